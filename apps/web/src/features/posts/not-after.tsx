import { localOf } from '@adwright/posting/times'
import { useState } from 'react'
import { Checkbox } from '../../ui/checkbox.tsx'
import { MomentFields } from './moment-fields.tsx'
import { readMoment } from './plan.ts'
import { postWords } from './words.ts'

const t = postWords.when
const HOUR = 3_600_000

type Fields = { day: string; time: string }

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
  /** What is half written; once it is whole, the value says it. */
  const [typed, setTyped] = useState<Fields | null>(null)
  const fields = typed ?? fieldsOf(new Date(value ?? now), zone)
  const set = (next: Fields) => {
    const found = readMoment({ ...next, begin: null }, zone)
    setTyped(found ? null : next)
    if (found) onChange(found.at.toISOString())
  }
  const turn = (on: boolean) => {
    if (on) return set(fieldsOf(new Date((at ?? now).getTime() + 2 * HOUR), zone))
    setTyped(null)
    onChange(null)
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
            error={typed ? t.incomplete : tooEarly ? t.notAfterBefore : undefined}
          />
        </div>
      )}
      <p className="mt-1 text-sm text-ink-3">{t.notAfterHint}</p>
    </div>
  )
}

function fieldsOf(at: Date, zone: string): Fields {
  const { day, time } = localOf(at, zone)
  return { day, time }
}
