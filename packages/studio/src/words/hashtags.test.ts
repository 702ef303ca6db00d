import { describe, expect, it } from 'vitest'
import { manyBriefs } from '../../scripts/many-briefs.ts'
import type { StudioBrief } from '../brief.ts'
import { graphemesOf } from '../type/segment.ts'
import { unfoundedClaims } from './claims.ts'
import { hashtagsFor } from './hashtags.ts'

const brief = (more: Partial<StudioBrief>): StudioBrief => ({
  business: 'Northbeam Bakery',
  product: 'Sourdough bread',
  url: 'https://www.northbeam.example/shop',
  language: 'en',
  tone: 'friendly',
  objective: 'sales',
  ...more,
})
const eight = (more: Partial<StudioBrief>) => hashtagsFor(brief(more), { platform: 'instagram', count: 8 })

describe('hashtagsFor', () => {
  it('takes the thing, the business, the kind of thing, the place, the people and a short offer', () => {
    expect(
      eight({
        product: 'Insulated steel bottle that keeps tea hot on the trail',
        audience: 'hikers near Lake Constance',
        offer: 'Free shipping',
      }),
    ).toEqual([
      '#InsulatedSteelBottle',
      '#NorthbeamBakery',
      '#Bottle',
      '#LakeConstance',
      '#Hikers',
      '#FreeShipping',
    ])
  })

  it.each([
    ['it', 'Pasta fatta in casa', ['#PastaFattaInCasa', '#Pasta']],
    ['es', 'Revisión dental', ['#RevisiónDental', '#Revisión']],
    ['tr', 'ışık', ['#Işık']],
    ['tr', 'Cilt bakımı', ['#CiltBakımı']],
    ['ja', '焼きたてパン', ['#焼きたてパン', '#パン']],
    ['hi', 'ताज़ी ब्रेड', ['#ताज़ीब्रेड', '#ब्रेड']],
    ['ar', 'خبز طازج', ['#خبزطازج', '#خبز']],
  ])('writes %s as it is written: %s', (language, product, tags) => {
    const written = eight({ language, product })
    for (const tag of tags) expect(written).toContain(tag)
  })

  it('never parts a promise from its condition', () => {
    const told = { product: 'Gluten-free bread from 4 euros with every breakfast', business: 'B' }
    expect(eight({ ...told, offer: 'Second loaf half price on Saturdays' }).join(' ')).not.toMatch(
      /free|4|half/i,
    )
    expect(eight({ offer: '2 for 1' }).join(' ')).not.toMatch(/[0-9]/)
  })

  it('keeps to what each platform takes', () => {
    expect(hashtagsFor(brief({}), { platform: 'facebook', count: 9 })).toHaveLength(2)
    expect(hashtagsFor(brief({}), { platform: 'facebook', count: 0 })).toEqual([])
    expect(hashtagsFor(brief({}), { platform: 'instagram', count: 1 })).toHaveLength(3)
  })

  it.each(
    manyBriefs(1)
      .filter((_, n) => n % 8 === 5)
      .map(({ brief: told }) => [told.language, told] as const),
  )('in %s, gives three tags or more of letters and digits alone, each once, none a claim', (_, told) => {
    const tags = hashtagsFor(told, { platform: 'instagram', count: 8 })
    expect(tags.length).toBeGreaterThanOrEqual(3)
    expect(new Set(tags.map((tag) => tag.toLowerCase())).size).toBe(tags.length)
    for (const tag of tags) {
      expect(tag).toMatch(/^#[\p{L}\p{M}\p{Nd}]+$/u)
      expect(graphemesOf(tag).length).toBeLessThanOrEqual(29)
    }
    expect(unfoundedClaims(tags.join(' '), told)).toEqual([])
  })
})
