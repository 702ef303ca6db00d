import type {
  Notification,
  NotificationEmail,
  NotificationId,
  NotificationKind,
  UserId,
  WorkspaceId,
} from '@adwright/contract'
import type { Concerned } from './audience.ts'
import { topicOf } from './topic.ts'
import { wordsOf, type Params } from './words.ts'

/** Something that happened, and whom it concerns. The same key is told to a person once. */
export type Happening = {
  kind: NotificationKind
  to: Concerned
  params: Params
  /** A page of the web app. */
  link: string
  key: string
  /** Whoever did it knows. */
  except?: UserId | undefined
}

export type StoredNotification = {
  id: NotificationId
  /** Null: about the person's own account. */
  workspaceId: WorkspaceId | null
  userId: UserId
  kind: NotificationKind
  params: Params
  link: string
  key: string
  at: Date
  inApp: boolean
  readAt: Date | null
  email: NotificationEmail
}

export function presentNotification(stored: StoredNotification): Notification {
  const { id, kind, params, link, at, readAt, workspaceId } = stored
  return {
    id,
    kind,
    topic: topicOf(kind),
    ...wordsOf(kind, params),
    link,
    at: at.toISOString(),
    readAt: readAt?.toISOString() ?? null,
    workspaceId,
    simulated: params.simulated ?? false,
  }
}
