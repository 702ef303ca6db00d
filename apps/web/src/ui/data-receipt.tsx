import { FlaskConical } from 'lucide-react'
import { relativeTime } from '../lib/format.ts'
import { words } from '../lib/words.ts'
import { Badge } from './badge.tsx'
import { Tooltip } from './tooltip.tsx'

/** Stands wherever a number comes from a rehearsal and not from real people. */
export function SimulatedChip({
  label = words.receipt.simulated,
  detail,
}: {
  label?: string
  detail?: string
}) {
  return (
    <Tooltip label={detail ?? words.receipt.simulatedDetail}>
      <span tabIndex={0} role="note" className="inline-flex rounded-full">
        <Badge tone="sun">
          <FlaskConical aria-hidden />
          {label}
        </Badge>
      </span>
    </Tooltip>
  )
}

/** The same in a row of a list, where a chip on every line would drown the names. */
export const SimulatedMark = () => (
  <span className="inline-flex items-center gap-1 whitespace-nowrap text-sun-ink">
    <FlaskConical className="size-3" aria-hidden />
    {words.receipt.simulated}
  </span>
)

type DataReceiptProps = {
  source: string
  /** What the numbers cover, such as "1 – 30 Nov 2026". */
  window: string
  /** ISO instant. */
  updatedAt: string
  simulated: boolean
  /** Shown on hover and focus: attribution and time zone. */
  detail?: string
}

/** Where figures come from, what they cover, and how old they are. */
export function DataReceipt({ source, window, updatedAt, simulated, detail }: DataReceiptProps) {
  const text = `${source} · ${window} · ${words.receipt.updated(relativeTime(updatedAt))}`
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-ink-3">
      {detail ? (
        <Tooltip label={detail}>
          <span tabIndex={0} className="rounded-xs">
            {text}
            <span className="sr-only">. {detail}</span>
          </span>
        </Tooltip>
      ) : (
        <span>{text}</span>
      )}
      {simulated && <SimulatedChip />}
    </div>
  )
}
