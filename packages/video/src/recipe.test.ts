import { expect, test } from 'vitest'
import { checkRecipe, frameRateFor, framing, isTooLarge } from './recipe.ts'
import type { VideoFacts } from './video-facts.ts'

const shown = { width: 1920, height: 1080 }
const at = (frameRate: number | null): VideoFacts => ({ frameRate }) as VideoFacts

test('without wishes the picture keeps its size, made even', () => {
  expect(framing({}, { width: 321, height: 569 })).toEqual({
    part: { x: 0, y: 0, width: 1, height: 1 },
    inner: { width: 322, height: 570 },
    outer: { width: 322, height: 570 },
    pad: null,
  })
})

test('a size is covered from the middle of the part wanted', () => {
  const { part, inner } = framing({ fit: { width: 1080, height: 1920 } }, shown)
  expect(inner).toEqual({ width: 1080, height: 1920 })
  expect(part.width * 1920).toBeCloseTo(607.5)
  expect(part.x).toBeCloseTo((1 - part.width) / 2)
  expect(part).toMatchObject({ y: 0, height: 1 })

  const left = framing(
    { crop: { x: 0, y: 0, width: 0.5, height: 1 }, fit: { width: 960, height: 480 } },
    shown,
  )
  expect(left.part).toMatchObject({ x: 0, width: 0.5 })
  expect(left.part.height * 1080).toBeCloseTo(480)
})

test('a ratio a hair off is stretched, not cut', () => {
  expect(framing({ fit: { width: 1080, height: 606 } }, shown).part).toEqual({
    x: 0,
    y: 0,
    width: 1,
    height: 1,
  })
})

test('padding keeps all of the part inside the size', () => {
  expect(framing({ fit: { width: 1080, height: 1920 }, pad: 'blur' }, shown)).toMatchObject({
    inner: { width: 1080, height: 608 },
    outer: { width: 1080, height: 1920 },
    pad: 'blur',
  })
})

test('the rate is the usual one nearest to the source, or 30', () => {
  expect([23.976, 24, 25, 29.97, 30, 48, 59.94, 60].map((rate) => frameRateFor(at(rate)))).toEqual([
    24, 24, 25, 30, 30, 50, 60, 60,
  ])
  expect([15, 120, null].map((rate) => frameRateFor(at(rate)))).toEqual([30, 30, 30])
})

test('recipes that cannot be followed are refused before any work', () => {
  expect(() => checkRecipe({ crop: { x: 0.6, y: 0, width: 0.5, height: 1 } })).toThrow(RangeError)
  expect(() => checkRecipe({ fit: { width: 1081, height: 1920 } })).toThrow(RangeError)
  expect(() => checkRecipe({ trimToMs: Number.NaN })).toThrow(RangeError)
  expect(() => checkRecipe({ crop: { x: 0, y: 0.25, width: 1, height: 0.75 }, pad: 'blur' })).not.toThrow()
})

test('more than 8K is too large', () => {
  expect(isTooLarge({ width: 7680, height: 4320 })).toBe(false)
  expect(isTooLarge({ width: 16_000, height: 100 })).toBe(true)
})
