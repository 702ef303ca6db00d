import type { Outline } from '../outline.ts'

/** The thing first and throughout: all of it, then near, one detail after another, then all of it again. */
export const productDemo = (): Outline => [
  [
    [['quality', 'nudge', 'ask'], 'hero', 2, 6],
    ['look', 'close', 2, 60],
  ],
  [
    ['name', 'hero', 3, 6],
    ['look', 'close', 2, 15],
  ],
  [
    ['facts', 'words', 1, 60, 'leads'],
    ['point', 'close', 2, 15],
    ['point', 'close', 2, 15],
    ['tag', 'words', 1, 60],
    ['point', 'close', 2, 30],
    ['look', 'close', 3, 30],
  ],
  [
    ['quality', 'hero', 3, 15],
    ['point', 'close', 2, 30],
    ['look', 'close', 2, 30],
    ['point', 'close', 2, 60],
    ['rest', 'words', 1, 60],
    ['point', 'close', 3, 60],
  ],
  [
    ['nudge', 'words', 1, 120],
    ['poster', 'hero', 3, 60],
    ['look', 'close', 2, 60],
    ['point', 'close', 2, 120],
    ['look', 'close', 2, 120],
    ['point', 'close', 2, 120],
    ['tag', 'words', 1, 120],
    ['look', 'close', 3, 120],
  ],
  [
    ['forWhom', 'words', 1, 60, 'leads'],
    ['whom', 'hero', 2, 30],
    ['quote', 'quote', 3, 30],
    ['rest', 'words', 1, 120],
    ['poster', 'hero', 3, 120],
  ],
  [
    ['ways', 'words', 1, 60, 'leads'],
    ['step', 'point', 2, 60],
    ['step', 'point', 2, 60],
    ['step', 'point', 2, 60],
    ['step', 'point', 2, 120],
  ],
  [
    ['voice', 'words', 1, 120],
    ['voice', 'close', 2, 120],
    ['look', 'close', 2, 120],
    ['quality', 'close', 2, 120],
    ['maker', 'hero', 2, 30],
    ['tag', 'words', 1, 120],
  ],
  [
    ['bridge', 'words', 1, 60, 'leads'],
    ['offer', 'words', 2, 15],
    ['name', 'hero', 3, 60],
  ],
  [['call', 'end', 3, 6]],
]
