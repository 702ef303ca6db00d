import { expect, it } from 'vitest'
import { asColour, freshColour, isColour, moved } from './colours.ts'

it('moves one entry and keeps the rest in their order', () => {
  expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b'])
  expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c'])
})

it('begins a colour that is not there yet', () => {
  const first = freshColour([])
  expect(isColour(first)).toBe(true)
  expect(freshColour([first])).not.toBe(first)
})

it('understands colours as people write them', () => {
  expect(['7A3B2E', '#7a3', ' #7a3b2e '].map(asColour)).toEqual(['#7a3b2e', '#77aa33', '#7a3b2e'])
  expect(isColour(asColour('brown'))).toBe(false)
})
