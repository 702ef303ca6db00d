import type { Grammar } from './grammar.ts'

/**
 * The product's words taken apart where that is safe: `whole` as written, `core` the thing itself, `quality` what is
 * said of it and can stand alone. `certain` when the core may follow a verb without an article it does not have.
 */
export type Phrase = { whole: string; core: string; quality?: string; certain: boolean }

// a condition must stay with its promise: what costs or frees, or names a figure, is never taken apart
const promise =
  /[\p{Nd}%٪％\p{Sc}]|(?<!\p{L})(?:free|half|off|only|discount|sale|gratis|kostenlos|rabatt|nur|gratuit\p{L}*|offert\p{L}*|remise|seulement|descuento|solo|sólo|sconto|omaggio|grátis|desconto|korting|ücretsiz|bedava|indirim)(?!\p{L})/iu
/** Whether the words promise something that could lose its condition when they are taken apart. */
export const isPromise = (text: string): boolean => promise.test(text)

const listWord = /(?<!\p{L})(?:and|or|und|oder|y|o|e|et|ou|en|of|ve|veya)(?!\p{L})|[,&+/]/iu
const longEnoughToPart = 30
const leastQuality = 10

export function phraseOf(text: string, grammar: Grammar | undefined): Phrase {
  const parts = isPromise(text) ? undefined : (atMark(text) ?? atWord(text, grammar))
  const core = parts?.core ?? text
  const phrasing = grammar?.phrasing
  const certain =
    (!phrasing?.determined && !phrasing?.bare) ||
    Boolean(phrasing.determined?.test(text)) ||
    Boolean(phrasing.bare?.test(core))
  return { whole: text, core, certain, ...(parts?.quality ? { quality: parts.quality } : {}) }
}

type Parts = { core: string; quality?: string }

/** One comma or dash: what follows describes, unless it goes on listing. */
function atMark(text: string): Parts | undefined {
  const [core = '', quality = '', ...more] = text.split(/\s*[,،]\s+|\s+[–—-]\s+/u)
  if (more.length > 0 || core.length < 3 || !speaks(quality) || listWord.test(quality)) return undefined
  return { core, quality }
}

function atWord(text: string, grammar: Grammar | undefined): Parts | undefined {
  const phrasing = grammar?.phrasing
  if (!phrasing || text.length <= longEnoughToPart) return undefined
  const clause = phrasing.relative?.exec(text)
  if (clause && severalWords(text.slice(0, clause.index)))
    return partAt(text, clause.index, text.slice(clause.index + clause[0].length))
  const words = [...phrasing.leads, ...phrasing.joins]
  const joint = words.length > 0 && new RegExp(` (${words.join('|')}) `, 'u').exec(text)
  if (!joint || !severalWords(text.slice(0, joint.index))) return undefined
  const leads = phrasing.leads.includes(joint[1] ?? '')
  return partAt(text, joint.index, leads ? text.slice(joint.index + 1) : undefined)
}

const partAt = (text: string, index: number, quality: string | undefined): Parts => ({
  core: text.slice(0, index).replace(/[,\s]+$/u, ''),
  ...(quality && speaks(quality) ? { quality } : {}),
})

const severalWords = (text: string) => text.trim().includes(' ')
const speaks = (text: string) => text.length >= leastQuality && severalWords(text)

type Setting = { language: string; grammar: Grammar | undefined; business: string }

/** The words as they stand in mid-sentence: a capital that only opened a sentence becomes small. */
export function inSentence(text: string, { language, grammar, business }: Setting): string {
  const phrasing = grammar?.phrasing
  const [first = '', second = ''] = text.split(' ')
  // a single word may well be a name, and so may two capitals in a row
  if (!phrasing?.lowers || !second || /^\p{Lu}/u.test(second)) return text
  const opening = /^(?:\p{Lu}\p{Ll}+|[LD]['’]\p{Ll}+)(?:-\p{Ll}+)*,?$/u.test(first)
  if (!opening && !phrasing.determined?.test(text)) return text
  const bare = first.replace(/,$/u, '')
  if (phrasing.proper?.test(bare) || business.split(/[\s-]+/u).includes(bare)) return text
  return text.charAt(0).toLocaleLowerCase(language) + text.slice(1)
}

/** The words as they open a sentence; `iPhone` and the like stay. */
export const opening = (text: string, language: string): string =>
  /^\p{Ll}(?:\p{Ll}|\s)/u.test(text) ? text.charAt(0).toLocaleUpperCase(language) + text.slice(1) : text
