import { Check, Copy, Download } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { securityWords } from './words.ts'

const t = securityWords.codes

type Props = { codes: readonly string[]; email: string; onKept: () => void }

/** Shown this once: they stay on the page until they are said to be kept. */
export function BackupCodes({ codes, email, onKept }: Props) {
  const [copied, setCopied] = useState(false)
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    panel.current?.focus()
  }, [codes])
  return (
    <section
      ref={panel}
      tabIndex={-1}
      aria-labelledby="backup-codes"
      className="mt-4 rounded-lg bg-sunken p-4 shadow-[inset_0_0_0_1px_var(--line)]"
    >
      <h3 id="backup-codes" className="font-[620]">
        {t.title}
      </h3>
      <p className="mt-0.5 text-ink-2">{t.text}</p>
      <ul aria-label={t.list} className="num mt-3 grid grid-cols-2 gap-x-6 gap-y-1.5 font-mono text-md">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="mt-4 flex flex-wrap gap-2">
        <Button
          onClick={() => void navigator.clipboard.writeText(codes.join('\n')).then(() => setCopied(true))}
        >
          {copied ? <Check aria-hidden /> : <Copy aria-hidden />}
          {copied ? t.copied : t.copy}
        </Button>
        <Button onClick={() => save(t.file(email, codes))}>
          <Download aria-hidden />
          {t.download}
        </Button>
        <Button kind="solid" className="sm:ml-auto" onClick={onKept}>
          {t.kept}
        </Button>
      </div>
    </section>
  )
}

function save(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }))
  Object.assign(document.createElement('a'), { href: url, download: 'adwright-backup-codes.txt' }).click()
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
