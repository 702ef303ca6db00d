import { chanceOf, type Chance } from '../deterministic.ts'
import { transparencyCountries } from '../world/countries.ts'

/** An ad of a competitor that does not exist: made up from the search term, and marked as simulated. */
export interface LibraryAd {
  id: string
  term: string
  page_id: string
  page_name: string
  body: string
  title: string
  description: string
  caption: string
  media: 'IMAGE' | 'VIDEO'
  platforms: string[]
  language: string
  /** Epoch seconds. */
  started: number
  stopped: number | undefined
  countries: string[]
  reach: number
  political: boolean
}

const day = 86_400
const pages = [
  '{} House',
  'The {} Company',
  '{} & Sons',
  'Little {} Shop',
  '{} Studio',
  '{} Market',
  'Urban {}',
  '{} Direct',
]
const openings = [
  'Fresh every morning: {} made the way it should be.',
  'Looking for {}? We have been doing nothing else since 1998.',
  'This week only: 20 % off all {}.',
  '{} without compromise. Delivered to your door.',
  'Why do 4,000 neighbours choose our {}? Come and see.',
  'New season, new {}. Be the first to try.',
  'Handmade {} from around the corner.',
  'Your {} deserves better. Start today.',
]
const titles = [
  '{} you will love',
  'Order {} online',
  'Try our {}',
  'Save on {}',
  'The {} everybody talks about',
  '{} near you',
]
const lines = ['Free delivery', 'Open till late', 'Loved by locals', 'Limited offer', 'No strings attached']
const platforms = [
  ['facebook', 'instagram'],
  ['instagram'],
  ['facebook'],
  ['facebook', 'instagram', 'messenger', 'audience_network'],
]

const pick = <T>(from: readonly T[], chance: Chance): T =>
  // The lists are never empty, and chance stays below one.
  from[Math.floor(chance() * from.length)] as T

const digits = (length: number, chance: Chance): string =>
  Array.from({ length }, (_, at) => Math.floor(chance() * (at === 0 ? 9 : 10)) + (at === 0 ? 1 : 0)).join('')

const titleCase = (text: string): string => text.replaceAll(/(^|\s)\p{L}/gu, (letter) => letter.toUpperCase())

/** All ads of a term in some countries, newest first. The same term finds the same ads on the same day. */
export function libraryAds(term: string, countries: readonly string[], now: number): LibraryAd[] {
  const today = Math.floor(now / day)
  const reachable = countries.filter(isCovered)
  const chance = chanceOf('library', term.toLowerCase())
  const count = 18 + Math.floor(chance() * 60)
  return Array.from({ length: count }, (_, at) => makeAd(term, at, today, reachable)).toSorted(newestFirst)
}

export const newestFirst = (one: LibraryAd, other: LibraryAd): number => other.started - one.started

/** Ads that are not political are shown for the EU and the United Kingdom only. */
export const isCovered = (country: string): boolean => country === 'GB' || transparencyCountries.has(country)

function makeAd(term: string, at: number, today: number, countries: string[]): LibraryAd {
  const chance = chanceOf('library ad', term.toLowerCase(), at)
  const fill = (pattern: string): string => pattern.replaceAll('{}', term)
  // Ads come and go: each lives once within a stretch of three hundred days, some of them almost through it.
  const age = Math.floor((today + chance() * 300) % 300)
  const life = chance() < 0.4 ? 300 : 3 + Math.floor(chance() ** 2 * 150)
  const started = (today - age) * day + 9 * 3600
  const page = pick(pages, chanceOf('library page', term.toLowerCase(), at % 6))
  const name = `${page.replaceAll('{}', titleCase(term))} (simulated)`
  const body = `${fill(pick(openings, chance))} [simulated ad]`
  return {
    id: digits(16, chance),
    term,
    page_id: digits(15, chanceOf('library page id', term.toLowerCase(), at % 6)),
    page_name: name,
    body: body.charAt(0).toUpperCase() + body.slice(1),
    title: fill(pick(titles, chance)),
    description: pick(lines, chance),
    caption: `${term.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.example`,
    media: chance() < 0.7 ? 'IMAGE' : 'VIDEO',
    platforms: pick(platforms, chance),
    language: 'en',
    started,
    stopped: age > life ? started + life * day : undefined,
    countries,
    reach: Math.floor(800 + chance() ** 3 * 400_000 * Math.min(1, (Math.min(age, life) + 1) / 20)),
    political: chance() < 0.06,
  }
}
