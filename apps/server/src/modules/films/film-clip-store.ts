import type { VideoGenerationId, WorkspaceId } from '@adwright/contract'
import type { Selectable } from 'kysely'
import type { FilmClips } from '#platform/database.generated.ts'
import type { Tx } from '#platform/transaction.ts'

export type ClipPlace = { filmId: VideoGenerationId; sceneId: string }
/** `asked` without an operation: the answer was lost, so it may have been made, and billed, or not. */
export type ModelClip = {
  state: 'asked' | 'running' | 'made' | 'failed'
  operation: string | null
  problem: string | null
}
type Question = ClipPlace & {
  provider: string
  model: string
  prompt: string
  seconds: number
  askedAt: Date
}

/** Notes that a model is about to be asked. @returns what is known already, when it is not the first time */
export async function beginModelClip(
  tx: Tx,
  workspaceId: WorkspaceId,
  { filmId, sceneId, provider, model, prompt, seconds, askedAt }: Question,
): Promise<ModelClip | undefined> {
  const begun = await tx
    .insertInto('film_clips')
    .values({
      film_id: filmId,
      workspace_id: workspaceId,
      scene_id: sceneId,
      state: 'asked',
      provider,
      model,
      prompt,
      seconds,
      asked_at: askedAt,
    })
    .onConflict((conflict) => conflict.columns(['film_id', 'scene_id']).doNothing())
    .returning('state')
    .executeTakeFirst()
  if (begun) return undefined
  const row = await tx
    .selectFrom('film_clips')
    .select(['state', 'operation', 'problem'])
    .where('workspace_id', '=', workspaceId)
    .where('film_id', '=', filmId)
    .where('scene_id', '=', sceneId)
    .executeTakeFirstOrThrow()
  return rowToClip(row)
}

export async function moveModelClip(
  tx: Tx,
  workspaceId: WorkspaceId,
  { filmId, sceneId }: ClipPlace,
  change: { operation: string } | { state: 'made' } | { problem: string },
): Promise<void> {
  const columns =
    'operation' in change
      ? { state: 'running', operation: change.operation }
      : 'problem' in change
        ? { state: 'failed', problem: change.problem }
        : { state: 'made' }
  await tx
    .updateTable('film_clips')
    .set(columns)
    .where('workspace_id', '=', workspaceId)
    .where('film_id', '=', filmId)
    .where('scene_id', '=', sceneId)
    .execute()
}

const rowToClip = ({
  state,
  operation,
  problem,
}: Pick<Selectable<FilmClips>, 'state' | 'operation' | 'problem'>): ModelClip => ({
  state: state as ModelClip['state'], // under the table's check
  operation,
  problem,
})
