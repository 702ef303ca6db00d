import type { MediaId, MediaUser, WorkspaceId } from '@adwright/contract'
import { sql } from 'kysely'
import type { Tx } from '#platform/transaction.ts'

export type MediaUse = { users: MediaUser[]; total: number }

/** Who refers to a file: at most `limit` of them, and how many there are. A line for each table that does. */
export async function mediaUse(tx: Tx, workspaceId: WorkspaceId, id: MediaId, limit = 20): Promise<MediaUse> {
  const { rows } = await sql<MediaUser & { total: string }>`
    select kind, id, name, count(*) over () as total from (
      select 1 as rank, 'brief' as kind, brief_id as id, product as name from briefs
        where workspace_id = ${workspaceId} and (photo_ids @> array[${id}]::text[] or logo_id = ${id})
      union all
      select 2, 'campaign', campaign_id, name from campaigns k
        where workspace_id = ${workspaceId} and (thumbnail_media_id = ${id} or k.state <> 'deleted' and exists (
          select from campaign_creatives kc join renditions r on r.creative_id = kc.creative_id
          where kc.campaign_id = k.campaign_id and r.media_id = ${id})
          or k.state <> 'deleted' and exists (
            select from campaign_videos kv where kv.campaign_id = k.campaign_id and kv.media_id = ${id}))
      union all
      select 3, 'creative', creative_id, coalesce(nullif(c.words->>'headline', ''), 'without words') from creatives c
        where c.workspace_id = ${workspaceId} and (c.photo_id = ${id} or c.logo_id = ${id}
          or exists (select from renditions r where r.media_id = ${id} and r.creative_id = c.creative_id))
      union all
      select 4, 'post', post_id,
          coalesce(nullif(left(btrim(regexp_replace(text, '\\s+', ' ', 'g')), 40), ''), 'without words')
        from posts where workspace_id = ${workspaceId} and media_ids @> array[${id}]::text[] and deleted_at is null
      union all
      select 5, 'brand', workspace_id, coalesce(nullif(name, ''), 'this workspace') from brand_kits
        where workspace_id = ${workspaceId} and logo_id = ${id}
    ) uses order by rank, id desc limit ${limit}`.execute(tx)
  return {
    users: rows.map(({ kind, id: userId, name }) => ({ kind, id: userId, name })),
    total: Number(rows[0]?.total ?? 0),
  }
}
