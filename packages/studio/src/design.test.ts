import { createHash } from 'node:crypto'
import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import { beforeAll, describe, expect, it } from 'vitest'
import { attachAssets, detachAssets } from './assets.ts'
import { contains } from './box.ts'
import { briefLanguages, manyBriefs } from '../scripts/many-briefs.ts'
import { sampleBriefs } from '../scripts/samples.ts'
import { compose, designPoster, layoutFor, type DesignInput } from './design.ts'
import type { ImageAsset } from './image/asset.ts'
import { prepareImage } from './image/prepare-image.ts'
import { inspect } from './inspect/inspect.ts'
import { everyLayer, type Layout, type TextLayer } from './layout.ts'
import { formatNames, PLACEMENTS, placementNames, type Placement } from './placements.ts'
import { renderSet } from './render-set.ts'
import { paint } from './render/paint.ts'
import { plateOf } from './render/raster.ts'
import { render } from './render/render.ts'
import { compositionsOf } from './styles/index.ts'
import { styleIds } from './styles/style.ts'

const sampleOf = (language: string, n = 0) => sampleBriefs(language)[n]!
const input = (more: Partial<DesignInput> = {}): DesignInput => ({
  ...sampleOf('en'),
  style: 'minimalist',
  seed: 3,
  ...more,
})
// smaller than what the guard looks at, whose spare contrast covers the difference; the examination takes full size
const lookAt = 0.25
const textsOf = (layout: Layout) =>
  [...everyLayer(layout.layers)].filter((layer): layer is TextLayer => layer.kind === 'text')
const pixelHash = (layout: Layout) => {
  const canvas = paint(layout, { scale: 0.12 })
  return createHash('sha256')
    .update(canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data)
    .digest('hex')
}

const allBriefs = manyBriefs(1)

describe.each(styleIds)('%s', (style) => {
  const nth = styleIds.indexOf(style)
  // each composition once, in another language, form and format each; `npm run examine` does all of them
  const compositions = compositionsOf(style)
  const briefs = compositions.map((_, n) => {
    const language = (n * 5 + nth * 7) % briefLanguages.length
    return allBriefs[language * 8 + ((n + nth) % 8)]!
  })

  it.each(briefs.map((brief, n) => [brief.name, brief, n] as const))(
    '%s is legible, safe and free of collisions',
    (_, { brief, words, brand }, n) => {
      const composition = compositions[n]!
      const placement = formatNames[(n + nth) % formatNames.length]!
      const design = designPoster({ brief, words, brand, style, composition, seed: 20 + n })
      const layout = layoutFor(design, placement)
      const { findings } = inspect(layout, plateOf(layout, lookAt))
      expect(findings, `${composition} ${design.look.id} ${placement}`).toEqual([])
    },
  )

  it('offers several compositions and looks, and the seed chooses', () => {
    const designs = Array.from({ length: 24 }, (_, seed) => designPoster(input({ style, seed })))
    expect(new Set(designs.map(({ composition }) => composition)).size).toBeGreaterThanOrEqual(3)
    expect(new Set(designs.map(({ look }) => look.id)).size).toBeGreaterThanOrEqual(3)
  })
})

describe('with the user’s own pictures', () => {
  let scene: ImageAsset
  let product: ImageAsset
  let logo: ImageAsset
  beforeAll(async () => {
    ;[scene, product, logo] = await Promise.all([busyPhoto(), productShot(), roundLogo()])
  })

  it.each(styleIds)('%s stays legible and free of collisions with a photo, a cut-out and a logo', (style) => {
    expect([scene.cutout, product.cutout === undefined]).toEqual([undefined, false])
    const nth = styleIds.indexOf(style)
    for (const [n, composition] of compositionsOf(style).entries()) {
      // a third of the compositions; a scene and a product take turns, and so do the formats
      if ((n + nth) % 3 > 0) continue
      const photo = (n + nth) % 6 < 3 ? scene : product
      const placement = formatNames[n % formatNames.length]!
      const design = designPoster(input({ style, composition, photo, logo, seed: 5 }))
      const layout = layoutFor(design, placement)
      const roles = [...everyLayer(layout.layers)].map(({ role }) => role)
      expect(roles).toContain('logo')
      expect(Object.keys(layout.assets)).toContain(photo.cutout?.id ?? photo.id)
      const { layout: bare, assets } = detachAssets(layout)
      expect(bare.assets).toEqual({})
      expect(attachAssets(bare, assets)).toEqual(layout)
      expect(() => attachAssets(bare, {})).toThrow(/missing/)
      expect(inspect(layout, plateOf(layout, lookAt)).findings, `${composition} ${placement}`).toEqual([])
    }
  })

  it('lets the picture cede room to a long offer instead of losing the headline', () => {
    const sample = sampleOf('en')
    const words = {
      ...sample.words,
      offer: 'Buy two loaves of any kind and get a third one for free until the end of the month',
    }
    const layout = compose({ ...input({ words, composition: 'panel' }), placement: 'square_1x1' })
    expect(textsOf(layout).map(({ role }) => role)).toEqual(
      expect.arrayContaining(['headline', 'offer', 'body', 'cta']),
    )
    expect(layout.shortened).toEqual([])
  })
})

