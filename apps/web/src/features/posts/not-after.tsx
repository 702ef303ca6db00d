import { localOf } from '@adwright/posting/times'
import { useState } from 'react'
import { Checkbox } from '../../ui/checkbox.tsx'
import { MomentFields } from './moment-fields.tsx'
import { readMoment } from './plan.ts'
import { postWords } from './words.ts'

const t = postWords.when
const HOUR = 3_600_000

type Props = {
  value: string | null
  /** When it goes out, as far as it is known. */
  at: Date | null
  zone: string
  now: Date
  onChange: (value: string | null) => void
}

/** "Rather not at all than later than this": off unless it is asked for. */
export function NotAfter({ value, at, zone, now, onChange }: Props) {
  const [fields, setFields] = useState(() => fieldsOf(value ? new Date(value) : null, zone))
  const set = (next: { day: string; time: string }) => {
    setFields(next)
    const found = readMoment(next.day, next.time, zone)
    if (found) onChange(found.at.toISOString())
  }
  const turn = (on: boolean) => {
    if (!on) return onChange(null)
    set(fieldsOf(new Date((at ?? now).getTime() + 2 * HOUR), zone))
  }
  const tooEarly = value !== null && Date.parse(value) <= (at ?? now).getTime()
  return (
    <div>
      <div className="flex min-h-10 items-center">
        <Checkbox checked={value !== null} onChange={turn} label={t.notAfter} />
      </div>
      {value !== null && (
        <div role="group" aria-label={t.notAfterSet} className="mt-1">
          <MomentFields
            {...fields}
            from={localOf(now, zone).day}
            onChange={(change) => set({ ...fields, ...change })}
            error={tooEarly ? t.notAfterBefore : undefined}
          />
        </div>
      )}
      <p className="mt-1 text-sm text-ink-3">{t.notAfterHint}</p>
    </div>
  )
}

function fieldsOf(at: Date | null, zone: string): { day: string; time: string } {
  if (!at) return { day: '', time: '' }
  const { day, time } = localOf(at, zone)
  return { day, time }
}
