import type { Dashboard } from '@adwright/contract'
import { formatMoney, formatNumber, formatPercent } from '../../lib/format.ts'
import { changeOf, type MetricId } from '../../lib/metrics.ts'
import { currencyExponent } from '../../lib/money.ts'
import { words } from '../../lib/words.ts'

const t = words.dashboard.meaning

/** Below these, a rate says more about chance than about the ads. */
const enough = { conversions: 10, linkClicks: 30 }

/** One sentence above the figures, from the figures: the strongest thing that the data can carry. */
export function meaning({
  totals,
  previous,
  currency,
}: Pick<Dashboard, 'totals' | 'previous' | 'currency'>): string {
  const money = (minor: number) => formatMoney(minor, currency, { short: true })
  if (totals.impressions === 0 && totals.spendMinor === 0) return t.nothing
  if (totals.roas !== null && totals.conversionValueMinor > 0 && totals.conversions >= enough.conversions) {
    const one = 10 ** currencyExponent(currency)
    const comparison = previous.conversions >= enough.conversions ? compare('roas', totals, previous) : ''
    return (
      t.roas(formatMoney(one, currency).replace(/[.,]0+(?!\d)/, ''), money(totals.roas * one)) + comparison
    )
  }
  if (totals.costPerConversionMinor !== null && totals.conversions >= enough.conversions) {
    const comparison =
      previous.conversions >= enough.conversions ? compare('costPerResult', totals, previous) : ''
    return t.results(totals.conversions, money(totals.costPerConversionMinor)) + comparison
  }
  if (totals.linkClicks >= enough.linkClicks) {
    const comparison = previous.linkClicks >= enough.linkClicks ? compare('cpc', totals, previous) : ''
    return (
      t.clicks(formatNumber(totals.linkClicks), money(totals.spendMinor / totals.linkClicks)) + comparison
    )
  }
  return t.started(money(totals.spendMinor), formatNumber(totals.impressions))
}

/** Less cost is better, more return is better; a change below 3 % is not worth a word. */
function compare(id: MetricId, now: Dashboard['totals'], before: Dashboard['totals']): string {
  const change = changeOf(id, now, before)
  if (change === null || Math.abs(change) < 0.03) return ''
  const better = id === 'roas' ? change > 0 : change < 0
  const share = formatPercent(Math.abs(Math.round(change * 100) / 100))
  return better ? t.better(share) : t.worse(share)
}
