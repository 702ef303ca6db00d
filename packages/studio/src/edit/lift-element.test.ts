import { describe, expect, it } from 'vitest'
import { sampleBriefs } from '../../scripts/samples.ts'
import { designPoster, layoutFor, type DesignInput } from '../design.ts'
import { everyLayer, type Layout } from '../layout.ts'
import { paint } from '../render/paint.ts'
import { render } from '../render/render.ts'
import type { ElementName } from './edits.ts'
import { elementsOf } from './elements-of.ts'
import { liftElement } from './lift-element.ts'
import { withoutWords } from './without-words.ts'

const scale = 0.15
const poster = (style: DesignInput['style'], composition: string, language = 'en') =>
  layoutFor(designPoster({ ...sampleBriefs(language)[0]!, style, composition, seed: 3 }), 'square_1x1')
const pixelsOf = (...layouts: Layout[]) => {
  const [first, ...over] = layouts.map((layout) => paint(layout, { scale }))
  const context = first!.getContext('2d')
  context.resetTransform()
  for (const canvas of over) context.drawImage(canvas, 0, 0)
  return context.getImageData(0, 0, first!.width, first!.height)
}
/** Mean difference of two pictures' channels, and the share of pixels that differ plainly. */
function difference(a: Layout[], b: Layout[]): { mean: number; plainly: number } {
  const [one, two] = [pixelsOf(...a).data, pixelsOf(...b).data]
  let [sum, plainly] = [0, 0]
  for (let k = 0; k < one.length; k += 4) {
    const by = Math.max(...[0, 1, 2].map((c) => Math.abs(one[k + c]! - two[k + c]!)))
    sum += by
    if (by > 24) plainly++
  }
  return { mean: sum / (one.length / 4), plainly: plainly / (one.length / 4) }
}

const posters: [string, Layout, ElementName[]][] = [
  ['a page', poster('minimalist', 'disc'), ['headline', 'cta', 'subject']],
  ['a comic, for right-to-left readers', poster('cartoon', 'bubble', 'ar'), ['headline', 'body']],
  [
    'a picture with forms before its subject and grain over all',
    poster('abstract', 'drift'),
    ['subject', 'offer'],
  ],
  ['a print worn on top', poster('vintage', 'travel'), ['headline']],
]

describe('liftElement', () => {
  it.each(posters)('takes %s apart so that the parts are the poster', (_, layout, names) => {
    for (const name of names) {
      const { under, element } = liftElement(layout, name)!
      const { mean, plainly } = difference([under, element], [layout])
      expect(mean, name).toBeLessThan(0.5)
      expect(plainly, name).toBeLessThan(0.002)
      // it is really gone from what is under it
      expect(difference([under], [layout]).mean, name).toBeGreaterThan(0.5)
    }
  })

  it('gives a box that holds all of the element, around the one that is taken hold of', () => {
    const layout = posters[0]![1]
    const { element, box } = liftElement(layout, 'cta')!
    const held = elementsOf(layout).find(({ name }) => name === 'cta')!.box
    expect(box.y + box.height).toBeGreaterThan(held.y + held.height)
    const { data, width } = pixelsOf(element)
    const seen = Array.from({ length: data.length / 4 }, (_, p) => p).filter((p) => data[p * 4 + 3]! > 8)
    expect(seen.length).toBeGreaterThan(100)
    for (const p of seen) {
      const [x, y] = [(p % width) / scale, Math.floor(p / width) / scale]
      expect(x >= box.x - 6 && x <= box.x + box.width && y >= box.y - 6 && y <= box.y + box.height).toBe(true)
    }
  })

  it('is undefined for what is not there, and its element can be kept as a clear picture', async () => {
    const layout = posters[0]![1]
    expect(liftElement(layout, 'logo')).toBeUndefined()
    const { element } = liftElement(layout, 'cta')!
    const { bytes } = await render(element, { format: 'png', scale, ground: 'transparent' })
    // colour type 6: with alpha
    expect(bytes[25]).toBe(6)
    await expect(render(element, { format: 'jpeg', ground: 'transparent' })).rejects.toThrow(/transparency/)
  })
})

describe('withoutWords', () => {
  it('leaves the picture and nothing of the copy', () => {
    for (const layout of [posters[1]![1], posters[3]![1]]) {
      const roles = [...everyLayer(withoutWords(layout).layers)].map(({ role }) => role)
      expect(roles).toContain('subject')
      for (const gone of ['headline', 'cta', 'cta_plate', 'offer_plate', 'wordmark', 'scrim'])
        expect(roles).not.toContain(gone)
      expect(elementsOf(withoutWords(layout)).map(({ name }) => name)).toEqual(['subject'])
    }
  })
})
