import { countsFrom, outcomesOf } from '../../delivery/outcome.ts'
import { minorFactor } from '../../money/currency.ts'
import { adSetStatus, adStatus } from '../../objects/effective-status.ts'
import type { AdDay } from '../../store/delivery-store.ts'
import type { World } from '../../store/records.ts'
import { dayText } from '../../time/time-zone.ts'
import type { Twin } from '../../wire/call.ts'
import { worldNow } from '../../world/world-clock.ts'

/** One line of the tree of ad objects. */
export interface TreeLine {
  depth: 0 | 1 | 2
  id: string
  name: string
  status: string
  /** When the verdict on an ad falls, in epoch seconds; absent once it has fallen. */
  verdictAt?: number
  /** Minor units, ever. */
  spend: number
  impressions: number
  results: number
}
export interface DeliveredDay {
  day: string
  spend: number
  impressions: number
  results: number
}
export interface PublishedLine {
  id: string
  where: 'Page' | 'Instagram'
  kind: string
  text: string
  state: string
  at: number
}
export interface Overview {
  name: string
  now: number
  currency: string
  zone: string
  tree: TreeLine[]
  days: DeliveredDay[]
  published: PublishedLine[]
}

const daysShown = 30
const postsShown = 12

/** What one page of the control room tells of a world. */
export function overviewOf(twin: Twin, world: World): Overview {
  const account = twin.objects.get('account', world.account)
  const now = worldNow(twin, world)
  const delivered = deliveryOf(twin, world, now)
  return {
    name: twin.objects.get('business', world.business).name,
    now,
    currency: account.currency,
    zone: account.timezone_name,
    tree: treeOf(twin, world, now, delivered),
    days: daysOf([...delivered.values()].flat()),
    published: publishedIn(twin, world, now),
  }
}

type Figures = Pick<TreeLine, 'spend' | 'impressions' | 'results'>

/** What each ad delivered by day; purchases and leads as the pixel has seen them by now. */
function deliveryOf(twin: Twin, world: World, now: number): Map<string, AdDay[]> {
  const days = twin.objects
    .list(world.id, 'ad')
    .map((ad) => [ad.id, twin.delivery.adDays(ad.id)] as const)
    .filter(([, own]) => own.length > 0)
  const delivered = new Map(days)
  const all = days.flatMap(([, own]) => own.map(({ day }) => day))
  if (all.length === 0) return delivered
  for (const outcome of outcomesOf(twin, world.id, Math.min(...all), Math.max(...all))) {
    const day = delivered.get(outcome.ad)?.find((one) => one.day === outcome.day)
    if (!day || countsFrom(outcome) > now) continue
    if (outcome.kind === 'refund') day.spend += outcome.value
    else if (outcome.pixel) day.results += outcome.count
  }
  return delivered
}

function treeOf(twin: Twin, world: World, now: number, delivered: ReadonlyMap<string, AdDay[]>): TreeLine[] {
  const adSets = Map.groupBy(twin.objects.list(world.id, 'adset'), ({ campaign }) => campaign)
  const ads = Map.groupBy(twin.objects.list(world.id, 'ad'), ({ adset }) => adset)
  return twin.objects.list(world.id, 'campaign').flatMap((campaign) => {
    const inner = (adSets.get(campaign.id) ?? []).map((adSet) => {
      const lines = (ads.get(adSet.id) ?? []).map((ad): TreeLine => {
        const creative = twin.objects.get('creative', ad.creative)
        return {
          depth: 2,
          id: ad.id,
          name: ad.name,
          status: adStatus(ad, adSet, campaign, creative, now),
          ...(ad.review_ends > now && { verdictAt: ad.review_ends }),
          ...sumOf(delivered.get(ad.id) ?? []),
        }
      })
      const line: TreeLine = {
        depth: 1,
        id: adSet.id,
        name: adSet.name,
        status: adSetStatus(adSet, campaign),
        ...sumOf(lines),
      }
      return { line, lines }
    })
    const { id, name, status } = campaign
    const line: TreeLine = { depth: 0, id, name, status, ...sumOf(inner.map((one) => one.line)) }
    return [line, ...inner.flatMap((one) => [one.line, ...one.lines])]
  })
}

const sumOf = (parts: readonly Figures[]): Figures => ({
  spend: parts.reduce((sum, part) => sum + part.spend, 0),
  impressions: parts.reduce((sum, part) => sum + part.impressions, 0),
  results: parts.reduce((sum, part) => sum + part.results, 0),
})

/** The latest days with delivery, and those without between them. */
function daysOf(all: readonly AdDay[]): DeliveredDay[] {
  if (all.length === 0) return []
  const byDay = Map.groupBy(all, ({ day }) => day)
  const last = Math.max(...byDay.keys())
  const first = Math.max(Math.min(...byDay.keys()), last - daysShown + 1)
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const day = first + at
    return { day: dayText(day), ...sumOf(byDay.get(day) ?? []) }
  })
}

function publishedIn(twin: Twin, world: World, now: number): PublishedLine[] {
  const posts = twin.objects.list(world.id, 'post').map((post): PublishedLine => ({
    id: post.id,
    where: 'Page',
    kind: post.surface,
    text: post.message ?? post.card?.title ?? '',
    state:
      post.status === 'DELETED'
        ? 'deleted'
        : post.live === undefined
          ? 'unpublished'
          : post.live > now
            ? 'scheduled'
            : 'live',
    at: post.live ?? post.created,
  }))
  const media = twin.objects
    .list(world.id, 'ig_media')
    .filter(({ parent }) => parent === undefined)
    .map((one): PublishedLine => ({
      id: one.id,
      where: 'Instagram',
      kind: one.product.toLowerCase(),
      text: one.caption ?? '',
      state: one.status === 'DELETED' ? 'deleted' : 'live',
      at: one.created,
    }))
  return [...posts, ...media].sort((left, right) => right.at - left.at).slice(0, postsShown)
}

export const moneyText = (minor: number, currency: string): string =>
  (minor / minorFactor(currency)).toLocaleString('en', { style: 'currency', currency })
