import { describe, expect, it } from 'vitest'
import { sampleBriefs } from '../scripts/samples.ts'
import { dealVariations, type Deal } from './deal-variations.ts'
import { designPoster } from './design.ts'
import { looksOf } from './looks-of.ts'
import { styleOf } from './styles/index.ts'
import { styleIds, type StyleId } from './styles/style.ts'

const { brief, words, brand } = sampleBriefs('en')[0]!
const deal = (style: StyleId, more: Partial<Deal> = {}) =>
  dealVariations({ style, brand, brief, hero: 'drawing', seed: 7, count: 12, freedom: 50, ...more })
const freedoms = [0, 20, 50, 80, 100]
const distinct = (values: readonly string[]) => new Set(values).size

describe.each(styleIds)('variations of %s', (style) => {
  const looks = looksOf(style, brand).map(({ id }) => id)
  const suitable = styleOf(style).compositions.filter(({ takes }) => takes.includes('drawing'))

  it('begin with what the seed chooses, whatever the freedom', () => {
    for (const seed of [1, 2, 3]) {
      const design = designPoster({ brief, words, brand, style, seed })
      for (const freedom of freedoms)
        expect(deal(style, { seed, freedom })[0]).toEqual({
          composition: design.composition,
          look: design.look.id,
        })
    }
  })

  it('repeat no pair while one is left', () => {
    const all = looks.length * suitable.length
    for (const freedom of freedoms) {
      const hands = deal(style, { freedom, count: all + 2 }).map(
        ({ composition, look }) => `${composition} ${look}`,
      )
      expect(distinct(hands.slice(0, all)), `freedom ${freedom}`).toBe(all)
      expect(hands).toHaveLength(all + 2)
    }
  })

  it('keep their composition without freedom as long as there are looks', () => {
    const hands = deal(style, { freedom: 0, count: looks.length + 1 })
    expect(distinct(hands.slice(0, looks.length).map(({ composition }) => composition))).toBe(1)
    expect(distinct(hands.slice(0, looks.length).map(({ look }) => look))).toBe(looks.length)
    expect(hands.at(-1)!.composition).not.toBe(hands[0]!.composition)
  })

  it('change composition and look every time with all of it', () => {
    const hands = deal(style, { freedom: 100, count: suitable.length * looks.length })
    expect(distinct(hands.slice(0, suitable.length).map(({ composition }) => composition))).toBe(
      suitable.length,
    )
    expect(distinct(hands.slice(0, looks.length).map(({ look }) => look))).toBe(looks.length)
  })

  it('differ the more, the more freedom there is', () => {
    const spread = freedoms.map((freedom) =>
      distinct(deal(style, { freedom, count: 6 }).map(({ composition }) => composition)),
    )
    expect(spread).toEqual(spread.toSorted((a, b) => a - b))
    expect(spread[2]).toBeGreaterThan(spread[0]!)
    expect(spread[2]).toBeLessThan(spread[4]!)
  })

  it('have looks with names of their own, by which a design takes them', () => {
    expect(distinct(looks)).toBe(looks.length)
    const by = designPoster({ brief, words, brand, style, seed: 1 })
    const named = designPoster({ brief, words, brand, style, seed: 1, look: looks.at(-1)! })
    expect(named.look.id).toBe(looks.at(-1))
    // colours change, the voice does not
    expect(named.look.display).toEqual(by.look.display)
    expect(() => designPoster({ brief, words, brand, style, seed: 1, look: 'nope' })).toThrow(/no look nope/)
  })
})

it('deals only compositions that take what stands in the picture', () => {
  for (const style of styleIds)
    for (const { composition } of deal(style, { hero: 'framed', freedom: 100 })) {
      const { takes } = styleOf(style).compositions.find(({ id }) => id === composition)!
      expect(takes).toContain('framed')
    }
})
