import type { AdminOrganisation } from '@adwright/contract'
import { formatDate, formatNumber } from '../../../lib/format.ts'
import { StatusBadge } from '../../../ui/badge.tsx'
import { adminWords } from '../words.ts'

const t = adminWords.organisations
const tones = { trial: 'accent', active: 'good', past_due: 'warn', ended: 'bad' } as const

export const PlanCell = ({ row: { plan, state, source } }: { row: AdminOrganisation }) => (
  <>
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <span className="font-[580]">{t.plan[plan]}</span>
      {plan !== state && <StatusBadge tone={tones[state]} label={t.state[state]} />}
    </span>
    {source !== 'trial' && <span className="block text-sm text-ink-3">{t.source[source]}</span>}
  </>
)

/** What was used, and since when that counts. */
export const UsageList = ({ organisation: { usage, period } }: { organisation: AdminOrganisation }) => (
  <>
    <ul className="text-sm">
      {usage.map(({ meter, used, limit }) => (
        <li key={meter}>
          {t.used(formatNumber(used), limit === null ? null : formatNumber(limit))}{' '}
          <span className="text-ink-3">{t.meter[meter]}</span>
        </li>
      ))}
    </ul>
    <p className="mt-0.5 text-xs text-ink-3">{t.period(formatDate(period.start), formatDate(period.end))}</p>
  </>
)
