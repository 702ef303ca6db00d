import type { BriefId, CreativeId, Format, GenerationId, MediaId, WorkspaceId } from '@adwright/contract'
import { sql, type Selectable } from 'kysely'
import type { Generations } from '#platform/database.generated.ts'
import type { Tx } from '#platform/transaction.ts'
import type { StoredGeneration } from './generation.ts'

/** Adds the row. @returns undefined when the key already started a generation */
export async function insertGeneration(
  tx: Tx,
  workspaceId: WorkspaceId,
  generation: StoredGeneration,
  idempotencyKey: string,
): Promise<StoredGeneration | undefined> {
  const row = await tx
    .insertInto('generations')
    .values({
      generation_id: generation.id,
      workspace_id: workspaceId,
      brief_id: generation.briefId,
      idempotency_key: idempotencyKey,
      state: generation.state,
      stage: generation.stage,
      percent: generation.percent,
      count: generation.count,
      styles: generation.styles,
      painter: generation.painter,
      prompt: generation.prompt,
      formats: generation.formats,
      quality: generation.quality,
      creativity: generation.creativity,
      reference_id: generation.referenceId,
      source_id: generation.sourceId,
      source_creative_id: generation.sourceCreativeId,
      seed: generation.seed,
      created_at: generation.createdAt,
    })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'idempotency_key']).doNothing())
    .returningAll()
    .executeTakeFirst()
  return row && rowToGeneration(row)
}

export type GenerationChange = {
  state?: StoredGeneration['state']
  stage?: StoredGeneration['stage']
  percent?: number
  picture_ms?: number
  error?: string | null
  started_at?: Date
  finished_at?: Date
}
type By = { id: GenerationId } | { idempotencyKey: string }
export async function findGeneration(
  tx: Tx,
  workspaceId: WorkspaceId,
  by: By,
): Promise<StoredGeneration | undefined> {
  const query = tx.selectFrom('generations').selectAll().where('workspace_id', '=', workspaceId)
  const row = await (
    'id' in by
      ? query.where('generation_id', '=', by.id)
      : query.where('idempotency_key', '=', by.idempotencyKey)
  ).executeTakeFirst()
  return row && rowToGeneration(row)
}

/** The newest ones, newest first. */
export async function listGenerations(
  tx: Tx,
  workspaceId: WorkspaceId,
  { state, limit }: { state: 'running' | 'any'; limit: number },
): Promise<StoredGeneration[]> {
  const query = tx
    .selectFrom('generations')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .orderBy('created_at', 'desc')
    .orderBy('generation_id', 'desc')
    .limit(limit)
  const rows = await (
    state === 'running' ? query.where('state', 'in', ['queued', 'running']) : query
  ).execute()
  return rows.map(rowToGeneration)
}

/**
 * Changes a generation that is not over. Progress never goes back, also when a step runs a second time.
 * @returns undefined when it is over, or was never there
 */
export async function moveGeneration(
  tx: Tx,
  workspaceId: WorkspaceId,
  id: GenerationId,
  change: GenerationChange,
): Promise<StoredGeneration | undefined> {
  const row = await tx
    .updateTable('generations')
    .set({
      ...change,
      ...(change.percent !== undefined && { percent: sql`greatest(percent, ${change.percent}::int)` }),
    })
    .where('workspace_id', '=', workspaceId)
    .where('generation_id', '=', id)
    .where('state', 'in', ['queued', 'running'])
    .returningAll()
    .executeTakeFirst()
  return row && rowToGeneration(row)
}

function rowToGeneration(row: Selectable<Generations>): StoredGeneration {
  return {
    // The table's checks and this store's writes vouch for the literal types.
    id: row.generation_id as GenerationId,
    briefId: row.brief_id as BriefId,
    state: row.state as StoredGeneration['state'],
    stage: row.stage as StoredGeneration['stage'],
    percent: row.percent,
    count: row.count,
    styles: row.styles,
    painter: row.painter as StoredGeneration['painter'],
    prompt: row.prompt,
    formats: row.formats as Format[],
    quality: row.quality as StoredGeneration['quality'],
    creativity: row.creativity,
    referenceId: row.reference_id as MediaId | null,
    sourceId: row.source_id as MediaId | null,
    sourceCreativeId: row.source_creative_id as CreativeId | null,
    seed: row.seed,
    pictureMs: row.picture_ms,
    error: row.error,
    createdAt: row.created_at,
  }
}
