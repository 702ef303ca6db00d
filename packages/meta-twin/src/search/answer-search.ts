import { requireAdsRead } from '../auth/scopes.ts'
import { badParam } from '../errors/invalid.ts'
import type { Json } from '../store/records.ts'
import type { Call } from '../wire/call.ts'
import { pageOf } from '../wire/paging.ts'
import { isObject, listParam, text } from '../wire/pick.ts'
import {
  boundsOf, searchOptions, targetingOption, targetingOptions, type CategoryKind, type TargetingOption,
} from './interests.ts' // prettier-ignore
import { locales } from './locales.ts'
import { searchPlaces, shownPlace } from './places.ts'

const shownOption = (option: TargetingOption): Json => ({
  id: option.id,
  name: option.name,
  type: option.kind,
  path: option.path,
  topic: option.topic,
  description: null,
  disambiguation_category: null,
  ...boundsOf(option),
})

type Search = (raw: Json) => Json[]

const query = (raw: Json): string => {
  const q = text(raw, 'q')
  if (q === undefined || q.trim() === '') throw badParam('The parameter q is required.', 'q')
  return q
}

const interest: Search = (raw) => searchOptions(query(raw), ['interests']).map(shownOption)

/** Interests that share a topic with those that are named. */
const suggestions: Search = (raw) => {
  const named = new Set(listParam(raw['interest_list']).map((name) => String(name).toLowerCase()))
  if (named.size === 0) throw badParam('The parameter interest_list is required.', 'interest_list')
  const known = targetingOptions.filter(({ name }) => named.has(name.toLowerCase()))
  const topics = new Set(known.map(({ topic }) => topic))
  return targetingOptions
    .filter(
      ({ name, topic, kind }) => kind === 'interests' && topics.has(topic) && !named.has(name.toLowerCase()),
    )
    .map(shownOption)
}

const validity: Search = (raw) => {
  const names = listParam(raw['interest_list']).map(String)
  const ids = listParam(raw['interest_fbid_list']).map(String)
  return [
    ...names.map((name) => {
      const found = targetingOptions.find((option) => option.name.toLowerCase() === name.toLowerCase())
      return found ? { ...shownOption(found), valid: true } : { name, valid: false }
    }),
    ...ids.map((id) => {
      const found = targetingOption(id)
      return found ? { ...shownOption(found), valid: true } : { id, valid: false }
    }),
  ]
}

const kinds = new Set<string>(targetingOptions.map(({ kind }) => kind))
const categories: Search = (raw) => {
  const kind = text(raw, 'class') ?? ''
  if (kind === 'demographics') {
    return targetingOptions.filter(({ path }) => path[0] === 'Demographics').map(shownOption)
  }
  if (!kinds.has(kind))
    throw badParam(`Param class must be one of {demographics, ${[...kinds].join(', ')}}.`, 'class')
  return targetingOptions.filter((option) => option.kind === (kind as CategoryKind)).map(shownOption)
}

const places =
  (...only: string[]): Search =>
  (raw) =>
    searchPlaces({
      q: only.length > 0 ? (text(raw, 'q') ?? '') : query(raw),
      types: only.length > 0 ? only : listParam(raw['location_types']).map(String),
      country: text(raw, 'country_code'),
      region: text(raw, 'region_id'),
    }).map(shownPlace)

const languages: Search = (raw) => {
  const asked = (text(raw, 'q') ?? '').toLowerCase()
  return locales.filter(({ name }) => name.toLowerCase().includes(asked)).map((locale) => ({ ...locale }))
}

const searches: Readonly<Record<string, Search>> = {
  adinterest: interest,
  adinterestsuggestion: suggestions,
  adinterestvalid: validity,
  adTargetingCategory: categories,
  adgeolocation: places(),
  adcountry: places('country'),
  adregion: places('region'),
  adcity: places('city'),
  adlocale: languages,
}

/** `GET /search?type=…`: what ads can be aimed at, from the twin's own small catalogue. */
export function answerSearch(raw: Json, call: Call): Json {
  requireAdsRead(call)
  const type = text(raw, 'type') ?? ''
  const search = Object.hasOwn(searches, type) ? searches[type] : undefined
  if (!search) throw badParam(`Param type must be one of {${Object.keys(searches).join(', ')}}.`, 'type')
  const { items, paging } = pageOf(search(raw), (_, at) => String(at), raw, call)
  return { data: items.filter(isObject), ...(paging && { paging }) }
}
