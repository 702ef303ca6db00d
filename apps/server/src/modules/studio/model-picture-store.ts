import type { GenerationId, MediaId, WorkspaceId } from '@adwright/contract'
import type { Tx } from '#platform/transaction.ts'

export type Place = { generationId: GenerationId; position: number }
export type ModelPicture =
  | { state: 'asking' }
  | { state: 'made'; mediaId: MediaId }
  | { state: 'failed'; problem: string }
type Question = Place & { provider: string; model: string; prompt: string; askedAt: Date }

/** Notes that a model is about to be asked. @returns what is known already, when it is not the first time */
export async function beginModelPicture(
  tx: Tx,
  workspaceId: WorkspaceId,
  { generationId, position, provider, model, prompt, askedAt }: Question,
): Promise<ModelPicture | undefined> {
  const begun = await tx
    .insertInto('model_pictures')
    .values({
      generation_id: generationId,
      position,
      workspace_id: workspaceId,
      provider,
      model,
      prompt,
      state: 'asking',
      asked_at: askedAt,
    })
    .onConflict((conflict) => conflict.columns(['generation_id', 'position']).doNothing())
    .returning('state')
    .executeTakeFirst()
  if (begun) return undefined
  const row = await tx
    .selectFrom('model_pictures')
    .select(['state', 'media_id', 'problem'])
    .where('workspace_id', '=', workspaceId)
    .where('generation_id', '=', generationId)
    .where('position', '=', position)
    .executeTakeFirstOrThrow()
  if (row.state === 'made' && row.media_id !== null)
    return { state: 'made', mediaId: row.media_id as MediaId } // ids come from newId
  if (row.state === 'failed') return { state: 'failed', problem: row.problem ?? '' }
  return { state: 'asking' }
}

export async function endModelPicture(
  tx: Tx,
  workspaceId: WorkspaceId,
  { generationId, position }: Place,
  end: { mediaId: MediaId } | { problem: string },
  endedAt: Date,
): Promise<void> {
  await tx
    .updateTable('model_pictures')
    .set({
      ended_at: endedAt,
      ...('mediaId' in end
        ? { state: 'made', media_id: end.mediaId }
        : { state: 'failed', problem: end.problem }),
    })
    .where('workspace_id', '=', workspaceId)
    .where('generation_id', '=', generationId)
    .where('position', '=', position)
    .execute()
}
