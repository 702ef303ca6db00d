import { forgetEvents } from '#platform/events/event-store.ts'
import { forgetRateLimits } from '#platform/http/rate-limits.ts'
import type { Accounts } from '#modules/accounts'
import type { Ground } from './ground.ts'

const day = 24 * 3_600_000

/** What nobody will ask for again: yesterday's events, windows of limits that are over, ended sessions and links. */
export async function forgetOldThings({ db, clock }: Ground, accounts: Accounts): Promise<void> {
  await forgetEvents(db, new Date(clock.now().getTime() - day))
  await forgetRateLimits(db.pool)
  await accounts.forgetExpired()
}
