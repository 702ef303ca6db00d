import type { Tone } from '../brief.ts'
import type { CallToAction } from './words.ts'

/**
 * Patterns of one language. `{product}`, `{business}`, `{audience}`, `{offer}` are the brief's own words, and the
 * patterns add none that could be a claim: no figures, no superlatives, no freshness, speed, price or quality.
 * Slots stand where the language needs no inflection of them.
 */
export type Grammar = {
  /** For any tone of voice. */
  headlines: readonly string[]
  byTone: Readonly<Record<Tone, readonly string[]>>
  withOffer: readonly string[]
  withAudience: readonly string[]
  openers: readonly string[]
  closers: readonly string[]
  descriptions: readonly string[]
  /** Short line above the headline. */
  kickers: readonly string[]
  /** Meta's own wording of its buttons, per language. */
  labels: Readonly<Record<CallToAction, string>>
  /** Between two sentences, and after one that has no mark of its own. */
  space: string
  stop: string
}
