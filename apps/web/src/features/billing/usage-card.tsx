import type { Billing, Usage } from '@adwright/contract'
import { PlanMeter } from '../../business/plan/plan-meter.tsx'
import { planWords } from '../../business/plan/words.ts'
import { formatDate, formatNumber } from '../../lib/format.ts'
import { Card, CardHeader } from '../../ui/card.tsx'
import { billingWords } from './words.ts'

const t = billingWords.usage

type Meter = Usage['meters'][number]
type Used = Omit<Meter, 'exhausted'> &
  Partial<Pick<Meter, 'exhausted'> & Pick<Billing['usage'][number], 'perWorkspace'>>

type Shown = {
  /** Members of a client's workspace do not learn the limits. */
  withLimits?: boolean
  /** Of a plan that has ended nothing is left: only what was used is still of interest. */
  ended?: boolean
}

/** What of the plan is used, and when there is more again. */
export const UsageCard = ({
  meters,
  period,
  withLimits = true,
  ended = false,
}: Shown & { meters: readonly Used[]; period?: Billing['period'] }) => (
  <Card className="p-4 lg:p-5" aria-labelledby="usage">
    <CardHeader
      id="usage"
      title={ended ? t.titleEnded : t.title}
      note={period && t.period(formatDate(period.start), formatDate(period.end))}
    />
    <ul className="mt-4 flex flex-col gap-5">
      {meters.map((meter) => (
        <MeterRow key={meter.meter} {...meter} withLimits={withLimits && !ended} ended={ended} />
      ))}
    </ul>
  </Card>
)

function MeterRow({
  meter,
  used,
  limit,
  resetsAt,
  exhausted = false,
  perWorkspace = [],
  withLimits,
  ended,
}: Used & Shown) {
  const name = planWords.meter[meter]
  const shown = withLimits ? limit : null
  const again = resetsAt ? t.resets(formatDate(resetsAt)) : t.noReset
  return (
    <li>
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h3 className="font-[580]">{name}</h3>
        <span className="num ml-auto font-[620]">{planWords.used(used, shown)}</span>
      </div>
      <div className="mt-1.5 empty:hidden">
        <PlanMeter label={name} used={used} limit={shown} />
      </div>
      <p className="mt-1.5 flex flex-wrap gap-x-3 text-sm text-ink-3">
        <span className="min-w-0 flex-1 basis-64">{planWords.meterNote[meter]}</span>
        {!ended && <span className="num">{withLimits && limit === null ? t.open : again}</span>}
      </p>
      {exhausted && !withLimits && !ended && (
        <p className="mt-1 text-sm font-[540] text-warn">{t.exhausted}</p>
      )}
      {perWorkspace.length > 1 && <Shares name={name} shares={perWorkspace} />}
    </li>
  )
}

const Shares = ({ name, shares }: { name: string; shares: Billing['usage'][number]['perWorkspace'] }) => (
  <details className="mt-1.5">
    <summary className="min-h-8 content-center text-sm font-[560] text-ink-2">{t.byWorkspace}</summary>
    <ul
      tabIndex={0}
      aria-label={`${name}: ${t.byWorkspace}`}
      className="mt-1 max-h-64 overflow-y-auto rounded-md bg-sunken px-3 py-1"
    >
      {shares.map((workspace) => (
        <li key={workspace.id} className="flex gap-3 border-b border-line py-1.5 text-sm last:border-0">
          <span className="min-w-0 flex-1 truncate">{workspace.name}</span>
          <span className="num font-[580]">{formatNumber(workspace.used)}</span>
        </li>
      ))}
    </ul>
  </details>
)
