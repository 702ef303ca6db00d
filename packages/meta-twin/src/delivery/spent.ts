import type { AdSet, Campaign } from '../store/records.ts'
import { dayAt } from '../time/time-zone.ts'
import type { Call } from '../wire/call.ts'

/** Minor units spent under a campaign or ad set, today or ever. */
export function spentBy(record: Campaign | AdSet, since: 'today' | 'ever', call: Call): number {
  const today = dayAt(call.account.timezone_name, call.now)
  return call.twin.objects
    .list(call.world.id, 'ad')
    .filter((ad) => (record.kind === 'campaign' ? ad.campaign : ad.adset) === record.id)
    .flatMap((ad) => call.twin.delivery.adDays(ad.id))
    .filter(({ day }) => since === 'ever' || day === today)
    .reduce((sum, { spend }) => sum + spend, 0)
}

export const spentByAccount = (call: Call): number =>
  call.twin.objects
    .list(call.world.id, 'ad')
    .flatMap((ad) => call.twin.delivery.adDays(ad.id))
    .reduce((sum, { spend }) => sum + spend, 0)
