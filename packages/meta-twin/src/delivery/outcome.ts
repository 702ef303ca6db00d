import type { Chance } from '../deterministic.ts'
import { normal } from '../deterministic.ts'
import type { AdSet } from '../store/records.ts'
import type { Stores } from './stores.ts'
import { text, whole } from '../wire/pick.ts'
import { valueOf } from './parameters.ts'

/**
 * Something that follows an hour of delivery later than the hour itself. It is written down with the delivery it is
 * credited to and counts from `at` on, so that every figure is a function of the instant it is looked at.
 */
export interface Outcome {
  kind: 'purchase' | 'lead' | 'refund'
  ad: string
  /** Local day, hour and placement of the click or view it is credited to. */
  day: number
  hour: number
  placement: number
  /** Positive, or negative where figures are taken back. */
  count: number
  /** Minor units: of a purchase, or of a spend given back (negative). */
  value: number
  /** Instant of the click or view, epoch seconds. */
  from: number
  /** Instant at which it happened, and from which it counts. */
  at: number
  /** Where figures were corrected: the later instant from which the correction counts. */
  said?: number
  via: 'click' | 'view'
  /** Whether Meta's pixel saw it. What it did not see is in no figure of Meta's. */
  pixel: boolean
  /** Whether the advertiser's own site could tie it to the click. */
  site: boolean
  /** What was bought, where the ad leads to the demo shop: `mug.1-vase.2`. */
  cart?: string
}

const stream = 'outcomes'

export const writeOutcome = (twin: Stores, world: string, outcome: Outcome): void =>
  twin.journal.append(world, stream, outcome.day, outcome)

/** What followed the delivery of these local days, whenever it counts. */
export const outcomesOf = (twin: Stores, world: string, since: number, until: number): Outcome[] =>
  twin.journal.read<Outcome>(world, stream, since, until)

/** The instant from which an outcome is in Meta's figures. */
export const countsFrom = ({ at, said }: Pick<Outcome, 'at' | 'said'>): number => said ?? at

const hour = 3600
const day = 24 * hour
/** Nothing is credited to a click later than this. */
export const longestWindow = 28 * day

/** Disjoint classes of a credited conversion; windows are unions of them. */
export const creditClasses = ['click_1d', 'click_7d', 'click_28d', 'view_1d'] as const
export type CreditClass = (typeof creditClasses)[number]

export function creditClassOf({ via, from, at }: Pick<Outcome, 'via' | 'from' | 'at'>): CreditClass {
  if (via === 'view') return 'view_1d'
  const lag = at - from
  return lag <= day ? 'click_1d' : lag <= 7 * day ? 'click_7d' : 'click_28d'
}

/** Meta's names of windows, as unions of the classes. Windows Meta has dropped show nothing. */
export const windowClasses: Readonly<Record<string, readonly CreditClass[]>> = {
  '1d_click': ['click_1d'],
  '7d_click': ['click_1d', 'click_7d'],
  '28d_click': ['click_1d', 'click_7d', 'click_28d'],
  '1d_view': ['view_1d'],
}

const standard: readonly CreditClass[] = ['click_1d', 'click_7d', 'view_1d']

/** The classes an ad set's own attribution setting counts: seven days after a click and one after a view unless set. */
export function countedClasses(adSet: Pick<AdSet, 'attribution_spec'>): readonly CreditClass[] {
  if (!adSet.attribution_spec?.length) return standard
  const counted = adSet.attribution_spec.flatMap((entry): readonly CreditClass[] => {
    switch (text(entry, 'event_type')) {
      case 'CLICK_THROUGH':
        return (whole(entry, 'window_days') ?? 7) > 1 ? ['click_1d', 'click_7d'] : ['click_1d']
      case 'VIEW_THROUGH':
        return ['view_1d']
      default:
        return []
    }
  })
  return counted.length > 0 ? counted : standard
}

const p = {
  saleSame: valueOf('saleSameVisit'),
  sale: valueOf('saleDelay'),
  saleSpread: valueOf('saleDelaySpread'),
  leadSame: valueOf('leadSameVisit'),
  lead: valueOf('leadDelay'),
  leadSpread: valueOf('leadDelaySpread'),
  view: valueOf('viewHours'),
  both: valueOf('seenByBoth'),
  pixelOnly: valueOf('seenByPixelOnly'),
  siteOnly: valueOf('seenBySiteOnly'),
}

/** Seconds from a click to the conversion; undefined when it comes too late to be credited to anything. */
export function delayAfterClick(kind: 'purchase' | 'lead', chance: Chance): number | undefined {
  const sale = kind === 'purchase'
  if (chance() < (sale ? p.saleSame : p.leadSame)) return Math.round(90 + 1500 * chance() ** 2)
  const median = (sale ? p.sale : p.lead) * hour
  const delay = Math.round(median * Math.exp((sale ? p.saleSpread : p.leadSpread) * normal(chance)))
  return delay > longestWindow ? undefined : Math.max(1800, delay)
}

export const delayAfterView = (chance: Chance): number =>
  Math.round(Math.min(day, 300 - p.view * hour * Math.log(1 - chance())))

/** Who sees a conversion. After a view there is no click for the site to tie it to. */
export function seenBy(via: Outcome['via'], chance: Chance): { pixel: boolean; site: boolean } {
  const draw = chance()
  const pixel = draw < p.both + p.pixelOnly
  const site = draw < p.both || (draw >= p.both + p.pixelOnly && draw < p.both + p.pixelOnly + p.siteOnly)
  return { pixel, site: via === 'click' && site }
}

/** Part of conversions the pixel sees. */
export const pixelShare = p.both + p.pixelOnly
