import { AppLanguage, type UserId } from '@adwright/contract'
import type { Tx } from '#platform/transaction.ts'

export type Profile = { timeZone: string | null; language: AppLanguage }

/** What somebody chose for themselves; for transactions of theirs (`inPerson`). */
export async function readProfile(tx: Tx, userId: UserId): Promise<Profile> {
  const row = await tx
    .selectFrom('profiles')
    .select(['time_zone', 'language'])
    .where('user_id', '=', userId)
    .executeTakeFirst()
  return { timeZone: row?.time_zone ?? null, language: AppLanguage.catch('en').parse(row?.language) }
}

export async function saveProfile(
  tx: Tx,
  userId: UserId,
  { timeZone, language }: Profile,
  now: Date,
): Promise<void> {
  const values = { time_zone: timeZone, language, updated_at: now }
  await tx
    .insertInto('profiles')
    .values({ user_id: userId, ...values })
    .onConflict((conflict) => conflict.column('user_id').doUpdateSet(values))
    .execute()
}
