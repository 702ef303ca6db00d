import type { OrganisationId } from '@adwright/contract'
import { sql, type Selectable } from 'kysely'
import type { Subscriptions } from '#platform/database.generated.ts'
import type { Tx } from '#platform/transaction.ts'
import { termsOf } from './subscription-store.ts'
import type { Terms } from './subscription.ts'

export type OrganisationTerms = {
  organisationId: OrganisationId
  isAgency: boolean
  /** When the organisation began. */
  since: Date
  /** Undefined as long as nobody has begun its plan. */
  terms: Terms | undefined
}

type Row = Pick<
  Selectable<Subscriptions>,
  | 'status'
  | 'source'
  | 'trial_ends_at'
  | 'period_start'
  | 'period_end'
  | 'cancel_at'
  | 'past_due_since'
  | 'ended_at'
> & { organisation_id: string; kind: string; since: Date; plan: string | null }

/** Of the workspace that the transaction is in. */
export async function planOfWorkspace(tx: Tx): Promise<OrganisationTerms | undefined> {
  const { rows } = await sql<Row>`select * from plan_of_workspace()`.execute(tx)
  return rows[0] && present(rows[0])
}

/** For transactions of the organisation, and of the system. */
export async function planOfOrganisation(
  tx: Tx,
  organisationId: OrganisationId,
): Promise<OrganisationTerms | undefined> {
  const row = await tx
    .selectFrom('organisations as o')
    .leftJoin('subscriptions as s', 's.organisation_id', 'o.organisation_id')
    .select([
      'o.organisation_id',
      'o.kind',
      'o.created_at as since',
      's.plan',
      's.status',
      's.source',
      's.trial_ends_at',
      's.period_start',
      's.period_end',
      's.cancel_at',
      's.past_due_since',
      's.ended_at',
    ])
    .where('o.organisation_id', '=', organisationId)
    .executeTakeFirst()
  return row && present(row as Row) // the columns of a plan are there together, or none of them is
}

const present = (row: Row): OrganisationTerms => ({
  organisationId: row.organisation_id as OrganisationId, // written from one
  isAgency: row.kind === 'agency',
  since: row.since,
  terms: row.plan === null ? undefined : termsOf({ ...row, plan: row.plan }),
})
