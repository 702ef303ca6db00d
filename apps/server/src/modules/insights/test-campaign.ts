import type { CampaignId, ConnectionId, Currency } from '@adwright/contract'
import { newId } from '#platform/ids.ts'
import type { Member } from '#platform/member.ts'
import type { Transactions } from '#platform/transaction.ts'
import type { Figures } from './metrics.ts'
import type { AdDay, InsightsReader, Reading } from './insights-reader.ts'
import type { FindSyncTarget } from './sync-target.ts'

/** A launched campaign with all that it hangs on. */
export async function aLaunchedCampaign(
  db: Transactions,
  member: Member,
  {
    currency = 'EUR' as Currency,
    simulated = true,
    name = 'Autumn',
    state = 'active',
    at = '2026-11-01T09:00:00Z',
  } = {},
): Promise<{ campaignId: CampaignId; connectionId: ConnectionId }> {
  const [campaignId, connectionId, briefId] = [newId('cmp'), newId('conn'), newId('brief')]
  const { workspaceId } = member
  const born = { created_at: at, updated_at: at }
  const meant = { objective: 'sales', language: 'de', country: 'DE', url: 'https://example.com', currency }
  await db.inWorkspace(workspaceId, async (tx) => {
    await tx
      .insertInto('briefs')
      .values({
        ...born,
        ...meant,
        brief_id: briefId,
        workspace_id: workspaceId,
        business: 'Rosa',
        product: 'Bread',
        offer: '',
        audience: '',
        tone: 'friendly',
        daily_budget_minor: 2000,
      })
      .execute()
    await tx
      .insertInto('connections')
      .values({
        connection_id: connectionId,
        workspace_id: workspaceId,
        provider: 'meta',
        mode: simulated ? 'twin' : 'live',
        external_user_id: connectionId,
        user_name: 'Rosa',
        token_sealed: '-',
        scopes: [],
        status: 'active',
        checked_at: at,
        created_at: at,
      })
      .execute()
    await tx
      .insertInto('campaigns')
      .values({
        ...born,
        ...meant,
        campaign_id: campaignId,
        workspace_id: workspaceId,
        brief_id: briefId,
        connection_id: connectionId,
        name,
        state,
        simulated,
        daily_budget_minor: 2000,
        external_id: `9${campaignId}`,
        launched_at: at,
      })
      .execute()
  })
  return { campaignId, connectionId }
}

/** What campaigns answers in production, read from the row. */
export const syncTargetFromRow: FindSyncTarget = async (tx, workspaceId, campaignId) => {
  const row = await tx
    .selectFrom('campaigns')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('campaign_id', '=', campaignId)
    .executeTakeFirst()
  if (!row?.external_id || !row.launched_at || !row.connection_id) return undefined
  return {
    externalId: row.external_id,
    connectionId: row.connection_id as ConnectionId, // a primary key of connections
    adAccountExternalId: 'act_1',
    timeZone: 'Europe/Berlin',
    currency: row.currency as Currency, // written from the enum above
    simulated: row.simulated,
    launchedAt: row.launched_at,
  }
}

const figures = (over: Partial<Figures> = {}): Figures => ({
  impressions: 1000,
  clicks: 20,
  linkClicks: 15,
  spendMinor: 500,
  conversions: 2,
  conversionValueMinor: 3000,
  ...over,
})
export const adDay = (day: string, over: Partial<AdDay> = {}): AdDay => ({
  ...figures(),
  adExternalId: 'ad_1',
  platform: 'facebook',
  day,
  ...over,
})
export const aReading = (rows: AdDay[], over: Partial<Extract<Reading, { kind: 'read' }>> = {}): Reading => ({
  kind: 'read',
  rows,
  reachByDay: [],
  lifetimeReach: 900,
  attribution: '7-day click or 1-day view',
  counted: 'Purchases',
  ...over,
})

/** Answers what the test last put into `answer`, and remembers the questions. */
export function aReader(): InsightsReader & {
  answer: Reading
  asked: Parameters<InsightsReader['read']>[0][]
} {
  const reader = {
    answer: aReading([]),
    asked: [] as Parameters<InsightsReader['read']>[0][],
    read: (question: Parameters<InsightsReader['read']>[0]) => {
      reader.asked.push(question)
      return Promise.resolve(reader.answer)
    },
  }
  return reader
}
