import type { ListNotifications, NotificationPage, ReadNotifications } from '@adwright/contract'
import type { z } from 'zod'
import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import type { NotificationDeps } from './deps.ts'
import { countUnread, listNotifications, markRead } from './notification-store.ts'
import { presentNotification } from './notification.ts'

type Deps = Pick<NotificationDeps, 'transactions' | 'clock'>

/** Mine, in this workspace and about my account. The key of a workspace is nobody: there is nothing of its own to read. */
export const createListNotifications =
  ({ transactions }: Deps) =>
  ({ userId, workspaceId }: Member, query: z.output<typeof ListNotifications>): Promise<NotificationPage> =>
    transactions.inPerson(userId, async (tx) => {
      const { cursor, limit, unread } = query
      const page = await listNotifications(tx, userId, workspaceId, {
        cursor,
        limit,
        unreadOnly: unread === 'true',
      })
      const counts = await countUnread(tx, userId, workspaceId)
      return { ...page, notifications: page.notifications.map(presentNotification), ...counts }
    })

export const createReadNotifications =
  ({ transactions, clock }: Deps) =>
  ({ userId, workspaceId }: Member, which: ReadNotifications) =>
    transactions.inPerson(userId, async (tx) => {
      await markRead(tx, userId, 'ids' in which ? which : { workspaceId }, clock.now())
      return countUnread(tx, userId, workspaceId)
    })

/** @throws auth.session_needed for a program that acts for a workspace and not for a person */
export function mustBePerson(person: unknown): void {
  if (person === undefined) throw new AppError('auth.session_needed')
}
