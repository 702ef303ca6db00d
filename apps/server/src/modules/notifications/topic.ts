import type { NotificationEmail, NotificationKind, NotificationTopic } from '@adwright/contract'

export type Choice = { inApp: boolean; email: NotificationEmail }

const topics: Readonly<Record<NotificationKind, NotificationTopic>> = {
  'campaign.awaiting': 'campaigns',
  'campaign.approved': 'campaigns',
  'campaign.sent_back': 'campaigns',
  'campaign.launched': 'campaigns',
  'campaign.launch_failed': 'campaigns',
  'campaign.waiting': 'campaigns',
  'campaign.rejected': 'campaigns',
  'campaign.with_issues': 'campaigns',
  'campaign.drifted': 'campaigns',
  'connection.needs_reconnect': 'campaigns',
  'post.published': 'posts',
  'post.failed': 'posts',
  'post.unclear': 'posts',
  'post.awaiting': 'posts',
  'post.approved': 'posts',
  'post.sent_back': 'posts',
  'film.ready': 'creative',
  'film.failed': 'creative',
  'generation.failed': 'creative',
  'invitation.accepted': 'team',
  'member.joined': 'team',
  'member.left': 'team',
  'member.removed': 'team',
  'member.role_changed': 'team',
  'usage.near': 'billing',
  'usage.reached': 'billing',
  'trial.ending': 'billing',
  'payment.failed': 'billing',
  'plan.ended': 'billing',
  'support.looked': 'security',
  'export.ready': 'security',
  'export.failed': 'security',
}
export const topicOf = (kind: NotificationKind): NotificationTopic => topics[kind]

/** Nobody switches these off: whoever took an account over would. */
export const isLocked = (topic: NotificationTopic): boolean => topic === 'security'

/** For whoever chose nothing. Money and people do not wait; posts are many, so a mail a day tells of them. */
const usual: Readonly<Record<NotificationTopic, Choice>> = {
  campaigns: { inApp: true, email: 'at_once' },
  posts: { inApp: true, email: 'daily' },
  creative: { inApp: true, email: 'off' },
  team: { inApp: true, email: 'at_once' },
  billing: { inApp: true, email: 'at_once' },
  security: { inApp: true, email: 'at_once' },
}
export const choiceFor = (topic: NotificationTopic, chosen: Choice | undefined): Choice =>
  isLocked(topic) ? usual[topic] : (chosen ?? usual[topic])
