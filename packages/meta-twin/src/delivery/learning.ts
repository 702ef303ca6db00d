import type { AdSet, Json } from '../store/records.ts'
import { dayAt } from '../time/time-zone.ts'
import type { Call } from '../wire/call.ts'
import { text } from '../wire/pick.ts'
import { countedClasses, creditClassOf, outcomesOf, type Outcome } from './outcome.ts'
import { valueOf } from './parameters.ts'
import type { Stores } from './stores.ts'

const enoughResults = valueOf('enoughResults')
const daysOfWeek = 7
/** Days whose outcomes can still be among the results of the last week. */
export const reach = 28 + daysOfWeek

/** Results of the seven days up to today, since the last significant edit. */
export function recentResults(
  resultsByDay: ReadonlyMap<number, number>,
  edited: number,
  today: number,
): number {
  let recent = 0
  for (let day = Math.max(edited, today - daysOfWeek + 1); day <= today; day++)
    recent += resultsByDay.get(day) ?? 0
  return recent
}

/** 0 at first, 1 when learnt; without enough results in a week an ad set stays in between. */
export const progressOf = (recent: number): number => Math.min(1, recent / enoughResults)

const stream = 'learned'

/** Remembers that an ad set has learnt what there was to learn since its last significant edit. */
export const writeLearned = (twin: Stores, { world, id, significant_edit: edited }: AdSet): void =>
  twin.journal.append(world, stream, edited, { adSet: id })

const hasLearned = (twin: Stores, { world, id, significant_edit: edited }: AdSet): boolean =>
  twin.journal.read<{ adSet: string }>(world, stream, edited, edited).some(({ adSet }) => adSet === id)

/** Whether an outcome is a result of the ad set, in the eyes of its own attribution setting. */
export function isResult(adSet: AdSet, outcome: Outcome): boolean {
  if (!outcome.pixel || outcome.kind === 'refund') return false
  if (!['OFFSITE_CONVERSIONS', 'VALUE'].includes(adSet.optimization_goal)) return false
  const event = text(adSet.promoted_object, 'custom_event_type')
  const wantsLeads = event === 'LEAD' || event === 'COMPLETE_REGISTRATION'
  if (event === 'ADD_TO_CART' || outcome.kind !== (wantsLeads ? 'lead' : 'purchase')) return false
  return countedClasses(adSet).includes(creditClassOf(outcome))
}

/** Results that have come in by the local day on which they happened, and the instants of those still to come. */
export interface Results {
  byDay: Map<number, number>
  toCome: number[]
  learned: boolean
}

/** `outcomes` are those of the ad set's ads, far enough back for a week of results: the longest window and seven days. */
export function resultsOfAdSet(
  twin: Stores,
  adSet: AdSet,
  ads: ReadonlySet<string>,
  outcomes: readonly Outcome[],
  zone: string,
  now: number,
): Results {
  const byDay = new Map<number, number>()
  const edited = Math.max(dayAt(zone, adSet.significant_edit), dayAt(zone, now) - daysOfWeek)
  const count = (day: number, results: number): void => {
    if (day >= edited) byDay.set(day, (byDay.get(day) ?? 0) + results)
  }
  for (const ad of ads) for (const { day, results } of twin.delivery.adDays(ad)) count(day, results)
  const toCome: number[] = []
  for (const outcome of outcomes) {
    if (!isResult(adSet, outcome)) continue
    if (outcome.at <= now) count(dayAt(zone, outcome.at), outcome.count)
    else toCome.push(outcome.at)
  }
  return {
    byDay,
    toCome: toCome.sort((left, right) => left - right),
    learned: hasLearned(twin, adSet),
  }
}

/** `learning_stage_info`: fifty results within a week of the last significant edit end the learning phase. */
export function learningStage(adSet: AdSet, call: Call): Json | undefined {
  const zone = call.account.timezone_name
  const edited = dayAt(zone, adSet.significant_edit)
  const today = dayAt(zone, call.now)
  const ads = new Set(
    call.twin.objects
      .list(call.world.id, 'ad')
      .filter((ad) => ad.adset === adSet.id)
      .map(({ id }) => id),
  )
  const delivered = [...ads].some((ad) => call.twin.delivery.adDays(ad).some(({ day }) => day >= edited))
  if (!delivered) return undefined
  const outcomes = outcomesOf(call.twin, call.world.id, today - reach, today).filter(({ ad }) => ads.has(ad))
  const { byDay, learned } = resultsOfAdSet(call.twin, adSet, ads, outcomes, zone, call.now)
  const recent = recentResults(byDay, edited, today)
  const late = call.now > adSet.significant_edit + daysOfWeek * 86_400
  return {
    status: learned ? 'SUCCESS' : late ? 'FAIL' : 'LEARNING',
    conversions: learned ? enoughResults : Math.min(recent, enoughResults),
    last_sig_edit_ts: adSet.significant_edit,
    attribution_windows: ['1d_view', '7d_click'],
  }
}
