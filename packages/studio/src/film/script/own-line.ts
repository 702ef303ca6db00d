import { graphemesOf } from '../../type/segment.ts'
import type { Line } from './lines.ts'
import { longestHeadline, stopped } from './sentence.ts'

/**
 * A person's own sentence: what is too long for a headline goes on below it, parted where the sentence pauses.
 * No word is lost, since a condition may stand anywhere.
 */
export function ownLine(text: string, stop: string): Omit<Line, 'names' | 'turn'> {
  const clean = text.replace(/\s+/gu, ' ').trim()
  const said = stopped(clean, stop)
  const bare = clean.replace(/(?<![.。])[.。।]$/u, '')
  const [head, rest] = graphemesOf(bare).length <= longestHeadline ? [bare] : parted(bare)
  return { shown: head, said, own: true, ...(rest ? { body: rest } : {}) }
}

function parted(text: string): [head: string, rest?: string] {
  const pauses = [...text.matchAll(/[,;:،、，；：]\s*|\s+[–—-]\s+|[.!?。！？।؟]\s+/gu)]
  const cuts = pauses
    .map(({ index, 0: mark }) => ({
      head: text.slice(0, index + mark.length),
      rest: text.slice(index + mark.length),
    }))
    .filter(({ head }) => graphemesOf(head.trim()).length <= longestHeadline + 1)
  const last = cuts.at(-1)
  return last && last.rest ? [last.head.trim(), last.rest] : [text]
}
