import type { Open } from './open-union.ts'

type Ref = { readonly id: string; readonly name?: string }
type GeoKey = { readonly key: string }
type Around = { readonly radius?: number; readonly distance_unit?: 'mile' | 'kilometer' }

export type GeoLocations = {
  readonly countries?: readonly string[]
  readonly country_groups?: readonly string[]
  readonly regions?: readonly GeoKey[]
  readonly cities?: readonly (GeoKey & Around)[]
  readonly zips?: readonly GeoKey[]
  readonly geo_markets?: readonly GeoKey[]
  readonly places?: readonly (GeoKey & Around)[]
  readonly custom_locations?: readonly (Around & {
    readonly latitude?: number
    readonly longitude?: number
    readonly address_string?: string
  })[]
}

/** Who may see an ad set. `location_types` is refused by Meta and therefore not here. */
export type Targeting = {
  readonly geo_locations: GeoLocations
  readonly excluded_geo_locations?: GeoLocations
  readonly age_min?: number
  readonly age_max?: number
  /** The preferred ages when Advantage+ audience is on. */
  readonly age_range?: readonly [number, number]
  /** 1 men, 2 women; absent means everybody. */
  readonly genders?: readonly (1 | 2)[]
  readonly locales?: readonly number[]
  readonly flexible_spec?: readonly { readonly [detail: string]: readonly Ref[] }[]
  /** Refused for new ad sets since 2025; still read from older ones. */
  readonly exclusions?: { readonly [detail: string]: readonly Ref[] }
  readonly custom_audiences?: readonly Ref[]
  readonly excluded_custom_audiences?: readonly Ref[]
  /** 1 lets Meta look beyond the audience; leaving it out is an error as soon as the audience is not the default. */
  readonly targeting_automation?: { readonly advantage_audience: 0 | 1 }
  readonly publisher_platforms?: readonly Open<
    'facebook' | 'instagram' | 'messenger' | 'audience_network' | 'threads' | 'whatsapp'
  >[]
  readonly facebook_positions?: readonly string[]
  readonly instagram_positions?: readonly string[]
  readonly messenger_positions?: readonly string[]
  readonly audience_network_positions?: readonly string[]
  readonly threads_positions?: readonly string[]
  readonly whatsapp_positions?: readonly string[]
  readonly user_os?: readonly string[]
  readonly brand_safety_content_filter_levels?: readonly string[]
  readonly device_platforms?: readonly ('mobile' | 'desktop')[]
}
