import type { Notification } from '@adwright/contract'
import { formatDate } from '../../lib/format.ts'
import { notificationWords as t } from './words.ts'

type Day = { label: string; notifications: Notification[] }

const DAY_MS = 86_400_000

/** The newest first, as they come; days as this browser counts them. */
export function byDay(all: readonly Notification[], now: number): Day[] {
  const today = formatDate(new Date(now).toISOString())
  const yesterday = formatDate(new Date(now - DAY_MS).toISOString())
  const days: Day[] = []
  for (const notification of all) {
    const date = formatDate(notification.at)
    const label = date === today ? t.today : date === yesterday ? t.yesterday : date
    const last = days.at(-1)
    if (last?.label === label) last.notifications.push(notification)
    else days.push({ label, notifications: [notification] })
  }
  return days
}
