import { expect, it } from 'vitest'
import { longestWords } from '../../film/script/sentence.ts'
import { graphemesOf } from '../../type/segment.ts'
import { grammars } from '../languages/index.ts'
import type { FilmLine } from './film-grammar.ts'
import { filmGrammars } from './index.ts'

const linesIn = (value: unknown): FilmLine[] => {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) {
    const [shown, said] = value as unknown[]
    const pair = value.length === 2 && typeof shown === 'string' && typeof said === 'string'
    return pair ? [[shown, said]] : value.flatMap(linesIn)
  }
  return value && typeof value === 'object' ? Object.values(value).flatMap(linesIn) : []
}

it('has every language that posters have', () => {
  expect(Object.keys(filmGrammars).toSorted()).toEqual(Object.keys(grammars).toSorted())
})

it.each(Object.entries(filmGrammars))(
  '%s writes short lines with known slots, and no figure or money',
  (_, film) => {
    for (const line of linesIn(film)) {
      const [shown, said] = typeof line === 'string' ? [line, line] : line
      expect(`${shown} ${said}`).not.toMatch(/[\p{Nd}%٪％$€£¥₹₺₪!]/u)
      for (const slot of `${shown} ${said}`.match(/\{[^}]*\}/gu) ?? [])
        expect(['{product}', '{named}', '{business}', '{audience}', '{offer}']).toContain(slot)
      if (!shown.includes('{')) expect(graphemesOf(shown).length, shown).toBeLessThanOrEqual(longestWords)
      // what names a thing on screen names it aloud
      if (shown.includes('{offer}')) expect(said).toContain('{offer}')
    }
  },
)
