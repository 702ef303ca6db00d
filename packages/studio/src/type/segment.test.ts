import { describe, expect, it } from 'vitest'
import { joinPieces, piecesOf } from './segment.ts'

describe('piecesOf', () => {
  it('joins back to the words it was given', () => {
    for (const [language, text] of [
      ['en', 'Bread worth getting up for'],
      ['ja', '早起きしたくなる、焼きたてのパン'],
      ['zh', '每天日出之前烘焙，送到您的早餐桌。'],
      ['th', 'ขนมปังสดใหม่ที่คุ้มค่า'],
      ['he', 'לחם ששווה לקום בשבילו'],
    ] as const) {
      expect(joinPieces(piecesOf(text, language))).toBe(text)
    }
  })

  it('finds phrases where a script writes no spaces', () => {
    expect(piecesOf('早起きしたくなる、焼きたてのパン', 'ja').length).toBeGreaterThan(2)
    expect(piecesOf('ขนมปังสดใหม่ที่คุ้มค่ากับการตื่นเช้า', 'th').length).toBeGreaterThan(2)
  })

  it('keeps a no-break space', () => {
    expect(piecesOf('Envie de pain\u00a0?', 'fr').map(({ text }) => text)).toEqual([
      'Envie',
      'de',
      'pain\u00a0?',
    ])
  })

  it('may break after a hyphen between whole words', () => {
    expect(piecesOf('Hohenstein-Lichtenberger', 'de').map(({ text }) => text)).toEqual([
      'Hohenstein-',
      'Lichtenberger',
    ])
    expect(piecesOf('e-mail', 'en')).toHaveLength(1)
  })
})
