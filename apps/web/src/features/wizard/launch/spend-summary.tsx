import type { Preflight } from '@adwright/contract'
import { formatMoney } from '../../../lib/format.ts'
import { Card, CardHeader } from '../../../ui/card.tsx'
import { SimulatedChip } from '../../../ui/data-receipt.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'

/** The most that Meta can charge. The figures are the server's; nothing is reckoned here. */
export function SpendSummary({
  preflight,
  simulated,
}: {
  preflight: Preflight | undefined
  simulated: boolean
}) {
  const spend = preflight?.mostSpend
  const rows = spend && [
    ...(spend.totalMinor === null
      ? []
      : [{ label: 'In a week', minor: spend.perWeekMinor, note: 'seven daily budgets' }]),
    { label: 'On a single day', minor: spend.perDayMinor, note: 'Meta may spend 75 % more on a good day' },
  ]
  return (
    <Card className="p-4 max-lg:order-first sm:p-5 lg:sticky lg:top-20" aria-labelledby="launch-spend">
      <CardHeader id="launch-spend" title="The most it can cost">
        {simulated && <SimulatedChip />}
      </CardHeader>
      {spend ? (
        <>
          <p className="num mt-3 text-3xl font-[640]">
            {formatMoney(spend.totalMinor ?? spend.perWeekMinor, spend.currency)}
          </p>
          <p className="text-sm text-ink-3">
            {spend.totalMinor === null
              ? 'in a week, and so on until you pause it: without an end there is no highest total'
              : 'in total, until it ends by itself'}
          </p>
          <dl className="mt-4 divide-y divide-line border-t border-line">
            {rows?.map(({ label, minor, note }) => (
              <div key={label} className="flex items-baseline gap-3 py-3">
                <dt className="min-w-0 flex-1">
                  <span className="block font-[560]">{label}</span>
                  <span className="block text-sm text-ink-3">{note}</span>
                </dt>
                <dd className="num font-[640]">{formatMoney(minor, spend.currency)}</dd>
              </div>
            ))}
          </dl>
        </>
      ) : (
        <div className="mt-4 grid gap-3">
          <Skeleton className="h-10 w-40" />
          <Skeleton className="h-12" />
          <Skeleton className="h-12" />
        </div>
      )}
      {simulated && (
        <p className="mt-2 rounded-md bg-sunken p-3 text-sm text-ink-2">
          This is a rehearsal. The same steps, checks and rules as at Meta, but no real money is spent and
          nobody sees an ad.
        </p>
      )}
    </Card>
  )
}
