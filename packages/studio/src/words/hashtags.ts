import { baseLanguage, type StudioBrief } from '../brief.ts'
import { graphemesOf } from '../type/segment.ts'
import { grammars } from './languages/index.ts'
import { isPromise, phraseOf } from './phrase.ts'
import { beforePlace, nounFirst, smallWords } from './small-words.ts'

export type Platform = 'instagram' | 'facebook'

// more than this reads as noise there
const counts: Readonly<Record<Platform, { least: number; most: number }>> = {
  instagram: { least: 3, most: 8 },
  facebook: { least: 0, most: 2 },
}
const longest = 28
const mostWords = 4

/**
 * Hashtags from the brief's own words: the thing, the business, the kind of thing, a place, the people. `count` is held
 * to what the platform takes (Instagram 3 to 8, Facebook at most 2); fewer come when the brief gives no more. A promise
 * is never parted from its condition, so an offer is a tag only whole and without figures.
 */
export function hashtagsFor(
  brief: StudioBrief,
  { platform, count }: { platform: Platform; count: number },
): string[] {
  const { least, most } = counts[platform]
  const wanted = Math.min(most, Math.max(least, Math.floor(count)))
  const { telling, filling } = sources(brief)
  const tags = distinctTags(telling, brief.language)
  return distinctTags(tags.length < least ? [...telling, ...filling] : telling, brief.language)
    .slice(0, Math.max(tags.length, least))
    .slice(0, wanted)
}

function distinctTags(sources: readonly (readonly string[])[], language: string): string[] {
  const tags = sources.flatMap((words) => tagOf(words, language) ?? [])
  return tags.filter((tag, i) => tags.findIndex((other) => other.toLowerCase() === tag.toLowerCase()) === i)
}

/** What may become a tag, the most telling first; `filling` only where there would be too few. */
function sources({
  business,
  product,
  offer,
  audience,
  language,
}: StudioBrief): Record<'telling' | 'filling', string[][]> {
  const base = baseLanguage(language)
  const words = (text: string | undefined) => wordsOf(text ?? '', base)
  const name = words(business)
  const { core } = phraseOf(product.trim(), grammars[base])
  // "free" or a figure without the rest would be a promise of its own
  const whole = isPromise(core) ? [] : words(core)
  const thing = untilSmallWord(words(core), base)
  const kind = headOf(thing, base)
  const people = isPromise(audience ?? '') ? [] : untilSmallWord(words(audience), base)
  const shortOffer = offer && !isFigure(offer) && words(offer).length <= 3 ? words(offer) : []
  return {
    telling: [
      tagOf(whole, language) || isPromise(thing.join(' ')) ? whole : thing,
      name,
      kind,
      placeIn([audience, product, business], base),
      people,
      shortOffer,
    ],
    filling: [
      ...name.filter((word) => graphemesOf(word).length >= 4 && !isSmall(word, base)).map((word) => [word]),
      [...name, ...kind],
      [...kind, ...name],
    ],
  }
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u
const isFigure = (text: string): boolean => /[\p{Nd}%٪％\p{Sc}]/u.test(text)

function wordsOf(text: string, language: string): string[] {
  const parts = unspaced.test(text)
    ? Array.from(new Intl.Segmenter(language, { granularity: 'word' }).segment(text))
        .filter(({ isWordLike }) => isWordLike)
        .map(({ segment }) => segment)
    : text.split(/[\s\p{P}\p{S}\p{Z}]+/u)
  // Letters with their marks and digits are all that a tag may hold.
  return parts.map((part) => part.replaceAll(/[^\p{L}\p{M}\p{Nd}]/gu, '')).filter(Boolean)
}

const isSmall = (word: string, language: string): boolean =>
  smallWords[language]?.has(word.toLocaleLowerCase(language)) ?? false

/** The words before the first small one; a leading article is left out. */
function untilSmallWord(words: readonly string[], language: string): string[] {
  const first = words.findIndex((word) => !isSmall(word, language))
  const rest = words.slice(Math.max(0, first))
  const end = rest.findIndex((word) => isSmall(word, language))
  return end < 0 ? rest : rest.slice(0, end)
}

function headOf(thing: readonly string[], language: string): string[] {
  const head = nounFirst.has(language) ? thing[0] : thing.at(-1)
  // a Turkish compound marks its last noun, which cannot stand alone so
  return !head || language === 'tr' || isPromise(head) ? [] : [head]
}

function placeIn(texts: readonly (string | undefined)[], language: string): string[] {
  const before = beforePlace[language]
  if (!before) return []
  const place = new RegExp(`(?<!\\p{L})(?:${before}) ((?:\\p{Lu}\\p{L}+[ -]?){1,3})`, 'u')
  const found = texts.flatMap((text) => place.exec(text ?? '')?.[1] ?? [])[0]
  return found ? wordsOf(found, language) : []
}

/** One tag of the words; nothing when it would be too long, too short, or a number. */
function tagOf(words: readonly string[], language: string): string | undefined {
  if (words.length > mostWords && !unspaced.test(words.join(''))) return undefined
  const base = baseLanguage(language)
  const tag = words.map((word) => capital(word, base)).join('')
  const length = graphemesOf(tag).length
  if (length < 2 || length > longest || !/\p{L}/u.test(tag)) return undefined
  return `#${tag}`
}

/** Each word opens with a capital, so that the parts can be told; one that has capitals of its own keeps them. */
const capital = (word: string, language: string): string =>
  /\p{Lu}/u.test(word) ? word : word.charAt(0).toLocaleUpperCase(language) + word.slice(1)
