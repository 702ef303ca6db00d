import type { UserId, WorkspaceId } from '@adwright/contract'
import { newId } from '#platform/ids.ts'
import type { Tx } from '#platform/transaction.ts'
import { peopleConcerned } from './audience.ts'
import { choicesOf } from './choice-store.ts'
import type { NotificationDeps } from './deps.ts'
import { mailSoon } from './mail-soon.ts'
import { insertNotifications } from './notification-store.ts'
import type { Happening, StoredNotification } from './notification.ts'
import { approvalMode, homeOf, peopleToTell } from './people-view.ts'
import { choiceFor, topicOf, type Choice } from './topic.ts'

type Deps = Pick<NotificationDeps, 'clock' | 'events' | 'jobs'>
/** Writes down what people of a workspace are to hear; part of the transaction of what happened. */
export type Notify = (tx: Tx, workspaceId: WorkspaceId, happening: Happening) => Promise<void>

export const createNotify =
  (deps: Deps): Notify =>
  async (tx, workspaceId, happening) => {
    const { kind, to, except } = happening
    const people = await peopleToTell(tx, workspaceId, topicOf(kind))
    const mode = to === 'approvers' ? await approvalMode(tx, workspaceId) : undefined
    const concerned = peopleConcerned(people, to, mode).filter(({ userId }) => userId !== except)
    const rows = concerned.flatMap(({ userId, choice }) =>
      rowFor(deps, workspaceId, userId, happening, choice),
    )
    await write(deps, tx, workspaceId, rows)
  }

/** The same for people by name, whatever they belong to. Runs as the system. */
export type NotifyPeople = (
  tx: Tx,
  userIds: readonly UserId[],
  happening: Omit<Happening, 'to' | 'except'> & { workspaceId: WorkspaceId | null },
) => Promise<void>

export const createNotifyPeople =
  (deps: Deps): NotifyPeople =>
  async (tx, userIds, { workspaceId, ...happening }) => {
    for (const userId of userIds) {
      const choice = (await choicesOf(tx, userId)).get(topicOf(happening.kind))
      const rows = rowFor(deps, workspaceId, userId, { ...happening, to: [userId] }, choice)
      await write(deps, tx, workspaceId ?? (await homeOf(tx, userId)), rows)
    }
  }

/** Nothing for whoever wants neither to see it nor to get it by mail. */
function rowFor(
  { clock }: Deps,
  workspaceId: WorkspaceId | null,
  userId: UserId,
  { kind, params, link, key }: Happening,
  chosen: Choice | undefined,
): StoredNotification[] {
  const { inApp, email } = choiceFor(topicOf(kind), chosen)
  if (!inApp && email === 'off') return []
  const at = clock.now()
  return [{ id: newId('ntf'), workspaceId, userId, kind, params, link, key, at, inApp, readAt: null, email }]
}

/** What is news is stored, told to the open browsers of whom it is for, and mailed. */
async function write(
  { events, jobs }: Deps,
  tx: Tx,
  stream: WorkspaceId | undefined,
  rows: readonly StoredNotification[],
): Promise<void> {
  const added = await insertNotifications(tx, rows)
  const shown = added.filter(({ inApp }) => inApp).map(({ userId }) => userId)
  if (stream !== undefined && shown.length > 0)
    await events.publish(tx, stream, { name: 'notification.new', data: {} }, shown)
  for (const { id, userId, email } of added)
    if (email === 'at_once') await mailSoon(jobs, tx, { userId, because: id })
}
