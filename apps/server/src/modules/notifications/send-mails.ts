import type { NotificationId } from '@adwright/contract'
import { MailNotTaken } from '#platform/mail.ts'
import type { NotificationDeps } from './deps.ts'
import { mailDaily, mailSoon, type MailInput } from './mail-soon.ts'
import { dailyDue, lateAtOnce } from './waiting-view.ts'
import { notificationMail } from './notification-mail.ts'
import { workspacesOf } from './people-view.ts'
import { giveBack, takeToMail } from './notification-store.ts'

/**
 * Mails what waits for somebody, in one mail. It is taken before it is sent, so it comes at most once, whenever a worker
 * dies; what the mail server did not take is given back and tried again.
 */
export const createSendMails =
  ({ transactions, clock, mailer, people, publicUrl, secret }: NotificationDeps) =>
  async ({ userId, before }: MailInput): Promise<void> => {
    const daily = before !== undefined
    const addressee = (await people([userId])).get(userId)
    if (!addressee) return
    const [first, ...others] = await transactions.asSystem(async (tx) => {
      const due = daily
        ? ({ userId, email: 'daily', before: new Date(before) } as const)
        : ({ userId, email: 'at_once' } as const)
      const taken = await takeToMail(tx, due, clock.now())
      const theirs = new Set(await workspacesOf(tx, userId))
      // Whoever was taken out of a workspace since hears nothing more of it.
      return taken.filter(({ workspaceId }) => workspaceId === null || theirs.has(workspaceId))
    })
    if (!first) return
    const taken: NotificationId[] = [first, ...others].map(({ id }) => id)
    const mail = notificationMail(addressee, [first, ...others], { publicUrl: publicUrl(), secret, daily })
    await mailer.send(mail).catch(async (error: unknown) => {
      if (error instanceof MailNotTaken) await transactions.asSystem((tx) => giveBack(tx, taken))
      throw error
    })
  }

const MINUTE_MS = 60_000
/** A mail server that was away for longer than a job tries; after a day it is no news any more. */
const LATE_MS = { from: 10 * MINUTE_MS, until: 24 * 60 * MINUTE_MS }

/** Begins the daily mails of everybody for whom it has been eight in the morning since, and those that are late. */
export const createSendWaiting =
  ({ transactions, clock, jobs }: NotificationDeps) =>
  (): Promise<void> =>
    transactions.asSystem(async (tx) => {
      const now = clock.now()
      for (const due of await dailyDue(tx, now)) await mailDaily(jobs, tx, due)
      const ago = (ms: number) => new Date(now.getTime() - ms)
      for (const userId of await lateAtOnce(tx, ago(LATE_MS.until), ago(LATE_MS.from)))
        await mailSoon(jobs, tx, { userId, because: `late:${now.toISOString()}` })
    })
