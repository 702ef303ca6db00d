import { baseLanguage, type StudioBrief } from '../brief.ts'
import { guessIndustry } from '../industry.ts'
import { PLACEMENTS } from '../placements.ts'
import { randomFrom, seedFrom, shuffled, type Random } from '../random.ts'
import { graphemesOf } from '../type/segment.ts'
import { buttonsFor } from './call-to-action.ts'
import { fill, wordsOf, type Filling, type Slots } from './fill.ts'
import { grammars } from './languages/index.ts'
import { opening } from './phrase.ts'
import { furtherTextPatterns, headlinePatterns, textPatterns } from './text-patterns.ts'
import { textsApart } from './words-apart.ts'
import type { CallToAction, Words } from './words.ts'

type Request = { count: number; seed: number }

// the longest core that may stand as a line of its own under a headline which does not name it
const longestLine = 36
const longestKicker = 26
// fewer texts than this would soon repeat
const few = 5

/**
 * Copy from the brief alone, without a model: patterns of the language filled with the brief's own words. It claims
 * nothing that the brief does not say. In the languages we write, twenty variations have twenty headlines, and texts
 * of which any two differ in more than one word.
 */
export function writeWords(brief: StudioBrief, { count, seed }: Request): Words[] {
  const language = baseLanguage(brief.language)
  const grammar = grammars[language]
  const { phrase, ...own } = wordsOf(brief, grammar)
  const { core, whole, quality, certain } = phrase
  // short texts speak of the thing itself, long ones say all of it
  const short: Slots = {
    ...own,
    product: core,
    ...(certain ? { named: core } : {}),
    ...(core === whole ? {} : { whole }),
    ...(quality ? { quality } : {}),
  }
  const long: Slots = { ...own, product: whole, ...(certain ? { named: whole } : {}) }
  const filling: Filling = { slots: short, language, grammar }
  const sayings: Filling = { slots: long, language, grammar }
  const random = randomFrom(seedFrom(seed, 'words', brief.language))
  const buttons = buttonsFor(brief.objective, guessIndustry(brief), Boolean(own.offer))
  const { headline, primaryText, description } = PLACEMENTS.feed_4x5.text
  const lead = core.length <= longestLine ? ['{quality}', '{offer}', '{whole}'] : ['{whole}']
  const titled = [
    ...mixed(lead, filling, random),
    ...mixed(headlinePatterns(grammar, brief), filling, random),
  ]
  const said = mixed(textPatterns(grammar), sayings, random)
  const described = mixed(grammar?.descriptions ?? ['{business}'], filling, random)
  const headed = mixed(grammar?.kickers ?? [], filling, random)
  titled.push(...mixed(grammar?.further.headlines ?? [], filling, random))
  said.push(...mixed(furtherTextPatterns(grammar, Boolean(own.offer)), sayings, random))
  const most = Math.max(few, count)
  const of = (texts: readonly string[], shown: number, least: number) =>
    chosen(texts, { shown, least, most, language, otherwise: core })
  const headlines = of(titled, headline.shown, 1)
  const texts = of(said, primaryText.shown, 2)
  const descriptions = of(described, description.shown, 1)
  const kickers = headed.filter((text) => graphemesOf(text).length <= longestKicker)
  return Array.from({ length: count }, (_, i) => {
    const round = Math.floor(i / headlines.length)
    const cta = at(buttons, i)
    const title = at(headlines, i)
    const names = says(title, core)
    const kicker = i % 2 === 0 || !names ? undefined : kickers[i % Math.max(1, kickers.length)]
    return {
      headline: title,
      primaryText: at(texts, i + round),
      description: names ? at(descriptions, i + 2 * round) : opening(core, language),
      cta,
      ctaLabel: grammar?.labels[cta] ?? hostOf(brief.url),
      ...(own.offer ? { offer: own.offer } : {}),
      ...(kicker ? { kicker } : {}),
    }
  })
}

/** Meta's button in the brief's language; a language we do not write shows the site's own name. */
export const labelFor = (cta: CallToAction, brief: Pick<StudioBrief, 'language' | 'url'>): string =>
  grammars[baseLanguage(brief.language)]?.labels[cta] ?? hostOf(brief.url)

/** Filled patterns without repetition, in an order the seed decides. */
const mixed = (patterns: readonly string[], filling: Filling, random: Random): string[] =>
  shuffled(random, [...new Set(patterns.flatMap((pattern) => fill(pattern, filling) ?? []))])

type Choice = { shown: number; least: number; most: number; language: string; otherwise: string }

/** The texts that differ, in their order; those longer than what is shown only in need, the shortest first. */
function chosen(texts: readonly string[], { shown, otherwise, ...apart }: Choice): [string, ...string[]] {
  const distinct = [...new Set(texts)]
  const whole = distinct.filter((text) => graphemesOf(text).length <= shown)
  const rest = distinct.filter((text) => !whole.includes(text)).toSorted((a, b) => a.length - b.length)
  const [head = otherwise, ...others] = textsApart([...whole, ...rest], apart)
  return [head, ...others]
}

const says = (text: string, part: string): boolean => text.toLowerCase().includes(part.toLowerCase())

function hostOf(url: string): string {
  try {
    return new URL(url).hostname.replace(/^www\./, '')
  } catch {
    return url.replace(/^\w+:\/\//, '').split('/')[0] ?? url
  }
}

const at = <T>(items: readonly [T, ...T[]], i: number): T => items[i % items.length] ?? items[0]
