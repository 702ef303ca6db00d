import type { Outline } from '../outline.ts'

/** A customer speaks first and long; then the thing they speak of, and who makes it. */
export const testimonial = (): Outline => [
  [['quote', 'quote', 3, 6]],
  [
    ['name', 'hero', 3, 6],
    ['look', 'close', 2, 30],
    ['quality', 'close', 2, 15],
  ],
  [
    ['rest', 'words', 1, 60],
    ['point', 'close', 2, 15],
    ['look', 'close', 3, 60],
    ['point', 'close', 2, 30],
    ['point', 'close', 2, 60],
  ],
  [
    ['whom', 'hero', 2, 30],
    ['look', 'close', 2, 120],
    ['poster', 'hero', 2, 120],
    ['moment', 'words', 2, 120],
  ],
  [
    ['voice', 'words', 2, 60],
    ['point', 'close', 2, 60],
    ['voice', 'close', 2, 60],
    ['look', 'close', 3, 120],
    ['voice', 'words', 2, 120],
    ['point', 'close', 2, 120],
    ['voice', 'hero', 2, 60],
  ],
  [
    ['facts', 'words', 1, 120, 'leads'],
    ['point', 'close', 2, 120],
    ['look', 'close', 2, 120],
    ['point', 'close', 2, 120],
    ['rest', 'words', 2, 120],
    ['name', 'hero', 3, 60],
  ],
  [
    ['ways', 'words', 2, 120, 'leads'],
    ['step', 'close', 2, 120],
    ['step', 'close', 2, 120],
    ['step', 'close', 2, 120],
  ],
  [
    ['maker', 'hero', 3, 30],
    ['bridge', 'words', 1, 60, 'leads'],
    ['offer', 'words', 2, 15],
    ['poster', 'hero', 2, 120],
  ],
  [['call', 'end', 3, 6]],
]

/** Nobody may be quoted yet: the business speaks in its own name. */
export const ownVoice = (): Outline => [
  [
    [['voice', 'moment'], 'words', 2, 6],
    ['moment', 'words', 2, 60],
  ],
  [
    ['name', 'hero', 3, 6],
    ['quality', 'close', 2, 15],
    ['look', 'close', 2, 15],
  ],
  [
    ['voice', 'words', 2, 15],
    ['point', 'close', 3, 15],
    ['look', 'close', 3, 30],
    ['point', 'close', 2, 30],
    ['point', 'close', 2, 30],
  ],
  [
    ['forWhom', 'words', 1, 60, 'leads'],
    ['whom', 'hero', 3, 15],
    ['rest', 'words', 2, 30],
    ['look', 'close', 2, 60],
    ['point', 'close', 2, 60],
    ['point', 'close', 2, 60],
  ],
  [
    ['voice', 'close', 2, 30],
    ['look', 'close', 3, 60],
    ['voice', 'words', 2, 60],
    ['poster', 'hero', 3, 60],
    ['rest', 'words', 2, 120],
    ['point', 'close', 2, 120],
  ],
  [
    ['facts', 'words', 1, 120, 'leads'],
    ['point', 'close', 2, 120],
    ['look', 'close', 2, 120],
    ['point', 'close', 2, 120],
    ['look', 'close', 3, 120],
    ['name', 'hero', 3, 60],
  ],
  [
    ['ways', 'words', 2, 60, 'leads'],
    ['step', 'close', 2, 60],
    ['step', 'close', 2, 120],
    ['step', 'close', 2, 120],
    ['step', 'close', 2, 60],
  ],
  [
    ['rest', 'words', 2, 120],
    ['poster', 'hero', 3, 120],
    ['quality', 'close', 2, 120],
    ['maker', 'hero', 3, 30],
    ['bridge', 'words', 1, 60, 'leads'],
    ['offer', 'words', 2, 15],
  ],
  [['call', 'end', 3, 6]],
]
