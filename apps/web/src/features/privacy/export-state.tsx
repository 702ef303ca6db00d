import type { PersonalExport } from '@adwright/contract'
import { endpoints } from '@adwright/contract/endpoints'
import { CircleAlert, Download } from 'lucide-react'
import { formatDate, formatNumber, relativeTime } from '../../lib/format.ts'
import { Button } from '../../ui/button.tsx'
import { buttonClass } from '../../ui/cls.ts'
import { Progress } from '../../ui/progress.tsx'
import { dataWords } from './words.ts'

const t = dataWords.export
const address = endpoints.downloadExport.replace('GET ', '')

type Props = { file: PersonalExport; onAsk: () => void; asking: boolean }

/** How far the file is, and the one thing to do about it. */
export function ExportState({ file: { state, askedAt, bytes, expiresAt }, onAsk, asking }: Props) {
  if (state === 'making')
    return (
      <div role="status" className="rounded-lg bg-sunken p-4">
        <p className="font-[620]">{t.making}</p>
        <p className="mt-0.5 mb-3 text-sm text-ink-2">{t.makingText(relativeTime(askedAt ?? ''))}</p>
        <Progress label={t.making} percent={null} />
      </div>
    )
  if (state === 'ready' && bytes !== null && askedAt !== null && expiresAt !== null)
    return (
      <div role="status" className="rounded-lg bg-good-soft p-4">
        <p className="font-[620]">{t.ready}</p>
        <p className="mt-0.5 text-sm text-ink-2">
          {t.readyText(weight(bytes), formatDate(askedAt, 'time'), formatDate(expiresAt, 'time'))}
        </p>
        <div className="mt-3 flex flex-wrap gap-2">
          <a href={address} download className={buttonClass('solid')}>
            <Download aria-hidden />
            {t.download(weight(bytes))}
          </a>
          <Button kind="ghost" busy={asking} onClick={onAsk}>
            {t.again}
          </Button>
        </div>
      </div>
    )
  return (
    <>
      {state === 'failed' && (
        <div role="alert" className="mb-3 flex gap-2.5 rounded-lg bg-bad-soft p-4">
          <CircleAlert className="mt-0.5 size-4 shrink-0 text-bad" aria-hidden />
          <div>
            <p className="font-[620]">{t.failed}</p>
            <p className="text-sm text-ink-2">{t.failedText}</p>
          </div>
        </div>
      )}
      <Button kind="solid" busy={asking} onClick={onAsk}>
        {t.ask}
      </Button>
    </>
  )
}

const weight = (bytes: number): string =>
  bytes < 1_000_000
    ? `${formatNumber(Math.max(1, bytes / 1000))} kB`
    : bytes < 1_000_000_000
      ? `${(bytes / 1_000_000).toFixed(1)} MB`
      : `${(bytes / 1_000_000_000).toFixed(1)} GB`
