import { ChevronRight, LoaderCircle } from 'lucide-react'
import { formatMoney, formatNumber, relativeTime } from '../../lib/format.ts'
import { words } from '../../lib/words.ts'
import { SimulatedMark } from '../../ui/data-receipt.tsx'
import type { ClientRows } from './client-table.tsx'
import { ConnectionBadge } from './connection-badge.tsx'
import { clientWords as t } from './words.ts'

/** The table's rows on a phone. */
export const ClientCards = ({ clients, opening, onOpen }: ClientRows) => (
  <ul>
    {clients.map(({ id, name, figures, campaigns, connection, lastActivityAt, simulated }) => (
      <li key={id} className="relative border-b border-line p-4 last:border-0">
        <div className="flex items-start gap-2">
          <button
            type="button"
            onClick={() => onOpen(id)}
            aria-busy={opening === id || undefined}
            aria-label={t.open(name)}
            className="min-w-0 flex-1 rounded-xs text-left font-[600] break-words after:absolute after:inset-0"
          >
            {name}
          </button>
          <ConnectionBadge connection={connection} />
          {opening === id ? (
            <LoaderCircle className="mt-0.5 size-4 shrink-0 animate-spin text-ink-3" aria-hidden />
          ) : (
            <ChevronRight className="mt-0.5 size-4 shrink-0 text-ink-3" aria-hidden />
          )}
        </div>
        <p className="mt-0.5 text-sm text-ink-3">
          {t.active(campaigns.active, campaigns.total)} ·{' '}
          {lastActivityAt ? t.lastActivity(relativeTime(lastActivityAt)) : t.noActivity}
        </p>
        {figures.map(({ currency, spendMinor, linkClicks, conversions }) => (
          <dl key={currency} className="mt-2 grid grid-cols-3 gap-2 text-sm">
            <Figure
              label={words.metric.spend.label}
              value={formatMoney(spendMinor, currency, { short: true })}
            />
            <Figure label={words.metric.clicks.label} value={formatNumber(linkClicks)} />
            <Figure label={words.metric.conversions.label} value={formatNumber(conversions)} />
          </dl>
        ))}
        {simulated !== 'none' && (
          <p className="mt-1.5 text-sm">
            <SimulatedMark />
          </p>
        )}
      </li>
    ))}
  </ul>
)

const Figure = ({ label, value }: { label: string; value: string }) => (
  <div className="min-w-0">
    <dt className="truncate text-ink-3">{label}</dt>
    <dd className="num truncate text-base font-[600]">{value}</dd>
  </div>
)
