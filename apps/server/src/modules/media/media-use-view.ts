import type { MediaId, WorkspaceId } from '@adwright/contract'
import { sql } from 'kysely'
import type { Tx } from '#platform/transaction.ts'

/** Who refers to a file, in words for the refusal; undefined when nobody does. */
export async function mediaUse(tx: Tx, workspaceId: WorkspaceId, id: MediaId): Promise<string | undefined> {
  const { rows } = await sql<{ used_by: string }>`
    select used_by from (
      select 1 as rank, 'the brief for ' || product from briefs
        where workspace_id = ${workspaceId} and (photo_ids @> array[${id}]::text[] or logo_id = ${id})
      union all
      select 2, 'the campaign ' || name from campaigns
        where workspace_id = ${workspaceId} and thumbnail_media_id = ${id}
      union all
      select 3, 'the poster ' || coalesce(c.words->>'headline', c.creative_id) from creatives c
        where c.workspace_id = ${workspaceId} and (c.photo_id = ${id} or c.logo_id = ${id}
          or exists (select from renditions r where r.media_id = ${id} and r.creative_id = c.creative_id))
      union all
      select 4, 'the post ' || coalesce(nullif(left(btrim(regexp_replace(text, '\\s+', ' ', 'g')), 40), ''), 'without words')
        from posts where workspace_id = ${workspaceId} and media_ids @> array[${id}]::text[] and deleted_at is null
    ) uses (rank, used_by) order by rank limit 1`.execute(tx)
  return rows[0]?.used_by
}
