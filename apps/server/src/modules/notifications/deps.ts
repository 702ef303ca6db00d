import type { UserId } from '@adwright/contract'
import type { Clock } from '#platform/clock.ts'
import type { Events } from '#platform/events.ts'
import type { Jobs } from '#platform/jobs.ts'
import type { Mailer } from '#platform/mail.ts'
import type { Addressee } from '#platform/mail/letter.ts'
import type { Transactions } from '#platform/transaction.ts'

export type NotificationDeps = {
  transactions: Transactions
  clock: Clock
  events: Events
  jobs: Pick<Jobs, 'enqueue'>
  mailer: Mailer
  /** Names and mailboxes; whoever is gone has no entry. */
  people(ids: readonly UserId[]): Promise<ReadonlyMap<UserId, Addressee>>
  /** Signs the links that stop mails. */
  secret: string
  publicUrl: () => string
}
