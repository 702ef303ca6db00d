import type { Campaign } from '@adwright/contract'
import { formatMoney } from '../../../lib/format.ts'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { campaignWords } from '../words.ts'
import { usePreflight } from './use-preflight.ts'

const t = campaignWords.approval

/** What somebody says yes to in money. The figures are the server's; nothing is reckoned here. */
export function MostItCosts({ campaign: { id, dailyBudgetMinor, currency } }: { campaign: Campaign }) {
  const { data, isLoading } = usePreflight(id)
  const spend = data?.mostSpend
  if (!spend && !isLoading) return null
  const endless = spend?.totalMinor === null
  return (
    <dl className="mt-4 grid gap-2 sm:grid-cols-2">
      <Amount label={t.perDay} money={formatMoney(dailyBudgetMinor, currency)} note={t.perDayNote} />
      {spend ? (
        <Amount
          label={endless ? t.perWeek : t.inTotal}
          money={formatMoney(spend.totalMinor ?? spend.perWeekMinor, spend.currency)}
          note={endless ? t.perWeekNote : t.inTotalNote}
        />
      ) : (
        <Skeleton className="h-[88px] rounded-md" />
      )}
    </dl>
  )
}

const Amount = ({ label, money, note }: { label: string; money: string; note: string }) => (
  <div className="rounded-md bg-sunken px-3.5 py-3">
    <dt className="text-sm text-ink-2">{label}</dt>
    <dd>
      <span className="num block text-xl font-[640]">{money}</span>
      <span className="block text-sm text-ink-3">{note}</span>
    </dd>
  </div>
)
