import { expect, test } from 'vitest'
import { chordOf, nearest, scaleOver } from './chord.ts'
import { voiced } from './voicing.ts'

test('numerals are read with their case, sign, ending and bass', () => {
  expect(chordOf('IV').tones).toStrictEqual([5, 9, 0])
  expect(chordOf('bVII').tones).toStrictEqual([10, 2, 5])
  expect(chordOf('ii9').tones).toStrictEqual([2, 5, 0, 4])
  expect(chordOf('V/7')).toMatchObject({ tones: [7, 11, 2], bass: 11 })
  expect(() => chordOf('H7')).toThrow('H7')
  expect(() => chordOf('IVmajor')).toThrow(RangeError)
})

test('a scale bends to a chord that is not of the key', () => {
  // The dominant of a minor key has the leading tone: the flat seventh beside it must go.
  expect(scaleOver(chordOf('V'), 'minor')).toStrictEqual([0, 2, 3, 5, 7, 8, 11])
  // The minor subdominant lowers the sixth and leaves the fifth alone.
  expect(scaleOver(chordOf('iv6'), 'major')).toStrictEqual([0, 2, 4, 5, 7, 8, 11])
  expect(scaleOver(chordOf('IV'), 'major')).toStrictEqual([0, 2, 4, 5, 7, 9, 11])
})

test('the nearest pitch of a class is never more than six semitones away', () => {
  for (let tone = 0; tone < 24; tone++) {
    for (let to = 30; to < 90; to++) {
      const found = nearest(tone, to)
      expect((found - tone) % 12).toBe(0)
      expect(Math.abs(found - to)).toBeLessThanOrEqual(6)
    }
  }
})

test('voices move by small steps and stay within the range', () => {
  let before: number[] = []
  for (const symbol of ['I', 'vi', 'IV', 'V7', 'iii7', 'vi', 'ii9', 'V13', 'Imaj9']) {
    const layout = voiced(chordOf(symbol), 60, before, [53, 76])
    expect(layout.every((pitch) => pitch >= 53 && pitch <= 76)).toBe(true)
    if (before.length > 0) expect(Math.abs(layout.at(-1)! - before.at(-1)!)).toBeLessThanOrEqual(5)
    before = layout
  }
})
