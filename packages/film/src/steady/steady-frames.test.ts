import { expect, test } from 'vitest'
import { matchMotion } from './match-motion.ts'
import { smallLuma } from './small-luma.ts'
import { sizeAround, steadyFrames } from './steady-frames.ts'
import { offPath, sight } from './steady-path.ts'
import { filmedFrom, handAt, placesOf, shakeOf } from './test-shake.ts'

const size = { width: 320, height: 400 }
const whole = sizeAround(size)
const top = [0, 180] as const
const frames = 20
const hand = Array.from({ length: frames + 2 * sight }, (_, at) => handAt(at))
const steadied = (places = hand, passer = 0) =>
  steadyFrames(filmedFrom(places, whole, passer), size, { lead: sight, frames })

test('moves are measured to a part of a pixel, and a cut is none', async () => {
  const places = [{ x: 0, y: 0 }, { x: 9.5, y: -6.25 }, { x: -21, y: 14 }] // prettier-ignore
  const lumas = []
  for await (const frame of filmedFrom(places, whole)) lumas.push(smallLuma(frame, whole.width, whole.height))
  const [one, two, three] = lumas
  if (!one || !two || !three) throw new Error('three pictures')
  expect(matchMotion(one, two)?.x).toBeCloseTo(-9.5 / 4, 1)
  expect(matchMotion(one, two)?.y).toBeCloseTo(6.25 / 4, 1)
  expect(matchMotion(two, three)?.x).toBeCloseTo(30.5 / 4, 1)
  const other = three.pixels.map((_, at) => 128 + 90 * Math.sin((at * at) / 777))
  expect(matchMotion(three, { ...three, pixels: other })).toBeUndefined()
})

test('the shake of a hand goes, for the greatest part', async () => {
  const places = await placesOf(steadied(), size.width, top)
  expect(places).toHaveLength(frames)
  expect(shakeOf(places)).toBeLessThan(shakeOf(hand) / 6)
})

test('somebody who walks through does not take the picture along', async () => {
  const places = await placesOf(steadied(hand, 150), size.width, top)
  expect(shakeOf(places)).toBeLessThan(shakeOf(hand) / 4)
})

test('a pan goes on as it was meant, and no edge is seen however far the hand slips', async () => {
  const pan = hand.map((place, at) => ({ x: place.x + 6 * at, y: at === sight + 9 ? 900 : place.y }))
  let seen = 0
  for await (const frame of steadied(pan)) {
    expect(frame).toHaveLength((size.width * size.height * 3) / 2)
    // what it is filmed of is never so dark as what is beyond an edge
    expect(frame.every((value) => value > 20)).toBe(true)
    seen++
  }
  expect(seen).toBe(frames)
  const straight = Array.from({ length: 40 }, (_, at) => ({ x: 3 * at, y: -at }))
  for (const at of [0, 5, 20, 39])
    expect(Math.hypot(...Object.values(offPath(straight, at)))).toBeLessThan(1e-9)
})

test('a moment of a clip is held the same wherever one began to look', async () => {
  const pictureOf = async (from: number) => {
    const read = steadyFrames(filmedFrom(hand.slice(from), whole), size, { lead: sight, frames: 15 - from })
    let last: Uint8Array | undefined
    for await (const frame of read) last = frame
    return placesOf((async function* () { yield last ?? new Uint8Array() })(), size.width, top) // prettier-ignore
  }
  const [[one], [two]] = [await pictureOf(0), await pictureOf(9)]
  if (!one || !two) throw new Error('two pictures')
  expect(Math.hypot(one.x - two.x, one.y - two.y)).toBeLessThan(1)
})
