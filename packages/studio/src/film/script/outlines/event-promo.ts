import type { Outline } from '../outline.ts'

/** Bold words on the beat: what, when and where come from the brief's own points. The picture is seen seldom and long. */
export const eventPromo = (): Outline => [
  [
    [['nudge', 'ask'], 'words', 1, 6],
    ['tag', 'words', 1, 30],
  ],
  [
    ['name', 'words', 2, 6],
    ['quality', 'words', 2, 15],
    ['maker', 'words', 1, 30],
    ['look', 'hero', 3, 15],
  ],
  [
    ['facts', 'words', 1, 60, 'leads'],
    ['point', 'words', 3, 15],
    ['tag', 'words', 1, 60],
    ['point', 'words', 2, 15],
    ['point', 'words', 2, 30],
    ['tag', 'words', 1, 60],
    ['poster', 'hero', 3, 60],
  ],
  [
    ['whom', 'words', 2, 30],
    ['tag', 'words', 1, 30],
    ['point', 'words', 2, 30],
    ['nudge', 'words', 1, 60],
    ['point', 'words', 2, 60],
    ['look', 'hero', 3, 60],
  ],
  [
    ['voice', 'words', 1, 60],
    ['tag', 'words', 1, 120],
    ['point', 'words', 2, 120],
    ['voice', 'words', 1, 120],
    ['point', 'words', 2, 120],
    ['look', 'close', 3, 120],
    ['tag', 'words', 1, 120],
    ['quote', 'quote', 3, 60],
  ],
  [
    ['ways', 'words', 1, 60, 'leads'],
    ['step', 'words', 1, 60],
    ['step', 'words', 1, 60],
    ['step', 'words', 1, 60],
    ['tag', 'words', 1, 120],
    ['look', 'hero', 3, 120],
  ],
  [
    ['nudge', 'words', 1, 120],
    ['quality', 'words', 2, 120],
    ['voice', 'words', 1, 120],
    ['poster', 'hero', 3, 120],
    ['rest', 'words', 1, 120],
    ['point', 'words', 2, 60],
    ['point', 'words', 2, 60],
    ['maker', 'words', 1, 60],
  ],
  [
    ['bridge', 'words', 1, 60, 'leads'],
    ['offer', 'words', 3, 15],
    ['tag', 'words', 1, 60],
    ['name', 'words', 2, 60],
  ],
  [['call', 'end', 3, 6]],
]
