import { describe, expect, it } from 'vitest'
import type { StudioBrief } from '../brief.ts'
import { placementNames, PLACEMENTS } from '../placements.ts'
import { graphemesOf } from '../type/segment.ts'
import { fitWords } from './fit-words.ts'
import { grammars } from './languages/index.ts'
import { callsToAction } from './words.ts'
import { writeWords } from './write-words.ts'

const brief = (more: Partial<StudioBrief> = {}): StudioBrief => ({
  business: 'Northbeam',
  product: 'sourdough bread',
  url: 'https://www.northbeam.example/shop',
  language: 'en',
  tone: 'friendly',
  objective: 'sales',
  ...more,
})
const languages = Object.keys(grammars)

describe('writeWords', () => {
  it.each(languages)('in %s, claims nothing that the brief does not say', (language) => {
    for (const offer of [undefined, 'Gratis']) {
      for (const words of writeWords(brief({ language, ...(offer ? { offer } : {}) }), {
        count: 12,
        seed: 5,
      })) {
        const text = [
          words.headline,
          words.primaryText,
          words.description,
          words.ctaLabel,
          words.kicker ?? '',
        ].join(' ')
        expect(text).not.toMatch(/[\p{Nd}%٪％$€£¥₹₺₪]/u)
        expect(text).not.toMatch(/\{\w+\}|undefined/)
      }
    }
  })

  it.each(languages)('in %s, writes variations that differ', (language) => {
    const written = writeWords(brief({ language }), { count: 5, seed: 9 })
    expect(new Set(written.map(({ headline }) => headline)).size).toBe(5)
    expect(new Set(written.map(({ primaryText }) => primaryText)).size).toBe(5)
  })

  it.each(languages)('in %s, stays within what the feed shows for a short brief', (language) => {
    for (const words of writeWords(brief({ language, product: 'Pane' }), { count: 6, seed: 2 })) {
      expect(graphemesOf(words.headline).length).toBeLessThanOrEqual(PLACEMENTS.feed_4x5.text.headline.shown)
      expect(graphemesOf(words.primaryText).length).toBeLessThanOrEqual(
        PLACEMENTS.feed_4x5.text.primaryText.shown,
      )
    }
  })

  it('repeats the figures that the brief itself has', () => {
    const words = writeWords(brief({ offer: '2 loaves for 1' }), { count: 8, seed: 1 })
    expect(words.every(({ offer }) => offer === '2 loaves for 1')).toBe(true)
    expect(
      words.some(({ headline, primaryText }) => `${headline}${primaryText}`.includes('2 loaves for 1')),
    ).toBe(true)
  })

  it('is the same for a seed and another for another seed', () => {
    expect(writeWords(brief(), { count: 4, seed: 7 })).toEqual(writeWords(brief(), { count: 4, seed: 7 }))
    expect(writeWords(brief(), { count: 4, seed: 7 })).not.toEqual(writeWords(brief(), { count: 4, seed: 8 }))
  })

  it('chooses Meta’s button by objective and labels it in the language', () => {
    const [order] = writeWords(brief({ language: 'de' }), { count: 1, seed: 1 })
    expect(order).toMatchObject({ cta: 'ORDER_NOW', ctaLabel: 'Jetzt bestellen' })
    const [more] = writeWords(brief({ objective: 'awareness', language: 'ja' }), { count: 1, seed: 1 })
    expect(more).toMatchObject({ cta: 'LEARN_MORE', ctaLabel: '詳しくはこちら' })
    for (const words of writeWords(brief({ offer: 'x' }), { count: 6, seed: 1 }))
      expect(callsToAction).toContain(words.cta)
  })

  it('uses only the brief’s own words in a language it does not write', () => {
    for (const words of writeWords(brief({ language: 'sw' }), { count: 4, seed: 3 })) {
      const own = new Set(['sourdough', 'bread', 'northbeam', 'northbeam.example'])
      const used = [words.headline, words.primaryText, words.description, words.ctaLabel]
        .join(' ')
        .toLowerCase()
        .split(/[\s–:]+/u)
      for (const word of used.filter(Boolean)) expect(own).toContain(word)
    }
  })
})

const shops: Record<string, Partial<StudioBrief>> = {
  bakery: {
    business: 'Backstube Lindner',
    product: 'Sourdough rye bread, baked overnight in a stone oven',
    offer: 'Second loaf half price on Saturdays',
  },
  clinic: {
    business: 'Clínica Dental Aurora',
    product: 'Revisión dental y limpieza para toda la familia',
    offer: 'Primera visita sin coste',
    language: 'es',
    tone: 'professional',
    objective: 'leads',
  },
  'web shop': {
    business: 'Fernweh Outfitters',
    product: 'Insulated steel bottle that keeps tea hot on the trail',
    offer: 'Free shipping this month',
    tone: 'bold',
  },
}

