import { badParam, refused } from '../errors/invalid.ts'
import type { Json } from '../store/records.ts'
import { retiredOptions, targetingOption } from '../search/interests.ts'
import { list, objectIn, objects, text, texts, whole } from '../wire/pick.ts'

const placeKinds = [
  'countries',
  'regions',
  'cities',
  'zips',
  'custom_locations',
  'country_groups',
  'geo_markets',
  'places',
]

export function checkPlaces(targeting: Json): void {
  const places = objectIn(targeting, 'geo_locations')
  const some = placeKinds.some((kind) => (list(places, kind)?.length ?? 0) > 0)
  if (!some) {
    throw refused(1885364, 'No location chosen', 'Choose at least one location in geo_locations.', [
      'targeting',
      'geo_locations',
    ])
  }
  if (places?.['location_types'] !== undefined) {
    throw refused(
      1870199,
      'Location types are no longer supported',
      'Remove location_types: ads reach people living in or recently in a place.',
      ['targeting', 'geo_locations', 'location_types'],
    )
  }
  for (const code of texts(places, 'countries')) {
    if (!/^[A-Z]{2}$/.test(code))
      throw badParam(`Invalid country code: ${code}`, ['targeting', 'geo_locations', 'countries'])
  }
}

export function checkAges(targeting: Json): void {
  const youngest = whole(targeting, 'age_min') ?? 18
  const oldest = whole(targeting, 'age_max') ?? 65
  if (youngest < 13 || youngest > 65 || oldest > 65 || oldest < 13 || youngest > oldest) {
    throw badParam(
      'age_min and age_max must be between 13 and 65.',
      ['targeting', 'age_min'],
      ['targeting', 'age_max'],
    )
  }
  const places = texts(objectIn(targeting, 'geo_locations'), 'countries')
  const least = Math.max(places.includes('ID') ? 21 : 0, places.includes('TH') ? 20 : 0)
  if (youngest < least) {
    throw refused(3858064, 'Age limit of the country', `This country needs age_min ${least} or more.`, [
      'targeting',
      'age_min',
    ])
  }
  if (
    youngest < 18 &&
    (list(targeting, 'genders')?.length ||
      objects(targeting, 'flexible_spec').length > 0 ||
      list(targeting, 'interests')?.length)
  ) {
    throw refused(
      1870165,
      'Teenagers are reached by age and place only',
      'Audiences under 18 cannot be chosen by gender or interests.',
      ['targeting', 'age_min'],
    )
  }
}

/** True when the audience is narrower than everybody of age in the places. */
function isNarrowed(targeting: Json): boolean {
  const genders = list(targeting, 'genders') ?? []
  return (
    (whole(targeting, 'age_min') ?? 18) !== 18 ||
    (whole(targeting, 'age_max') ?? 65) !== 65 ||
    genders.length === 1 ||
    objects(targeting, 'custom_audiences').length > 0 ||
    objects(targeting, 'flexible_spec').length > 0 ||
    (list(targeting, 'interests')?.length ?? 0) > 0
  )
}

const automationPath = ['targeting', 'targeting_automation', 'advantage_audience']

/** The Advantage+ audience flag: must be said for a narrowed audience, and limits the ages when on. */
export function checkAdvantageAudience(targeting: Json, creating: boolean, alwaysExplicit: boolean): void {
  const advantage = whole(objectIn(targeting, 'targeting_automation'), 'advantage_audience')
  if (advantage === undefined) {
    if (creating && (alwaysExplicit || isNarrowed(targeting))) {
      throw refused(
        1870227,
        'Advantage+ audience flag required',
        'Set targeting_automation.advantage_audience to 0 or 1.',
        automationPath,
      )
    }
    return
  }
  if (advantage !== 0 && advantage !== 1) throw badParam('advantage_audience must be 0 or 1.', automationPath)
  if (advantage === 0) return
  if ((whole(targeting, 'age_max') ?? 65) < 65) {
    throw refused(
      1870189,
      'Maximum age with Advantage+ audience',
      'With Advantage+ audience age_max must be 65: suggest ages with age_range instead.',
      ['targeting', 'age_max'],
    )
  }
  const youngest = whole(targeting, 'age_min') ?? 18
  if (youngest < 18 || youngest > 25) {
    throw refused(
      1870196,
      'Minimum age with Advantage+ audience',
      'With Advantage+ audience age_min must be between 18 and 25.',
      ['targeting', 'age_min'],
    )
  }
}

export function checkDetailedTargeting(targeting: Json): void {
  const groups = [...objects(targeting, 'flexible_spec'), targeting]
  for (const group of groups) {
    for (const kind of ['interests', 'behaviors', 'life_events']) {
      for (const entry of list(group, kind) ?? []) {
        const id = typeof entry === 'object' && entry !== null ? text({ ...entry }, 'id') : String(entry)
        if (id === undefined || retiredOptions.has(id) || !targetingOption(id)) {
          throw refused(
            1487694,
            'A targeting option is no longer available',
            `The ${kind} option ${id ?? '(without id)'} does not exist any more.`,
            ['targeting', 'flexible_spec', kind],
          )
        }
      }
    }
  }
}
