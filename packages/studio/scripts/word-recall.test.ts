import { expect, it } from 'vitest'
import { recallOf, wordsOf } from './word-recall.ts'

it.each([
  ['Mettez la main à la pâte', 'Mettez la main àla pâte', 1],
  ['Pomiar za 0 zł', 'Pomiar za O zł', 1],
  ['Işıldamanın tam sırası', 'Isildamanin tam sirasi', 1],
  ['Bread worth it', 'worth it', 2 / 3],
  // letters that stand somewhere in other words are not a word that was read
  ['Y si', 'sonríes mysi', 0],
  ['ŹDŹBŁO', 'ÍDÁBŁO', 0],
])('of “%s”, seen as “%s”, the share %d is read', (text, seen, share) => {
  expect(recallOf(wordsOf(text), seen)).toBeCloseTo(share, 5)
})
