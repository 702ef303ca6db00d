import type { BriefId, CreativeId, MediaId, VideoGenerationId, WorkspaceId } from '@adwright/contract'
import { sql, type Selectable } from 'kysely'
import type { Films } from '#platform/database.generated.ts'
import type { Tx } from '#platform/transaction.ts'
import type { Film } from './film.ts'

/** Adds the row. @returns undefined when the key already started a film */
export async function insertFilm(
  tx: Tx,
  workspaceId: WorkspaceId,
  film: Film,
  idempotencyKey: string,
): Promise<Film | undefined> {
  const row = await tx
    .insertInto('films')
    .values({
      film_id: film.id,
      workspace_id: workspaceId,
      brief_id: film.briefId,
      idempotency_key: idempotencyKey,
      creative_ids: film.creativeIds,
      seconds: film.seconds,
      state: film.state,
      created_at: film.createdAt,
      updated_at: film.createdAt,
    })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'idempotency_key']).doNothing())
    .returningAll()
    .executeTakeFirst()
  return row && rowToFilm(row)
}

export async function findFilm(
  tx: Tx,
  workspaceId: WorkspaceId,
  by: { id: VideoGenerationId } | { idempotencyKey: string },
): Promise<Film | undefined> {
  const query = tx.selectFrom('films').selectAll().where('workspace_id', '=', workspaceId)
  const row = await (
    'id' in by ? query.where('film_id', '=', by.id) : query.where('idempotency_key', '=', by.idempotencyKey)
  ).executeTakeFirst()
  return row && rowToFilm(row)
}

/** Begins it, or begins it again from the start. @returns undefined when it is over or gone */
export async function takeUpFilm(
  tx: Tx,
  workspaceId: WorkspaceId,
  id: VideoGenerationId,
  now: Date,
): Promise<{ film: Film; runs: number } | undefined> {
  const row = await tx
    .updateTable('films')
    .set((row) => ({ state: 'running', runs: row('runs', '+', 1), updated_at: now }))
    .where('workspace_id', '=', workspaceId)
    .where('film_id', '=', id)
    .where('state', 'in', ['queued', 'running'])
    .returningAll()
    .executeTakeFirst()
  return row && { film: rowToFilm(row), runs: row.runs }
}

export type FilmChange = { percent: number } | { mediaId: MediaId } | { problem: string }

/**
 * How far it is, or how it ended. Progress never goes back, also when another worker begins anew.
 * @returns whether it was still to be moved
 */
export async function moveFilm(
  tx: Tx,
  workspaceId: WorkspaceId,
  id: VideoGenerationId,
  change: FilmChange,
  now: Date,
): Promise<boolean> {
  const columns =
    'percent' in change
      ? { percent: sql<number>`greatest(percent, ${change.percent}::int)` }
      : 'problem' in change
        ? { state: 'failed', problem: change.problem }
        : { state: 'done', percent: 100, media_id: change.mediaId }
  const { numUpdatedRows } = await tx
    .updateTable('films')
    .set({ ...columns, updated_at: now })
    .where('workspace_id', '=', workspaceId)
    .where('film_id', '=', id)
    .where('state', 'in', ['queued', 'running'])
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

function rowToFilm(row: Selectable<Films>): Film {
  return {
    // Written here, from these types, under the table's checks.
    id: row.film_id as VideoGenerationId,
    briefId: row.brief_id as BriefId,
    creativeIds: row.creative_ids as CreativeId[],
    state: row.state as Film['state'],
    mediaId: row.media_id as MediaId | null,
    seconds: row.seconds,
    percent: row.percent,
    problem: row.problem,
    createdAt: row.created_at,
  }
}