describe('headlines', () => {
  it.each(Object.entries(shops))('of a %s are short, distinct and grammatical', (_, shop) => {
    const first = shop.product!.split(' ')[0]!
    for (let seed = 0; seed < 8; seed++) {
      const written = writeWords(brief(shop), { count: 5, seed })
      const headlines = written.map(({ headline }) => headline)
      expect(new Set(headlines.slice(0, 3)).size).toBe(3)
      for (const headline of headlines.slice(0, 3))
        expect(graphemesOf(headline).length).toBeLessThanOrEqual(40)
      for (const { headline, primaryText, description } of written) {
        expect(graphemesOf(headline).length).toBeLessThanOrEqual(60)
        expect(headline).toMatch(/^[¿¡]?\p{Lu}/u)
        for (const text of [headline, primaryText])
          expect(text).not.toMatch(new RegExp(`[^.?!¿¡ ] +[¿¡]?${first}`, 'u'))
        // a headline of the offer or the quality alone leaves it to the next line to name the thing
        const core = shop.product!.split(/,| that | para /)[0]!
        expect(`${headline} ${description}`.toLowerCase()).toContain(core.toLowerCase())
      }
    }
  })

  it('lead with what the brief says of the product, or with its offer', () => {
    const of = (shop: Partial<StudioBrief>) =>
      writeWords(brief(shop), { count: 5, seed: 1 }).map(({ headline }) => headline)
    expect(of(shops['bakery']!)).toContain('Baked overnight in a stone oven')
    expect(of(shops['web shop']!)).toEqual(
      expect.arrayContaining(['Keeps tea hot on the trail', 'Free shipping this month']),
    )
    expect(of(shops['clinic']!)).toContain('Para toda la familia')
  })

  it.each([
    ['Italian coffee', 'Italian coffee'],
    ['LED reading lamps', 'LED reading lamps'],
    ['Anna’s pottery classes', 'Anna’s pottery classes'],
    ['Northbeam rye loaves', 'Northbeam rye loaves'],
    ['Garden Tools', 'Garden Tools'],
    ['Warm rye loaves', 'warm rye loaves'],
  ])('write %s in mid-sentence as %s', (product, inside) => {
    const headlines = writeWords(brief({ product }), { count: 12, seed: 2 }).map(({ headline }) => headline)
    expect(headlines).toContain(`Meet ${inside}`)
  })

  it('never part a promise from its condition, nor a list', () => {
    for (const product of [
      'Free consultation for first-time customers only',
      'Leather shoes, bags and belts',
      'Gluten-free bread from 4 euros with every breakfast',
    ]) {
      const { headline, description } = writeWords(brief({ product }), { count: 1, seed: 1 })[0]!
      expect(`${headline} ${description}`.toLowerCase()).toContain(product.toLowerCase())
    }
  })

  it('use a noun that lacks its article only where none is needed', () => {
    const all = (product: string) =>
      writeWords(brief({ product }), { count: 12, seed: 3 }).map(({ headline }) => headline)
    expect(all('Handmade leather bag').join()).not.toMatch(/Meet|Looking for|Say hello to/)
    expect(all('The handmade leather bag')).toContain('Meet the handmade leather bag')
  })
})

describe('fitWords', () => {
  const long = 'A light serum for every morning and every night of the whole long year, made for you'

  it.each(placementNames)('cuts at a word’s end for %s and says what was cut', (placement) => {
    const limits = PLACEMENTS[placement].text
    const fitted = fitWords(
      {
        headline: long,
        primaryText: `${long}. ${long}.`,
        description: long,
        cta: 'SHOP_NOW',
        ctaLabel: 'Shop',
      },
      placement,
    )
    for (const field of ['headline', 'primaryText', 'description'] as const) {
      expect(graphemesOf(fitted[field]).length).toBeLessThanOrEqual(limits[field].shown)
      expect(fitted[field].endsWith('…')).toBe(true)
      expect(`${long}. ${long}.`.split(/[ .,]+/)).toContain(
        fitted[field]
          .slice(0, -1)
          .split(/[ .,]+/)
          .at(-1),
      )
    }
    expect(fitted.cut.map(({ field }) => field)).toEqual(['headline', 'primaryText', 'description'])
  })

  it('leaves short words alone', () => {
    const fitted = fitWords(
      { headline: 'Bread', primaryText: 'Bread', description: 'Bread', cta: 'SHOP_NOW', ctaLabel: 'Shop' },
      'feed_4x5',
    )
    expect(fitted.cut).toEqual([])
  })
})
