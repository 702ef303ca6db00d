import { baseLanguage, type StudioBrief } from '../brief.ts'
import { guessIndustry } from '../industry.ts'
import { PLACEMENTS } from '../placements.ts'
import { randomFrom, seedFrom, shuffled, type Random } from '../random.ts'
import { graphemesOf } from '../type/segment.ts'
import { buttonsFor } from './call-to-action.ts'
import { grammars } from './languages/index.ts'
import type { Grammar } from './grammar.ts'
import type { CallToAction, Words } from './words.ts'

type Request = { count: number; seed: number }
type Slots = { product: string; business: string; audience?: string; offer?: string }
type Filling = Slots & { language: string }

/**
 * Copy from the brief alone, without a model: patterns of the language filled with the brief's own words. It claims
 * nothing that the brief does not say. Variations differ from each other as long as the patterns allow.
 */
export function writeWords(brief: StudioBrief, { count, seed }: Request): Words[] {
  const slots = slotsOf(brief)
  const grammar = grammars[baseLanguage(brief.language)]
  const random = randomFrom(seedFrom(seed, 'words', brief.language))
  const buttons = buttonsFor(brief.objective, guessIndustry(brief), Boolean(slots.offer))
  const headlines = ranked(
    headlinePatterns(grammar, brief),
    slots,
    random,
    PLACEMENTS.feed_4x5.text.headline.shown,
  )
  const texts = ranked(textPatterns(grammar), slots, random, PLACEMENTS.feed_4x5.text.primaryText.shown)
  const descriptions = ranked(
    grammar?.descriptions ?? ['{business}'],
    slots,
    random,
    PLACEMENTS.feed_4x5.text.description.shown,
  )
  const kickers = ranked(kickerPatterns(grammar, slots), slots, random, 26)
  return Array.from({ length: count }, (_, i) => {
    const round = Math.floor(i / headlines.length)
    const cta = at(buttons, i)
    const kicker = i % 2 === 0 ? undefined : kickers[i % Math.max(1, kickers.length)]
    return {
      headline: at(headlines, i),
      primaryText: at(texts, i + round),
      description: at(descriptions, i + 2 * round),
      cta,
      ctaLabel: grammar?.labels[cta] ?? hostOf(brief.url),
      ...(slots.offer ? { offer: slots.offer } : {}),
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

const kickerPatterns = (grammar: Grammar | undefined, { audience }: Slots): string[] => [
  ...(grammar?.kickers ?? []),
  ...(audience ? ['{audience}'] : []),
]

/** Filled patterns without repetition: those that are shown whole first, each group in an order the seed decides. */
function ranked(
  patterns: readonly string[],
  slots: Filling,
  random: Random,
  shown: number,
): [string, ...string[]] {
  const filled = patterns.flatMap((pattern) => fill(pattern, slots) ?? [])
  const distinct = shuffled(random, [...new Set(filled)])
  const whole = distinct.filter((text) => graphemesOf(text).length <= shown)
  const withOffer = slots.offer ? whole.filter((text) => text.includes(slots.offer ?? '')) : []
  const first = [...new Set([...withOffer.slice(0, 1), ...whole])]
  const rest = distinct.filter((text) => !whole.includes(text)).toSorted((a, b) => a.length - b.length)
  const [head = slots.product, ...others] = first.length > 0 ? first : rest
  return [head, ...others]
}

function fill(pattern: string, { language, ...slots }: Filling): string | undefined {
  let lacks = false
  const text = pattern.replaceAll(/\{(product|business|audience|offer)\}/gu, (_, name: keyof Slots) => {
    const value = slots[name]
    if (!value) lacks = true
    return value ?? ''
  })
  if (lacks) return undefined
  const tidy = text.replaceAll(/([.!?。！？।])\s*[.。।]/gu, '$1')
  return /^\p{Ll}{2}/u.test(tidy) ? tidy.charAt(0).toLocaleUpperCase(language) + tidy.slice(1) : tidy
}

function slotsOf({ product, business, audience, offer, language }: StudioBrief): Filling {
  const clean = (text: string) => text.replace(/\s+/gu, ' ').trim()
  const bare = (text: string) => clean(text).replace(/[.。।]+$/u, '')
  return {
    language: baseLanguage(language),
    product: bare(product) || clean(business),
    business: clean(business),
    ...(audience && clean(audience) ? { audience: bare(audience) } : {}),
    ...(offer && clean(offer) ? { offer: bare(offer) } : {}),
  }
}

function hostOf(url: string): string {
  try {
    return new URL(url).hostname.replace(/^www\./, '')
  } catch {
    return url.replace(/^\w+:\/\//, '').split('/')[0] ?? url
  }
}

const at = <T>(items: readonly [T, ...T[]], i: number): T => items[i % items.length] ?? items[0]
