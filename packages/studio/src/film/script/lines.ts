import { baseLanguage } from '../../brief.ts'
import { guessIndustry } from '../../industry.ts'
import { shuffled, type Random } from '../../random.ts'
import { graphemesOf } from '../../type/segment.ts'
import { buttonsFor } from '../../words/call-to-action.ts'
import { fill, wordsOf, type Filling, type Slots } from '../../words/fill.ts'
import type { FilmGrammar, FilmLine, WayToEnd } from '../../words/films/film-grammar.ts'
import { filmGrammars } from '../../words/films/index.ts'
import { grammars } from '../../words/languages/index.ts'
import { opening } from '../../words/phrase.ts'
import type { CallToAction } from '../../words/words.ts'
import type { FilmBrief } from './film-brief.ts'
import { roles, type Role } from './outline.ts'
import { ownLine } from './own-line.ts'
import { longestHeadline, longestWords, stopped } from './sentence.ts'

/** Something to read and to say. `own`: the brief's words, not a pattern's. `offer`: it names the offer. */
export type Line = {
  shown: string
  said: string
  body?: string
  kicker?: string
  own: boolean
  offer?: boolean
  /** A customer's words: `body` is who said them. */
  quoted?: boolean
  /** Whether the thing is named on screen. */
  names: boolean
  /** Its place among the lines of its kind, where they come in an order. */
  turn: number
}
export type Stock = Readonly<Record<Role, readonly Line[]>>

const neutral: readonly FilmLine[] = ['{product}', '{business}: {product}', '{product} – {business}']

const endingOf: Readonly<Record<CallToAction, WayToEnd>> = {
  SHOP_NOW: 'buy',
  ORDER_NOW: 'buy',
  GET_OFFER: 'buy',
  BOOK_NOW: 'book',
  SIGN_UP: 'join',
  SUBSCRIBE: 'join',
  APPLY_NOW: 'join',
  DOWNLOAD: 'join',
  CONTACT_US: 'ask',
  GET_QUOTE: 'ask',
  LEARN_MORE: 'see',
  SEE_MENU: 'see',
}

/** All lines that the brief and its language have, by what they are for. Those whose order matters keep it. */
export function linesOf(brief: FilmBrief, random: Random): Stock {
  const language = baseLanguage(brief.language)
  const grammar = grammars[language]
  const film: FilmGrammar | undefined = filmGrammars[language]
  const { phrase, ...own } = wordsOf(brief, grammar)
  const slots: Slots = {
    ...own,
    product: phrase.core,
    ...(phrase.certain ? { named: phrase.core } : {}),
    ...(phrase.quality ? { quality: phrase.quality } : {}),
  }
  const filling: Filling = { slots, language, grammar }
  const stop = grammar?.stop ?? '.'
  const read = (patterns: readonly FilmLine[] = []) =>
    patterns.flatMap((line, turn) => lineFrom(line, filling, { stop, turn }))
  const mixed = (patterns: readonly FilmLine[] = []) => shuffled(random, read(patterns))
  const told = (text: string, turn = 0): Line => ({
    ...ownLine(opening(text, language), stop),
    names: text.includes(phrase.core),
    turn,
  })
  const steps = film ? read([...film.steps, film.endings[endingOf[firstButton(brief)]]]) : []
  const points = (brief.points ?? []).map((point) => point.trim()).filter(Boolean)
  // a question that opens a poster would come out of the blue in mid-film
  const posters = grammar ? [...grammar.byTone[brief.tone], ...grammar.headlines].filter(states) : []
  const offers = read(film?.offers ?? ['{offer}']).map((line) => ({
    ...line,
    own: true,
    offer: true,
    ...(film ? { kicker: film.offerLabel } : {}),
  }))
  const stock: Record<Role, Line[]> = {
    ...emptyStock(),
    ask: asksOf(mixed(film?.asks), phrase.core),
    nudge: mixed(film?.nudges),
    moment: mixed(film?.moments),
    name: namings(film, read, random),
    poster: mixed([...new Set(posters)]),
    quality: slots.quality ? [told(slots.quality)] : phrase.core === phrase.whole ? [] : [told(phrase.whole)],
    maker: read(film?.makers ?? ['{business}']),
    place: read(film && [film.place]),
    voice: read(film?.voices),
    whom: read([film?.audience ?? '{audience}']).map((line) => ({ ...line, own: true })),
    point: points.map((point, turn) => told(point, turn)),
    offer: offers,
    look: [...mixed(film?.looks ?? neutral), ...read(film?.looksAgain)],
    rest: mixed(film?.rests ?? ['{product}']),
    tag: film ? tagsOf(read(film.tags), random) : read(['{business}']),
    bridge: mixed(film?.bridges),
    facts: mixed(film?.facts),
    ways: mixed(film?.ways),
    step: steps,
    what: read(film && [film.questions.what]),
    forWhom: slots.audience && film?.questions.whom ? read([film.questions.whom]) : [],
    where: read(film && [film.questions.where]),
    theOffer: slots.offer ? read(film && [film.questions.offer]) : [],
    call: film ? mixed(film.calls) : read(['{product}', '{business}']),
  }
  for (const role of roles) stock[role] = shortFirst(stock[role])
  return stock
}

const states = (pattern: string): boolean => !/[?؟？;吗か][？]?$/u.test(pattern)

const emptyStock = (): Record<Role, Line[]> =>
  Object.fromEntries(roles.map((role) => [role, [] as Line[]])) as Record<Role, Line[]> // every role is in `roles`

const firstButton = (brief: FilmBrief): CallToAction =>
  buttonsFor(brief.objective, guessIndustry(brief), Boolean(brief.offer?.trim()))[0]

/** Words that suit a beginning before those that answer something. */
const tagsOf = (lines: readonly Line[], random: Random): Line[] => [
  ...shuffled(random, lines.slice(0, 3)),
  ...shuffled(random, lines.slice(3)),
]

/** A long name is not asked and told in two scenes running, unless there is no other question. */
function asksOf(lines: readonly Line[], core: string): Line[] {
  const long = (line: Line) => line.names && graphemesOf(core).length > longestWords
  return [...lines.filter((line) => !long(line)), ...lines.filter(long)]
}

/** One way to give the thing its name, then those that come back to it. */
function namings(
  film: FilmGrammar | undefined,
  read: (patterns: readonly FilmLine[]) => Line[],
  random: Random,
): Line[] {
  if (!film) return read(neutral).map((line) => ({ ...line, own: true }))
  const [plain, ...others] = read(film.names)
  const [other] = others.filter(({ shown }) => graphemesOf(shown).length <= longestHeadline)
  const first = other && random() < 0.35 ? other : plain
  const again = read(film.again).map((line, i) => ({ ...line, turn: i + 1 }))
  return first ? [{ ...first, own: true, turn: 0 }, ...again] : again
}

type Reading = { stop: string; turn: number }

function lineFrom(line: FilmLine, filling: Filling, { stop, turn }: Reading): Line[] {
  const [pattern, sentence] = typeof line === 'string' ? [line, line] : line
  const shown = fill(pattern, filling)
  const said = fill(sentence, filling)
  const names = /\{(?:product|named)\}/u.test(pattern)
  return shown && said ? [{ shown, said: stopped(said, stop), own: false, names, turn }] : []
}

/** A pattern that a long name made too long is left out where others are short enough. */
function shortFirst(lines: readonly Line[]): Line[] {
  const fits = lines.filter(({ shown, own }) => own || graphemesOf(shown).length <= longestHeadline)
  return fits.length > 0 ? fits : lines.slice(0, 1)
}
