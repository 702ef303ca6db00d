import type { OutboxMail } from '@adwright/contract'
import type { Clock } from '../clock.ts'
import { newId } from '../ids.ts'
import type { Mailer } from '../mail.ts'
import type { Transactions } from '../transaction.ts'

export type Outbox = Mailer & {
  /** The newest mails first. */
  list(limit: number): Promise<OutboxMail[]>
}

/** Keeps mails in the database instead of sending them: for instances without SMTP. The last 200 stay. */
export function createOutbox({ transactions, clock }: { transactions: Transactions; clock: Clock }): Outbox {
  return {
    send: ({ to, subject, text, html }) =>
      transactions.asSystem(async (tx) => {
        await tx
          .insertInto('outbox_mails')
          .values({
            outbox_mail_id: newId('mail'),
            recipient: to,
            subject,
            body_text: text,
            body_html: html,
            sent_at: clock.now().toISOString(),
          })
          .execute()
        const kept = tx
          .selectFrom('outbox_mails')
          .select('outbox_mail_id')
          .orderBy('outbox_mail_id', 'desc')
          .limit(200)
        await tx.deleteFrom('outbox_mails').where('outbox_mail_id', 'not in', kept).execute()
      }),
    list: (limit) =>
      transactions.asSystem(async (tx) => {
        const rows = await tx
          .selectFrom('outbox_mails')
          .selectAll()
          .orderBy('outbox_mail_id', 'desc')
          .limit(limit)
          .execute()
        return rows.map((row) => ({
          id: row.outbox_mail_id,
          to: row.recipient,
          subject: row.subject,
          text: row.body_text,
          html: row.body_html,
          sentAt: new Date(row.sent_at).toISOString(),
        }))
      }),
  }
}
