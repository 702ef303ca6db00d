import { leastAge } from './countries.ts'
import { placementProblems } from './placements.ts'
import type { Problem } from './problem.ts'
import type { Targeting } from '../targeting.ts'

const OLDEST = 65
const ADULT = 18

/** What Meta would refuse about an audience of a new ad set, whatever it is for. */
export function audienceProblems(targeting: Targeting): Problem[] {
  return [
    ...placeProblems(targeting),
    ...ageProblems(targeting),
    ...advantageProblems(targeting),
    ...placementProblems(targeting),
  ]
}

const at = (field: readonly string[], message: string, subcode?: number): Problem => ({
  field: ['targeting', ...field],
  message,
  subcode,
})

function placeProblems({ geo_locations: places, exclusions }: Targeting): Problem[] {
  const some = Object.values(places).some((list) => list.length > 0)
  return [
    ...(some ? [] : [at(['geo_locations'], 'an audience needs a place', 1885364)]),
    ...('location_types' in places
      ? [at(['geo_locations', 'location_types'], 'location types are no longer taken', 1870199)]
      : []),
    ...(exclusions ? [at(['exclusions'], 'detailed exclusions are no longer taken', 1487694)] : []),
  ]
}

function ageProblems(targeting: Targeting): Problem[] {
  const { age_min: youngest = ADULT, age_max: oldest = OLDEST } = targeting
  const least = leastAge(targeting.geo_locations.countries ?? [])
  const detailed = targeting.flexible_spec?.length || targeting.genders?.length
  return [
    ...(youngest < 13 || oldest > OLDEST || youngest > oldest
      ? [at(['age_min'], 'ages go from 13 to 65')]
      : []),
    ...(youngest < least ? [at(['age_min'], `people are of age at ${least} there`, 3858064)] : []),
    ...(youngest < ADULT && detailed
      ? [at(['age_min'], 'under 18 only age and place may be chosen', 1870165)]
      : []),
  ]
}

/** Whether an audience is narrower than all adults of its places. */
function isNarrowed(targeting: Targeting): boolean {
  return (
    (targeting.age_min ?? ADULT) !== ADULT ||
    (targeting.age_max ?? OLDEST) !== OLDEST ||
    [targeting.genders, targeting.flexible_spec, targeting.custom_audiences].some(
      (list) => (list?.length ?? 0) > 0,
    )
  )
}

function advantageProblems(targeting: Targeting): Problem[] {
  const flag = targeting.targeting_automation?.advantage_audience
  const path = ['targeting_automation', 'advantage_audience']
  if (flag === undefined)
    return isNarrowed(targeting)
      ? [at(path, 'a narrowed audience has to say whether Meta may look beyond it', 1870227)]
      : []
  if (flag === 0) return []
  const { age_min: youngest = ADULT, age_max: oldest = OLDEST } = targeting
  return [
    ...(oldest < OLDEST
      ? [at(['age_max'], 'Advantage+ audience has no upper age: suggest one by age_range', 1870189)]
      : []),
    ...(youngest < ADULT || youngest > 25
      ? [at(['age_min'], 'Advantage+ audience starts between 18 and 25', 1870196)]
      : []),
  ]
}
