import type { ListNotifications, NotificationPage, ReadNotifications } from '@adwright/contract'
import type { z } from 'zod'
import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import type { NotificationDeps } from './deps.ts'
import { countUnread, listNotifications, markRead } from './notification-store.ts'
import { workspacesOf } from './people-view.ts'
import { presentNotification } from './notification.ts'

type Deps = Pick<NotificationDeps, 'transactions' | 'clock'>

/** Mine, in this workspace and about my account. The key of a workspace is nobody: there is nothing of its own to read. */
export const createListNotifications =
  ({ transactions }: Deps) =>
  async (
    { userId, workspaceId }: Member,
    query: z.output<typeof ListNotifications>,
  ): Promise<NotificationPage> => {
    const theirs = await transactions.asSystem((tx) => workspacesOf(tx, userId))
    return transactions.inPerson(userId, async (tx) => {
      const { cursor, limit, unread } = query
      const page = await listNotifications(tx, userId, workspaceId, {
        cursor,
        limit,
        unreadOnly: unread === 'true',
      })
      const counts = await countUnread(tx, userId, workspaceId, theirs)
      return { ...page, notifications: page.notifications.map(presentNotification), ...counts }
    })
  }

export const createReadNotifications =
  ({ transactions, clock }: Deps) =>
  async ({ userId, workspaceId }: Member, which: ReadNotifications) => {
    const theirs = await transactions.asSystem((tx) => workspacesOf(tx, userId))
    return transactions.inPerson(userId, async (tx) => {
      await markRead(tx, userId, 'ids' in which ? which : { workspaceId }, clock.now())
      return countUnread(tx, userId, workspaceId, theirs)
    })
  }

/** @throws auth.session_needed for a program that acts for a workspace and not for a person */
export function mustBePerson(person: unknown): void {
  if (person === undefined) throw new AppError('auth.session_needed')
}
