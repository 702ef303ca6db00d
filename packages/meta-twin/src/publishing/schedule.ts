import { badParam } from '../errors/invalid.ts'
import type { Json } from '../store/records.ts'
import { readWireTime } from '../time/wire-time.ts'
import { flag } from '../wire/pick.ts'

const minute = 60
const day = 86_400
const soonest = 10 * minute

/** A time to publish at: ten minutes to so many days ahead. */
export function checkWindow(at: number, now: number, days: number): void {
  if (at < now + soonest || at > now + days * day) {
    throw badParam(
      `The specified scheduled publish time is invalid. It must be between 10 minutes and ${days} days from now.`,
      'scheduled_publish_time',
    )
  }
}

export interface Timing {
  /** From when people may see it; absent for what stays unpublished. */
  live?: number
  scheduled?: number
}

/** What `published` and `scheduled_publish_time` say together. */
export function timingOf(input: Json, now: number): Timing {
  const asked = input['scheduled_publish_time']
  const published = flag(input, 'published') ?? true
  if (asked === undefined) return published ? { live: now } : {}
  if (published) {
    throw badParam(
      'You cannot specify a scheduled publish time on a published post.',
      'scheduled_publish_time',
    )
  }
  const at = readWireTime(asked)
  if (at === undefined) {
    throw badParam('The specified scheduled publish time is invalid.', 'scheduled_publish_time')
  }
  checkWindow(at, now, 30)
  return { live: at, scheduled: at }
}
