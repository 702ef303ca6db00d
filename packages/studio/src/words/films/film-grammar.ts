/** What is read on screen and what is said with it; one text where both are the same. */
export type FilmLine = string | readonly [shown: string, said: string]

/** How a film asks people to act in the end: what the last step is called. */
export type WayToEnd = 'buy' | 'book' | 'join' | 'ask' | 'see'

/**
 * Lines of one language for films. Slots as in `Grammar`, and the same rule: a pattern adds no claim. What is read is
 * short; what is said is a whole sentence with its mark. Where a film takes several lines of one list, they come in the
 * list's order.
 */
export type FilmGrammar = {
  /** Questions and statements that open a film and name the product. */
  asks: readonly FilmLine[]
  /** Openings without the product: quick ones, and calm ones. */
  nudges: readonly FilmLine[]
  moments: readonly FilmLine[]
  /** The thing gets its name, plainly or otherwise; it comes back, first and second time; the business gets its own. */
  names: readonly FilmLine[]
  again: readonly FilmLine[]
  makers: readonly FilmLine[]
  /** Where it is found. */
  place: FilmLine
  /** The business speaks of itself. */
  voices: readonly FilmLine[]
  /** For whom it is: stands alone. */
  audience: FilmLine
  /** Beside a picture of the thing. */
  looks: readonly FilmLine[]
  /** After one of those. */
  looksAgain: readonly FilmLine[]
  /** Calm words between two things, and quick ones. */
  rests: readonly FilmLine[]
  tags: readonly FilmLine[]
  /** Before one more thing, before what is worth knowing, before the steps. */
  bridges: readonly FilmLine[]
  facts: readonly FilmLine[]
  ways: readonly FilmLine[]
  /** Questions that the next scene answers with the brief's words; `whom` is absent where that answer asks itself. */
  questions: { what: FilmLine; whom?: FilmLine; where: FilmLine; offer: FilmLine }
  offers: readonly FilmLine[]
  /** How one gets it, in order; then the last step. */
  steps: readonly [look: FilmLine, choose: FilmLine, ask: FilmLine, decide: FilmLine]
  endings: Readonly<Record<WayToEnd, FilmLine>>
  /** The call on the end card. */
  calls: readonly FilmLine[]
  /** Over the offer. */
  offerLabel: string
}
