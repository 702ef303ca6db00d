import type { RootGetAdsArchiveParams } from '@adwright/meta-schema'
import { readNode } from '../answer.ts'
import { MetaError } from '../errors.ts'
import type { Call } from '../graph-call.ts'
import type { Open } from '../open-union.ts'
import { edgeRows } from '../paging.ts'
import type { ParamsOf } from '../params-of.ts'
import { archivedAdFields, type ArchivedAd } from './archived-ad.ts'

type Subject =
  /** At most 100 characters. */
  | { terms: string; phrase?: boolean; pageIds?: readonly string[] }
  /** At most ten Pages. */
  | { pageIds: readonly string[]; terms?: undefined; phrase?: undefined }

export type AdLibraryQuery = Subject & {
  /** ISO countries the ads reached. */
  countries: readonly string[]
  /** Outside the EU and the UK only political ads are kept, whatever is asked for. */
  adType?: Open<
    | 'ALL'
    | 'POLITICAL_AND_ISSUE_ADS'
    | 'EMPLOYMENT_ADS'
    | 'HOUSING_ADS'
    | 'FINANCIAL_PRODUCTS_AND_SERVICES_ADS'
  >
  /** Meta's default is ACTIVE. */
  activeStatus?: Open<'ACTIVE' | 'INACTIVE' | 'ALL'>
  /** `YYYY-MM-DD`. */
  deliveredFrom?: string
  deliveredUntil?: string
  mediaType?: Open<'ALL' | 'IMAGE' | 'MEME' | 'VIDEO' | 'NONE'>
  /** ISO 639-1. */
  languages?: readonly string[]
  publisherPlatforms?: readonly Open<
    'facebook' | 'instagram' | 'messenger' | 'audience_network' | 'threads'
  >[]
  /** Who paid for political ads. */
  bylines?: readonly string[]
  /** Ads per page; pages are read as they are consumed. */
  limit?: number
}

export type AdLibrary = {
  /**
   * Ads shown to people, of anybody. The person whose token it is must have confirmed who they are at
   * facebook.com/ID; else the reason is `identity_unconfirmed`.
   */
  search(query: AdLibraryQuery): AsyncIterable<ArchivedAd>
}

type Params = ParamsOf<
  RootGetAdsArchiveParams,
  {
    ad_reached_countries: readonly string[]
    search_terms?: string
    search_type?: string
    search_page_ids?: readonly string[]
    ad_type?: string
    ad_active_status?: string
    ad_delivery_date_min?: string
    ad_delivery_date_max?: string
    media_type?: string
    languages?: readonly string[]
    publisher_platforms?: readonly string[]
    bylines?: readonly string[]
  }
>

const PATH = 'ads_archive'
const FIELDS = ['id', ...Object.keys(archivedAdFields)].join(',')

export const createAdLibrary = (call: Call): AdLibrary => ({
  async *search(query) {
    refuseBad(query)
    yield* edgeRows(
      call,
      {
        path: PATH,
        params: { fields: FIELDS, ...paramsOf(query) },
        limit: query.limit,
        // Meta goes on naming a next page after the last one.
        endsWhenEmpty: true,
      },
      (row) => readNode(row, archivedAdFields),
    )
  },
})

const paramsOf = (query: AdLibraryQuery): Params => ({
  ad_reached_countries: query.countries,
  search_terms: query.terms,
  search_type:
    query.terms === undefined ? undefined : query.phrase ? 'KEYWORD_EXACT_PHRASE' : 'KEYWORD_UNORDERED',
  search_page_ids: query.pageIds,
  ad_type: query.adType,
  ad_active_status: query.activeStatus,
  ad_delivery_date_min: query.deliveredFrom,
  ad_delivery_date_max: query.deliveredUntil,
  media_type: query.mediaType,
  languages: query.languages,
  publisher_platforms: query.publisherPlatforms,
  bylines: query.bylines,
})

function refuseBad({ countries, terms, pageIds = [] }: AdLibraryQuery): void {
  if (countries.length === 0) throw refusal('ad_reached_countries', 'name a country')
  if (terms !== undefined && terms.length > 100) throw refusal('search_terms', 'at most 100 characters')
  if (pageIds.length > 10) throw refusal('search_page_ids', 'at most ten Pages')
  if (!terms?.trim() && pageIds.length === 0) throw refusal('search_terms', 'say what to look for')
}

const refusal = (param: string, words: string) =>
  new MetaError({
    kind: 'invalid',
    reason: 'invalid_parameter',
    message: `GET ${PATH} was not made: ${param}: ${words}`,
    status: 0,
    blame: [[param]],
  })
