import type { AdAccountGetTargetingsearchParams } from '@adwright/meta-schema'
import { flag, listOf, number, readFields, readObject, text, type FieldsOf } from '../answer.ts'
import type { Call } from '../graph-call.ts'
import { collectRows } from '../paging.ts'
import type { ParamsOf } from '../params-of.ts'
import { adAccountNode, type WireParams } from '../wire-params.ts'

const detailFields = {
  id: text,
  name: text,
  /** `interests`, `behaviors`, `life_events`, …: the list of `flexible_spec` it belongs into. */
  type: text,
  path: listOf(text),
  description: text,
  topic: text,
  audience_size_lower_bound: number,
  audience_size_upper_bound: number,
  valid: flag,
}
/** One choice of detailed targeting. */
export type TargetingDetail = FieldsOf<typeof detailFields>

const placeFields = {
  key: text,
  name: text,
  type: text,
  country_code: text,
  country_name: text,
  region: text,
  region_id: number,
  supports_city: flag,
  supports_region: flag,
}
/** One place; its `key` goes into `geo_locations`. */
export type TargetingPlace = FieldsOf<typeof placeFields>

const localeFields = { key: number, name: text }
/** One language; its `key` goes into `locales`. */
export type TargetingLocale = FieldsOf<typeof localeFields>

export type PlaceType =
  | 'country'
  | 'country_group'
  | 'region'
  | 'city'
  | 'zip'
  | 'geo_market'
  | 'electoral_district'
  | 'subcity'
  | 'neighborhood'
export type DetailClass =
  | 'interests'
  | 'behaviors'
  | 'demographics'
  | 'life_events'
  | 'industries'
  | 'income'
  | 'family_statuses'
  | 'user_device'
  | 'user_os'

/** What can be chosen in an audience. Words are searched in the token's language. */
export type TargetingSearch = {
  /** All kinds of detail at once, as the ad account may use them. */
  details(adAccountId: string, words: string, options?: { limit?: number }): Promise<TargetingDetail[]>
  /** What goes with what was chosen already. */
  suggestions(
    adAccountId: string,
    chosen: readonly { type: string; id: string }[],
  ): Promise<TargetingDetail[]>
  /** The whole tree. */
  browse(adAccountId: string): Promise<TargetingDetail[]>
  /** Which of these can still be used: retired ones come back with `valid: false`. */
  validate(adAccountId: string, chosen: readonly { type: string; id: string }[]): Promise<TargetingDetail[]>
  interests(words: string, options?: { limit?: number }): Promise<TargetingDetail[]>
  /** Interests of people who have these, by name. */
  interestSuggestions(names: readonly string[], options?: { limit?: number }): Promise<TargetingDetail[]>
  /** Whether interests, by name, still exist. */
  validInterests(names: readonly string[]): Promise<TargetingDetail[]>
  categories(of: DetailClass): Promise<TargetingDetail[]>
  places(
    words: string,
    options?: { types?: readonly PlaceType[]; countryCode?: string; limit?: number },
  ): Promise<TargetingPlace[]>
  locales(words: string): Promise<TargetingLocale[]>
}

type SearchParams = ParamsOf<AdAccountGetTargetingsearchParams, { q: string }>

export const createTargetingSearch = (call: Call): TargetingSearch => {
  const details = (path: string, params: WireParams, limit?: number) =>
    collectRows(call, { path, params, limit }, readDetail)
  const inAccount = async (adAccountId: string, edge: string, params: WireParams, limit?: number) =>
    details(`${adAccountNode(adAccountId)}/${edge}`, params, limit)
  const search = (type: string, params: WireParams, limit?: number) =>
    details('search', { type, ...params }, limit)
  return {
    details: (adAccountId, words, { limit } = {}) => {
      const params: SearchParams = { q: words }
      return inAccount(adAccountId, 'targetingsearch', params, limit)
    },
    suggestions: (adAccountId, chosen) =>
      inAccount(adAccountId, 'targetingsuggestions', { targeting_list: chosen }),
    browse: (adAccountId) => inAccount(adAccountId, 'targetingbrowse', {}),
    validate: (adAccountId, chosen) =>
      inAccount(adAccountId, 'targetingvalidation', { targeting_list: chosen }),
    interests: (words, { limit } = {}) => search('adinterest', { q: words }, limit),
    interestSuggestions: (names, { limit } = {}) =>
      search('adinterestsuggestion', { interest_list: names }, limit),
    validInterests: (names) => search('adinterestvalid', { interest_list: names }),
    categories: (of) => search('adTargetingCategory', { class: of }),
    places: (words, { types, countryCode, limit } = {}) =>
      collectRows(
        call,
        {
          path: 'search',
          params: { type: 'adgeolocation', q: words, location_types: types, country_code: countryCode },
          limit,
        },
        (row) => readFields(readObject(row), placeFields),
      ),
    locales: (words) =>
      collectRows(call, { path: 'search', params: { type: 'adlocale', q: words } }, (row) =>
        readFields(readObject(row), localeFields),
      ),
  }
}

const readDetail = (row: unknown) => readFields(readObject(row), detailFields)
