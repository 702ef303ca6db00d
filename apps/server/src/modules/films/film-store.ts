import type {
  BriefId,
  FilmRatio,
  MediaId,
  Storyboard,
  VideoGenerationId,
  WorkspaceId,
} from '@adwright/contract'
import { sql, type Selectable } from 'kysely'
import type { FilmCuts, Films } from '#platform/database.generated.ts'
import type { Tx } from '#platform/transaction.ts'
import type { Film, FilmCue, FilmCut, FilmWishes } from './film.ts'

/** Adds film and cuts. @returns false when the key already started a film */
export async function insertFilm(
  tx: Tx,
  workspaceId: WorkspaceId,
  film: Film,
  idempotencyKey: string,
): Promise<boolean> {
  const row = await tx
    .insertInto('films')
    .values({
      film_id: film.id,
      workspace_id: workspaceId,
      brief_id: film.briefId,
      idempotency_key: idempotencyKey,
      seconds: film.storyboard.seconds,
      state: film.state,
      wishes: JSON.stringify(film.wishes),
      storyboard: JSON.stringify(film.storyboard),
      scenes: JSON.stringify(film.scenes),
      cues: JSON.stringify(film.cues),
      notices: film.notices,
      created_at: film.createdAt,
      updated_at: film.createdAt,
    })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'idempotency_key']).doNothing())
    .returning('film_id')
    .executeTakeFirst()
  if (!row) return false
  await tx
    .insertInto('film_cuts')
    .values(
      film.cuts.map(({ ratio }, position) => ({
        film_id: film.id,
        workspace_id: workspaceId,
        ratio,
        position,
      })),
    )
    .execute()
  return true
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
  if (!row) return undefined
  const [film] = await withCuts(tx, workspaceId, [row])
  return film
}

/** Films whole, from their rows. */
export async function withCuts(
  tx: Tx,
  workspaceId: WorkspaceId,
  rows: readonly Selectable<Films>[],
): Promise<Film[]> {
  if (rows.length === 0) return []
  const cuts = await tx
    .selectFrom('film_cuts')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where(
      'film_id',
      'in',
      rows.map((row) => row.film_id),
    )
    .orderBy('position')
    .execute()
  return rows.map((row) =>
    rowToFilm(
      row,
      cuts.filter(({ film_id }) => film_id === row.film_id),
    ),
  )
}

const underWay = ['queued', 'running']

/** Begins it, or begins it again. @returns undefined when it is over or gone */
export async function takeUpFilm(
  tx: Tx,
  workspaceId: WorkspaceId,
  id: VideoGenerationId,
  now: Date,
): Promise<{ film: Film; runs: number } | undefined> {
  const row = await tx
    .updateTable('films')
    .set((columns) => ({ state: 'running', runs: columns('runs', '+', 1), updated_at: now }))
    .where('workspace_id', '=', workspaceId)
    .where('film_id', '=', id)
    .where('state', 'in', underWay)
    .returningAll()
    .executeTakeFirst()
  const [film] = row ? await withCuts(tx, workspaceId, [row]) : []
  return film && row && { film, runs: row.runs }
}

export type FilmChange =
  | { percent: number; secondsLeft: number | null; scenes: Film['scenes'] }
  | { storyboard: Storyboard; cues: FilmCue[]; notices: string[] }
  | { state: 'done' }
  | { state: 'failed'; problem: string }
  | { state: 'cancelled' }

/** How far it is, or how it ended. Progress never goes back. @returns whether it was still to be moved */
export async function saveMove(
  tx: Tx,
  workspaceId: WorkspaceId,
  id: VideoGenerationId,
  change: FilmChange,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('films')
    .set({ ...columnsOf(change), updated_at: now })
    .where('workspace_id', '=', workspaceId)
    .where('film_id', '=', id)
    .where('state', 'in', underWay)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

function columnsOf(change: FilmChange) {
  if ('percent' in change)
    return {
      percent: sql<number>`greatest(percent, ${change.percent}::int)`,
      seconds_left: change.secondsLeft,
      scenes: JSON.stringify(change.scenes),
    }
  if ('storyboard' in change)
    return {
      storyboard: JSON.stringify(change.storyboard),
      cues: JSON.stringify(change.cues),
      notices: change.notices,
    }
  return {
    state: change.state,
    seconds_left: null,
    ...(change.state === 'done' ? { percent: 100 } : {}),
    ...('problem' in change ? { problem: change.problem } : {}),
  }
}

export async function moveCut(
  tx: Tx,
  workspaceId: WorkspaceId,
  id: VideoGenerationId,
  { ratio, percent, mediaId, notes }: FilmCut,
): Promise<void> {
  await tx
    .updateTable('film_cuts')
    .set({
      percent: sql<number>`greatest(percent, ${percent}::int)`,
      ...(mediaId === null ? {} : { media_id: mediaId, notes }),
    })
    .where('workspace_id', '=', workspaceId)
    .where('film_id', '=', id)
    .where('ratio', '=', ratio)
    .execute()
}

// Written here, from these types, under the tables' checks.
function rowToFilm(row: Selectable<Films>, cuts: Selectable<FilmCuts>[]): Film {
  return {
    id: row.film_id as VideoGenerationId,
    briefId: row.brief_id as BriefId,
    storyboard: row.storyboard as Storyboard,
    wishes: row.wishes as FilmWishes,
    cuts: cuts.map(({ ratio, percent, media_id, notes }) => ({
      ratio: ratio as FilmRatio,
      percent,
      mediaId: media_id as MediaId | null,
      notes,
    })),
    state: row.state as Film['state'],
    percent: row.percent,
    secondsLeft: row.seconds_left,
    scenes: row.scenes as Film['scenes'],
    cues: row.cues as FilmCue[],
    notices: row.notices,
    problem: row.problem,
    createdAt: row.created_at,
  }
}
