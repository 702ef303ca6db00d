import { Platform, type ConnectionId, type WorkspaceId } from '@adwright/contract'
import {
  fromMetaDecimal,
  MetaError,
  type ActionStat,
  type InsightsQuery,
  type InsightsRow,
  type MetaSession,
} from '@adwright/meta-graph'
import { AppError } from '#platform/errors.ts'
import type { AdDay, InsightsQuestion, InsightsReader, Reading } from './insights-reader.ts'
import { attributionWords, countedFor, countedValues } from './meta-actions.ts'
import { addFigures } from './metrics.ts'

type Session = Pick<MetaSession, 'insights'>
type OpenSession = (
  workspaceId: WorkspaceId,
  connectionId: ConnectionId,
  subject: { adAccountId: string },
) => Promise<Session>

const figures = ['impressions', 'clicks', 'inline_link_clicks', 'spend', 'actions', 'action_values']

/** Our words for Meta's Insights edge, through the connection's own session. */
export function createMetaInsightsReader({ session }: { session: OpenSession }): InsightsReader {
  return {
    read: async (question) => {
      try {
        const { workspaceId, connectionId, adAccountExternalId: adAccountId } = question
        return await readAll(await session(workspaceId, connectionId, { adAccountId }), question)
      } catch (error) {
        const ending = endingOf(error)
        if (ending) return ending
        throw error
      }
    },
  }
}

async function readAll(session: Session, question: InsightsQuestion): Promise<Reading> {
  const { campaignExternalId, since, until, launched, objective } = question
  const ask = async (query: InsightsQuery) => {
    const rows: InsightsRow[] = []
    for await (const row of session.insights(campaignExternalId, query)) rows.push(row)
    return rows
  }
  const timeRange = { since, until }
  // One after the other: they count against the same ad account's budget of calls.
  const byAd = await ask({
    level: 'ad',
    timeIncrement: 1,
    breakdowns: ['publisher_platform'],
    timeRange,
    fields: ['ad_id', 'account_currency', 'attribution_setting', ...figures],
  })
  const byDay = await ask({ level: 'campaign', timeIncrement: 1, timeRange, fields: ['reach'] })
  const whole = await ask({ level: 'campaign', timeRange: { since: launched, until }, fields: ['reach'] })
  const settings = new Set(
    byAd.map((row) => text(row, 'attribution_setting')).filter((value) => value !== undefined),
  )
  return {
    kind: 'read',
    rows: mergeRows(byAd.map((row) => readAdDay(row, question))),
    reachByDay: byDay.flatMap((row) => {
      const reach = count(row, 'reach')
      return row.date_start !== undefined && reach !== undefined ? [{ day: row.date_start, reach }] : []
    }),
    lifetimeReach: count(whole[0], 'reach') ?? null,
    attribution: attributionWords(settings.size === 1 ? [...settings][0] : undefined),
    counted: countedFor(objective).words,
  }
}

function readAdDay(row: InsightsRow, { objective, currency }: InsightsQuestion): AdDay {
  const [adExternalId, day] = [text(row, 'ad_id'), row.date_start]
  if (adExternalId === undefined || day === undefined) throw new Error('An insights row has no ad or no day.')
  const billed = text(row, 'account_currency') ?? currency
  // Reading yen as if they were cents would be wrong by a hundred: better no figures than those.
  if (billed !== currency) throw new Error(`The account bills in ${billed}, not in ${currency}.`)
  const platform = Platform.safeParse(text(row, 'publisher_platform'))
  const counted = countedFor(objective)
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
  return {
    adExternalId,
    day,
    platform: platform.success ? platform.data : 'unknown',
    impressions: count(row, 'impressions') ?? 0,
    clicks: count(row, 'clicks') ?? 0,
    linkClicks: count(row, 'inline_link_clicks') ?? 0,
    spendMinor: fromMetaDecimal(text(row, 'spend') ?? '0', currency),
    // Modelled conversions may be fractions; people are counted whole.
    conversions: sum(countedValues(stats(row, 'actions'), counted).map((value) => Math.round(Number(value)))),
    conversionValueMinor: sum(
      countedValues(stats(row, 'action_values'), counted).map((value) =>
        fromMetaDecimal(value, currency, 'half_up'),
      ),
    ),
  }
}

/** Platforms that we do not know fall together under `unknown`, so rows that now share a key are added up. */
function mergeRows(rows: AdDay[]): AdDay[] {
  const merged = new Map<string, AdDay>()
  for (const row of rows) {
    const key = `${row.adExternalId} ${row.platform} ${row.day}`
    const held = merged.get(key)
    merged.set(key, held ? { ...row, ...addFigures(held, row) } : row)
  }
  return [...merged.values()]
}

function text(row: InsightsRow, field: string): string | undefined {
  const value = row[field]
  return typeof value === 'string' ? value : undefined
}

function count(row: InsightsRow | undefined, field: string): number | undefined {
  const value = row && text(row, field)
  if (value === undefined) return undefined
  if (!/^\d+$/.test(value)) throw new Error(`The insights field ${field} is not a count: ${value}`)
  return Number(value)
}

function stats(row: InsightsRow, field: string): readonly ActionStat[] {
  const value = row[field]
  return Array.isArray(value) ? value : []
}

const minutes = (count: number) => count * 60

function endingOf(error: unknown): Reading | undefined {
  // The session already knew: whoever marked the connection has told about it.
  if (error instanceof AppError && error.code === 'connection.needs_reconnect')
    return { kind: 'reconnect', error }
  if (!(error instanceof MetaError)) return undefined
  if (error.kind === 'auth' || error.kind === 'permission') return { kind: 'reconnect', error }
  if (error.kind === 'not_found') return { kind: 'gone' }
  if (error.retryable) {
    const wait = error.retryAfterMs === undefined ? minutes(5) : Math.ceil(error.retryAfterMs / 1000)
    return { kind: 'try_later', seconds: Math.min(minutes(60), Math.max(30, wait)) }
  }
  return undefined
}
