import { nodeSpec } from '@adwright/meta-schema'
import { badParam } from '../errors/invalid.ts'
import { checkIdentity } from '../people/standing.ts'
import type { Json } from '../store/records.ts'
import { readDay } from '../time/time-zone.ts'
import type { Call } from '../wire/call.ts'
import { fieldsText } from '../wire/fields-text.ts'
import { pageOf } from '../wire/paging.ts'
import { listParam, text } from '../wire/pick.ts'
import { readSelection } from '../wire/selection.ts'
import { isCovered, libraryAds, newestFirst, type LibraryAd } from './library-ads.ts'

const day = 86_400
const adTypes = [
  'ALL',
  'POLITICAL_AND_ISSUE_ADS',
  'EMPLOYMENT_ADS',
  'HOUSING_ADS',
  'FINANCIAL_PRODUCTS_AND_SERVICES_ADS',
]
const activity = ['ACTIVE', 'INACTIVE', 'ALL']
const media = ['ALL', 'IMAGE', 'MEME', 'VIDEO', 'NONE']

const oneOf = (raw: Json, name: string, values: readonly string[], fallback: string): string => {
  const value = text(raw, name) ?? fallback
  if (!values.includes(value)) {
    throw badParam(`Param ${name} must be one of {${values.join(', ')}} - got "${value}".`, name)
  }
  return value
}

/** `GET /ads_archive`: everything it shows is made up, and says so. */
export function answerLibrary(raw: Json, call: Call): Json {
  checkIdentity(call.twin, call.world)
  const countries = listParam(raw['ad_reached_countries']).map(String)
  if (countries.length === 0)
    throw badParam('The parameter ad_reached_countries is required.', 'ad_reached_countries')
  for (const code of countries) {
    if (!/^([A-Z]{2}|ALL)$/.test(code))
      throw badParam(`Invalid country code: ${code}`, 'ad_reached_countries')
  }
  const terms = text(raw, 'search_terms')?.trim() ?? ''
  const pageIds = listParam(raw['search_page_ids']).map(String)
  if (terms.length > 100) throw badParam('search_terms takes at most 100 characters.', 'search_terms')
  if (pageIds.length > 10) throw badParam('search_page_ids takes at most 10 Pages.', 'search_page_ids')
  if (terms === '' && pageIds.length === 0) {
    throw badParam('Either search_terms or search_page_ids is required.', 'search_terms', 'search_page_ids')
  }
  const found = select(terms, pageIds, countries, raw, call)
  const asked = readSelection(fieldsText(raw)).map(({ name }) => name)
  for (const name of asked) {
    if (!nodeSpec('ArchivedAd').fields.has(name)) {
      throw badParam(`Tried accessing nonexisting field (${name}) on node type (ArchivedAd)`, 'fields')
    }
  }
  const { items, paging } = pageOf(found, ({ id }) => id, raw, call)
  return { data: items.map((ad) => shown(ad, asked, call)), ...(paging && { paging }) }
}

function select(
  terms: string,
  pageIds: readonly string[],
  countries: readonly string[],
  raw: Json,
  call: Call,
): LibraryAd[] {
  const type = oneOf(raw, 'ad_type', adTypes, 'ALL')
  const status = oneOf(raw, 'ad_active_status', activity, 'ACTIVE')
  const kind = oneOf(raw, 'media_type', media, 'ALL')
  oneOf(raw, 'search_type', ['KEYWORD_UNORDERED', 'KEYWORD_EXACT_PHRASE'], 'KEYWORD_UNORDERED')
  const from = readDay(text(raw, 'ad_delivery_date_min') ?? '') ?? 0
  const until = readDay(text(raw, 'ad_delivery_date_max') ?? '') ?? Number.POSITIVE_INFINITY
  const platforms = listParam(raw['publisher_platforms']).map((name) => String(name).toLowerCase())
  const languages = listParam(raw['languages']).map(String)
  const political = type === 'POLITICAL_AND_ISSUE_ADS'
  // Elsewhere only political ads are shown: the competitors of a shop in the United States cannot be found here.
  if (!political && !countries.some((code) => code === 'ALL' || isCovered(code))) return []
  const all =
    terms === ''
      ? pageIds.flatMap((id) => adsOfPage(id, countries, call)).toSorted(newestFirst)
      : libraryAds(terms, countries, call.now)
  return all.filter(
    (ad) =>
      (!political || ad.political) &&
      (type === 'ALL' || political) &&
      (status === 'ALL' || (ad.stopped === undefined) === (status === 'ACTIVE')) &&
      (kind === 'ALL' || ad.media === kind) &&
      (pageIds.length === 0 || pageIds.includes(ad.page_id)) &&
      (platforms.length === 0 || ad.platforms.some((name) => platforms.includes(name))) &&
      (languages.length === 0 || languages.includes(ad.language)) &&
      Math.floor((ad.stopped ?? call.now) / day) >= from &&
      Math.floor(ad.started / day) <= until,
  )
}

