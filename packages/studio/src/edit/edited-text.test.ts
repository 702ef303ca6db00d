import { describe, expect, it } from 'vitest'
import { sampleBriefs } from '../../scripts/samples.ts'
import { contains, right } from '../box.ts'
import { designPoster, layoutFor, type DesignInput } from '../design.ts'
import { everyLayer, type Layout, type TextLayer, type TextRole } from '../layout.ts'
import { PLACEMENTS } from '../placements.ts'
import type { ElementEdit, ElementName } from './edits.ts'
import { elementsOf } from './elements-of.ts'
import { ownerOf } from './owner.ts'

const placement = 'link_1.91x1'
const frame = PLACEMENTS[placement]
const design = (language = 'en', more: Partial<DesignInput> = {}) =>
  designPoster({ ...sampleBriefs(language)[0]!, style: 'minimalist', composition: 'disc', seed: 3, ...more })
type Edits = Partial<Record<ElementName, ElementEdit>>
const edited = (of: ReturnType<typeof design>, edits: Edits) =>
  layoutFor({ ...of, edits: { [placement]: edits } }, placement)
const textIn = (layout: Layout, role: TextRole) =>
  [...everyLayer(layout.layers)].find(
    (layer): layer is TextLayer => layer.kind === 'text' && layer.role === role,
  )!
const said = (text: TextLayer) =>
  text.lines
    .map((line) => line.text)
    .join('')
    .replaceAll(/\s/g, '')
const plain = design()
const before = layoutFor(plain, placement)

describe('a text that a person changed', () => {
  it('stands where it was put, with its plate and its ornaments, and nothing else moves', () => {
    const after = edited(plain, { headline: { dx: 0.05, dy: 0.2 }, cta: { dx: 0.3, dy: -0.1 } })
    const [was, is] = [textIn(before, 'headline').bounds, textIn(after, 'headline').bounds]
    expect(is.x - was.x).toBeCloseTo(0.05 * frame.width, 1)
    expect(is.y - was.y).toBeCloseTo(0.2 * frame.height, 1)
    const boxOf = (layout: Layout, wanted: ElementName) =>
      elementsOf(layout).find(({ name }) => name === wanted)!.box
    expect(boxOf(after, 'cta').width).toBe(boxOf(before, 'cta').width)
    expect(boxOf(after, 'cta').x - boxOf(before, 'cta').x).toBe(Math.round(0.3 * frame.width))
    const button = after.layers.filter((layer) => ownerOf(layer) === 'cta')
    // plate, label and arrow
    expect(button.map(({ kind }) => kind)).toEqual(['group', 'text', 'group'])
    expect(boxOf(after, 'body')).toEqual(boxOf(before, 'body'))
  })

  it('stays inside the safe area however far it is moved or scaled', () => {
    const far: ElementEdit = { dx: 0.9, dy: -0.9, scale: 2.5 }
    const after = edited(plain, { headline: far, wordmark: { dx: -0.9 }, offer: far, cta: far, body: far })
    for (const layer of everyLayer(after.layers))
      if (layer.role && layer.role !== 'subject' && layer.bounds)
        expect(contains(after.safe, layer.bounds, 0.6), layer.role).toBe(true)
    // the dot before a name is part of it
    const mark = elementsOf(after).find(({ name }) => name === 'wordmark')!
    expect(mark.box.x).toBeGreaterThanOrEqual(Math.floor(after.safe.x))
  })

  it('is set larger, its lines as they were while they fit', () => {
    const [was, is] = [
      textIn(before, 'headline'),
      textIn(edited(plain, { headline: { scale: 1.05 } }), 'headline'),
    ]
    expect(is.size).toBeCloseTo(was.size * 1.05, 2)
    expect(is.lines.map(({ text }) => text)).toEqual(was.lines.map(({ text }) => text))
    expect(is.bounds.x).toBeCloseTo(was.bounds.x, 1)
  })

  it('never becomes smaller than can be read', () => {
    const after = edited(plain, { body: { scale: 0.4 }, cta: { scale: 0.4 } })
    for (const role of ['body', 'cta'] as const)
      expect(textIn(after, role).size).toBeGreaterThanOrEqual(PLACEMENTS[placement].minType - 0.01)
  })

  it('is broken anew into another width without losing a word, and its plate follows', () => {
    const after = edited(plain, { headline: { width: 0.6 }, offer: { width: 0.6 } })
    for (const role of ['headline', 'offer'] as const) {
      const [was, is] = [textIn(before, role), textIn(after, role)]
      expect(is.lines.length).toBeGreaterThan(was.lines.length)
      expect(is.bounds.width).toBeLessThanOrEqual(was.bounds.width * 0.6 + 1)
      expect(said(is)).toBe(said(was))
    }
    const plate = after.layers.find(({ role }) => role === 'offer_plate')!
    expect(contains(plate.bounds!, textIn(after, 'offer').bounds)).toBe(true)
  })

  it.each(['ja', 'th'])('keeps every letter of %s', (language) => {
    const of = design(language)
    const [was, is] = [
      textIn(layoutFor(of, placement), 'body'),
      textIn(edited(of, { body: { width: 0.4 } }), 'body'),
    ]
    expect(is.lines.length).toBeGreaterThan(was.lines.length)
    expect(said(is)).toBe(said(was))
  })

  it('keeps its start at the right for right-to-left readers, and its middle where it is centred', () => {
    const arabic = design('ar')
    const rtl = [layoutFor(arabic, placement), edited(arabic, { headline: { width: 0.6 } })]
    const [was, is] = rtl.map((layout) => textIn(layout, 'headline'))
    expect(is!.lines.length).toBeGreaterThan(was!.lines.length)
    expect(right(is!.bounds)).toBeCloseTo(right(was!.bounds), 0)
    expect(is!.lines.every(({ x }) => Math.abs(x - right(is!.bounds)) < 0.1)).toBe(true)
    const niche = {
      ...design('en', { composition: 'niche' }),
      edits: { square_1x1: { headline: { width: 0.5 } } },
    }
    const { bounds } = textIn(layoutFor(niche, 'square_1x1'), 'headline')
    expect(bounds.x + bounds.width / 2).toBeCloseTo(540, 0)
  })

  it('vanishes whole when it is hidden', () => {
    const names = ['headline', 'wordmark', 'offer', 'subject'] as const
    const after = edited(plain, Object.fromEntries(names.map((name) => [name, { hidden: true }])))
    expect(after.layers.map((layer) => ownerOf(layer)).filter((name) => name)).toEqual([
      'body',
      'cta',
      'cta',
      'cta',
    ])
    expect(elementsOf(after).map(({ name }) => name)).toEqual(['body', 'cta'])
  })

  it('changes nothing where nothing was changed', () => {
    expect(edited(plain, {})).toEqual(before)
    const elsewhere = { ...plain, edits: { story_9x16: { headline: { hidden: true } } } }
    expect(layoutFor(elsewhere, placement)).toEqual(before)
  })
})
