import type { StudioBrief } from '../brief.ts'
import type { Grammar } from './grammar.ts'
import { inSentence, opening, phraseOf, type Phrase } from './phrase.ts'

/** The brief's own words, as patterns take them. */
export type Slots = {
  product: string
  named?: string
  whole?: string
  quality?: string
  business: string
  audience?: string
  offer?: string
}
export type Filling = { slots: Slots; language: string; grammar: Grammar | undefined }

/** The pattern with the brief's words in it; undefined when the brief lacks one. */
export function fill(pattern: string, { slots, language, grammar }: Filling): string | undefined {
  let lacks = false
  const text = pattern.replaceAll(
    /\{(product|named|whole|quality|business|audience|offer)\}/gu,
    (_, name: keyof Slots, offset: number) => {
      const value = slots[name]
      if (!value) lacks = true
      if (!value || name === 'business') return value ?? ''
      const opens = /(?:^|[.!?;؟。！？।|｜]\s*)[¿¡]?$/u.test(pattern.slice(0, offset))
      return opens
        ? opening(value, language)
        : inSentence(value, { language, grammar, business: slots.business })
    },
  )
  return lacks ? undefined : text.replaceAll(/([.!?。！？।])\s*[.。।]/gu, '$1')
}

/** The brief's words without stray spaces and full stops. */
export function wordsOf(
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
