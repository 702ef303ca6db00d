import type {
  CampaignId,
  CampaignState,
  ConnectionId,
  PostId,
  UserId,
  VideoGenerationId,
  WorkspaceId,
} from '@adwright/contract'
import { sql } from 'kysely'
import type { Tx } from '#platform/transaction.ts'
import type { CampaignFacts, PostFacts } from './happenings.ts'

/** How a campaign stands, as the transaction that changes it will leave it. */
export async function campaignFacts(
  tx: Tx,
  workspaceId: WorkspaceId,
  id: CampaignId,
): Promise<CampaignFacts | undefined> {
  const { rows } = await sql<Omit<CampaignFacts, 'id'> & { state: CampaignState }>`
    select c.name, c.state, c.simulated, c.launch_series || '.' || c.launch_attempt as launch,
      c.problems -> 0 ->> 'message' as problem,
      case when c.waiting_for ->> 'kind' = 'reconnect' then c.waiting_for ->> 'sentence' end as "waitsFor",
      (select md5(d.differences::text) from campaign_drift d
        where d.campaign_id = c.campaign_id and d.differences <> '[]') as drift,
      (select json_build_object('by', a.asked_by, 'at', a.asked_at) from campaign_approvals a
        where a.campaign_id = c.campaign_id and a.state = 'awaiting') as asked
    from campaigns c where c.workspace_id = ${workspaceId} and c.campaign_id = ${id} and c.deleted_at is null`.execute(
    tx,
  )
  return rows[0] && { id, ...rows[0] }
}

export async function postFacts(
  tx: Tx,
  workspaceId: WorkspaceId,
  id: PostId,
): Promise<PostFacts | undefined> {
  const { rows } = await sql<Omit<PostFacts, 'id' | 'author'> & { author: UserId }>`
    select coalesce(nullif(left(split_part(btrim(p.text), E'\\n', 1), 80), ''), 'A post without words') as title,
      p.created_by as author, p.simulated, max(b.problem) as problem, coalesce(sum(b.round), 0)::int as round,
      (select count(*)::int from audit_entries a
        where a.workspace_id = p.workspace_id and a.subject = p.post_id and a.action = 'post.refused') as refusals
    from posts p left join publications b on b.post_id = p.post_id
    where p.workspace_id = ${workspaceId} and p.post_id = ${id} group by p.post_id`.execute(tx)
  return rows[0] && { id, ...rows[0] }
}

/** A campaign that somebody was asked to say yes to, as far as whoever asked is told of the answer. */
export async function askedCampaign(
  tx: Tx,
  workspaceId: WorkspaceId,
  id: CampaignId,
): Promise<{ name: string; simulated: boolean; askedBy: UserId } | undefined> {
  const row = await tx
    .selectFrom('campaigns as c')
    .innerJoin('campaign_approvals as a', 'a.campaign_id', 'c.campaign_id')
    .select(['c.name', 'c.simulated', 'a.asked_by'])
    .where('c.workspace_id', '=', workspaceId)
    .where('c.campaign_id', '=', id)
    .executeTakeFirst()
  // Written from a UserId.
  return row && { name: row.name, simulated: row.simulated, askedBy: row.asked_by as UserId }
}

/** What a film advertises. */
export async function productOfFilm(
  tx: Tx,
  workspaceId: WorkspaceId,
  id: VideoGenerationId,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('films as f')
    .innerJoin('briefs as b', 'b.brief_id', 'f.brief_id')
    .select('b.product')
    .where('f.workspace_id', '=', workspaceId)
    .where('f.film_id', '=', id)
    .executeTakeFirst()
  return row?.product
}

/** Whose sign-in a connection is, and whether it still works. */
export async function connectionFacts(tx: Tx, workspaceId: WorkspaceId, id: ConnectionId) {
  const row = await tx
    .selectFrom('connections')
    .select(['user_name', 'mode', 'refreshed_at', 'status'])
    .where('workspace_id', '=', workspaceId)
    .where('connection_id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const { user_name: userName, mode, refreshed_at: since, status } = row
  return { id, userName, simulated: mode === 'twin', since, isDead: status === 'needs_reconnect' }
}

export async function nameOfWorkspace(tx: Tx, workspaceId: WorkspaceId): Promise<string | undefined> {
  const row = await tx
    .selectFrom('workspaces')
    .select('name')
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst()
  return row?.name
}
