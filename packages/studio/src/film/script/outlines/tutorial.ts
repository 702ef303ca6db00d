import type { Outline, OutlineFacts } from '../outline.ts'

/** Numbered steps: the brief's own where it has some, else the way to get the thing. */
export const tutorial = ({ points }: OutlineFacts): Outline => {
  const step = points > 1 ? 'point' : 'step'
  const aside = points > 1 ? 'step' : 'point'
  return [
    [
      [['ask', 'moment', 'nudge'], 'words', 2, 6],
      ['rest', 'words', 1, 120],
    ],
    [
      ['name', 'hero', 2, 6],
      ['quality', 'close', 2, 30],
      ['look', 'close', 2, 60],
    ],
    [
      ['ways', 'words', 1, 30, 'leads'],
      [step, 'point', 2, 15],
      [step, 'point', 2, 15],
      [step, 'point', 2, 15],
      ['look', 'close', 3, 60],
      [step, 'point', 2, 30],
      [step, 'point', 3, 30],
      ['tag', 'words', 1, 60],
      [step, 'point', 2, 60],
      [step, 'point', 2, 60],
      [step, 'point', 2, 120],
      [step, 'point', 3, 120],
    ],
    [
      ['rest', 'words', 1, 60],
      ['look', 'close', 3, 60],
      ['forWhom', 'words', 1, 60, 'leads'],
      ['whom', 'hero', 2, 30],
    ],
    [
      ['facts', 'words', 1, 120, 'leads'],
      [aside, 'close', 2, 60],
      [aside, 'close', 2, 120],
      [aside, 'close', 2, 120],
      ['look', 'close', 2, 120],
      [aside, 'close', 2, 120],
      ['poster', 'hero', 3, 60],
      ['quote', 'quote', 3, 60],
    ],
    [
      ['voice', 'words', 1, 60],
      ['look', 'close', 2, 60],
      ['voice', 'words', 2, 120],
      ['tag', 'words', 1, 120],
      ['poster', 'hero', 3, 120],
      ['voice', 'close', 2, 60],
      ['look', 'close', 3, 120],
    ],
    [
      ['where', 'words', 1, 60, 'leads'],
      ['place', 'hero', 2, 30],
      ['quality', 'close', 2, 120],
      ['look', 'close', 2, 120],
      ['rest', 'words', 1, 120],
    ],
    [
      ['theOffer', 'words', 1, 60, 'leads'],
      ['offer', 'words', 2, 30],
      ['name', 'hero', 3, 60],
    ],
    [['call', 'end', 3, 6]],
  ]
}
