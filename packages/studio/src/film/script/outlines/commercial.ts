import type { Outline } from '../outline.ts'

/** Hook, hero, benefit, offer, end: each part begins quick and comes to rest on the thing. */
export const commercial = (): Outline => [
  [
    [['quality', 'ask', 'nudge'], 'hero', 2, 6],
    ['tag', 'words', 1, 60],
  ],
  [
    ['name', 'hero', 3, 6],
    ['look', 'close', 2, 30],
    ['quality', 'close', 2, 15],
    ['maker', 'words', 1, 30],
  ],
  [
    ['facts', 'words', 1, 60, 'leads'],
    ['point', 'close', 2, 15],
    ['tag', 'words', 1, 30],
    ['point', 'close', 2, 30],
    ['point', 'close', 3, 30],
    ['look', 'close', 3, 60],
  ],
  [
    ['forWhom', 'words', 1, 60, 'leads'],
    ['whom', 'hero', 2, 15],
    ['point', 'close', 2, 60],
    ['rest', 'words', 1, 60],
    ['poster', 'hero', 3, 60],
    ['point', 'close', 2, 60],
  ],
  [
    ['quote', 'quote', 3, 30],
    ['nudge', 'words', 1, 120],
    ['look', 'close', 2, 60],
    ['point', 'close', 2, 120],
    ['tag', 'words', 1, 120],
    ['point', 'close', 3, 120],
    ['voice', 'words', 1, 120],
    ['voice', 'hero', 2, 120],
  ],
  [
    ['ways', 'words', 1, 60, 'leads'],
    ['step', 'point', 2, 60],
    ['step', 'point', 2, 60],
    ['step', 'point', 2, 120],
    ['step', 'point', 2, 120],
  ],
  [
    ['rest', 'words', 1, 120],
    ['look', 'close', 3, 120],
    ['poster', 'hero', 3, 120],
    ['quality', 'close', 2, 120],
    ['tag', 'words', 1, 120],
    ['maker', 'hero', 2, 60],
  ],
  [
    ['bridge', 'words', 1, 30, 'leads'],
    ['offer', 'words', 2, 15],
    ['name', 'hero', 3, 60],
  ],
  [['call', 'end', 3, 6]],
]
