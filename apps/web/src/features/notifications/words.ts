import type { NotificationEmail, NotificationTopic } from '@adwright/contract'

export const notificationWords = {
  title: 'Notifications',
  lead: 'What happened while you were elsewhere. Kept for 90 days.',
  label: (unread: number) => (unread === 0 ? 'Notifications' : `Notifications, ${unread} unread`),
  elsewhere: (count: number) => `${count} unread in your other workspaces`,
  shown: 'Shown',
  all: 'All',
  unread: 'Unread',
  today: 'Today',
  yesterday: 'Yesterday',
  markOne: (title: string) => `Mark as read: ${title}`,
  markAll: 'Mark all as read',
  notMarked: 'Not marked as read',
  seeAll: 'See all',
  choose: 'Choose what you hear of',
  none: 'Nothing has happened yet',
  noneText: 'Launches, posts, approvals and what your team does are told here.',
  noneUnread: 'You have read everything',
  noneUnreadText: 'What comes next shows up here by itself.',
  topics: {
    campaigns: 'Campaigns',
    posts: 'Posts',
    creative: 'Films and posters',
    team: 'Team',
    billing: 'Plan and billing',
    security: 'Your account',
  } satisfies Record<NotificationTopic, string>,
}

export const choiceWords = {
  title: 'What you hear of',
  lead: 'What you are told, here and by mail. The choice is yours alone, and the same in all your workspaces.',
  mailsGo: (email: string, zone: string) =>
    `Mails go to ${email}. The daily one comes at 8 in the morning, ${zone} time, and only if something happened.`,
  about: {
    campaigns:
      'Launched, waiting for you, rejected, or changed at Meta; and when Meta has to be connected again.',
    posts: 'Published, failed, waiting for approval, approved, or sent back.',
    creative: 'Films that are ready, and what could not be made.',
    team: 'Who joins or leaves, invitations that are accepted, and a role that changes.',
    billing: 'Limits that come near, a trial that ends, and payments that fail.',
    security: 'Support looked at your account, or the file with your data is ready.',
  } satisfies Record<NotificationTopic, string>,
  locked: 'Always on, here and by mail',
  lockedWhy: 'Somebody who took over your account would switch this off first. So nobody can.',
  inApp: 'In the app',
  inAppOf: (topic: string) => `${topic}: in the app`,
  email: 'By mail',
  emailOf: (topic: string) => `${topic}: by mail`,
  emails: { off: 'Off', at_once: 'At once', daily: 'Daily' } satisfies Record<NotificationEmail, string>,
  silent: 'You hear nothing of these.',
  saved: 'Saved',
  undone: 'Changed back',
  notSaved: 'Not saved',
  said: (topic: string, inApp: boolean, email: NotificationEmail) =>
    `${topic}: ${inApp ? 'in the app' : 'not in the app'}, ${
      { off: 'no mails', at_once: 'mails at once', daily: 'one mail a day' }[email]
    }.`,
}