/** What one Page runs: about itself, where it is one of the rehearsal's. */
function adsOfPage(id: string, countries: readonly string[], { twin, now }: Call): LibraryAd[] {
  const name = twin.objects.findOf('page', id)?.name ?? `page ${id}`
  const ads = libraryAds(name, countries, now)
  return ads.map((ad) => ({ ...ad, page_id: id, page_name: `${name} (simulated)` }))
}

const date = (at: number): string => new Date(at * 1000).toISOString().slice(0, 10)

/** Half the reach to each gender, and by age as the model's audiences are. */
const ages = [
  ['18-24', 0.14], ['25-34', 0.27], ['35-44', 0.22], ['45-54', 0.17], ['55-64', 0.12], ['65+', 0.08],
] as const // prettier-ignore

function reachBreakdown(ad: LibraryAd): Json[] {
  return ad.countries.filter(isCovered).map((country) => ({
    country,
    age_gender_breakdowns: ages.map(([age_range, share]) => {
      const people = Math.round((ad.reach * share) / Math.max(1, ad.countries.length))
      return { age_range, female: Math.floor(people / 2), male: people - Math.floor(people / 2), unknown: 0 }
    }),
  }))
}

function shown(ad: LibraryAd, asked: readonly string[], call: Call): Json {
  const all: Json = {
    id: ad.id,
    ad_creation_time: date(ad.started),
    ad_creative_bodies: [ad.body],
    ad_creative_link_titles: [ad.title],
    ad_creative_link_captions: [ad.caption],
    ad_creative_link_descriptions: [ad.description],
    ad_delivery_start_time: date(ad.started),
    ad_delivery_stop_time: ad.stopped === undefined ? undefined : date(ad.stopped),
    // As Meta does it: the address carries the caller's token, so it must not be stored or shown.
    ad_snapshot_url: snapshotUrl(ad, call),
    page_id: ad.page_id,
    page_name: ad.page_name,
    publisher_platforms: ad.platforms,
    languages: [ad.language],
    eu_total_reach: ad.reach,
    age_country_gender_reach_breakdown: reachBreakdown(ad),
    beneficiary_payers: [{ beneficiary: ad.page_name, payer: ad.page_name, current: true }],
    target_ages: ['18', '65+'],
    target_gender: 'All',
    target_locations: ad.countries.map((name) => ({
      name,
      num_obfuscated: 0,
      type: 'countries',
      excluded: false,
    })),
    ...(ad.political && politics(ad)),
  }
  const names = asked.length > 0 ? ['id', ...asked] : ['id']
  return Object.fromEntries(names.filter((name) => all[name] !== undefined).map((name) => [name, all[name]]))
}

const politics = (ad: LibraryAd): Json => ({
  bylines: ad.page_name,
  currency: 'EUR',
  spend: {
    lower_bound: String(Math.floor(ad.reach / 2000) * 10),
    upper_bound: String(Math.floor(ad.reach / 2000) * 10 + 99),
  },
  impressions: { lower_bound: String(ad.reach), upper_bound: String(ad.reach * 2) },
})

function snapshotUrl(ad: LibraryAd, call: Call): string {
  const query = new URLSearchParams({ id: ad.id, q: ad.term, access_token: call.tokenText })
  return `${call.origin}/ads/archive/render_ad/?${query.toString()}`
}
