import { expect, it } from 'vitest'
import { actOf, stepFrames } from './player-keys.ts'

const key = (name: string, held = {}) =>
  actOf({ key: name, ctrlKey: false, metaKey: false, altKey: false, ...held })

it('knows its keys, in either case, and leaves those of the browser alone', () => {
  expect(key(' ')).toEqual({ kind: 'toggle' })
  expect(key('.')).toEqual({ kind: 'frames', count: 1 })
  expect(key('ArrowLeft')).toEqual({ kind: 'by', seconds: -1 })
  expect(key('M')).toEqual({ kind: 'mute' })
  expect(key('f', { metaKey: true })).toBeUndefined()
  expect(key('Tab')).toBeUndefined()
})

it('steps over every frame once, on and back, and stays within the film', () => {
  let at = 0
  const seen = Array.from({ length: 45 }, () => (at = stepFrames(at, 1, 2))).map((time) =>
    Math.floor(time * 30),
  )
  expect(seen).toEqual(Array.from({ length: 45 }, (_, index) => index + 1))
  expect(Math.floor(stepFrames(at, -1, 2) * 30)).toBe(44)
  expect(stepFrames(0, -1, 2)).toBeCloseTo(0.5 / 30)
  expect(Math.floor(stepFrames(5, 1, 2) * 30)).toBe(59)
})
