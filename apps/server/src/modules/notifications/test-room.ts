import type { UserId } from '@adwright/contract'
import { createAudit, type Audit } from '#modules/audit'
import { createLog } from '#platform/create-log.ts'
import { createEvents, type EventHub } from '#platform/events/create-events.ts'
import type { Mail } from '#platform/mail.ts'
import type { Addressee } from '#platform/mail/letter.ts'
import { createTestDatabase, fakeClock, type FakeClock, type TestDatabase } from '../../../test/index.ts'
import { createTestJobs, type TestJobs } from '../../../test/test-jobs.ts'
import { createNotifications, notificationJobs, type Notifications } from './index.ts'

export type Room = {
  db: TestDatabase
  clock: FakeClock
  jobs: TestJobs
  notifications: Notifications
  /** As the other rooms get them. */
  events: EventHub
  audit: Audit
  mails: Mail[]
  /** What happens when the next mails are sent; nothing special unless told. */
  mailServer: { send?: ((mail: Mail) => void) | undefined }
  /** Moments of jobs, at which a test may kill the worker. */
  moments: { at?: ((where: string) => void) | undefined }
  /** Kinds of what somebody was told, the oldest first. */
  told(userId: UserId): Promise<string[]>
  close(): Promise<void>
}

/** The room with a database, a mail server in memory, and jobs that run when a test says so. */
export async function createRoom(): Promise<Room> {
  const db = await createTestDatabase()
  const clock = fakeClock('2026-11-23T09:00:00Z')
  const moments: Room['moments'] = {}
  const mailServer: Room['mailServer'] = {}
  const jobs = createTestJobs({ clock, moment: (where) => moments.at?.(where) })
  const mails: Mail[] = []
  const hub = createEvents({
    transactions: db,
    url: db.url,
    log: createLog({ level: 'silent', name: 'test' }),
  })
  const addressee = (id: UserId): Addressee => ({ email: `${id}@example.com`, name: 'Rosa' })
  const notifications = createNotifications({
    transactions: db,
    clock,
    events: hub,
    jobs,
    mailer: {
      send: async (mail) => {
        mailServer.send?.(mail)
        mails.push(mail)
      },
    },
    people: async (ids) => new Map(ids.map((id) => [id, addressee(id)])),
    secret: 'a secret of this test',
    publicUrl: () => 'https://adwright.test',
  })
  notificationJobs(jobs, notifications)
  return {
    db,
    clock,
    jobs,
    notifications,
    events: notifications.hearing(hub),
    audit: notifications.hearingActs(createAudit({ clock })),
    mails,
    mailServer,
    moments,
    told: async (userId) => {
      const rows = await db.sql<{ kind: string }>(
        'select kind from notifications where user_id = $1 order by notification_id',
        [userId],
      )
      return rows.map(({ kind }) => kind)
    },
    close: async () => {
      await hub.stop()
      await db.close()
    },
  }
}
