import type { instantOf } from '@adwright/posting/times'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { timeIn } from './post-time.ts'
import { postWords } from './words.ts'

const t = postWords.when

type Props = {
  day: string
  time: string
  /** The first day that can be chosen, 'YYYY-MM-DD'. */
  from: string
  onChange: (change: { day?: string; time?: string }) => void
  error?: string | undefined
}

/** A date and a time by the workspace's clock. */
export function MomentFields({ day, time, from, onChange, error }: Props) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,0.75fr)] gap-3">
      <Field label={t.date} error={error}>
        <Input
          type="date"
          min={from}
          value={day}
          className="min-w-0"
          onChange={(event) => onChange({ day: event.target.value })}
        />
      </Field>
      <Field label={t.time}>
        <Input
          type="time"
          step={300}
          value={time}
          className="min-w-0"
          onChange={(event) => onChange({ time: event.target.value })}
        />
      </Field>
    </div>
  )
}

/** What the clock does to a time on the two odd days of the year; nothing on the others. */
export function ClockNote({
  found,
  asked,
  zone,
}: {
  found: ReturnType<typeof instantOf>
  asked: string
  zone: string
}) {
  if (!found.moved && !found.ambiguous) return null
  return (
    <p role="status" className="rounded-md bg-warn-soft px-3 py-2 text-sm text-warn">
      {found.moved ? t.moved(asked, timeIn(zone, found.at, 'time')) : t.ambiguous(asked)}
    </p>
  )
}
