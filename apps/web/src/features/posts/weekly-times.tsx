import { Plus, X } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import { cx } from '../../ui/cls.ts'
import { Input } from '../../ui/input.tsx'
import { MOST_TIMES } from './plan.ts'
import { useNextFocus } from './use-next-focus.ts'
import { postWords } from './words.ts'

const t = postWords.when

type WeekdaysProps = { chosen: readonly number[]; onChange: (weekdays: number[]) => void }

/** The days of the week; Monday is 1. */
export function Weekdays({ chosen, onChange }: WeekdaysProps) {
  const toggle = (day: number) =>
    onChange(chosen.includes(day) ? chosen.filter((each) => each !== day) : [...chosen, day])
  return (
    <div role="group" aria-label={t.weekdays}>
      <p className="mb-1.5 text-base font-[580]" aria-hidden>
        {t.weekdays}
      </p>
      <div className="grid grid-cols-7 gap-1">
        {postWords.weekdaysShort.map((short, index) => {
          const isOn = chosen.includes(index + 1)
          return (
            <button
              key={short}
              type="button"
              aria-pressed={isOn}
              onClick={() => toggle(index + 1)}
              className={cx(
                'h-10 rounded-md text-sm font-[580] transition-colors duration-120',
                isOn
                  ? 'bg-accent-soft text-accent shadow-[inset_0_0_0_1.5px_var(--accent-2)]'
                  : 'bg-card text-ink-2 shadow-card',
              )}
            >
              <span aria-hidden>{short}</span>
              <span className="sr-only">{postWords.weekdays[index]}</span>
            </button>
          )
        })}
      </div>
    </div>
  )
}

type TimesProps = { times: readonly string[]; onChange: (times: string[]) => void }

/** Times of the day, each 'HH:MM' or still empty. */
export function Times({ times, onChange }: TimesProps) {
  const { list, leave } = useNextFocus<HTMLDivElement>(times.length)
  return (
    <div role="group" aria-label={t.times}>
      <p className="mb-1.5 text-base font-[580]" aria-hidden>
        {t.times}
      </p>
      <div ref={list} className="flex flex-wrap items-center gap-2">
        {times.map((time, index) => (
          <span key={index} className="flex items-center">
            <Input
              type="time"
              step={300}
              aria-label={t.timeNumber(index + 1)}
              value={time}
              className="w-30"
              onChange={(event) =>
                onChange(times.map((each, at) => (at === index ? event.target.value : each)))
              }
            />
            {times.length > 1 && (
              <button
                type="button"
                aria-label={t.removeTime(time)}
                onClick={() => {
                  leave(index)
                  onChange(times.filter((_, at) => at !== index))
                }}
                className="flex size-10 items-center justify-center rounded-md text-ink-2 hover-fine:bg-hover"
              >
                <X className="size-4" aria-hidden />
              </button>
            )}
          </span>
        ))}
        {times.length < MOST_TIMES && (
          <Button kind="ghost" onClick={() => onChange([...times, ''])}>
            <Plus aria-hidden />
            {t.addTime}
          </Button>
        )}
      </div>
    </div>
  )
}
