import { graphemesOf } from '../../type/segment.ts'
import type { Shot } from '../storyboard.ts'
import type { Line } from './lines.ts'
import type { Slot } from './outline.ts'
import { longestHeadline, longestWords } from './sentence.ts'

/** The row's shot; what is too long to stand as words alone stands beside the thing. */
export const shotFor = ({ shot }: Slot, { shown, body, own }: Line): Shot =>
  shot === 'words' && (body || graphemesOf(shown).length > (own ? longestHeadline : longestWords))
    ? own
      ? 'point'
      : 'close'
    : shot
