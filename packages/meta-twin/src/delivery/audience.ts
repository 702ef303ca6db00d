import type { AdSet, Json } from '../store/records.ts'
import { list, objectIn, objects, text, texts, whole } from '../wire/pick.ts'
import { countries, countryOf } from '../world/countries.ts'
import { valueOf } from './parameters.ts'

const elsewhere = { people: 5, cpm: 3.2 }

/** Country code to the people (not millions) a targeting can reach there. */
export function peopleByCountry(targeting: Json): Map<string, number> {
  const people = new Map<string, number>()
  const add = (code: string, count: number): void => {
    people.set(code, (people.get(code) ?? 0) + count)
  }
  const places = objectIn(targeting, 'geo_locations')
  const million = 1_000_000
  for (const code of texts(places, 'countries')) add(code, (countryOf(code) ?? elsewhere).people * million)
  if ((list(places, 'country_groups') ?? []).length > 0) {
    for (const { code, people: reachable } of countries) if (!people.has(code)) add(code, reachable * million)
  }
  const home = (place: Json): string => text(place, 'country') ?? text(place, 'key')?.split(':')[0] ?? 'US'
  const known = (code: string): string => (countryOf(code) ? code : 'US')
  for (const place of objects(places, 'regions')) add(known(home(place)), 2_400_000)
  for (const place of objects(places, 'cities'))
    add(known(home(place)), 450_000 * (1 + (whole(place, 'radius') ?? 10) / 20))
  for (const place of objects(places, 'zips')) add(known(home(place)), 14_000)
  for (const place of objects(places, 'custom_locations')) {
    add(known(text(place, 'country') ?? 'US'), 9000 * Math.max(1, whole(place, 'radius') ?? 10) ** 1.4)
  }
  const share = audienceShare(targeting)
  for (const [code, count] of people) people.set(code, Math.max(1000, Math.round(count * share)))
  return people
}

/** The part of a place's people that ages, genders and interests leave. */
function audienceShare(targeting: Json): number {
  const youngest = whole(targeting, 'age_min') ?? 18
  const oldest = whole(targeting, 'age_max') ?? 65
  const ages = Math.min(1, Math.max(0.04, (Math.min(oldest, 70) - youngest + (oldest >= 65 ? 6 : 1)) / 53))
  const genders = (list(targeting, 'genders') ?? []).length === 1 ? 0.5 : 1
  const advantage = whole(objectIn(targeting, 'targeting_automation'), 'advantage_audience') === 1
  // Interests are hints once Advantage+ audience is on.
  const detail = objects(targeting, 'flexible_spec').reduce((share) => share * (advantage ? 0.8 : 0.22), 1)
  const custom = objects(targeting, 'custom_audiences').length > 0 && !advantage ? 0.01 : 1
  return ages * genders * detail * custom
}

export const audienceSize = (adSet: Pick<AdSet, 'targeting'>): number =>
  [...peopleByCountry(adSet.targeting).values()].reduce((sum, people) => sum + people, 0)

/** Auction price in US dollars per thousand, the countries' mean weighted by people. */
export function auctionPrice(targeting: Json): number {
  let price = 0
  let all = 0
  for (const [code, people] of peopleByCountry(targeting)) {
    price += people * (countryOf(code) ?? elsewhere).cpm
    all += people
  }
  return all === 0 ? elsewhere.cpm : price / all
}

const keenest = valueOf('keenest')

/** The people delivery really turns to: of a small audience nearly all, of a huge one those likeliest to respond. */
export const poolOf = (audience: number): number => (audience * keenest) / (audience + keenest)

/**
 * Different people behind a number of impressions: close to all of them at first, saturating at the audience, with
 * a heavy tail of people who are shown the ad far more often than others.
 */
export function reachOf(impressions: number, audience: number): number {
  if (impressions <= 0) return 0
  const skew = 0.7
  const pool = poolOf(audience)
  const spread = pool * (1 - (1 + impressions / (pool * skew)) ** -skew)
  return Math.max(1, Math.min(impressions, Math.round(spread * 0.94)))
}
