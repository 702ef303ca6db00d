import type { WorkspaceId } from '@adwright/contract'
import { sql } from 'kysely'
import type { DeadLetter, DeadLetterQuery } from '../jobs.ts'
import type { Tx } from '../transaction.ts'
import { withoutSecrets } from '../without-secrets.ts'
import { readableError } from './step-error.ts'

type Row = {
  job_id: string
  name: string
  queue: string
  workspace_id: string | null
  error: string
  at: Date
}

/** Runs as the system. */
export async function findDeadLetters(
  tx: Tx,
  most: number,
  { queue, after }: DeadLetterQuery,
): Promise<DeadLetter[]> {
  const { rows } = await sql<Row>`
    select job_id, name, queue, workspace_id, error, at
    from dead_job_page(${queue ?? null}, ${after?.at.getTime() ?? null}, ${after?.id ?? null}, ${most})`.execute(
    tx,
  )
  return rows.map((row) => ({
    id: row.job_id,
    name: row.name,
    queue: row.queue,
    workspaceId: row.workspace_id as WorkspaceId | null, // the function looks for one of our ids
    error: withoutSecrets(readableError(row.error)),
    at: row.at,
  }))
}

/** Runs as the system. @returns what it is called; undefined when it is no failed job */
export async function discardDeadLetter(tx: Tx, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ name: string | null }>`select discard_dead_job(${id}) as name`.execute(tx)
  return rows[0]?.name ?? undefined
}
