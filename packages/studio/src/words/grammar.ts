import type { Tone } from '../brief.ts'
import type { CallToAction } from './words.ts'

/** How a language joins a noun and what is said of it. Absent means: no capitals to mind and no safe joint. */
export type Phrasing = {
  /** Only a sentence's first word takes a capital. */
  lowers: boolean
  /** First words that keep their capital, e.g. nationalities in English. */
  proper?: RegExp
  /** Words that open a quality which can stand alone: "for the whole family". */
  leads: readonly string[]
  /** Words at which the thing itself ends, though what follows cannot stand alone. */
  joins: readonly string[]
  /** Opens a clause that reads as a sentence without it: "that" before "keeps tea hot". */
  relative?: RegExp
  /** A product that begins like this brings its article along. */
  determined?: RegExp
  /** A core that ends like this needs none. */
  bare?: RegExp
}

/**
 * Patterns of one language. `{product}`, `{business}`, `{audience}`, `{offer}` are the brief's own words, and the
 * patterns add none that could be a claim: no figures, no superlatives, no freshness, speed, price or quality.
 * Slots stand where the language needs no inflection of them; `{named}` is the product where a noun needs its
 * article, and the pattern falls away when that is not certain.
 */
export type Grammar = {
  phrasing?: Phrasing
  /** For any tone of voice. */
  headlines: readonly string[]
  byTone: Readonly<Record<Tone, readonly string[]>>
  withOffer: readonly string[]
  withAudience: readonly string[]
  openers: readonly string[]
  closers: readonly string[]
  /** More of the same for many variations: taken when those above are used up. */
  further: { headlines: readonly string[]; openers: readonly string[]; closers: readonly string[] }
  descriptions: readonly string[]
  /** Short line above the headline. */
  kickers: readonly string[]
  /** Meta's own wording of its buttons, per language. */
  labels: Readonly<Record<CallToAction, string>>
  /** Between two sentences, and after one that has no mark of its own. */
  space: string
  stop: string
}
