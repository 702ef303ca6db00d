import type { PolicyPart } from '#platform/http/policy.ts'

export const notificationsPolicy = {
  listNotifications: 'view',
  readNotifications: 'view',
  getNotificationChoices: 'person',
  setNotificationChoices: 'person',
} as const satisfies PolicyPart
