import { createCanvas } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { sampleBriefs } from '../../../scripts/samples.ts'
import { contrast } from '../../colour/contrast.ts'
import { hexFromOklch } from '../../colour/oklch.ts'
import { compose } from '../../design.ts'
import { prepareImage } from '../../image/prepare-image.ts'
import { everyLayer, type Layer, type Layout, type TextLayer } from '../../layout.ts'
import { paint } from '../../render/paint.ts'
import { bar, clipped, contactShadow, down, oval, path } from '../../subjects/draw.ts'
import { steam } from '../../subjects/steam.ts'
import { faceOn } from './face.ts'
import { inked, type Hand } from './hand.ts'
import { cartoonLooks } from './looks.ts'
import { tonesOf } from './tones.ts'

const hand: Hand = { line: '#1a1430', pen: 6, contour: 9, shade: 0.27 }
const side = 400

function alphaOf(layers: Layer[]): (x: number, y: number) => number {
  const layout = { width: side, height: side, layers, assets: {} } as unknown as Layout // what painting reads
  const { data } = paint(layout).getContext('2d').getImageData(0, 0, side, side)
  return (x, y) => data[(y * side + x) * 4 + 3]!
}

describe('the inking hand', () => {
  const jug = 'M120 120 C130 300 150 330 200 330 C250 330 270 300 280 120 Z'
  const drawing: Layer[] = [
    contactShadow(200, 340, 100, 14),
    path(jug, down(120, 330, [0, '#f0c090'], [1, '#a05020'])),
    clipped(jug, [bar(100, 200, 200, 40, '#3060d0')]),
    oval(200, 120, 80, 18, '#f6e0c0'),
  ]

  it('keeps the silhouette, but for the contour around it', () => {
    const [plain, drawn] = [alphaOf(drawing.slice(1)), alphaOf(inked(drawing.slice(1), hand))]
    for (let y = 0; y < side; y += 5) {
      for (let x = 0; x < side; x += 5) {
        if (plain(x, y) > 250) expect(drawn(x, y)).toBeGreaterThan(250)
      }
    }
    expect(drawn(200, 96)).toBeGreaterThan(250)
    expect([drawn(200, 88), drawn(60, 200), drawn(340, 200), drawn(200, 345)]).toEqual([0, 0, 0, 0])
  })

  it('lets glass and the shade under a thing stay translucent', () => {
    const glass = alphaOf(inked([bar(100, 100, 200, 200, '#ffffff59', { radius: 20 })], hand))
    expect(glass(200, 200)).toBeGreaterThan(60)
    expect(glass(200, 200)).toBeLessThan(200)
    expect(glass(100, 200)).toBe(255)
    const shade = alphaOf(inked([contactShadow(200, 340, 100, 14)], hand))
    expect(shade(200, 340)).toBeGreaterThan(20)
    expect(shade(200, 340)).toBeLessThan(120)
  })

  it('gives steam an edge, and leaves no gradient, blur or soft shadow', () => {
    const layers = [...everyLayer(inked([...drawing, ...steam(200, 110, 100)], hand))]
    const shapes = layers.filter((layer) => layer.kind === 'shape')
    expect(shapes.length).toBeGreaterThan(10)
    for (const { fill, stroke, blur, shadow } of shapes) {
      expect(fill === undefined || typeof fill === 'string').toBe(true)
      expect(stroke === undefined || typeof stroke.paint === 'string').toBe(true)
      expect([blur, shadow]).toEqual([undefined, undefined])
    }
    expect(alphaOf(inked(steam(200, 300, 200), hand))(198, 104)).toBeGreaterThan(200)
  })
})

describe('cartoon looks', () => {
  const hues = Array.from({ length: 32 }, (_, i) =>
    hexFromOklch({ l: 0.35 + 0.15 * (i % 4), c: 0.09 + 0.05 * (i % 3), h: i * 11.25 }),
  )
  const brands = [
    ...hues,
    '#ffffff',
    '#000000',
    '#39ff14',
    '#f5f0e1',
    '#ffee00',
    '#ff00ff',
    '#808080',
    '#0b1f4b',
  ]

  it.each(brands)('keep their inks legible for %s', (primary) => {
    const looks = cartoonLooks({ primary })
    expect(looks.some(({ dark }) => dark)).toBe(true)
    expect(new Set(looks.map(({ id }) => id)).size).toBeGreaterThanOrEqual(4)
    for (const look of looks) {
      const { headline, line, paper } = tonesOf(look)
      const pairs: [string, string][] = [
        [look.ink, look.ground],
        [look.ink, look.groundFar],
        [look.onPlate, look.plate],
        [look.onOffer, look.offer],
        [headline, line],
        [line, paper],
      ]
      for (const [ink, ground] of pairs)
        expect(contrast(ink, ground), `${look.id} ${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5)
    }
  })
})

describe('the user’s product', () => {
  it('is never mirrored, turned or given a face, though the arrangement is', async () => {
    const canvas = createCanvas(500, 700)
    const context = canvas.getContext('2d')
    context.fillStyle = '#eeeeee'
    context.fillRect(0, 0, 500, 700)
    context.fillStyle = '#22443a'
    context.fillRect(170, 100, 160, 500)
    const photo = await prepareImage(await canvas.encode('png'))
    for (const language of ['en', 'ar']) {
      for (const composition of ['leap', 'sticker', 'cover']) {
        const layout = compose({
          ...sampleBriefs(language)[0]!,
          style: 'cartoon',
          composition,
          photo,
          seed: 3,
          placement: 'square_1x1',
        })
        const [flips] = turnsOfImages(layout.layers)
        expect(flips, `${composition} ${language}`).toEqual([1, 0])
      }
    }
  })
})

/** The first column of what each image is transformed by in all. */
function turnsOfImages(layers: readonly Layer[], a = 1, b = 0): [number, number][] {
  return layers.flatMap((layer): [number, number][] => {
    if (layer.kind === 'image') return [[a, b + 0]]
    if (layer.kind !== 'group') return []
    const [na, nb] = layer.transform ?? [1, 0]
    return turnsOfImages(layer.children, a * na, b + nb)
  })
}

describe('lettering', () => {
  it('outlines the headline, and plainly sets it where the subject says it', () => {
    const headlineOf = (composition: string) => {
      const layout = compose({
        ...sampleBriefs('en')[0]!,
        style: 'cartoon',
        composition,
        seed: 1,
        placement: 'feed_4x5',
      })
      return [...everyLayer(layout.layers)].find(
        (layer): layer is TextLayer => layer.kind === 'text' && layer.role === 'headline',
      )
    }
    expect(headlineOf('burst')?.stroke?.width).toBeGreaterThan(4)
    expect(headlineOf('bubble')?.stroke).toBeUndefined()
  })

  it('puts faces on things with a calm front only', () => {
    const random = () => 0.5
    expect(faceOn('cup', '#000000', '#ff7d8c', random).length).toBe(1)
    for (const subject of ['house', 'storefront', 'phone', 'laptop', 'car'])
      expect(faceOn(subject, '#000000', '#ff7d8c', random)).toEqual([])
  })
})
