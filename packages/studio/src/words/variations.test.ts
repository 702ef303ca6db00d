import { describe, expect, it } from 'vitest'
import { tones, type StudioBrief } from '../brief.ts'
import { unfoundedClaims } from './claims.ts'
import { grammars } from './languages/index.ts'
import { wordsApart, wordsIn } from './words-apart.ts'
import { writeWords } from './write-words.ts'

const briefs: readonly Pick<StudioBrief, 'business' | 'product' | 'offer' | 'audience'>[] = [
  { business: 'Lindner', product: 'Brot' },
  { business: 'Northbeam Bakery', product: 'Sourdough bread', offer: 'Gratis' },
  {
    business: 'Zahnarztpraxis Dr. Hohenstein-Lichtenberger',
    product:
      'Insulated steel bottle that keeps tea hot on the trail, for the whole family and all its guests',
    offer: 'Erstuntersuchung nur 39,90 €',
    audience: 'families with children',
  },
]

describe('twenty variations', () => {
  it.each(Object.keys(grammars))('in %s, differ in headline and text and claim nothing', (language) => {
    for (const [n, brief] of briefs.entries()) {
      const told: StudioBrief = {
        ...brief,
        language,
        url: 'https://example.com',
        tone: tones[(n + language.charCodeAt(0)) % tones.length] ?? 'bold',
        objective: 'sales',
      }
      const written = writeWords(told, { count: 20, seed: n })
      const headlines = written.map(({ headline }) => wordsIn(headline, language).join(' '))
      expect(new Set(headlines).size).toBe(20)
      const texts = written.map(({ primaryText }) => wordsIn(primaryText, language))
      const nearest = texts.flatMap((text, i) => texts.slice(0, i).map((other) => wordsApart(text, other)))
      expect(Math.min(...nearest)).toBeGreaterThan(1)
      for (const { headline, primaryText, description, kicker = '' } of written) {
        const text = [headline, primaryText, description, kicker].join(' ')
        expect(unfoundedClaims(text, told)).toEqual([])
        expect(text).not.toMatch(/\{\w+\}|undefined/)
      }
    }
  })

  it('are counted in words, whatever their order and marks', () => {
    const apart = (a: string, b: string, language = 'en') =>
      wordsApart(wordsIn(a, language), wordsIn(b, language))
    expect(apart('Bread, by Lindner', 'bread by Lindner!')).toBe(0)
    expect(apart('Lindner: bread', 'Bread | Lindner')).toBe(0)
    expect(apart('Meet the bread', 'Meet bread')).toBe(1)
    expect(apart('今日は、パン', 'これが、パン', 'ja')).toBeGreaterThan(0)
  })
})
