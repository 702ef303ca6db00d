import { describe, expect, it } from 'vitest'
import { quietVoices } from '../styles/voices.ts'
import { fitText, type FitRequest } from './fit.ts'
import { measure } from './measure.ts'

const request = (more: Partial<FitRequest>): FitRequest => ({
  text: 'Bread worth getting up for',
  typeface: quietVoices.friendly[0],
  language: 'en',
  direction: 'ltr',
  width: 600,
  height: 300,
  maxSize: 120,
  minSize: 28,
  maxLines: 3,
  ...more,
})

describe('fitText', () => {
  it('uses the room it has and never more', () => {
    const fitted = fitText(request({}))
    expect(fitted.width).toBeLessThanOrEqual(600)
    expect(fitted.height).toBeLessThanOrEqual(300)
    expect(fitted.size).toBeGreaterThan(60)
    expect(fitted.shortened).toBe(false)
  })

  it('balances lines and leaves no orphan', () => {
    const { lines } = fitText(request({ text: 'Every project on one calm page for all', maxLines: 2 }))
    expect(lines).toHaveLength(2)
    const [a, b] = lines.map((line) => line.width)
    expect(Math.min(a!, b!) / Math.max(a!, b!)).toBeGreaterThan(0.75)
  })

  it('breaks after a comma when it can', () => {
    const { lines } = fitText(request({ text: 'Every project, on one calm page', maxLines: 2 }))
    expect(lines[0]?.text).toBe('Every project,')
  })

  it('shortens ten thousand characters with an ellipsis instead of overflowing', () => {
    const fitted = fitText(request({ text: 'every word counts '.repeat(600) }))
    expect(fitted.shortened).toBe(true)
    expect(fitted.text.endsWith('…')).toBe(true)
    expect(fitted.width).toBeLessThanOrEqual(600.5)
    expect(fitted.height).toBeLessThanOrEqual(300.5)
  })

  it('divides a word that is longer than the line', () => {
    const fitted = fitText(request({ text: 'x'.repeat(10_000), width: 200 }))
    expect(fitted.lines.length).toBeGreaterThan(0)
    for (const line of fitted.lines) expect(line.width).toBeLessThanOrEqual(202)
  })

  it('hyphenates a divided German word', () => {
    const { lines } = fitText(
      request({ text: 'Verantwortungsbewusstseinsveranstaltungen', language: 'de', width: 300, minSize: 40 }),
    )
    expect(lines.length).toBeGreaterThan(1)
    expect(lines[0]?.text.endsWith('-')).toBe(true)
  })

  it('starts no Japanese line with a closing mark', () => {
    const { lines } = fitText(
      request({
        text: '毎朝、夜明け前に焼き上げています。ぜひ、お立ち寄りください。',
        language: 'ja',
        width: 320,
        maxLines: 5,
      }),
    )
    expect(lines.length).toBeGreaterThan(1)
    for (const line of lines) expect(line.text).not.toMatch(/^[、。ーっょ]/u)
  })

  it('keeps Arabic letters unspaced, because spacing breaks the joins', () => {
    const typeface = { ...quietVoices.friendly[0], tracking: 0.2 }
    expect(
      fitText(request({ text: 'خبز طازج', language: 'ar', direction: 'rtl', typeface })).setting.tracking,
    ).toBe(0)
    expect(fitText(request({ typeface })).setting.tracking).toBe(0.2)
  })

  it('keeps an emoji family whole', () => {
    const { lines } = fitText(request({ text: '👩‍👩‍👧‍👦'.repeat(40), width: 150, maxLines: 6 }))
    for (const line of lines) expect(line.text.replace('…', '')).toMatch(/^(?:👩‍👩‍👧‍👦)*-?$/u)
  })

  it('lets lines of tall scripts never touch', () => {
    for (const [language, text] of [
      ['th', 'ขนมปังสดใหม่ที่คุ้มค่ากับการตื่นเช้าทุกวัน'],
      ['hi', 'सुबह जल्दी उठने लायक ताज़ी ब्रेड हर दिन'],
      ['ar', 'خبز طازج يستحق الاستيقاظ باكراً'],
    ] as const) {
      const fitted = fitText(request({ text, language, width: 360, maxLines: 4 }))
      expect(fitted.lines.length).toBeGreaterThan(1)
      fitted.lines.slice(1).forEach((line, i) => {
        const above = fitted.lines[i]!
        const lower = above.baseline + measure(above.text, fitted.setting).descent * fitted.size
        const upper = line.baseline - measure(line.text, fitted.setting).ascent * fitted.size
        expect(upper, `${language}: ${line.text}`).toBeGreaterThanOrEqual(lower)
      })
    }
  })

  it('leaves a word to another face rather than mix two within it', () => {
    const typeface = { family: 'space-grotesk', weight: 700, tracking: -0.02, leading: 1 } as const
    const faceOf = (text: string) => fitText(request({ text, typeface })).setting.faces[0]
    expect(faceOf('Finally fresh')).toBe('space-grotesk-700')
    expect(faceOf('Επιτέλους')).toBe('manrope-700')
    expect(faceOf('Наконец Finally')).toBe('manrope-700')
  })

  it('gives display letters more air where they are set much smaller than they were meant', () => {
    const long = 'Everything you need for a slow breakfast at home, brought to your door'
    const [large, small] = [fitText(request({})), fitText(request({ text: long, height: 150 }))]
    expect(small.size).toBeLessThan(60)
    expect(small.setting.tracking).toBeCloseTo(large.setting.tracking / 2, 5)
  })
})
