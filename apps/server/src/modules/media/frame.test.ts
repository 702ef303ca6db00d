import { expect, test } from 'vitest'
import { cutOut, evenly, frameAround, within } from './frame.ts'

const square = { width: 1000, height: 1000 }

test('a cut-out is whole pixels and stays inside, however its shares were rounded', () => {
  expect(cutOut(square, { x: 0.1, y: 0, width: 0.8, height: 1 })).toEqual({
    left: 100,
    top: 0,
    width: 800,
    height: 1000,
  })
  const third = cutOut({ width: 1001, height: 3 }, { x: 2 / 3, y: 0.9, width: 1 / 3, height: 0.4 })
  expect(third.left + third.width).toBeLessThanOrEqual(1001)
  expect(third.top + third.height).toBeLessThanOrEqual(3)
  expect(cutOut(square, { x: 1, y: 1, width: 0, height: 0 })).toEqual({
    left: 999,
    top: 999,
    width: 1,
    height: 1,
  })
})

test('a frame of another ratio holds the picture whole and grows on one side only', () => {
  expect(frameAround(square, 0.8)).toEqual({ width: 1000, height: 1250 })
  expect(frameAround(square, 1.91)).toEqual({ width: 1910, height: 1000 })
  expect(frameAround({ width: 1080, height: 1920 }, 9 / 16)).toEqual({ width: 1080, height: 1920 })
})

test('sizes only ever get smaller, and even ones are near', () => {
  expect(within({ width: 3840, height: 2160 }, 1920)).toEqual({ width: 1920, height: 1080 })
  expect(within(square, 4096)).toEqual(square)
  expect(evenly({ width: 607, height: 1079 })).toEqual({ width: 608, height: 1080 })
})
