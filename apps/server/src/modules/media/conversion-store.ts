import type { MediaId, WorkspaceId } from '@adwright/contract'
import { sql, type Selectable } from 'kysely'
import type { MediaConversions } from '#platform/database.generated.ts'
import type { Tx } from '#platform/transaction.ts'
import type { Conversion, ConversionId } from './conversion.ts'
import type { VideoRecipe } from './recipe.ts'

function rowToConversion(row: Selectable<MediaConversions>): Conversion {
  return {
    // Written here, from these types, under the table's checks.
    id: row.conversion_id,
    mediaId: row.media_id as MediaId,
    recipe: row.recipe as VideoRecipe,
    askers: row.askers,
    state: row.state as Conversion['state'],
    percent: row.percent,
    problem: row.problem,
    resultId: row.result_id as MediaId | null,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}

/**
 * Adds a conversion in the place of failed ones of its kind, or joins the one that there is.
 * @returns the conversion and whether it is new
 */
export async function insertConversion(
  tx: Tx,
  workspaceId: WorkspaceId,
  asked: { id: ConversionId; mediaId: MediaId; recipe: VideoRecipe; asker: string; now: Date },
): Promise<{ conversion: Conversion; isNew: boolean }> {
  const { id, mediaId, asker, now } = asked
  const recipe = sql<unknown>`${JSON.stringify(asked.recipe)}::jsonb`
  await tx
    .deleteFrom('media_conversions')
    .where('workspace_id', '=', workspaceId)
    .where('media_id', '=', mediaId)
    .where('recipe', '=', recipe)
    .where('state', '=', 'failed')
    .execute()
  const row = await tx
    .insertInto('media_conversions')
    .values({
      conversion_id: id,
      workspace_id: workspaceId,
      media_id: mediaId,
      recipe,
      askers: [asker],
      state: 'queued',
      created_at: now,
      updated_at: now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['workspace_id', 'media_id', 'recipe'])
        .where('state', '<>', 'failed')
        .doUpdateSet({
          askers: sql<
            string[]
          >`case when ${asker}::text = any(media_conversions.askers) then media_conversions.askers
            else media_conversions.askers || ${asker}::text end`,
        }),
    )
    .returningAll()
    .executeTakeFirstOrThrow()
  return { conversion: rowToConversion(row), isNew: row.conversion_id === id }
}

/** Newest first; at most one of each video and recipe. */
export async function conversionsOf(
  tx: Tx,
  workspaceId: WorkspaceId,
  mediaIds: readonly MediaId[],
): Promise<Conversion[]> {
  if (mediaIds.length === 0) return []
  const rows = await tx
    .selectFrom('media_conversions')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('media_id', 'in', mediaIds)
    .orderBy('created_at', 'desc')
    .orderBy('conversion_id', 'desc')
    .execute()
  return rows.map(rowToConversion)
}

/** Begins it, or begins it again. @returns undefined when it is over or gone */
export async function takeUpConversion(
  tx: Tx,
  workspaceId: WorkspaceId,
  id: ConversionId,
  now: Date,
): Promise<{ conversion: Conversion; runs: number } | undefined> {
  const row = await tx
    .updateTable('media_conversions')
    .set((row) => ({ state: 'running', percent: 0, runs: row('runs', '+', 1), updated_at: now }))
    .where('workspace_id', '=', workspaceId)
    .where('conversion_id', '=', id)
    .where('state', 'in', ['queued', 'running'])
    .returningAll()
    .executeTakeFirst()
  return row && { conversion: rowToConversion(row), runs: row.runs }
}

export type ConversionChange = { percent: number } | { resultId: MediaId } | { problem: string }

/** How far it is, or how it ended. @returns undefined when it had ended before, or is gone */
export async function moveConversion(
  tx: Tx,
  workspaceId: WorkspaceId,
  id: ConversionId,
  change: ConversionChange,
  now: Date,
): Promise<Conversion | undefined> {
  const columns =
    'percent' in change
      ? { percent: change.percent }
      : 'problem' in change
        ? { state: 'failed', problem: change.problem }
        : { state: 'done', percent: 100, result_id: change.resultId }
  const row = await tx
    .updateTable('media_conversions')
    .set({ ...columns, updated_at: now })
    .where('workspace_id', '=', workspaceId)
    .where('conversion_id', '=', id)
    .where('state', 'in', ['queued', 'running'])
    .returningAll()
    .executeTakeFirst()
  return row && rowToConversion(row)
}
