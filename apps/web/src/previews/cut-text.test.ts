import { describe, expect, it } from 'vitest'
import { cutText, longestThatFits, staysVisible } from './cut-text.ts'

describe('longestThatFits', () => {
  it('finds the last length that fits, in a logarithmic number of measurements', () => {
    let measured = 0
    const longest = longestThatFits(2200, (n) => {
      measured += 1
      return n <= 126
    })
    expect(longest).toBe(126)
    expect(measured).toBeLessThanOrEqual(12)
  })
  it('is nothing when nothing fits and all when all fits', () => {
    expect(longestThatFits(9, () => false)).toBe(0)
    expect(longestThatFits(9, () => true)).toBe(9)
  })
})

describe('cutText', () => {
  it('drops space and punctuation before the dots', () => {
    expect(cutText('Slow-brewed, for 18 hours', 12)).toBe('Slow-brewed')
    expect(cutText('One price. Two lattes', 11)).toBe('One price')
  })
  it('never leaves half an emoji, a family or a combined letter', () => {
    expect(cutText('Hi 👩‍👩‍👧 all', 5)).toBe('Hi')
    expect(cutText('cafe\u0301s', 4)).toBe('caf')
  })
  it('leaves a text alone that is not longer', () => {
    expect(cutText('Whole.', 6)).toBe('Whole.')
  })
})

describe('staysVisible', () => {
  const fit = {
    host: { top: 100, bottom: 200, left: 0, right: 300 },
    lineHeight: 20,
    lines: 3,
    tailWidth: 80,
    rightToLeft: false,
  }
  const at = (line: number, left: number) => ({
    top: 100 + 20 * line,
    bottom: 120 + 20 * line,
    left,
    right: left + 8,
  })
  it('keeps all of the lines above the last', () => expect(staysVisible(at(1, 292), fit)).toBe(true))
  it('keeps room for the suffix on the last line', () => {
    expect(staysVisible(at(2, 212), fit)).toBe(true)
    expect(staysVisible(at(2, 213), fit)).toBe(false)
  })
  it('keeps that room on the left in a right-to-left text', () => {
    expect(staysVisible(at(2, 80), { ...fit, rightToLeft: true })).toBe(true)
    expect(staysVisible(at(2, 79), { ...fit, rightToLeft: true })).toBe(false)
  })
  it('cuts the lines below', () => expect(staysVisible(at(3, 0), fit)).toBe(false))
})