describe('renderSet', () => {
  it('renders every placement asked for, at its own size, with a report', async () => {
    const set = await renderSet(designPoster(input()), ['square_1x1', 'link_1.91x1'], {
      format: 'webp',
      scale: 0.25,
    })
    expect(set.map(({ placement, width, height }) => [placement, width, height])).toEqual([
      ['square_1x1', 270, 270],
      ['link_1.91x1', 300, 157],
    ])
    expect(set.every(({ report, bytes }) => report.ok && bytes.length > 1000)).toBe(true)
  })
})

describe('a layout', () => {
  it('is plain data: JSON carries all of it, and renders to the same bytes', async () => {
    const layout = compose({ ...input({ style: 'abstract' }), placement: 'square_1x1' })
    const copy: Layout = JSON.parse(JSON.stringify(layout))
    expect(copy).toEqual(layout)
    const options = { format: 'jpeg', scale: 0.5 } as const
    const [a, b] = [await render(layout, options), await render(copy, options)]
    expect(a.bytes.equals(b.bytes)).toBe(true)
    expect([a.width, a.height]).toEqual([540, 540])
  })

  it('is the same for the same seed and another for another', () => {
    for (const style of styleIds) {
      const of = (seed: number) => pixelHash(compose({ ...input({ style, seed }), placement: 'link_1.91x1' }))
      const [once, again, other] = [4, 4, 5].map(of)
      expect(again).toBe(once)
      expect(other).not.toBe(once)
    }
  })

  it('looks different, not only hashes differently, from seed to seed', () => {
    const prints = [1, 2, 3, 4, 5, 6].map((seed) =>
      fingerprint(compose({ ...input({ style: 'illustration', seed }), placement: 'square_1x1' })),
    )
    const distances = prints.flatMap((a, i) =>
      prints.slice(i + 1).map((b) => a.filter((bit, k) => bit !== b[k]).length),
    )
    expect(distances.toSorted((a, b) => a - b)[distances.length >> 1]).toBeGreaterThan(12)
  })

  it('keeps one look over all placements but arranges each anew', () => {
    const design = designPoster(input({ style: 'illustration', seed: 8 }))
    const layouts = placementNames.map((placement) => layoutFor(design, placement))
    const inks = layouts.map((layout) => textsOf(layout).find(({ role }) => role === 'headline')?.ink)
    expect(new Set(inks).size).toBe(1)
    const subjectShares = layouts.map((layout) => {
      const subject = [...everyLayer(layout.layers)].find(({ role }) => role === 'subject')?.bounds
      return subject ? Math.round(((subject.x + subject.width / 2) / layout.width) * 20) : 0
    })
    expect(new Set(subjectShares).size).toBeGreaterThan(1)
  })

  it.each(placementNames)('keeps words, button and logo in the safe area of %s', (placement: Placement) => {
    const layout = compose({ ...input(), placement })
    const { width, height, covered } = PLACEMENTS[placement]
    const free = {
      x: covered.left * width,
      y: covered.top * height,
      width: width * (1 - covered.left - covered.right),
      height: height * (1 - covered.top - covered.bottom),
    }
    for (const text of textsOf(layout)) expect(contains(free, text.bounds)).toBe(true)
  })

  it('is mirrored for right-to-left readers', () => {
    const ltr = compose({ ...input({ composition: 'disc' }), placement: 'square_1x1' })
    const arabic = sampleOf('ar')
    const rtl = compose({ ...input({ ...arabic, composition: 'disc' }), placement: 'square_1x1' })
    const [left, right] = [ltr, rtl].map((layout) => textsOf(layout).find(({ role }) => role === 'headline')!)
    expect(left).toMatchObject({ align: 'left', direction: 'ltr' })
    expect(right).toMatchObject({ align: 'right', direction: 'rtl' })
    expect(right!.bounds.x + right!.bounds.width).toBeCloseTo(1080 - left!.bounds.x, 0)
    const subjectX = (layout: Layout) => layout.layers.find(({ role }) => role === 'subject')!.bounds!.x
    expect(subjectX(ltr)).toBeGreaterThan(400)
    expect(subjectX(rtl)).toBeLessThan(300)
  })

  it('shortens a headline of ten thousand characters, reports it and still passes', () => {
    const sample = sampleOf('en')
    const words = { ...sample.words, headline: 'Bread worth getting up for '.repeat(380) }
    for (const style of styleIds) {
      const layout = compose({ ...input({ style, words }), placement: 'link_1.91x1' })
      expect(layout.shortened.map(({ role }) => role)).toContain('headline')
      expect(inspect(layout, plateOf(layout, lookAt)).findings).toEqual([])
    }
  })

  it('leaves no hole and breaks nothing where there is no text, no offer and no kicker', () => {
    const { headline, cta, ctaLabel } = sampleOf('en').words
    const words = { headline, cta, ctaLabel, primaryText: headline, description: '' }
    for (const [n, style] of styleIds.entries())
      for (const composition of compositionsOf(style).filter((_, k) => k % 3 === n % 3)) {
        const layout = compose({ ...input({ style, composition, words }), placement: 'link_1.91x1' })
        const subject = [...everyLayer(layout.layers)].find(({ role }) => role === 'subject')?.bounds
        // the thing stays large: nothing else wants its room
        if (subject)
          expect(Math.max(subject.width, subject.height), `${style} ${composition}`).toBeGreaterThan(250)
        paint(layout, { scale: 0.05 })
      }
  })

  it('refuses a composition it does not have', () => {
    expect(() => designPoster(input({ composition: 'nope' }))).toThrow(/no composition/)
  })
})

