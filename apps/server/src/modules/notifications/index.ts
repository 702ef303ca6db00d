import type {
  ConnectionId,
  ListNotifications,
  NotificationChoices,
  NotificationPage,
  ReadNotifications,
  SetNotificationChoices,
  UserId,
  WorkspaceId,
} from '@adwright/contract'
import type { z } from 'zod'
import type { Audit } from '#modules/audit'
import type { Events } from '#platform/events.ts'
import type { Member, Person } from '#platform/member.ts'
import type { Tx } from '#platform/transaction.ts'
import { createGetChoices, createSetChoices, createUnsubscribe } from './choices.ts'
import type { NotificationDeps } from './deps.ts'
import type { MailInput } from './mail-soon.ts'
import { forgetName, forgetNotifications } from './notification-store.ts'
import { createNotify, createNotifyPeople, type Notify, type NotifyPeople } from './notify.ts'
import { hearActs } from './on-act.ts'
import { hearEvents } from './on-event.ts'
import { createListNotifications, createReadNotifications } from './read-notifications.ts'
import { createSendMails, createSendWaiting } from './send-mails.ts'
import { createTell, createTellNow, type TellInput } from './tell.ts'
import { createTellBilling, createTellUsage, type UsageNotice } from './tell-billing.ts'

export { notificationJobs } from './jobs.ts'
export { notificationRoutes } from './routes.ts'
export type { NotificationDeps } from './deps.ts'

export type Notifications = {
  list(member: Member, query: z.output<typeof ListNotifications>): Promise<NotificationPage>
  read(member: Member, which: ReadNotifications): Promise<{ unread: number; unreadElsewhere: number }>
  choices(person: Person): Promise<NotificationChoices>
  choose(person: Person, choices: SetNotificationChoices): Promise<NotificationChoices>
  /** @throws auth.link_invalid */
  unsubscribe(token: string): Promise<void>
  whereToChoose(): string

  /** In the transaction of what happened. */
  notify: Notify
  notifyPeople: NotifyPeople
  /** The same hub; what it publishes is heard here, too. */
  hearing<Hub extends Pick<Events, 'publish'>>(events: Hub): Hub
  hearingActs(audit: Audit): Audit
  /** A limit of a plan comes near, or was reached. */
  usageReached(tx: Tx, notice: UsageNotice): Promise<void>
  /** One of the staff looks through this person's eyes. Runs as the system. */
  lookedInto(tx: Tx, looked: { userId: UserId; workspaceId: WorkspaceId; reason: string }): Promise<void>
  /** Whoever a connection belongs to is being forgotten. Runs as the system. */
  forgetConnection(tx: Tx, connectionId: ConnectionId): Promise<void>

  /** For jobs and schedules. */
  sendMails(input: MailInput): Promise<void>
  tellNow(input: TellInput): Promise<void>
  sendWaiting(): Promise<void>
  tellBilling(): Promise<void>
  forgetOld(): Promise<void>
}

const KEPT_DAYS = 90
const DAY_MS = 86_400_000

/** `events` is the hub itself, not the one that is heard. */
export function createNotifications(deps: NotificationDeps): Notifications {
  const { transactions, clock, people, publicUrl } = deps
  const notify = createNotify(deps)
  const notifyPeople = createNotifyPeople(deps)
  const tell = createTell(deps)
  return {
    list: createListNotifications(deps),
    read: createReadNotifications(deps),
    choices: createGetChoices(deps),
    choose: createSetChoices(deps),
    unsubscribe: createUnsubscribe(deps),
    whereToChoose: () => `Choose what comes by mail at ${publicUrl()}/settings/notifications`,
    notify,
    notifyPeople,
    hearing: (events) => hearEvents(events, notify),
    hearingActs: (audit) => hearActs(audit, { notify, tell, people }),
    usageReached: createTellUsage(tell),
    lookedInto: (tx, { userId, reason }) =>
      notifyPeople(tx, [userId], {
        kind: 'support.looked',
        workspaceId: null,
        params: { reason },
        link: '/settings/security',
        key: `support:${clock.now().getTime()}`,
      }),
    forgetConnection: forgetName,
    sendMails: createSendMails(deps),
    tellNow: createTellNow(deps, notifyPeople),
    sendWaiting: createSendWaiting(deps),
    tellBilling: createTellBilling(deps, tell),
    forgetOld: () =>
      transactions.asSystem((tx) =>
        forgetNotifications(tx, new Date(clock.now().getTime() - KEPT_DAYS * DAY_MS)),
      ),
  }
}
