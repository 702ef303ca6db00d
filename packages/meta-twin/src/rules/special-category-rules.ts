import { refused } from '../errors/invalid.ts'
import type { Campaign, Json } from '../store/records.ts'
import { list, objectIn, objects, text, whole } from '../wire/pick.ts'
import { transparencyCountries } from '../world/countries.ts'

const restricted = new Set(['EMPLOYMENT', 'HOUSING', 'CREDIT', 'FINANCIAL_PRODUCTS_SERVICES'])

/** Whether housing, employment or finance rules narrow what may be targeted. */
export const isRestricted = (campaign: Campaign): boolean =>
  campaign.special_ad_categories.some((category) => restricted.has(category))

const violation = (message: string, ...path: string[]) =>
  refused(2909034, 'Not allowed in a special ad category', message, ['targeting', ...path])

export function checkSpecialCategoryTargeting(targeting: Json, campaign: Campaign): void {
  if (!isRestricted(campaign)) return
  if ((whole(targeting, 'age_min') ?? 18) !== 18 || (whole(targeting, 'age_max') ?? 65) !== 65) {
    throw violation('Ages must be 18 to 65+.', 'age_min')
  }
  if ((list(targeting, 'genders') ?? []).length === 1)
    throw violation('All genders must be included.', 'genders')
  if (objectIn(targeting, 'excluded_geo_locations')) {
    throw violation('Places cannot be excluded.', 'excluded_geo_locations')
  }
  const places = objectIn(targeting, 'geo_locations')
  if ((list(places, 'zips') ?? []).length > 0)
    throw violation('Postal codes cannot be chosen.', 'geo_locations', 'zips')
  const inEurope = (campaign.special_ad_category_country ?? []).some((code) =>
    transparencyCountries.has(code),
  )
  for (const kind of ['cities', 'custom_locations']) {
    for (const place of objects(places, kind)) {
      const radius = whole(place, 'radius') ?? 0
      const kilometres = text(place, 'distance_unit') === 'mile' ? radius * 1.609 : radius
      if (kilometres < (inEurope ? 15 : 24))
        throw violation('The radius is too small.', 'geo_locations', kind)
    }
  }
}
