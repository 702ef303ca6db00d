import type { CampaignId, ConnectionId, CreativeId, WorkspaceId } from '@adwright/contract'
import type { Selectable } from 'kysely'
import type { Campaigns } from '#platform/database.generated.ts'
import type { Tx } from '#platform/transaction.ts'
import { runningStates, type StoredCampaign } from './campaign.ts'

export async function insertCampaign(
  tx: Tx,
  workspaceId: WorkspaceId,
  campaign: StoredCampaign,
  { creativeIds, idempotencyKey }: { creativeIds: readonly CreativeId[]; idempotencyKey: string | undefined },
): Promise<boolean> {
  const row = await tx
    .insertInto('campaigns')
    .values({
      ...toColumns(campaign),
      campaign_id: campaign.id,
      workspace_id: workspaceId,
      brief_id: campaign.briefId,
      idempotency_key: idempotencyKey ?? null,
      created_at: campaign.createdAt,
    })
    // The same key twice at the same time: the second waits here, then finds the first.
    .onConflict((conflict) => conflict.columns(['workspace_id', 'idempotency_key']).doNothing())
    .returning('campaign_id')
    .executeTakeFirst()
  if (!row) return false
  await tx
    .insertInto('campaign_creatives')
    .values(
      creativeIds.map((creativeId, position) => ({
        campaign_id: campaign.id,
        workspace_id: workspaceId,
        position,
        creative_id: creativeId,
      })),
    )
    .execute()
  return true
}

export async function findByIdempotencyKey(
  tx: Tx,
  workspaceId: WorkspaceId,
  key: string,
): Promise<CampaignId | undefined> {
  const row = await tx
    .selectFrom('campaigns')
    .select('campaign_id')
    .where('workspace_id', '=', workspaceId)
    .where('idempotency_key', '=', key)
    .executeTakeFirst()
  return row?.campaign_id as CampaignId | undefined // written from a CampaignId
}

/** `lock` keeps others from changing it until the transaction ends. */
export async function findCampaign(
  tx: Tx,
  workspaceId: WorkspaceId,
  id: CampaignId,
  { lock = false }: { lock?: boolean } = {},
): Promise<StoredCampaign | undefined> {
  const query = tx
    .selectFrom('campaigns')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('campaign_id', '=', id)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  return row && fromRow(row)
}

/**
 * Saves it if nobody else did since it was read, and counts its version up.
 * @returns the saved campaign, or undefined when somebody was faster
 */
export async function saveCampaign(
  tx: Tx,
  workspaceId: WorkspaceId,
  campaign: StoredCampaign,
): Promise<StoredCampaign | undefined> {
  const saved = { ...campaign, version: campaign.version + 1 }
  const row = await tx
    .updateTable('campaigns')
    .set({ ...toColumns(saved), ...(saved.state === 'deleted' && { deleted_at: saved.updatedAt }) })
    .where('workspace_id', '=', workspaceId)
    .where('campaign_id', '=', campaign.id)
    .where('version', '=', campaign.version)
    .returning('campaign_id')
    .executeTakeFirst()
  return row && saved
}

export async function deleteCampaignRow(tx: Tx, workspaceId: WorkspaceId, id: CampaignId): Promise<void> {
  await tx
    .deleteFrom('campaigns')
    .where('workspace_id', '=', workspaceId)
    .where('campaign_id', '=', id)
    .execute()
}

export async function creativeIdsOf(tx: Tx, workspaceId: WorkspaceId, id: CampaignId): Promise<CreativeId[]> {
  const rows = await tx
    .selectFrom('campaign_creatives')
    .select('creative_id')
    .where('workspace_id', '=', workspaceId)
    .where('campaign_id', '=', id)
    .orderBy('position')
    .execute()
  return rows.map((row) => row.creative_id as CreativeId) // written from CreativeIds
}

/**
 * Whether a creative may no longer change, because Meta has it or is getting it. A draft that waits for a yes is still
 * one: whoever changes it has to ask again. Its campaigns are held meanwhile, so that no launch, and no yes, comes
 * between this answer and the change.
 */
export async function isCreativeLaunched(
  tx: Tx,
  workspaceId: WorkspaceId,
  creativeId: CreativeId,
): Promise<boolean> {
  const rows = await tx
    .selectFrom('campaign_creatives as cc')
    .innerJoin('campaigns as c', 'c.campaign_id', 'cc.campaign_id')
    .leftJoin('campaign_approvals as a', 'a.campaign_id', 'c.campaign_id')
    .select(['c.state', 'a.stood'])
    .where('cc.workspace_id', '=', workspaceId)
    .where('cc.creative_id', '=', creativeId)
    .orderBy('c.campaign_id')
    .forShare('c')
    .execute()
  return rows.some(({ state, stood }) => (state === 'awaiting_approval' ? stood : state) !== 'draft')
}

export async function runningCampaignNames(
  tx: Tx,
  workspaceId: WorkspaceId,
  connectionId?: ConnectionId,
): Promise<string[]> {
  const rows = await tx
    .selectFrom('campaigns')
    .select('name')
    .where('workspace_id', '=', workspaceId)
    .$if(connectionId !== undefined, (query) => query.where('connection_id', '=', connectionId ?? ''))
    .where('state', 'in', runningStates)
    .orderBy('name')
    .limit(20)
    .execute()
  return rows.map((row) => row.name)
}

