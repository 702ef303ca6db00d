import { describeRecurrence, type Recurrence } from '@adwright/posting/times'
import { cx } from '../../ui/cls.ts'
import { Field } from '../../ui/field.tsx'
import { Input, NativeSelect } from '../../ui/input.tsx'
import type { Plan, Repeat, Resolved } from './plan.ts'
import { timeIn } from './post-time.ts'
import { Times, Weekdays } from './weekly-times.tsx'
import { postWords } from './words.ts'

const t = postWords.when
const WEEKS = [1, 2, 3, 4, 6, 8, 12]

type Props = {
  plan: Plan
  resolved: Resolved
  zone: string
  /** Today there, 'YYYY-MM-DD'. */
  today: string
  onChange: (repeat: Repeat) => void
}

/** Weekdays, times and an end, or a cron line; the rule in words and the next three dates. */
export function WhenRepeat({ plan: { repeat }, resolved, zone, today, onChange }: Props) {
  const { weekdays, times, every, until, cron } = repeat
  const set = (change: Partial<Repeat>) => onChange({ ...repeat, ...change })
  const byCron = cron.trim() !== ''
  return (
    <div className="flex flex-col gap-4">
      <fieldset disabled={byCron} className={cx('flex flex-col gap-4', byCron && 'opacity-55')}>
        <Weekdays chosen={weekdays} onChange={(next) => set({ weekdays: next })} />
        <Times times={times} onChange={(next) => set({ times: next })} />
      </fieldset>
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
        <Field label={t.every}>
          <NativeSelect value={every} onChange={(event) => set({ every: Number(event.target.value) })}>
            {WEEKS.map((weeks) => (
              <option key={weeks} value={weeks}>
                {t.everyWeeks(weeks)}
              </option>
            ))}
          </NativeSelect>
        </Field>
        <Field label={t.until} optional>
          <Input
            type="date"
            min={today}
            value={until}
            className="min-w-0"
            onChange={(event) => set({ until: event.target.value })}
          />
        </Field>
      </div>
      <details open={byCron || undefined}>
        <summary className="min-h-10 content-center text-sm font-[560] text-ink-2">{t.advanced}</summary>
        <Field
          label={t.cron}
          hint={t.cronHint}
          optional
          error={resolved.kind === 'sentence' ? resolved.sentence : undefined}
          className="mt-1"
        >
          <Input
            value={cron}
            maxLength={100}
            dir="ltr"
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            placeholder="0 9 * * 1,3"
            onChange={(event) => set({ cron: event.target.value })}
          />
        </Field>
      </details>
      {resolved.kind === 'problem' && (
        <p role="alert" className="text-sm font-[540] text-warn">
          {t[resolved.problem]}
        </p>
      )}
      {resolved.kind === 'repeat' && (
        <div className="rounded-md bg-sunken p-3">
          <p className="font-[580]">
            {describeRecurrence(resolved.rule as Recurrence /* weekdays 1 to 7, checked above */)}
          </p>
          <p className="mt-1.5 text-sm text-ink-3">{t.next}</p>
          <ul className="num text-ink-2">
            {resolved.next.map((at) => (
              <li key={at.getTime()}>{timeIn(zone, at, 'long')}</li>
            ))}
          </ul>
          <p className="mt-1.5 text-sm text-ink-3">{t.seriesNew}</p>
        </div>
      )}
    </div>
  )
}
