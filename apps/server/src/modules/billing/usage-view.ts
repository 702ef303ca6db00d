import type { Meter, OrganisationId, WorkspaceId } from '@adwright/contract'
import { sql } from 'kysely'
import type { Tx } from '#platform/transaction.ts'

export type WorkspaceUsage = { id: WorkspaceId; name: string; used: number }

/** Runs in the organisation: which of its workspaces used how much since then, the most first. */
export async function usageByWorkspace(tx: Tx, meter: Meter, since: Date): Promise<WorkspaceUsage[]> {
  const { rows } = await sql<{ workspace_id: string; name: string; used: number }>`
    select workspace_id, name, used from organisation_usage_by_workspace(${meter}, ${since})`.execute(tx)
  return rows.map((row) => ({ id: row.workspace_id as WorkspaceId, name: row.name, used: row.used })) // written from one
}

/** Credit that was given here, where no provider reckons it against invoices. */
export async function givenCredit(tx: Tx, organisationId: OrganisationId): Promise<number> {
  const row = await tx
    .selectFrom('credits')
    .select(({ fn }) => fn.coalesce(fn.sum<number>('amount_minor'), sql<number>`0`).as('given'))
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', 'credit')
    .where('state', '=', 'done')
    .executeTakeFirstOrThrow()
  return Number(row.given)
}
