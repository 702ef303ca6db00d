import type { ArchivedAd as ArchivedAdNode } from '@adwright/meta-schema'
import { listOf, map, number, shape, text, type Node } from '../answer.ts'
import type { ReadersFor } from '../node-readers.ts'

/** Meta tells money and impressions of political ads only in ranges, open at the top. */
const range = shape({ lower_bound: number, upper_bound: number })

export const archivedAdFields = {
  ad_creation_time: text,
  ad_creative_bodies: listOf(text),
  ad_creative_link_titles: listOf(text),
  ad_creative_link_captions: listOf(text),
  ad_creative_link_descriptions: listOf(text),
  ad_delivery_start_time: text,
  ad_delivery_stop_time: text,
  ad_snapshot_url: withoutToken,
  page_id: text,
  page_name: text,
  publisher_platforms: listOf(text),
  languages: listOf(text),
  eu_total_reach: number,
  age_country_gender_reach_breakdown: listOf(map),
  beneficiary_payers: listOf(map),
  target_ages: listOf(text),
  target_gender: text,
  target_locations: listOf(map),
  currency: text,
  spend: range,
  impressions: range,
  demographic_distribution: listOf(map),
  bylines: text,
} satisfies ReadersFor<ArchivedAdNode>

/** An ad of the library; `ad_snapshot_url` is without the token Meta puts into it. */
export type ArchivedAd = Node<typeof archivedAdFields>

/** Where anybody may look at an ad of the library, without any token. */
export const adLibraryUrl = (adId: string) =>
  `https://www.facebook.com/ads/library/?id=${encodeURIComponent(adId)}`

function withoutToken(value: unknown): string | undefined {
  const url = URL.parse(text(value) ?? '')
  if (!url) return undefined
  url.searchParams.delete('access_token')
  url.hash = ''
  return url.href
}
