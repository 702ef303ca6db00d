import type { Currency, Dashboard, DashboardQuery, WorkspaceId } from '@adwright/contract'
import type { z } from 'zod'
import type { Reader } from '#platform/transaction.ts'
import { addDays, type Day } from './calendar.ts'
import { rowToFigures, type FigureRow } from './figure-row.ts'
import { noFigures, sumFigures, toMetrics } from './metrics.ts'

type Answer = {
  currency: Currency
  currencies: Currency[]
  since: Day
  until: Day
  simulated: boolean | null
  real: boolean | null
  days: FigureRow[] | null
  previousDays: FigureRow[] | null
  platforms: FigureRow[] | null
  campaigns: FigureRow<[name: string, reach: number | null]>[] | null
  receipt: { attribution: string | null; timeZone: string | null; fetchedAt: string } | null
}

/** The dashboard from roll-ups only, in one query (see migration 0203). */
export async function dashboard(
  read: Reader,
  workspaceId: WorkspaceId,
  { days, currency }: z.output<typeof DashboardQuery>,
  now: Date,
): Promise<Dashboard> {
  const [row] = await read<{ answer: Answer }>({
    name: 'dashboard',
    text: 'select dashboard_figures($1, $2, $3, $4) as answer',
    values: [workspaceId, now, days, currency ?? null],
  })
  const answer = row?.answer
  if (!answer) throw new Error('The dashboard query gave no row.')
  return present(answer, days)
}

function present(answer: Answer, span: number): Dashboard {
  const { since, until } = answer
  const [held, before] = [answer.days ?? [], answer.previousDays ?? []]
  return {
    currency: answer.currency,
    currencies: answer.currencies.includes(answer.currency)
      ? answer.currencies
      : [answer.currency, ...answer.currencies],
    since,
    until,
    simulated: answer.simulated ? (answer.real ? 'some' : 'all') : 'none',
    totals: toMetrics(sumFigures(held.map(rowToFigures))),
    previous: toMetrics(sumFigures(before.map(rowToFigures))),
    days: everyDay(held, since, span),
    previousDays: everyDay(before, addDays(since, -span), span),
    platforms: (answer.platforms ?? []).map((row) => ({
      platform: row[0] as Dashboard['platforms'][number]['platform'], // stored from the contract's enum
      metrics: toMetrics(rowToFigures(row)),
    })),
    campaigns: (answer.campaigns ?? []).map((row) => ({
      campaignId: row[0] as Dashboard['campaigns'][number]['campaignId'], // a primary key of campaigns
      name: row[7],
      metrics: toMetrics(rowToFigures(row), row[8]),
    })),
    receipt: answer.receipt && {
      source: 'meta_insights',
      simulated: answer.simulated === true,
      attribution: answer.receipt.attribution ?? 'Each ad set’s own attribution setting',
      since,
      until,
      timeZone: answer.receipt.timeZone ?? 'Each ad account’s own',
      fetchedAt: new Date(answer.receipt.fetchedAt).toISOString(),
    },
  }
}

/** Days without figures are days too: a chart must not close the gap. */
function everyDay(rows: FigureRow[], since: Day, span: number): Dashboard['days'] {
  const byDay = new Map(rows.map((row) => [row[0], row]))
  const days: Dashboard['days'] = []
  for (let day = since, left = span; left > 0; day = addDays(day, 1), left -= 1) {
    const row = byDay.get(day)
    days.push({ day, metrics: toMetrics(row ? rowToFigures(row) : noFigures) })
  }
  return days
}
