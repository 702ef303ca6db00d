import type { Account, AdSet, World } from '../store/records.ts'
import { dayAt } from '../time/time-zone.ts'
import { audienceSize, poolOf } from './audience.ts'
import { frequencyCapsOf, shareOf, type FrequencyCap, type Share } from './bidding.ts'
import { resultsOfAdSet } from './learning.ts'
import type { Outcome } from './outcome.ts'
import type { Stores } from './stores.ts'

/** What the ads of one ad set have in common: money, people, and what has been learnt. */
export interface Crew {
  adSet: AdSet
  /** Impressions and minor units by local day, of every ad it ever had. */
  shownByDay: Map<number, number>
  spentByDay: Map<number, number>
  spentEver: number
  share: Share
  frequencyCaps: FrequencyCap[]
  /** People delivery turns to. */
  pool: number
  /** First local day that counts for learning. */
  edited: number
  resultsByDay: Map<number, number>
  /** Instants at which results already brought about will count, soonest first. */
  toCome: number[]
  /** 0 at first, 1 when the ad set has learnt. */
  progress: number
}

/** `outcomes` are those of its ads; what its ads have spent and shown so far is added by `lineUp`. */
export function crewOf(
  twin: Stores,
  world: World,
  account: Account,
  adSet: AdSet,
  ads: ReadonlySet<string>,
  outcomes: readonly Outcome[],
): Crew {
  const zone = account.timezone_name
  const { byDay, toCome, learned } = resultsOfAdSet(twin, adSet, ads, outcomes, zone, world.settled)
  return {
    adSet,
    shownByDay: new Map(),
    spentByDay: new Map(),
    spentEver: 0,
    share: shareOf(adSet),
    frequencyCaps: frequencyCapsOf(adSet),
    pool: poolOf(audienceSize(adSet)),
    edited: dayAt(zone, adSet.significant_edit),
    resultsByDay: byDay,
    toCome,
    progress: learned ? 1 : 0,
  }
}
