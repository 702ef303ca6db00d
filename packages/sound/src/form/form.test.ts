import { expect, test } from 'vitest'
import { gridOf } from '../score.ts'
import { randomFor } from '../random.ts'
import { styles } from '../styles/styles.ts'
import { formOf } from './form.ts'
import { chordAt, harmonyOf } from './harmony.ts'
import { marksOf } from './marks.ts'

const grid = (beats: number, cuts: number[] = []) =>
  gridOf({ style: 'upbeat', bpm: 120, beats, seed: 1, cuts })
const kinds = (beats: number, cuts?: number[]): string =>
  formOf(grid(beats, cuts))
    .map(({ kind }) => kind)
    .join(' ')

test('a piece has as much form as its length has room for', () => {
  expect(kinds(3)).toBe('ending')
  expect(kinds(12)).toBe('intro main ending')
  expect(kinds(20)).toBe('intro main main ending')
  expect(kinds(36)).toBe('intro build main ending')
  expect(kinds(60)).toBe('intro build main break main ending')
  expect(kinds(240)).toBe('intro build main break main break build main ending')
})

test('sections follow each other without a gap, whatever the length', () => {
  for (let beats = 1; beats <= 300; beats++) {
    let at = 0
    for (const { from, to } of formOf(grid(beats, [5, 16, 33, 64]))) {
      expect(from).toBe(at)
      expect(to).toBeGreaterThan(from)
      at = to
    }
    expect(at).toBe(Math.ceil(beats / 4))
  }
})

test('a section waits for the scene that begins near its border', () => {
  const borders = (cuts: number[]): number[] => formOf(grid(28, cuts)).map(({ from }) => from)
  expect(borders([])).toContain(1)
  expect(borders([8])).toContain(2)
  expect(marksOf(grid(28, [8, 13]), formOf(grid(28, [8, 13])))).toContainEqual({
    beat: 8,
    kind: 'large',
    room: 8,
  })
})

test('every style ends on its tonic, after a chord that leads there', () => {
  for (const [name, style] of Object.entries(styles)) {
    for (const beats of [8, 12, 28, 60, 240]) {
      const sections = formOf(grid(beats))
      const harmony = harmonyOf(sections, style, randomFor(beats, 'harmony'))
      expect(harmony.length).toBe(2 * Math.ceil(beats / 4))
      expect(harmony.at(-1)?.bass, name).toBe(0)
      const before = chordAt(harmony, beats - 4 - 0.5)
      expect(before.symbol, `${name} ${beats}`).not.toBe(style.home)
    }
  }
})
