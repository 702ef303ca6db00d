import { beforeAll, expect, test } from 'vitest'
import { compose, notesOf, planOf } from './compose.ts'
import { homeBeat } from './parts/plan.ts'
import { musicStyles, sampleAt, type MusicStyle, type Score } from './score.ts'
import type { Stereo } from './stereo.ts'

const scoreOf = (more: Partial<Score> = {}): Score => ({
  style: 'upbeat',
  bpm: 120,
  beats: 12,
  seed: 7,
  cuts: [4, 8],
  ...more,
})
/** Lengths that are sold: 6, 15, 30, 60 and 120 seconds. */
const lengths: { bpm: number; beats: number; cuts: number[] }[] = [
  { bpm: 120, beats: 12, cuts: [3, 8] },
  { bpm: 112, beats: 28, cuts: [4, 8, 14, 22] },
  { bpm: 96, beats: 48, cuts: [4, 12, 16, 21, 32, 40] },
  { bpm: 80, beats: 80, cuts: [8, 16, 32, 33, 48, 70] },
  { bpm: 104, beats: 208, cuts: [16, 32, 61, 96, 128, 160, 196] },
]
const everything = musicStyles.flatMap((style) => lengths.map((length) => scoreOf({ style, ...length })))

const level = (sound: Stereo, from: number, to: number): number => {
  let sum = 0
  for (let i = Math.max(0, from); i < to; i++) sum += ((sound.left[i] ?? 0) + (sound.right[i] ?? 0)) ** 2 / 4
  return Math.sqrt(sum / (to - from))
}

test('a stroke falls on every cut, and the theme is home on the last beat', () => {
  for (const score of everything) {
    const plan = planOf(score)
    const notes = notesOf(plan)
    const struck = new Set(notes.filter(({ track }) => track === 'effects').map(({ at }) => at))
    for (const cut of score.cuts) expect(struck, `${score.style} at ${cut}`).toContain(cut)
    const last = notes.filter(({ track, at }) => track === 'lead' && at === score.beats - 1)
    expect(last.map(({ pitch }) => (pitch - plan.tonic) % 12)).toStrictEqual([0])
    expect(notes.some(({ track, at }) => track === 'bass' && at === homeBeat(plan))).toBe(true)
  }
})

test('every player stays within its range and on the grid', () => {
  for (const score of everything) {
    const plan = planOf(score)
    const { swing, theme, loose } = plan.style
    const astray = notesOf(plan).filter(({ track, at, hold, pitch, velocity, late = 0 }) => {
      const timed = hold > 0 && at >= 0 && at < score.beats && Math.abs(late) <= loose + 0.08
      const onGrid = swing[0] !== 0.5 || track === 'effects' || (at * 8) % 1 === 0
      const low = track === 'lead' ? theme.range[0] - 5 : 20
      const high = track === 'lead' ? theme.range[1] + 12 : track === 'bass' ? 62 : 110
      return !(timed && onGrid && velocity > 0 && velocity <= 1.3 && pitch >= low && pitch <= high)
    })
    expect(astray, score.style).toStrictEqual([])
  }
})

test('the theme returns, and another seed writes another one', () => {
  const themeOf = (score: Score, bar: number): string => {
    const notes = notesOf(planOf(score)).filter(
      ({ track, at }) => track === 'lead' && at >= bar * 4 && at < bar * 4 + 4,
    )
    return notes.map(({ at }) => at - bar * 4).join(' ')
  }
  const score = scoreOf({ beats: 96, cuts: [] })
  const main = planOf(score).sections.find(({ kind }) => kind === 'main')!
  expect(themeOf(score, main.from)).toBe(themeOf(score, main.from + 1))
  expect(themeOf(score, main.from)).not.toBe(themeOf(score, main.from + 2))
  const written = new Set(
    [1, 2, 3, 4, 5, 6].map((seed) => JSON.stringify(notesOf(planOf({ ...score, seed })))),
  )
  expect(written.size).toBe(6)
})

test('a tempo or a length that no film has is refused', () => {
  expect(() => compose(scoreOf({ bpm: 0 }))).toThrow(RangeError)
  expect(() => compose(scoreOf({ bpm: Number.NaN }))).toThrow(RangeError)
  expect(() => compose(scoreOf({ beats: 0 }))).toThrow(RangeError)
  expect(() => compose(scoreOf({ beats: 1e9 }))).toThrow(RangeError)
})

test.each<[MusicStyle, number, number]>([
  ['playful', 197.3, 5],
  ['synthwave', 133, 1],
])('%s at %d beats a minute of %d beats has exactly its samples', (style, bpm, beats) => {
  const sound = compose(scoreOf({ style, bpm, beats, cuts: [2, -3, 99] }))
  expect(sound.left.length).toBe(Math.round((beats * 60 * 48_000) / bpm))
  expect(sound.right.length).toBe(sound.left.length)
  expect(level(sound, 0, sound.left.length)).toBeGreaterThan(0.01)
})

let played: Stereo
const heard = scoreOf({ bpm: 160, cuts: [4, 7] })
beforeAll(() => {
  played = compose(heard)
})

test('the same score gives the same samples', () => {
  const score = scoreOf({ style: 'lofi', bpm: 180, beats: 6, cuts: [2] })
  const [one, two] = [compose(score), compose(score)]
  expect(Buffer.from(two.left.buffer).equals(Buffer.from(one.left.buffer))).toBe(true)
  expect(Buffer.from(two.right.buffer).equals(Buffer.from(one.right.buffer))).toBe(true)
})

test('the sound rises within hundredths of a second of each cut and of the last beat', () => {
  for (const beat of [4, 7, 8, 11]) {
    const at = sampleAt(beat, heard.bpm)
    expect(level(played, at, at + 1900), `beat ${beat}`).toBeGreaterThan(1.5 * level(played, at - 1900, at))
  }
})

test('it is never silent inside, ends in silence, has no constant part and no click', () => {
  const { left, right } = played
  let sum = 0
  for (let i = 0; i < left.length; i++) sum += left[i]! + right[i]!
  expect(Math.abs(sum / left.length)).toBeLessThan(1e-3)
  for (let i = 2400; i < left.length - 24_000; i += 4800)
    expect(level(played, i, i + 4800)).toBeGreaterThan(0.003)
  expect(level(played, left.length - 240, left.length)).toBeLessThan(0.002)
  // After the last stroke nothing may step: all that happens there is letting go.
  let step = 0
  for (let i = left.length - 12_000; i < left.length; i++)
    step = Math.max(step, Math.abs(left[i]! - left[i - 1]!))
  expect(step).toBeLessThan(0.1)
})
