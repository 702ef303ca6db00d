import type { SpecialAdCategory } from '../campaigns.ts'
import { needsAdvertiserNamed } from './countries.ts'
import type { Problem } from './problem.ts'
import type { Targeting } from '../targeting.ts'

/** What a campaign declares about its subject. Without anything to declare, both lists are empty. */
export type SpecialAds = {
  categories: readonly SpecialAdCategory[]
  countries: readonly string[]
}

// Housing, employment and finance: who sees such an ad must not depend on age, sex or street.
const RESTRICTED = new Set<string>(['EMPLOYMENT', 'HOUSING', 'FINANCIAL_PRODUCTS_SERVICES', 'CREDIT'])

const KILOMETRES_PER_MILE = 1.609
const RADIUS = { europe: 15, elsewhere: 24 }

const isRestricted = (categories: readonly string[]): boolean =>
  categories.some((category) => RESTRICTED.has(category))

/** What is wrong with a declaration itself. */
export function declarationProblems({ categories, countries }: SpecialAds): Problem[] {
  const real = categories.filter((category) => category !== 'NONE')
  const at = (field: string, message: string): Problem => ({ field: [field], message })
  return [
    ...(real.length > 0 && countries.length === 0
      ? [at('special_ad_category_country', 'a special ad category needs its countries')]
      : []),
    ...(real.length > 0 && real.length < categories.length
      ? [at('special_ad_categories', 'NONE stands alone')]
      : []),
    ...(real.includes('CREDIT')
      ? [at('special_ad_categories', 'CREDIT is now FINANCIAL_PRODUCTS_SERVICES')]
      : []),
    // Meta shows no political ads in the EU since 2025-10-06.
    ...(real.includes('ISSUES_ELECTIONS_POLITICS') && countries.some(needsAdvertiserNamed)
      ? [at('special_ad_category_country', 'political ads are not shown in the EU')]
      : []),
  ]
}

/** What a restricted category forbids about an audience (2909034). Lookalikes cannot be told by their id: name them. */
export function restrictedAudienceProblems(
  special: SpecialAds,
  targeting: Targeting,
  lookalikeIds: readonly string[] = [],
): Problem[] {
  const political = special.categories.includes('ISSUES_ELECTIONS_POLITICS')
  const inEurope = [...special.countries, ...(targeting.geo_locations.countries ?? [])].some(
    needsAdvertiserNamed,
  )
  const at = (field: readonly string[], message: string): Problem => ({
    field: ['targeting', ...field],
    message,
    subcode: 2909034,
  })
  const banned =
    political && (targeting.geo_locations.countries ?? []).some(needsAdvertiserNamed)
      ? [at(['geo_locations', 'countries'], 'political ads are not shown in the EU')]
      : []
  if (!isRestricted(special.categories)) return banned
  const places = targeting.geo_locations
  const least = inEurope ? RADIUS.europe : RADIUS.elsewhere
  const small = [...(places.cities ?? []), ...(places.custom_locations ?? [])].some(
    (place) => kilometres(place) < least,
  )
  const lookalikes = (targeting.custom_audiences ?? []).filter(({ id }) => lookalikeIds.includes(id))
  return [
    ...banned,
    ...((targeting.age_min ?? 18) === 18 && (targeting.age_max ?? 65) === 65
      ? []
      : [at(['age_min'], 'this category is shown to everybody from 18 on')]),
    ...(targeting.genders?.length ? [at(['genders'], 'this category is shown to all genders')] : []),
    ...(places.zips?.length ? [at(['geo_locations', 'zips'], 'this category takes no postal codes')] : []),
    ...(targeting.excluded_geo_locations
      ? [at(['excluded_geo_locations'], 'this category excludes no places')]
      : []),
    ...(small ? [at(['geo_locations'], `this category needs a radius of ${least} km or more`)] : []),
    ...(lookalikes.length ? [at(['custom_audiences'], 'this category takes no lookalikes')] : []),
    // From v26 on it has to be said for these categories even when nothing is narrowed.
    ...(targeting.targeting_automation
      ? []
      : [
          {
            ...at(['targeting_automation', 'advantage_audience'], 'this category has to say it'),
            subcode: 1870227,
          },
        ]),
  ]
}

const kilometres = ({ radius = 0, distance_unit }: { radius?: number; distance_unit?: string }) =>
  distance_unit === 'kilometer' ? radius : radius * KILOMETRES_PER_MILE
