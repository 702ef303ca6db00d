import { words } from '../../lib/words.ts'

/** By the person's own clock. */
export function greeting(fullName: string, timeZone: string, now: Date = new Date()): string {
  const hour = Number(
    new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone }).format(now),
  )
  const name = fullName.trim().split(/\s+/)[0] ?? fullName
  if (hour >= 5 && hour < 12) return words.dashboard.morning(name)
  return hour >= 12 && hour < 18 ? words.dashboard.afternoon(name) : words.dashboard.evening(name)
}
