import type { Outline } from '../outline.ts'

/** A question, its answer, what there is to know, how one gets it. Each part asks before it tells. */
export const explainer = (): Outline => [
  [
    [['ask', 'moment', 'nudge'], 'words', 2, 6],
    ['rest', 'words', 1, 120],
  ],
  [
    ['name', 'hero', 3, 6],
    ['what', 'words', 1, 60, 'leads'],
    ['quality', 'close', 2, 15],
    ['look', 'close', 2, 60],
  ],
  [
    ['facts', 'words', 1, 30, 'leads'],
    ['point', 'point', 2, 15],
    ['point', 'point', 2, 15],
    ['point', 'point', 2, 30],
    ['point', 'point', 2, 60],
    ['look', 'close', 3, 60],
    ['rest', 'words', 1, 60],
  ],
  [
    ['forWhom', 'words', 1, 30, 'leads'],
    ['whom', 'hero', 2, 30],
    ['poster', 'hero', 2, 120],
    ['quote', 'quote', 3, 60],
  ],
  [
    ['where', 'words', 1, 30, 'leads'],
    ['place', 'hero', 2, 30],
    ['voice', 'words', 1, 120],
    ['voice', 'close', 2, 120],
    ['voice', 'words', 2, 120],
  ],
  [
    ['facts', 'words', 1, 120, 'leads'],
    ['point', 'close', 2, 60],
    ['look', 'close', 2, 120],
    ['point', 'close', 2, 120],
    ['point', 'close', 2, 120],
    ['look', 'close', 3, 120],
    ['rest', 'words', 1, 120],
    ['name', 'hero', 3, 120],
  ],
  [
    ['ways', 'words', 1, 30, 'leads'],
    ['step', 'point', 2, 30],
    ['step', 'point', 2, 30],
    ['step', 'point', 2, 60],
    ['step', 'point', 2, 60],
    ['step', 'point', 2, 120],
    ['tag', 'words', 1, 120],
  ],
  [
    ['poster', 'hero', 2, 120],
    ['look', 'close', 2, 120],
    ['quality', 'close', 2, 120],
    ['maker', 'words', 1, 120],
  ],
  [
    ['theOffer', 'words', 1, 60, 'leads'],
    ['offer', 'words', 3, 15],
    ['name', 'hero', 2, 60],
  ],
  [['call', 'end', 3, 6]],
]
