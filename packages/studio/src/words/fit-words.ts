import { PLACEMENTS, type Placement } from '../placements.ts'
import { graphemesOf } from '../type/segment.ts'
import type { Words } from './words.ts'

type CutField = 'headline' | 'primaryText' | 'description'
/** `cut` says what people will not see; empty when everything fits. */
export type FittedWords = Words & { cut: { field: CutField; from: string; to: string }[] }

/** The words cut at word ends to what the placement shows. */
export function fitWords(words: Words, placement: Placement): FittedWords {
  const limits = PLACEMENTS[placement].text
  const fitted: FittedWords = { ...words, cut: [] }
  for (const field of ['headline', 'primaryText', 'description'] as const) {
    const to = shortened(words[field], limits[field].shown)
    if (to === words[field]) continue
    fitted.cut.push({ field, from: words[field], to })
    fitted[field] = to
  }
  return fitted
}

/** At most `limit` characters as people count them, ending after a whole word and an ellipsis. */
export function shortened(text: string, limit: number): string {
  const letters = graphemesOf(text)
  if (letters.length <= limit) return text
  const room = letters.slice(0, limit - 1).join('')
  const words = [...new Intl.Segmenter('en', { granularity: 'word' }).segment(text)]
  const lastEnd = words.filter(({ index, segment }) => index + segment.length <= room.length).at(-1)
  const whole = lastEnd ? text.slice(0, lastEnd.index + lastEnd.segment.length) : ''
  // one endless word has no end to cut at
  const kept = whole.length > room.length / 3 ? whole : room
  return `${kept.replace(/[\s\p{P}]+$/u, '')}…`
}
