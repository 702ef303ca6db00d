import { expect, test } from 'vitest'
import { fadeFrames, framesPerSecond, planFilm, type FilmFrame } from './film-plan.ts'

const posterOf = ({ view, next }: FilmFrame) => (next && next.share > 0.5 ? next.view : view).poster
const zooms = (frames: FilmFrame[]) => frames.map(({ view }) => view.zoom)
const runsOf = (frames: FilmFrame[]) =>
  frames.map(posterOf).reduce<{ poster: number; frames: number }[]>((runs, poster) => {
    const last = runs.at(-1)
    if (last?.poster === poster) last.frames += 1
    else runs.push({ poster, frames: 1 })
    return runs
  }, [])

test.each([6, 15, 30])(
  'a film of %i seconds has its frames, and begins and ends with a whole poster',
  (seconds) => {
    for (const posters of [2, 3, 4]) {
      const frames = planFilm(posters, seconds)
      expect(frames).toHaveLength(seconds * 30)
      expect(frames[0]).toMatchObject({ view: { poster: 0, zoom: 1 }, next: null })
      expect(frames.at(-1)).toMatchObject({ view: { poster: posters - 1, zoom: 1 }, next: null })
    }
  },
)

test('every poster has its turn, and the last one the longest, resting at the end', () => {
  const runs = runsOf(planFilm(3, 6))
  expect(runs.map(({ poster }) => poster)).toEqual([0, 1, 2])
  const [first = 0, second = 0, last = 0] = runs.map(({ frames }) => frames)
  expect(last).toBeGreaterThan(1.3 * Math.max(first, second))
  expect(new Set(zooms(planFilm(3, 6)).slice(-20))).toEqual(new Set([1]))
})

test('posters come round again before one stands too long', () => {
  const runs = runsOf(planFilm(4, 30))
  expect(runs.map(({ poster }) => poster)).toEqual([0, 1, 2, 3, 0, 1, 2, 3])
  expect(Math.max(...runs.map(({ frames }) => frames))).toBeLessThan(6 * framesPerSecond)
})

test('a cross-fade takes half a second, has one middle, and both posters move on in it', () => {
  const fading = planFilm(2, 6).filter(({ next }) => next)
  expect(fading).toHaveLength(fadeFrames)
  const shares = fading.map(({ next }) => next?.share ?? 0)
  expect(shares[(fadeFrames - 1) / 2]).toBeCloseTo(0.5)
  expect(shares).toEqual(shares.toSorted((a, b) => a - b))
  expect(fading.at(-1)?.view.zoom).not.toBe(fading[0]?.view.zoom)
})

test('nothing ever jumps: from frame to frame a poster grows by less than two pixels', () => {
  for (const [posters, seconds] of [
    [1, 6],
    [1, 15],
    [1, 30],
    [2, 6],
    [3, 6],
    [4, 15],
  ] as const) {
    const frames = planFilm(posters, seconds)
    const seen = frames.flatMap(({ view, next }, at) => [
      { at, ...view },
      ...(next ? [{ at, ...next.view }] : []),
    ])
    for (const one of seen) {
      const before = seen.find(({ at, poster }) => at === one.at - 1 && poster === one.poster)
      if (before) expect(Math.abs(one.zoom - before.zoom) * 1080).toBeLessThan(2)
    }
  }
})

test('a single poster breathes in and out without fading into itself', () => {
  const frames = planFilm(1, 15)
  expect(frames.every(({ next }) => next === null)).toBe(true)
  expect(Math.max(...zooms(frames))).toBeCloseTo(1.06)
  expect(zooms(frames).at(-1)).toBe(1)
})
