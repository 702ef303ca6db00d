import type { CreativeId, MediaId, WorkspaceId } from '@adwright/contract'
import { sql } from 'kysely'
import type { Tx } from '#platform/transaction.ts'

/** Every picture that a creative has or ever had. */
export async function picturesOfCreative(
  tx: Tx,
  workspaceId: WorkspaceId,
  id: CreativeId,
): Promise<MediaId[]> {
  const rows = await tx
    .selectFrom('rendition_versions')
    .select('media_id')
    .distinct()
    .where('workspace_id', '=', workspaceId)
    .where('creative_id', '=', id)
    .execute()
  return rows.map((row) => row.media_id as MediaId) // ids come from newId
}

/** Who shows a creative or one of its pictures, in words for a refusal; undefined when nobody does. */
export async function creativeUse(
  tx: Tx,
  workspaceId: WorkspaceId,
  id: CreativeId,
  pictures: readonly MediaId[],
): Promise<string | undefined> {
  const all = sql`${[...pictures]}::text[]`
  const { rows } = await sql<{ used_by: string }>`
    select used_by from (
      select 1 as rank, 'the campaign ' || k.name as used_by from campaigns k
        where k.workspace_id = ${workspaceId} and (
          exists (select from campaign_creatives c where c.campaign_id = k.campaign_id and c.creative_id = ${id})
          or exists (select from campaign_objects o where o.campaign_id = k.campaign_id and o.creative_id = ${id})
          or k.thumbnail_media_id = any(${all}))
      union all
      select 2, 'the post ' ||
          coalesce(nullif(left(btrim(regexp_replace(text, '\\s+', ' ', 'g')), 40), ''), 'without words')
        from posts where workspace_id = ${workspaceId} and media_ids && ${all} and deleted_at is null
      union all
      select 3, 'the brief for ' || product from briefs
        where workspace_id = ${workspaceId} and (photo_ids && ${all} or logo_id = any(${all}))
      union all
      select 4, 'the poster ' || coalesce(nullif(words->>'headline', ''), 'without words') from creatives
        where workspace_id = ${workspaceId} and creative_id <> ${id}
          and (photo_id = any(${all}) or logo_id = any(${all}))
    ) uses order by rank limit 1`.execute(tx)
  return rows[0]?.used_by
}
