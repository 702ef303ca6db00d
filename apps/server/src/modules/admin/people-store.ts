import type { SessionId, UserId } from '@adwright/contract'
import type { Tx } from '#platform/transaction.ts'

// Everything here runs as the system.

export type Block = { at: Date; reason: string }
export type Impersonation = {
  staffId: UserId
  personId: UserId
  startedAt: Date
  endsAt: Date
  endedAt: Date | null
}

export async function addStaff(
  tx: Tx,
  member: { userId: UserId; madeBy: string; at: Date },
): Promise<boolean> {
  const row = await tx
    .insertInto('staff')
    .values({ person_id: member.userId, made_by: member.madeBy, made_at: member.at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('person_id')
    .executeTakeFirst()
  return row !== undefined
}

export async function removeStaff(tx: Tx, userId: UserId): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('staff')
    .where('person_id', '=', userId)
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}

export async function listStaff(tx: Tx): Promise<{ userId: UserId; madeAt: Date; madeBy: string }[]> {
  const rows = await tx.selectFrom('staff').selectAll().orderBy('made_at').execute()
  return rows.map((row) => ({
    userId: row.person_id as UserId, // written from one
    madeAt: row.made_at,
    madeBy: row.made_by,
  }))
}

/** What the staff know of people: who of them is of the staff, and who is blocked. */
export async function findStandings(
  tx: Tx,
  userIds: readonly UserId[],
): Promise<{ staff: ReadonlySet<UserId>; blocked: ReadonlyMap<UserId, Block> }> {
  if (userIds.length === 0) return { staff: new Set(), blocked: new Map() }
  const staff = await tx.selectFrom('staff').select('person_id').where('person_id', 'in', userIds).execute()
  const blocked = await tx
    .selectFrom('blocked_people')
    .selectAll()
    .where('person_id', 'in', userIds)
    .execute()
  return {
    staff: new Set(staff.map((row) => row.person_id as UserId)), // written from one
    blocked: new Map(
      blocked.map((row) => [row.person_id as UserId, { at: row.blocked_at, reason: row.reason }]),
    ),
  }
}

/** @returns false when they were blocked already */
export async function block(
  tx: Tx,
  userId: UserId,
  { by, reason, at }: { by: UserId; reason: string; at: Date },
): Promise<boolean> {
  const row = await tx
    .insertInto('blocked_people')
    .values({ person_id: userId, reason, blocked_at: at, blocked_by: by })
    .onConflict((conflict) => conflict.doNothing())
    .returning('person_id')
    .executeTakeFirst()
  return row !== undefined
}

/** @returns why they were blocked; undefined when they were not */
export async function unblock(tx: Tx, userId: UserId): Promise<string | undefined> {
  const row = await tx
    .deleteFrom('blocked_people')
    .where('person_id', '=', userId)
    .returning('reason')
    .executeTakeFirst()
  return row?.reason
}

export async function beginImpersonation(
  tx: Tx,
  one: {
    sessionId: SessionId
    staffId: UserId
    personId: UserId
    reason: string
    startedAt: Date
    endsAt: Date
  },
): Promise<void> {
  await tx
    .insertInto('impersonations')
    .values({
      session_id: one.sessionId,
      staff_id: one.staffId,
      person_id: one.personId,
      reason: one.reason,
      started_at: one.startedAt,
      ends_at: one.endsAt,
    })
    .execute()
}

export async function findImpersonation(tx: Tx, sessionId: SessionId): Promise<Impersonation | undefined> {
  const row = await tx
    .selectFrom('impersonations')
    .selectAll()
    .where('session_id', '=', sessionId)
    .executeTakeFirst()
  return (
    row && {
      staffId: row.staff_id as UserId, // written from one, like the next
      personId: row.person_id as UserId,
      startedAt: row.started_at,
      endsAt: row.ends_at,
      endedAt: row.ended_at,
    }
  )
}

/** Sessions in which somebody of the staff stands in for others, as far as they were not left. */
export async function openImpersonations(
  tx: Tx,
  staffId: UserId,
): Promise<{ sessionId: SessionId; personId: UserId }[]> {
  const rows = await tx
    .selectFrom('impersonations')
    .select(['session_id', 'person_id'])
    .where('staff_id', '=', staffId)
    .where('ended_at', 'is', null)
    .execute()
  // written from branded ones
  return rows.map((row) => ({ sessionId: row.session_id as SessionId, personId: row.person_id as UserId }))
}

export async function endImpersonation(tx: Tx, sessionId: SessionId, at: Date): Promise<void> {
  await tx
    .updateTable('impersonations')
    .set({ ended_at: at })
    .where('session_id', '=', sessionId)
    .where('ended_at', 'is', null)
    .execute()
}
