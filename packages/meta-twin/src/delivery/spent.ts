import type { Account, Ad, AdSet, Campaign } from '../store/records.ts'
import { dayAt } from '../time/time-zone.ts'
import type { Call } from '../wire/call.ts'
import { outcomesOf } from './outcome.ts'

/** Minor units spent under a campaign or ad set, today or ever, less what was given back for invalid clicks. */
export function spentBy(record: Campaign | AdSet, since: 'today' | 'ever', call: Call): number {
  const ads = adIds(call, (ad) => (record.kind === 'campaign' ? ad.campaign : ad.adset) === record.id)
  if (since === 'ever') return spentByAds(ads, call)
  const today = dayAt(call.account.timezone_name, call.now)
  return [...ads]
    .flatMap((ad) => call.twin.delivery.adDays(ad))
    .filter(({ day }) => day === today)
    .reduce((sum, { spend }) => sum + spend, 0)
}

/** Minor units an ad account spent, ever. */
export const spentByAccount = (account: Account, call: Call): number =>
  spentByAds(
    adIds(call, (ad) => ad.account === account.id),
    call,
  )

const adIds = (call: Call, wanted: (ad: Ad) => boolean): Set<string> =>
  new Set(
    call.twin.objects
      .list(call.world.id, 'ad')
      .filter(wanted)
      .map(({ id }) => id),
  )

function spentByAds(ads: ReadonlySet<string>, call: Call): number {
  const days = [...ads].flatMap((ad) => call.twin.delivery.adDays(ad))
  if (days.length === 0) return 0
  const gross = days.reduce((sum, { spend }) => sum + spend, 0)
  const first = Math.min(...days.map(({ day }) => day))
  const last = Math.max(...days.map(({ day }) => day))
  return outcomesOf(call.twin, call.world.id, first, last)
    .filter(({ ad, kind, at }) => kind === 'refund' && at <= call.now && ads.has(ad))
    .reduce((sum, { value }) => sum + value, gross)
}
