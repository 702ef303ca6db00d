import type { NotificationEmail, NotificationTopic, UserId } from '@adwright/contract'
import type { Tx } from '#platform/transaction.ts'
import type { Choice } from './topic.ts'

/** What somebody has chosen; for transactions of theirs (`inPerson`) and of the system. */
export async function choicesOf(tx: Tx, userId: UserId): Promise<Map<NotificationTopic, Choice>> {
  const rows = await tx
    .selectFrom('notification_choices')
    .select(['topic', 'in_app', 'email'])
    .where('user_id', '=', userId)
    .execute()
  // The table's checks name the words.
  return new Map(
    rows.map((row) => [
      row.topic as NotificationTopic,
      { inApp: row.in_app, email: row.email as NotificationEmail },
    ]),
  )
}

export async function saveChoice(
  tx: Tx,
  userId: UserId,
  topic: NotificationTopic,
  { inApp, email }: Choice,
  now: Date,
): Promise<void> {
  const values = { in_app: inApp, email, updated_at: now }
  await tx
    .insertInto('notification_choices')
    .values({ user_id: userId, topic, ...values })
    .onConflict((conflict) => conflict.columns(['user_id', 'topic']).doUpdateSet(values))
    .execute()
}
