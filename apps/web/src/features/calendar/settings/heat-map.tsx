import type { BestTimes } from '@adwright/contract'
import { calendarWords } from '../../../lib/calendar-words.ts'
import { someWeekday, weekdayLong, weekdayShort } from '../day-words.ts'
import { weekdays } from './slots.ts'

const t = calendarWords.desk.best
type Ranked = Extract<BestTimes, { kind: 'ranked' }>
type Hours = Ranked['hours'][number]

const parts = [0, 3, 6, 9, 12, 15, 18, 21]

type Props = { best: Ranked; inWords: (value: number, of: Hours['of']) => string }

/** A week in parts of three hours. Only what was measured often enough has a colour, and every colour its figure. */
export function HeatMap({ best: { hours }, inWords }: Props) {
  const most = Math.max(...hours.map(({ median }) => median))
  const known = new Map(hours.map((one) => [`${one.weekday} ${one.hour}`, one]))
  return (
    <figure className="mt-4">
      <table className="w-full max-w-[560px] table-fixed border-separate border-spacing-[3px]">
        <caption className="sr-only">{t.map}</caption>
        <thead>
          <tr className="text-2xs text-ink-3">
            <th scope="col" className="w-12 text-left font-[560]">
              {t.hour}
            </th>
            {weekdays.map((weekday) => (
              <th key={weekday} scope="col" className="font-[560]">
                <span aria-hidden>{weekdayShort(someWeekday(weekday))}</span>
                <span className="sr-only">{weekdayLong(someWeekday(weekday))}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {parts.map((hour) => (
            <tr key={hour}>
              <th scope="row" className="num text-left text-2xs font-[560] text-ink-3">
                {hour}–{hour + 3}
              </th>
              {weekdays.map((weekday) => (
                <Cell key={weekday} one={known.get(`${weekday} ${hour}`)} most={most} inWords={inWords} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <figcaption className="mt-1.5 text-sm text-ink-3">{t.mapNote}</figcaption>
    </figure>
  )
}

function Cell({ one, most, inWords }: { one: Hours | undefined; most: number; inWords: Props['inWords'] }) {
  if (!one) return <td className="h-7 rounded-[5px] bg-sunken" />
  const share = most > 0 ? one.median / most : 0
  return (
    <td
      className="num h-7 rounded-[5px] text-center text-2xs font-[620] text-ink"
      style={{
        background: `color-mix(in oklab, var(--accent) ${Math.round(8 + share * 34)}%, var(--card))`,
      }}
    >
      {inWords(one.median, one.of)}
    </td>
  )
}
