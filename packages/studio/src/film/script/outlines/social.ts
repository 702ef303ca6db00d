import type { Outline } from '../outline.ts'

/** Somebody stops the thumb, then words come on the beat; the thing itself is where the eye rests. */
export const social = (): Outline => [
  [
    [['nudge', 'ask'], 'words', 1, 6],
    ['tag', 'words', 1, 30],
  ],
  [
    ['name', 'hero', 3, 6],
    ['tag', 'words', 1, 15],
    ['quality', 'words', 2, 15],
    ['look', 'close', 2, 30],
  ],
  [
    ['point', 'words', 2, 15],
    ['tag', 'words', 1, 60],
    ['point', 'words', 2, 30],
    ['look', 'close', 3, 30],
  ],
  [
    ['whom', 'words', 1, 30],
    ['point', 'words', 2, 30],
    ['tag', 'words', 1, 60],
    ['poster', 'hero', 3, 60],
  ],
  [
    ['nudge', 'words', 1, 60],
    ['point', 'words', 2, 60],
    ['rest', 'words', 1, 60],
    ['look', 'close', 3, 60],
    ['quote', 'quote', 3, 30],
  ],
  [
    ['facts', 'words', 1, 120, 'leads'],
    ['point', 'words', 2, 120],
    ['tag', 'words', 1, 120],
    ['point', 'words', 2, 120],
    ['look', 'close', 2, 120],
    ['maker', 'words', 1, 60],
  ],
  [
    ['voice', 'words', 1, 120],
    ['voice', 'words', 1, 120],
    ['poster', 'hero', 3, 60],
    ['tag', 'words', 1, 120],
    ['whom', 'words', 2, 120],
    ['quality', 'close', 2, 60],
  ],
  [
    ['ways', 'words', 1, 60, 'leads'],
    ['step', 'words', 1, 60],
    ['step', 'words', 1, 60],
    ['step', 'words', 1, 60],
    ['look', 'close', 3, 120],
    ['tag', 'words', 1, 120],
  ],
  [
    ['bridge', 'words', 1, 30, 'leads'],
    ['offer', 'words', 3, 15],
    ['name', 'hero', 2, 60],
  ],
  [['call', 'end', 3, 6]],
]
