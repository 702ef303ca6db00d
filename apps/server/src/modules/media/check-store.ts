import type { MediaId, WorkspaceId } from '@adwright/contract'
import { sql } from 'kysely'
import type { Tx } from '#platform/transaction.ts'
import type { MediaFile } from './media-file.ts'
import { findMedia } from './media-store.ts'
import type { KeptCheck, KeptReport } from './video-check.ts'

/** Of a video; undefined when it was never asked for. */
export async function findCheck(
  tx: Tx,
  workspaceId: WorkspaceId,
  mediaId: MediaId,
): Promise<KeptCheck | undefined> {
  const row = await tx
    .selectFrom('video_checks')
    .select(['state', 'report', 'checked_at'])
    .where('workspace_id', '=', workspaceId)
    .where('media_id', '=', mediaId)
    .executeTakeFirst()
  return (
    row && {
      // Written here, from these types, under the table's checks.
      state: row.state as KeptCheck['state'],
      report: row.report as KeptReport | null,
      checkedAt: row.checked_at,
    }
  )
}

type NewCheck = { report: KeptReport | null; state: 'waiting' | 'done'; now: Date }

/**
 * Adds a check, or begins one anew that failed. A file that was deleted meanwhile gets none.
 * @returns how often it was asked for; undefined when there is one already
 */
export async function insertCheck(
  tx: Tx,
  workspaceId: WorkspaceId,
  mediaId: MediaId,
  { report, state, now }: NewCheck,
): Promise<number | undefined> {
  const { rows } = await sql<{ asks: number }>`
    insert into video_checks (media_id, workspace_id, state, report, asked_at, checked_at)
    select m.media_id, m.workspace_id, ${state}, ${report && JSON.stringify(report)}::jsonb, ${now},
      case when ${state} = 'done' then ${now}::timestamptz end
    from media_files m where m.workspace_id = ${workspaceId} and m.media_id = ${mediaId} for key share
    on conflict (media_id) do update set state = excluded.state, runs = 0, asks = video_checks.asks + 1,
      report = coalesce(excluded.report, video_checks.report), asked_at = excluded.asked_at,
      checked_at = excluded.checked_at
      where video_checks.state = 'failed'
    returning asks`.execute(tx)
  return rows[0]?.asks
}

type CheckTask = { file: MediaFile; runs: number; report: KeptReport | null }

/** Begins it, or begins it again. @returns undefined when it is over or gone */
export async function takeUpCheck(
  tx: Tx,
  workspaceId: WorkspaceId,
  mediaId: MediaId,
): Promise<CheckTask | undefined> {
  const row = await tx
    .updateTable('video_checks')
    .set((row) => ({ runs: row('runs', '+', 1) }))
    .where('workspace_id', '=', workspaceId)
    .where('media_id', '=', mediaId)
    .where('state', '=', 'waiting')
    .returning(['runs', 'report'])
    .executeTakeFirst()
  if (!row) return undefined
  const [file] = await findMedia(tx, workspaceId, [mediaId])
  return file && { file, runs: row.runs, report: row.report as KeptReport | null } // written here
}

/** Ends it; one that is over already stays as it is. */
export async function endCheck(
  tx: Tx,
  workspaceId: WorkspaceId,
  mediaId: MediaId,
  { report, state, now }: { report: KeptReport; state: 'done' | 'failed'; now: Date },
): Promise<void> {
  await tx
    .updateTable('video_checks')
    .set({ state, report: JSON.stringify(report), checked_at: now })
    .where('workspace_id', '=', workspaceId)
    .where('media_id', '=', mediaId)
    .where('state', '=', 'waiting')
    .execute()
}
