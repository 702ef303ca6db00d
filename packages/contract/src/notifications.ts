import { z } from 'zod'
import { NotificationId, WorkspaceId } from './ids.ts'

/** What belongs together, for choosing how to hear of it. */
export const NotificationTopic = z.enum(['campaigns', 'posts', 'creative', 'team', 'billing', 'security'])
export type NotificationTopic = z.infer<typeof NotificationTopic>

export const NotificationKind = z.enum([
  'campaign.awaiting',
  'campaign.approved',
  'campaign.sent_back',
  'campaign.launched',
  'campaign.launch_failed',
  'campaign.waiting',
  'campaign.rejected',
  'campaign.with_issues',
  'campaign.drifted',
  'connection.needs_reconnect',
  'post.published',
  'post.failed',
  'post.unclear',
  'post.awaiting',
  'post.approved',
  'post.sent_back',
  'film.ready',
  'film.failed',
  'generation.failed',
  'invitation.accepted',
  'member.joined',
  'member.left',
  'member.removed',
  'member.role_changed',
  'usage.near',
  'usage.reached',
  'trial.ending',
  'payment.failed',
  'plan.ended',
  'support.looked',
  'export.ready',
  'export.failed',
])
export type NotificationKind = z.infer<typeof NotificationKind>

export const Notification = z.object({
  id: NotificationId,
  kind: NotificationKind,
  topic: NotificationTopic,
  /** What happened, in one sentence. */
  title: z.string(),
  /** Why, and what to do. */
  text: z.string().nullable(),
  /** A page of the web app. */
  link: z.string(),
  at: z.iso.datetime(),
  readAt: z.iso.datetime().nullable(),
  /** Null: about the person's own account, shown in every workspace. */
  workspaceId: WorkspaceId.nullable(),
  /** It happened in a rehearsal. */
  simulated: z.boolean(),
})
export type Notification = z.infer<typeof Notification>

export const ListNotifications = z.strictObject({
  cursor: NotificationId.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(24),
  /** Only those that were not read. */
  unread: z.enum(['true', 'false']).default('false'),
})
export const NotificationPage = z.object({
  /** Mine in this workspace and of my account, the newest first. */
  notifications: z.array(Notification),
  nextCursor: NotificationId.optional(),
  unread: z.int(),
  /** In my other workspaces. */
  unreadElsewhere: z.int(),
})
export type NotificationPage = z.infer<typeof NotificationPage>

/** Some by their ids, or all that `listNotifications` shows. */
export const ReadNotifications = z.union([
  z.strictObject({ ids: z.array(NotificationId).min(1).max(100) }),
  z.strictObject({ all: z.literal(true) }),
])
export type ReadNotifications = z.infer<typeof ReadNotifications>
export const UnreadNotifications = NotificationPage.pick({ unread: true, unreadElsewhere: true })

export const NotificationEmail = z.enum(['off', 'at_once', 'daily'])
export type NotificationEmail = z.infer<typeof NotificationEmail>
const Choice = z.strictObject({
  topic: NotificationTopic,
  inApp: z.boolean(),
  /** `daily`: in one mail at 8 in the morning of the person's time zone. */
  email: NotificationEmail,
})
export const NotificationChoices = z.object({
  /** All topics. Nobody can switch a locked one off. */
  choices: z.array(z.object({ ...Choice.shape, locked: z.boolean() })),
})
export type NotificationChoices = z.infer<typeof NotificationChoices>
/** Topics that are not named stay as they are. */
export const SetNotificationChoices = z.strictObject({
  choices: z.array(Choice).min(1).max(NotificationTopic.options.length),
})
export type SetNotificationChoices = z.infer<typeof SetNotificationChoices>
