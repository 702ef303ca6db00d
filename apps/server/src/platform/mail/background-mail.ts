import type { Log } from '#platform/log.ts'
import type { Mail, Mailer } from '#platform/mail.ts'

export type BackgroundMail = { send(mail: Mail): Promise<void>; settled(): Promise<void> }

/**
 * Mail servers are slow and answers must not be, nor tell by their pace that a mail went out: sent in the background
 * and waited for at shutdown. `wait` is for the outbox, which is fast and better be there when the answer is.
 */
export function createBackgroundMail({
  mailer,
  log,
  wait,
}: {
  mailer: Mailer
  log: Log
  wait: boolean
}): BackgroundMail {
  const underway = new Set<Promise<void>>()
  return {
    send: (mail) => {
      const sending = mailer
        .send(mail)
        .catch((error: unknown) =>
          log.error({ err: error, subject: mail.subject }, 'a mail could not be sent'),
        )
        .finally(() => underway.delete(sending))
      underway.add(sending)
      return wait ? sending : Promise.resolve()
    },
    settled: async () => {
      await Promise.allSettled(underway)
    },
  }
}