async function drawn(width: number, height: number, draw: (context: SKRSContext2D) => void) {
  const canvas = createCanvas(width, height)
  draw(canvas.getContext('2d'))
  return prepareImage(await canvas.encode('png'))
}

const busyPhoto = () =>
  drawn(640, 480, (context) => {
    for (let i = 0; i < 192; i++) {
      context.fillStyle = `hsl(${(i * 97) % 360} 60% ${15 + ((i * 31) % 75)}%)`
      context.fillRect((i % 16) * 40, Math.floor(i / 16) * 40, 40, 40)
    }
  })

const productShot = () =>
  drawn(500, 700, (context) => {
    context.fillStyle = '#eeeeee'
    context.fillRect(0, 0, 500, 700)
    context.fillStyle = '#22443a'
    context.beginPath()
    context.roundRect(170, 100, 160, 500, 60)
    context.fill()
  })

const roundLogo = () =>
  drawn(200, 200, (context) => {
    context.fillStyle = '#c8203c'
    context.beginPath()
    context.arc(100, 100, 90, 0, 7)
    context.fill()
  })

/** Difference hash, 16 × 16 bits: neighbours compared on a tiny grey copy. */
function fingerprint(layout: Layout): boolean[] {
  const canvas = paint(layout, { scale: 17 / layout.width })
  const { data } = canvas.getContext('2d').getImageData(0, 0, 17, 17)
  const grey = (x: number, y: number) =>
    data[(y * 17 + x) * 4]! + 2 * data[(y * 17 + x) * 4 + 1]! + data[(y * 17 + x) * 4 + 2]!
  return Array.from({ length: 256 }, (_, i) => grey(i % 16, i >> 4) < grey((i % 16) + 1, i >> 4))
}
