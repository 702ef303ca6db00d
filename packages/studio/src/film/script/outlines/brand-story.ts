import type { Outline } from '../outline.ts'

/** Slow: a moment, who we are, what we do, for whom. The offer is not part of the story and waits on the end card. */
export const brandStory = (): Outline => [
  [[['moment', 'quality', 'ask'], 'words', 2, 6]],
  [
    ['name', 'hero', 3, 6],
    ['quality', 'close', 3, 15],
    ['look', 'close', 2, 30],
  ],
  [
    ['voice', 'words', 2, 15],
    ['point', 'close', 3, 15],
    ['look', 'close', 3, 60],
    ['voice', 'hero', 2, 30],
    ['point', 'close', 3, 30],
    ['rest', 'words', 2, 30],
    ['point', 'close', 2, 30],
  ],
  [
    ['moment', 'words', 2, 60],
    ['poster', 'hero', 3, 60],
    ['point', 'close', 3, 60],
    ['look', 'close', 2, 60],
    ['point', 'close', 2, 60],
  ],
  [
    ['forWhom', 'words', 1, 120, 'leads'],
    ['whom', 'hero', 3, 30],
    ['voice', 'words', 2, 60],
    ['look', 'close', 3, 120],
    ['quote', 'quote', 3, 30],
    ['rest', 'words', 2, 120],
  ],
  [
    ['facts', 'words', 1, 120, 'leads'],
    ['point', 'close', 3, 120],
    ['look', 'close', 2, 120],
    ['point', 'close', 3, 120],
    ['voice', 'words', 2, 120],
    ['poster', 'hero', 3, 120],
  ],
  [
    ['ways', 'words', 2, 120, 'leads'],
    ['step', 'close', 2, 120],
    ['step', 'close', 2, 120],
    ['step', 'close', 2, 120],
    ['step', 'close', 2, 120],
  ],
  [
    ['moment', 'words', 2, 120],
    ['look', 'close', 3, 120],
    ['quality', 'close', 3, 60],
    ['rest', 'words', 2, 120],
    ['look', 'close', 2, 120],
    ['name', 'hero', 3, 60],
    ['maker', 'hero', 3, 30],
    ['voice', 'words', 2, 60],
  ],
  [['call', 'end', 3, 6]],
]
