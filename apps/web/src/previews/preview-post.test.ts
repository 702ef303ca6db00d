import { expect, it } from 'vitest'
import { albumCells, isLarge, linkedParts, shownRatio } from './preview-post.ts'

it('shows the fifth of many pictures with the number that is left', () => {
  expect(albumCells(8)).toMatchObject({ more: 3 })
  expect(albumCells(8).cells).toHaveLength(5)
})
it.each([2, 3, 4, 5, 10])('fills the square of %i pictures without holes or overlaps', (count) => {
  const taken = albumCells(count).cells.flatMap(([x, y, width, height]) =>
    Array.from({ length: width * height }, (_, at) => `${x + (at % width)} ${y + Math.floor(at / width)}`),
  )
  expect(new Set(taken).size).toBe(36)
  expect(taken).toHaveLength(36)
})
it('cuts what is taller than 4:5 or wider than 1.91:1', () => {
  expect([shownRatio(9 / 16), shownRatio(1), shownRatio(3)]).toEqual([0.8, 1, 1.91])
})
it('writes a few words alone in large letters, and nothing else', () => {
  expect(isLarge({ shape: 'text', text: 'We open at seven tomorrow.' })).toBe(true)
  expect(isLarge({ shape: 'image', text: 'We open at seven tomorrow.' })).toBe(false)
  expect(isLarge({ shape: 'text', text: 'word '.repeat(30) })).toBe(false)
})
it('finds hashtags, mentions and addresses, and loses no character', () => {
  const text = 'With @ana.lima: #café open\nhttps://harbour.example/menu'
  const parts = linkedParts(text)
  expect(parts.map((part) => part.text).join('')).toBe(text)
  expect(parts.filter(({ linked }) => linked).map((part) => part.text)).toEqual([
    '@ana.lima',
    '#café',
    'https://harbour.example/menu',
  ])
})
