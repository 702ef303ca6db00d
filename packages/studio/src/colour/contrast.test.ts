import { describe, expect, it } from 'vitest'
import { contrast, legibleInk } from './contrast.ts'
import { hexFromOklch, mix, oklchOf } from './oklch.ts'

describe('contrast', () => {
  it('gives the known answers of WCAG', () => {
    expect(contrast('#ffffff', '#000000')).toBeCloseTo(21, 5)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
    expect(contrast('#ff0000', '#ffffff')).toBeCloseTo(4.0, 2)
    expect(contrast('#336699', '#336699')).toBe(1)
  })

  it('takes the look’s own ink when it is legible, black or white when not', () => {
    expect(legibleInk('#ffffff', ['#224466'])).toBe('#224466')
    expect(legibleInk('#223344', ['#224466'])).toBe('#ffffff')
  })
})

describe('OKLCH', () => {
  it('returns to the colour it came from', () => {
    for (const hex of ['#d9622b', '#2f4fd0', '#0f8f7c', '#ffffff', '#101010'])
      expect(hexFromOklch(oklchOf(hex))).toBe(hex)
  })

  it('knows the reference value of sRGB red', () => {
    const red = oklchOf('#ff0000')
    expect(red.l).toBeCloseTo(0.628, 3)
    expect(red.c).toBeCloseTo(0.2577, 3)
    expect(red.h).toBeCloseTo(29.23, 1)
  })

  it('mixes from one end to the other', () => {
    expect(mix('#d9622b', '#2f4fd0', 0)).toBe('#d9622b')
    expect(mix('#d9622b', '#2f4fd0', 1)).toBe('#2f4fd0')
  })
})
