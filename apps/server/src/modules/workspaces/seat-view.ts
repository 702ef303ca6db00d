import type { OrganisationId, UserId } from '@adwright/contract'
import { sql } from 'kysely'
import type { Tx } from '#platform/transaction.ts'

/** Whoever counts the seats of an organisation waits here until the one before has written down what they took. */
export async function lockSeats(tx: Tx, organisationId: OrganisationId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`seats of ${organisationId}`}, 0))`.execute(tx)
}

/** Who belongs to an organisation or one of its workspaces, and which addresses are invited. Needs the system role. */
export async function takenSeats(
  tx: Tx,
  organisationId: OrganisationId,
  now: Date,
): Promise<{ userIds: UserId[]; emails: string[] }> {
  const { rows } = await sql<{ user_id: UserId | null; email: string | null }>`
    with own as (
      select workspace_id from workspaces where organisation_id = ${organisationId} and erased_at is null
    )
    select user_id, null as email from organisation_members where organisation_id = ${organisationId}
    union select user_id, null from memberships join own using (workspace_id)
    union select null, email from invitations join own using (workspace_id)
      where state = 'pending' and expires_at > ${now}`.execute(tx)
  return {
    userIds: rows.flatMap(({ user_id: id }) => (id === null ? [] : [id])),
    emails: rows.flatMap(({ email }) => (email === null ? [] : [email])),
  }
}
