import { refused } from '../errors/invalid.ts'
import type { Account, AdSet, Json } from '../store/records.ts'
import { objectIn, objects, text, texts } from '../wire/pick.ts'
import { transparencyCountries } from '../world/countries.ts'

const europeanGroups = new Set(['worldwide', 'europe', 'eea', 'eu', 'itunes_app_store', 'android_free_store'])

function reachesEurope(targeting: Json): boolean {
  const places = objectIn(targeting, 'geo_locations')
  const named = ['regions', 'cities', 'zips', 'custom_locations', 'places']
    .flatMap((kind) => objects(places, kind))
    .map((place) => text(place, 'country') ?? text(place, 'key')?.split(':')[0] ?? '')
  return (
    [...texts(places, 'countries'), ...named].some((code) => transparencyCountries.has(code)) ||
    texts(places, 'country_groups').some((group) => europeanGroups.has(group))
  )
}

/** EU law: the reader may know who is advertised and who pays. */
export function checkTransparency(adSet: AdSet, account: Account): void {
  if (!reachesEurope(adSet.targeting)) return
  const missing = [
    ...((adSet.dsa_beneficiary ?? account.default_dsa_beneficiary) ? [] : ['dsa_beneficiary']),
    ...((adSet.dsa_payor ?? account.default_dsa_payor) ? [] : ['dsa_payor']),
  ]
  if (missing.length > 0) {
    // The official code is for both; integrators have seen one of its own for each.
    throw refused(
      missing.length === 2 ? 3858152 : missing[0] === 'dsa_beneficiary' ? 3858079 : 3858081,
      'Beneficiary and payer are required',
      'Ads shown in the European Union must name who benefits from them and who pays for them.',
      ...missing,
    )
  }
}
