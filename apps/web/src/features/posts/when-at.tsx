import type { PostingDesk } from '@adwright/contract'
import { localOf } from '@adwright/posting/times'
import { Sparkles } from 'lucide-react'
import { formatNumber, formatPercent } from '../../lib/format.ts'
import { Tooltip } from '../../ui/tooltip.tsx'
import { ClockNote, MomentFields } from './moment-fields.tsx'
import { nextOf, readMoment, type Plan, type Resolved } from './plan.ts'
import { timeIn } from './post-time.ts'
import { postWords } from './words.ts'

const t = postWords.when

type Props = {
  plan: Plan
  resolved: Resolved
  desk: PostingDesk
  now: Date
  onChange: (change: Partial<Plan>) => void
}

/** A date and a time of one's own, with the hours that did best so far where that is known. */
export function WhenAt({ plan, resolved, desk, now, onChange }: Props) {
  const { timeZone: zone } = desk
  const found = readMoment(plan, zone)
  const problem = resolved.kind === 'problem' ? t[resolved.problem] : undefined
  return (
    <div className="flex flex-col gap-3">
      <MomentFields
        day={plan.day}
        time={plan.time}
        from={localOf(now, zone).day}
        onChange={onChange}
        error={problem}
      />
      <BestTime desk={desk} now={now} onChoose={(at) => onChange(fieldsOf(at, zone))} />
      {found && !problem && <p className="text-ink-2">{t.sentence(timeIn(zone, found.at, 'long'))}</p>}
      {found && <ClockNote found={found} asked={plan.time} zone={zone} />}
    </div>
  )
}

function fieldsOf(at: Date, zone: string): Pick<Plan, 'day' | 'time'> {
  const { day, time } = localOf(at, zone)
  return { day, time }
}

/** Only with evidence, and with the evidence beside it. */
function BestTime({
  desk: { bestTimes, bestTimesNetwork, timeZone },
  now,
  onChoose,
}: {
  desk: PostingDesk
  now: Date
  onChoose: (at: Date) => void
}) {
  if (bestTimes.kind !== 'ranked') return null
  const [best] = bestTimes.hours
  if (!best || best.median <= bestTimes.overall.median) return null
  const next = nextOf(best, timeZone, now)
  if (!next) return null
  const isRate = best.of === 'engagement_rate'
  const write = (value: number) => (isRate ? formatPercent(value) : formatNumber(value))
  const hour = (value: number) => `${String(value % 24).padStart(2, '0')}:00`
  const evidence = t.bestEvidence({
    posts: bestTimes.posts,
    network: bestTimesNetwork && postWords.network[bestTimesNetwork],
    of: isRate ? t.engagement : t.reach,
    median: write(best.median),
    here: best.posts,
    overall: write(bestTimes.overall.median),
  })
  return (
    <div>
      <Tooltip label={evidence}>
        <button
          type="button"
          onClick={() => onChoose(next)}
          className="inline-flex min-h-10 max-w-full items-center gap-2 rounded-full bg-accent-soft px-3.5 text-left text-sm font-[580] text-accent hover-fine:bg-[color-mix(in_oklch,var(--accent-soft),var(--accent)_10%)]"
        >
          <Sparkles className="size-4 shrink-0" aria-hidden />
          {t.best(postWords.weekdays[best.weekday - 1] ?? '', hour(best.hour), hour(best.hour + 3))}
        </button>
      </Tooltip>
      <p className="num mt-1 text-xs text-ink-3">{evidence}</p>
    </div>
  )
}
