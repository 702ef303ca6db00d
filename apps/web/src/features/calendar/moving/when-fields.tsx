import { localOf } from '@adwright/posting/times'
import { calendarWords } from '../../../lib/calendar-words.ts'
import { Field } from '../../../ui/field.tsx'
import { Input } from '../../../ui/input.tsx'
import type { When } from './use-when.ts'

const t = calendarWords.when

/** Date and time of the workspace, with what stands against them. */
export const WhenFields = ({ when, clock }: { when: When; clock: { zone: string; now: Date } }) => (
  <>
    <div className="grid grid-cols-[1fr_auto] gap-3">
      <Field label={t.date}>
        <Input
          type="date"
          required
          min={localOf(clock.now, clock.zone).day}
          value={when.day}
          onChange={(event) => when.setDay(event.target.value)}
        />
      </Field>
      <Field label={t.time}>
        <Input
          type="time"
          required
          value={when.time}
          onChange={(event) => when.setTime(event.target.value)}
        />
      </Field>
    </div>
    <p className="text-sm text-ink-3">{calendarWords.zone(clock.zone)}</p>
    <p aria-live="polite" className="min-h-5 text-sm">
      {when.problem ? (
        <span className="font-[540] text-bad">{when.problem}</span>
      ) : (
        when.note && <span className="text-warn">{when.note}</span>
      )}
    </p>
  </>
)
