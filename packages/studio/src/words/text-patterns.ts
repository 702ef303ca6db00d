import type { StudioBrief } from '../brief.ts'
import type { Grammar } from './grammar.ts'

const neutral = {
  headlines: ['{product}', '{product} – {business}', '{business}: {product}'],
  texts: ['{product} – {business}', '{business}: {product}'],
}

export function headlinePatterns(
  grammar: Grammar | undefined,
  { tone, offer, audience }: StudioBrief,
): string[] {
  if (!grammar) return offer ? [...neutral.headlines, '{product} – {offer}'] : neutral.headlines
  return [
    ...grammar.byTone[tone],
    ...(offer ? grammar.withOffer : []),
    ...(audience ? grammar.withAudience : []),
    ...grammar.headlines,
  ]
}

export function textPatterns(grammar: Grammar | undefined): string[] {
  if (!grammar) return neutral.texts.flatMap((text) => [text, `${text}. {offer}`])
  return grammar.openers.flatMap((opener) =>
    grammar.closers.flatMap((closer) => [
      sentences(grammar, opener, closer),
      sentences(grammar, opener, '{offer}', closer),
    ]),
  )
}

/** What the first patterns leave: every pair with a further opener or closer, every other one with the offer. */
export function furtherTextPatterns(grammar: Grammar | undefined, hasOffer: boolean): string[] {
  if (!grammar) return []
  const { openers, closers, further } = grammar
  return [...openers, ...further.openers].flatMap((opener, i) =>
    [...closers, ...further.closers].flatMap((closer, k) => {
      if (i < openers.length && k < closers.length) return []
      // "Take a look: … Take a look today." says it twice
      if (firstWord(opener) === firstWord(closer)) return []
      return hasOffer && (i + k) % 2 === 0
        ? sentences(grammar, opener, '{offer}', closer)
        : sentences(grammar, opener, closer)
    }),
  )
}

function sentences({ space, stop }: Grammar, opener: string, ...more: string[]): string {
  return [opener, ...more.map((part) => (part === '{offer}' ? `${part}${stop}` : part))].join(space)
}

const firstWord = (text: string): string => text.split(/[^\p{L}\p{M}’]+/u)[0] ?? ''
