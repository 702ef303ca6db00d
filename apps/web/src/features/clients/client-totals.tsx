import type { ClientFigures, ClientPage } from '@adwright/contract'
import { formatDateRange, formatMoney, formatNumber } from '../../lib/format.ts'
import { words } from '../../lib/words.ts'
import { Card, CardHeader } from '../../ui/card.tsx'
import { DataReceipt, SimulatedChip } from '../../ui/data-receipt.tsx'
import { clientWords as t } from './words.ts'

const m = words.metric

/** What all clients that match come to: a row for each currency, and where it comes from. */
export function ClientTotals({ page, search }: { page: ClientPage; search: string | undefined }) {
  const { totals, total, receipt } = page
  const title = search ? t.totalsFound(total, search) : t.totals(total)
  return (
    <Card className="p-4 lg:p-5" aria-labelledby="totals">
      <CardHeader id="totals" title={title} note={totals.length > 1 ? t.neverAdded : undefined} />
      {totals.length === 0 && <p className="mt-3 text-ink-2">{t.noFigures}</p>}
      {totals.map((figures) => (
        <Totals key={figures.currency} figures={figures} named={totals.length > 1} />
      ))}
      <div className="mt-4 flex flex-wrap items-center gap-x-3 gap-y-1">
        <Receipt receipt={receipt} />
      </div>
    </Card>
  )
}

function Totals({ figures, named }: { figures: ClientFigures; named: boolean }) {
  const { currency, spendMinor, conversionValueMinor } = figures
  const all = [
    [m.spend.label, formatMoney(spendMinor, currency, { short: true })],
    [t.value, formatMoney(conversionValueMinor, currency, { short: true })],
    [m.clicks.label, formatNumber(figures.linkClicks)],
    [m.conversions.label, formatNumber(figures.conversions)],
    [m.impressions.label, formatNumber(figures.impressions)],
  ]
  return (
    <section aria-label={t.inCurrency(currency)} className="mt-4 first-of-type:mt-3">
      {named && <h3 className="mb-1.5 text-sm font-[600] text-ink-2">{t.inCurrency(currency)}</h3>}
      <dl className="grid grid-cols-2 gap-x-4 gap-y-3 sm:grid-cols-3 xl:grid-cols-5 max-sm:*:last:hidden">
        {all.map(([label, value]) => (
          <div key={label} className="min-w-0">
            <dt className="truncate text-sm text-ink-2">{label}</dt>
            <dd className="num truncate text-xl font-[640] tracking-[-0.025em]">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Receipt({ receipt }: { receipt: ClientPage['receipt'] }) {
  const { window, fetchedAt, simulated } = receipt
  const source = simulated === 'all' ? words.receipt.twin : words.receipt.meta
  const span = formatDateRange(window.since, window.until)
  return (
    <>
      {fetchedAt === null ? (
        <p className="text-xs text-ink-3">
          {source} · {span} · {t.notFetched}
        </p>
      ) : (
        <DataReceipt
          source={source}
          window={span}
          updatedAt={fetchedAt}
          simulated={simulated === 'all'}
          detail={t.receiptDetail}
        />
      )}
      {simulated === 'some' && <SimulatedChip detail={t.someSimulated} />}
    </>
  )
}
