import type { OrganisationId, UserId, WorkspaceId } from '@adwright/contract'
import type { Jobs, WorkflowInput } from '#platform/jobs.ts'
import type { Tx } from '#platform/transaction.ts'
import type { NotificationDeps } from './deps.ts'
import type { Happening } from './notification.ts'
import type { NotifyPeople } from './notify.ts'
import { leadersOf } from './people-view.ts'

export const tellWorkflow = 'notifications.tell'

/** Somebody by name, or whoever leads and pays for an organisation. */
export type Told = { userId: UserId; workspaceId: WorkspaceId | null } | { organisationId: OrganisationId }
export type News = Omit<Happening, 'to' | 'except'>
export type TellInput = WorkflowInput & { told: Told; news: News }

/**
 * For people whom the transaction of what happened cannot see: those of an organisation, and those who no longer belong
 * to the workspace. The job that writes their rows commits with it.
 */
export type Tell = (tx: Tx, told: Told, news: News) => Promise<void>

export const createTell =
  ({ jobs }: { jobs: Pick<Jobs, 'enqueue'> }): Tell =>
  (tx, told, news) => {
    const whom = 'userId' in told ? told.userId : told.organisationId
    return jobs.enqueue<TellInput>(tx, tellWorkflow, { told, news }, { key: `${whom}:${news.key}` })
  }

export const createTellNow =
  ({ transactions }: Pick<NotificationDeps, 'transactions'>, notifyPeople: NotifyPeople) =>
  ({ told, news }: TellInput): Promise<void> =>
    transactions.asSystem(async (tx) => {
      if ('userId' in told) return notifyPeople(tx, [told.userId], { ...news, workspaceId: told.workspaceId })
      const { userIds, workspaceId } = await leadersOf(tx, told.organisationId)
      await notifyPeople(tx, userIds, { ...news, workspaceId })
    })
