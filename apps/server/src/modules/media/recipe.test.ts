import { expect, test } from 'vitest'
import { transcodeRecipe } from './recipe.ts'

const wide = { width: 3840, height: 2160 }

test('a video is at most 1920 pixels long', () => {
  expect(transcodeRecipe({ kind: 'video' }, wide)).toEqual({ fit: { width: 1920, height: 1080 } })
  expect(transcodeRecipe({ kind: 'video' }, { width: 607, height: 1079 }).fit).toEqual({
    width: 608,
    height: 1080,
  })
})

test('a crop decides the size by what it leaves', () => {
  const crop = { x: 0.25, y: 0, width: 0.5, height: 1 }
  expect(transcodeRecipe({ kind: 'video', crop }, { width: 1280, height: 720 })).toEqual({
    crop,
    fit: { width: 640, height: 720 },
  })
})

test('a border goes around what is left, with the ratio asked for', () => {
  const { fit, pad } = transcodeRecipe({ kind: 'video', padToRatio: 9 / 16 }, { width: 1080, height: 1080 })
  expect([fit, pad]).toEqual([{ width: 1080, height: 1920 }, 'blur'])
})

test('length and weight are passed on', () => {
  expect(
    transcodeRecipe({ kind: 'video', trimToMs: 60_000, mostBytes: 1e8 }, { width: 720, height: 1280 }),
  ).toMatchObject({ trimToMs: 60_000, mostBytes: 1e8 })
})