/** Launches that wait until this connection is healed. */
export async function waitingForConnection(
  tx: Tx,
  workspaceId: WorkspaceId,
  connectionId: ConnectionId,
): Promise<CampaignId[]> {
  const rows = await tx
    .selectFrom('campaigns as c')
    .innerJoin('ad_accounts as a', 'a.ad_account_id', 'c.ad_account_id')
    .select('c.campaign_id')
    .where('c.workspace_id', '=', workspaceId)
    .where('a.connection_id', '=', connectionId)
    .where('c.waiting_for', 'is not', null)
    .orderBy('c.campaign_id')
    .execute()
  return rows.map((row) => row.campaign_id as CampaignId) // written from CampaignIds
}

/** Campaigns whose launch stopped, among some. */
export async function stoppedAmong(tx: Tx, workspaceId: WorkspaceId, ids: string[]): Promise<CampaignId[]> {
  const rows = await tx
    .selectFrom('campaigns')
    .select('campaign_id')
    .where('workspace_id', '=', workspaceId)
    .where('campaign_id', 'in', ids)
    .where('state', '=', 'launch_failed')
    .execute()
  return rows.map((row) => row.campaign_id as CampaignId) // written from CampaignIds
}

/** A campaign and its place in the line of its ad account. */
export type Queued = { workspaceId: WorkspaceId; campaignId: CampaignId; adAccountExternalId: string }

/** Launched campaigns that are not over: their figures and their standing at Meta still move. */
export async function launchedCampaigns(
  tx: Tx,
  workspaceId: WorkspaceId,
  connectionId?: ConnectionId,
): Promise<Queued[]> {
  const rows = await queued(tx)
    .where('c.workspace_id', '=', workspaceId)
    .where('c.launched_at', 'is not', null)
    .where('c.state', 'not in', ['deleted', 'archived'])
    .$if(connectionId !== undefined, (query) => query.where('c.connection_id', '=', connectionId ?? ''))
    .execute()
  return rows as Queued[] // written from branded ids
}

/**
 * Campaigns of all workspaces whose standing at Meta may change by itself; with `resting`, also those that only
 * somebody at Meta could set going again. Runs as the system.
 */
export async function campaignsToWatch(tx: Tx, { resting }: { resting: boolean }): Promise<Queued[]> {
  const moving = ['in_review', 'active', 'with_issues']
  const rows = await queued(tx)
    .where('c.state', 'in', resting ? [...moving, 'paused', 'rejected'] : moving)
    .where('n.status', '=', 'active')
    .execute()
  return rows as Queued[] // written from branded ids
}

const queued = (tx: Tx) =>
  tx
    .selectFrom('campaigns as c')
    .innerJoin('ad_accounts as a', 'a.ad_account_id', 'c.ad_account_id')
    .innerJoin('connections as n', 'n.connection_id', 'c.connection_id')
    .select([
      'c.workspace_id as workspaceId',
      'c.campaign_id as campaignId',
      'a.external_id as adAccountExternalId',
    ])
    .orderBy('c.campaign_id')

function toColumns(campaign: StoredCampaign) {
  return {
    connection_id: campaign.connectionId,
    ad_account_id: campaign.adAccountId,
    page_id: campaign.pageId,
    name: campaign.name,
    objective: campaign.objective,
    country: campaign.country,
    language: campaign.language,
    url: campaign.url,
    daily_budget_minor: campaign.dailyBudgetMinor,
    currency: campaign.currency,
    days: campaign.days,
    state: campaign.state,
    simulated: campaign.simulated,
    external_id: campaign.externalId,
    thumbnail_media_id: campaign.thumbnailMediaId,
    launch_attempt: campaign.launchAttempt,
    launch_round: campaign.launchRound,
    launch_series: campaign.launchSeries,
    waiting_for: campaign.waitingFor && JSON.stringify(campaign.waitingFor),
    cancelling: campaign.cancelling,
    launched_at: campaign.launchedAt,
    starts_at: campaign.startsAt,
    ends_at: campaign.endsAt,
    problems: JSON.stringify(campaign.problems),
    version: campaign.version,
    updated_at: campaign.updatedAt,
  }
}

const fromRow = (row: Selectable<Campaigns>): StoredCampaign =>
  ({
    id: row.campaign_id,
    briefId: row.brief_id,
    connectionId: row.connection_id,
    adAccountId: row.ad_account_id,
    pageId: row.page_id,
    name: row.name,
    objective: row.objective,
    country: row.country,
    language: row.language,
    url: row.url,
    dailyBudgetMinor: row.daily_budget_minor,
    currency: row.currency,
    days: row.days,
    state: row.state,
    simulated: row.simulated,
    externalId: row.external_id,
    thumbnailMediaId: row.thumbnail_media_id,
    launchAttempt: row.launch_attempt,
    launchRound: row.launch_round,
    launchSeries: row.launch_series,
    waitingFor: row.waiting_for,
    cancelling: row.cancelling,
    launchedAt: row.launched_at,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    problems: row.problems,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }) as StoredCampaign // only this store writes the table, from StoredCampaign itself
