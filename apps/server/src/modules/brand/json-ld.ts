/** One thing that a page describes for machines; values are as written. */
export type Thing = { types: string[]; values: Record<string, unknown> }

const most = { things: 400, depth: 8, bytes: 500_000 }

/** Every thing in the page's JSON-LD, wherever it is nested, in its order. What cannot be read is left out. */
export function thingsIn(blocks: readonly string[]): Thing[] {
  const things: Thing[] = []
  for (const block of blocks) if (block.length <= most.bytes) collect(parsed(block), things, 0)
  return things
}

function parsed(block: string): unknown {
  const bare = block.replace(/^\s*(<!--|\/\/\s*<!\[CDATA\[)|(-->|\/\/\s*\]\]>)\s*$/g, '').trim()
  // Line breaks inside of strings are what shops most often get wrong.
  for (const text of [bare, bare.replace(/\p{Cc}+/gu, ' ').replace(/;$/, '')]) {
    try {
      return JSON.parse(text)
    } catch {
      continue
    }
  }
  return undefined
}

function collect(value: unknown, things: Thing[], depth: number): void {
  if (typeof value !== 'object' || value === null || depth > most.depth || things.length >= most.things)
    return
  if (Array.isArray(value)) return value.forEach((one) => collect(one, things, depth + 1))
  const values = value as Record<string, unknown> // an object that JSON.parse made
  const types = [values['@type']].flat().filter((type) => typeof type === 'string')
  if (types.length > 0) things.push({ types: types.map((type) => type.replace(/^.*[/#:]/, '')), values })
  for (const inner of Object.values(values)) collect(inner, things, depth + 1)
}

/** Text of a value, also of `{ "@value": … }`, of `{ name }` and of the first in a list. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return decoded(value)
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return textOf(value[0])
  if (typeof value !== 'object' || value === null) return ''
  if ('@value' in value) return textOf(value['@value'])
  return 'name' in value && typeof value.name === 'string' ? decoded(value.name) : ''
}

/** Addresses of pictures: strings, objects with `url`, and lists of both. */
export function addressesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.slice(0, 10).flatMap(addressesOf)
  if (typeof value !== 'object' || value === null) return []
  return ['contentUrl', 'url'].flatMap((key) => {
    const address = (value as Record<string, unknown>)[key] // an object, as asked
    return typeof address === 'string' ? [address] : []
  }).slice(0, 1) // prettier-ignore
}

const entities: Record<string, string> = { amp: '&', quot: '"', apos: "'", '#39': "'", '#039': "'", lt: '<', gt: '>', nbsp: ' ' } // prettier-ignore

/** Shops write HTML into their data; its tags say nothing here. */
const decoded = (text: string): string =>
  text
    .slice(0, 20_000)
    .replace(/<[^<>]{0,500}>/g, ' ')
    .replace(/&(#?\w{2,5});/g, (whole, name: string) => entities[name] ?? whole)

// prettier-ignore
const businesses = /^(Organization|Corporation|LocalBusiness|Store|.*Store|Restaurant|FoodEstablishment|CafeOrCoffeeShop|Bakery|BarOrPub|Hotel|LodgingBusiness|.*Business|.*Salon|.*Shop|.*Dealer|.*Agent|.*Agency|Dentist|Physician|MedicalClinic|.*Clinic|Attorney|NGO|School|.*Organization|SportsClub|HealthClub|ExerciseGym|Brewery|Winery|Florist|Electrician|Plumber|TravelAgency)$/

export const isBusiness = ({ types }: Thing): boolean => types.some((type) => businesses.test(type))
export const isOf = ({ types }: Thing, wanted: RegExp): boolean => types.some((type) => wanted.test(type))
