import type { UserId } from '@adwright/contract'
import { sql } from 'kysely'
import type { Tx } from '#platform/transaction.ts'
import { tablesWith } from './tables-view.ts'

// Everything here runs as the system.

export type StoredDeletion = { userId: UserId; addresseeSealed: string | null }

/** @returns false when it was begun before */
export async function beginDeletion(
  tx: Tx,
  { userId, addresseeSealed, now }: { userId: UserId; addresseeSealed: string; now: Date },
): Promise<boolean> {
  const row = await tx
    .insertInto('account_deletions')
    .values({ user_id: userId, addressee_sealed: addresseeSealed, asked_at: now })
    .onConflict((conflict) => conflict.column('user_id').doNothing())
    .returning('user_id')
    .executeTakeFirst()
  return row !== undefined
}

export async function findDeletion(tx: Tx, userId: UserId): Promise<StoredDeletion | undefined> {
  const row = await tx
    .selectFrom('account_deletions')
    .select('addressee_sealed')
    .where('user_id', '=', userId)
    .executeTakeFirst()
  return row && { userId, addresseeSealed: row.addressee_sealed }
}

/** @returns false when the last mail was sent, or was about to be */
export async function takeMail(tx: Tx, userId: UserId, now: Date): Promise<boolean> {
  const row = await tx
    .updateTable('account_deletions')
    .set({ mailed_at: now })
    .where('user_id', '=', userId)
    .where('mailed_at', 'is', null)
    .returning('user_id')
    .executeTakeFirst()
  return row !== undefined
}

export async function giveMailBack(tx: Tx, userId: UserId): Promise<void> {
  await tx.updateTable('account_deletions').set({ mailed_at: null }).where('user_id', '=', userId).execute()
}

/** From here on nothing tells who it was. */
export async function endDeletion(tx: Tx, userId: UserId, now: Date): Promise<void> {
  await tx
    .updateTable('account_deletions')
    .set({ addressee_sealed: null, done_at: now })
    .where('user_id', '=', userId)
    .where('done_at', 'is', null)
    .execute()
}

/** Keys that act in a person's name end at once. */
export async function deletePersonalKeys(tx: Tx, userId: UserId): Promise<void> {
  await tx.deleteFrom('api_keys').where('user_id', '=', userId).where('workspace_id', 'is', null).execute()
}

/** Tables whose rows outlive their person, and why. */
const outlivesPerson: Readonly<Record<string, string>> = {
  account_deletions: 'that, and when, an account was deleted; nothing in it tells whose it was',
  api_keys: 'keys of workspaces are the workspace’s, whoever made them; personal ones are deleted first',
}

/** Every row about a person, in every table that has one, also in those that are added tomorrow. */
export async function deleteRowsOf(tx: Tx, userId: UserId): Promise<void> {
  await deletePersonalKeys(tx, userId)
  for (const { name } of await tablesWith(tx, ['user_id']))
    if (!(name in outlivesPerson))
      await sql`delete from ${sql.table(name)} where user_id = ${userId}`.execute(tx)
}

/** Where their address stands by itself: mails that a development instance keeps, and invitations of others to them. */
export async function deleteByEmail(tx: Tx, email: string): Promise<void> {
  await tx.deleteFrom('outbox_mails').where('recipient', '=', email).execute()
  await tx.deleteFrom('invitations').where('email', '=', email.toLowerCase()).execute()
}
