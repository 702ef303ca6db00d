import { breakInto } from '../../type/break.ts'
import { piecesOf } from '../../type/segment.ts'
import type { Line } from './lines.ts'
import { lengthOf, notice } from './reading.ts'

// seconds of reading in one scene: short breaths first, longer ones where many words leave no room
const breaths = [3, 4, 5.2, 7]
// scenes change on whole beats, which takes a little more than the words need
const beatsLost = 0.5

type Room = { language: string; most: number; seconds: number; whole: boolean }

/**
 * A customer's words cut into scenes, in their order and unaltered, with the name under each. Where they are longer
 * than the room, their first whole sentences, unless `whole`; undefined when not even those fit.
 */
export function quoteLines(
  { words, name }: { words: string; name: string },
  { language, most, seconds, whole }: Room,
): Line[] | undefined {
  const sentences = Array.from(
    new Intl.Segmenter(language, { granularity: 'sentence' }).segment(words),
    (s) => s.segment.trim(),
  ).filter(Boolean)
  for (let count = sentences.length; count > (whole ? sentences.length - 1 : 0); count--) {
    for (const breath of breaths) {
      const parts = sentences.slice(0, count).flatMap((sentence) => parted(sentence, breath, language))
      const needs = parts.reduce((sum, part) => sum + notice + lengthOf(part) + beatsLost, 0)
      if (parts.length <= most && needs <= seconds)
        return parts.map((part, turn) => ({
          shown: part,
          said: part,
          body: name.trim(),
          quoted: true,
          own: true,
          names: false,
          turn,
        }))
    }
  }
  return undefined
}

function parted(sentence: string, breath: number, language: string): string[] {
  const pieces = piecesOf(sentence, language)
  for (let count = Math.max(1, Math.ceil(lengthOf(sentence) / breath)); count <= pieces.length; count++) {
    const broken = breakInto(pieces, count, lengthOf)
    if (broken && broken.widest <= breath * 1.15) return broken.lines
  }
  return [sentence]
}
