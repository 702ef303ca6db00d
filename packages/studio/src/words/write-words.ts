import { baseLanguage, type StudioBrief } from '../brief.ts'
import { guessIndustry } from '../industry.ts'
import { PLACEMENTS } from '../placements.ts'
import { randomFrom, seedFrom, shuffled, type Random } from '../random.ts'
import { graphemesOf } from '../type/segment.ts'
import { buttonsFor } from './call-to-action.ts'
import { grammars } from './languages/index.ts'
import type { Grammar } from './grammar.ts'
import { inSentence, opening, phraseOf, type Phrase } from './phrase.ts'
import type { CallToAction, Words } from './words.ts'

type Request = { count: number; seed: number }
type Slots = {
  product: string
  named?: string
  whole?: string
  quality?: string
  business: string
  audience?: string
  offer?: string
}
type Filling = { slots: Slots; language: string; grammar: Grammar | undefined }

// the longest core that may stand as a line of its own under a headline which does not name it
const longestLine = 36
// fewer headlines than this would soon repeat
const enough = 5

/**
 * Copy from the brief alone, without a model: patterns of the language filled with the brief's own words. It claims
 * nothing that the brief does not say. Variations differ from each other as long as the patterns allow.
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
  const random = randomFrom(seedFrom(seed, 'words', brief.language))
  const buttons = buttonsFor(brief.objective, guessIndustry(brief), Boolean(own.offer))
  const { headline, primaryText, description } = PLACEMENTS.feed_4x5.text
  const lead = core.length <= longestLine ? ['{quality}', '{offer}', '{whole}'] : ['{whole}']
  const headlines = ranked([lead, headlinePatterns(grammar, brief)], filling, random, headline.shown)
  const texts = ranked([textPatterns(grammar)], { slots: long, language, grammar }, random, primaryText.shown)
  const descriptions = ranked([grammar?.descriptions ?? ['{business}']], filling, random, description.shown)
  const kickers = ranked([grammar?.kickers ?? []], filling, random, 26)
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
      ...(kicker && graphemesOf(kicker).length <= 26 ? { kicker } : {}),
    }
  })
}

/** Meta's button in the brief's language; a language we do not write shows the site's own name. */
export const labelFor = (cta: CallToAction, brief: Pick<StudioBrief, 'language' | 'url'>): string =>
  grammars[baseLanguage(brief.language)]?.labels[cta] ?? hostOf(brief.url)

const neutral = {
  headlines: ['{product}', '{product} – {business}', '{business}: {product}'],
  texts: ['{product} – {business}', '{business}: {product}'],
}

function headlinePatterns(grammar: Grammar | undefined, { tone, offer, audience }: StudioBrief): string[] {
  if (!grammar) return offer ? [...neutral.headlines, '{product} – {offer}'] : neutral.headlines
  return [
    ...grammar.byTone[tone],
    ...(offer ? grammar.withOffer : []),
    ...(audience ? grammar.withAudience : []),
    ...grammar.headlines,
  ]
}

function textPatterns(grammar: Grammar | undefined): string[] {
  if (!grammar) return neutral.texts.flatMap((text) => [text, `${text}. {offer}`])
  const { space, stop } = grammar
  return grammar.openers.flatMap((opener) =>
    grammar.closers.flatMap((closer) => [
      `${opener}${space}${closer}`,
      `${opener}${space}{offer}${stop}${space}${closer}`,
    ]),
  )
}

/** Filled patterns without repetition, group after group, each in an order the seed decides; long ones only in need. */
function ranked(
  groups: readonly (readonly string[])[],
  filling: Filling,
  random: Random,
  shown: number,
): [string, ...string[]] {
  const filled = groups.flatMap((patterns) =>
    shuffled(random, [...new Set(patterns.flatMap((pattern) => fill(pattern, filling) ?? []))]),
  )
  const distinct = [...new Set(filled)]
  const whole = distinct.filter((text) => graphemesOf(text).length <= shown)
  const rest = distinct.filter((text) => !whole.includes(text)).toSorted((a, b) => a.length - b.length)
  const [head = filling.slots.product, ...others] = [
    ...whole,
    ...rest.slice(0, Math.max(0, enough - whole.length)),
  ]
  return [head, ...others]
}

function fill(pattern: string, { slots, language, grammar }: Filling): string | undefined {
  let lacks = false
  const text = pattern.replaceAll(
    /\{(product|named|whole|quality|business|audience|offer)\}/gu,
    (_, name: keyof Slots, offset: number) => {
      const value = slots[name]
      if (!value) lacks = true
      if (!value || name === 'business') return value ?? ''
      const opens = /(?:^|[.!?。！？।]\s*)[¿¡]?$/u.test(pattern.slice(0, offset))
      return opens
        ? opening(value, language)
        : inSentence(value, { language, grammar, business: slots.business })
    },
  )
  return lacks ? undefined : text.replaceAll(/([.!?。！？।])\s*[.。।]/gu, '$1')
}

function wordsOf(
  { product, business, audience, offer }: StudioBrief,
  grammar: Grammar | undefined,
): { phrase: Phrase; business: string; audience?: string; offer?: string } {
  const clean = (text: string) => text.replace(/\s+/gu, ' ').trim()
  const bare = (text: string) => clean(text).replace(/[.。।]+$/u, '')
  return {
    phrase: phraseOf(bare(product) || clean(business), grammar),
    business: clean(business),
    ...(audience && clean(audience) ? { audience: bare(audience) } : {}),
    ...(offer && clean(offer) ? { offer: bare(offer) } : {}),
  }
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
