import type { CreatedApiKey } from '@adwright/contract'
import { useEffect, useRef } from 'react'
import { Button } from '../../ui/button.tsx'
import { CopyField } from '../../ui/copy-field.tsx'
import { keyWords } from './words.ts'

const t = keyWords.made

/** The secret, this once, and a first call to try it with. */
export function MadeKey({ made, onKept }: { made: CreatedApiKey; onKept: () => void }) {
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    panel.current?.focus()
  }, [made.id])
  const curl = `curl -s ${location.origin}/api/campaigns -H "authorization: Bearer ${made.secret}"`
  return (
    <section
      ref={panel}
      tabIndex={-1}
      aria-labelledby={made.id}
      className="mt-4 flex flex-col gap-3 rounded-lg bg-good-soft p-4"
    >
      <div>
        <h3 id={made.id} className="font-[620] break-words">
          {t.title(made.name)}
        </h3>
        <p className="mt-0.5 text-ink-2">{t.text}</p>
      </div>
      <CopyField name={t.key} value={made.secret} />
      {made.scopes.includes('read') && (
        <div className="flex flex-col gap-1.5">
          <p className="text-sm text-ink-2">{t.curl}</p>
          <CopyField name={t.command} value={curl} />
        </div>
      )}
      <Button kind="solid" className="self-start" onClick={onKept}>
        {t.done}
      </Button>
    </section>
  )
}
