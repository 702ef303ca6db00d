import type { PostingDesk } from '@adwright/contract'
import { formatNumber, formatPercent } from '../../../lib/format.ts'
import { calendarWords } from '../../../lib/calendar-words.ts'
import { words } from '../../../lib/words.ts'
import { Card, CardHeader } from '../../../ui/card.tsx'
import { SimulatedChip } from '../../../ui/data-receipt.tsx'
import { someWeekday, weekdayLong } from '../day-words.ts'
import { HeatMap } from './heat-map.tsx'
import { PlainMeter } from './plain-meter.tsx'

const t = calendarWords.desk.best
const LISTED = 3

type Best = PostingDesk['bestTimes']
type Ranked = Extract<Best, { kind: 'ranked' }>

/** A rate as a share, a reach as a number of people. */
const inWords = (value: number, of: Ranked['hours'][number]['of']) =>
  of === 'reach' ? formatNumber(value) : formatPercent(value)

/** When posts did best, with what that is known from; or how much is missing to say so. */
export const BestTimesCard = ({ desk }: { desk: PostingDesk }) => (
  <Card className="p-4 lg:p-5" aria-labelledby="best-times">
    <CardHeader id="best-times" title={t.title} note={t.note}>
      {desk.simulated && <SimulatedChip />}
    </CardHeader>
    {desk.bestTimes.kind === 'ranked' ? (
      <Evidence best={desk.bestTimes} network={desk.bestTimesNetwork} />
    ) : (
      <NotEnough best={desk.bestTimes} />
    )}
  </Card>
)

const NotEnough = ({ best: { posts, needed } }: { best: Exclude<Best, Ranked> }) => (
  <div className="mt-4">
    <p className="font-[580]">{t.notEnough(posts, needed)}</p>
    <PlainMeter className="mt-2 max-w-72" label={t.progress} value={posts} most={needed} />
    <p className="mt-2 text-sm text-ink-3">{t.notEnoughText}</p>
  </div>
)

function Evidence({ best, network }: { best: Ranked; network: PostingDesk['bestTimesNetwork'] }) {
  const { posts, hours, overall } = best
  return (
    <>
      <p className="num mt-3 text-ink-2">{t.from(posts, network && words.platform[network])}</p>
      <ol className="mt-3 flex flex-col gap-2">
        {hours.slice(0, LISTED).map(({ weekday, hour, posts: count, median, of }) => (
          <li key={`${weekday} ${hour}`} className="rounded-md bg-sunken px-3.5 py-2.5">
            <p className="num font-[620]">
              {weekdayLong(someWeekday(weekday))}, {t.hours(hour, hour + 3)}
            </p>
            <p className="num text-sm text-ink-2">
              {t.evidence(inWords(median, of), t.medianOf[of], count, inWords(overall.median, of))}
            </p>
          </li>
        ))}
      </ol>
      <HeatMap best={best} inWords={inWords} />
    </>
  )
}
