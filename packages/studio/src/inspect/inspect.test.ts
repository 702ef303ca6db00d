import { describe, expect, it } from 'vitest'
import type { Layer, Layout, TextLayer } from '../layout.ts'
import { plateOf } from '../render/raster.ts'
import { inspect } from './inspect.ts'

const text = (more: Partial<TextLayer> = {}): TextLayer => ({
  kind: 'text',
  role: 'body',
  bounds: { x: 100, y: 200, width: 300, height: 40 },
  lines: [{ text: 'Legible words', x: 100, y: 236, width: 300 }],
  faces: ['manrope-500'],
  size: 40,
  tracking: 0,
  language: 'en',
  direction: 'ltr',
  align: 'left',
  ink: '#000000',
  ...more,
})
const ground = (colour: string): Layer => ({
  kind: 'shape',
  shape: { kind: 'rect', x: 0, y: 0, width: 1080, height: 1080 },
  fill: colour,
})
const layout = (layers: Layer[]): Layout => ({
  version: 1,
  placement: 'square_1x1',
  width: 1080,
  height: 1080,
  safe: { x: 65, y: 65, width: 950, height: 950 },
  language: 'en',
  direction: 'ltr',
  style: 'x',
  composition: 'x',
  look: 'x',
  seed: 1,
  assets: {},
  layers,
  shortened: [],
})
// one grey pixel
const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=='
const kinds = (...layers: Layer[]) => inspect(layout(layers)).findings.map(({ kind }) => kind)

describe('inspect', () => {
  it('measures the known contrast of ink on pixels', () => {
    const report = inspect(layout([ground('#777777'), text({ ink: '#ffffff' })]))
    expect(report.texts[0]?.contrast).toBeCloseTo(4.48, 2)
    expect(report.findings.map(({ kind }) => kind)).toEqual(['contrast'])
    expect(inspect(layout([ground('#767676'), text({ ink: '#ffffff' })])).ok).toBe(true)
  })

  it('asks the same of large type, and takes an outline for what the letters stand on', () => {
    const large = { ink: '#ffffff', role: 'headline', size: 90 } as const
    expect(kinds(ground('#8a8a8a'), text(large))).toEqual(['contrast'])
    expect(kinds(ground('#8a8a8a'), text({ ...large, stroke: { colour: '#101010', width: 9 } }))).toEqual([])
  })

  it('sees a bright patch behind a few letters', () => {
    const patch: Layer = {
      kind: 'shape',
      shape: { kind: 'rect', x: 100, y: 190, width: 40, height: 60 },
      fill: '#101010',
    }
    expect(kinds(ground('#ffffff'), patch, text())).toEqual(['contrast'])
  })

  it('finds what crosses, leaves the frame, or stands where Meta covers it', () => {
    const subject: Layer = {
      kind: 'group',
      role: 'subject',
      bounds: { x: 300, y: 180, width: 300, height: 300 },
      children: [],
    }
    expect(kinds(ground('#ffffff'), subject, text())).toEqual(['overlap'])
    expect(kinds(ground('#ffffff'), text({ bounds: { x: -20, y: 200, width: 300, height: 40 } }))).toEqual([
      'clipped',
    ])
    expect(kinds(ground('#ffffff'), text({ bounds: { x: 20, y: 200, width: 300, height: 40 } }))).toEqual([
      'unsafe',
    ])
  })

  it('finds type that is too small, too many lines, and characters without a glyph', () => {
    expect(kinds(ground('#ffffff'), text({ size: 18 }))).toEqual(['small'])
    const lines = Array.from({ length: 4 }, (_, i) => ({ text: 'x', x: 100, y: 236 + i * 50, width: 20 }))
    expect(kinds(ground('#ffffff'), text({ lines }))).toEqual(['lines'])
    expect(kinds(ground('#ffffff'), text({ lines: [{ text: 'ᚠᚢ', x: 100, y: 236, width: 60 }] }))).toEqual([
      'glyphs',
    ])
  })

  it('measures how much of the frame is under words, and tells of too much', () => {
    const plate: Layer = {
      kind: 'shape',
      role: 'cta_plate',
      bounds: { x: 100, y: 200, width: 300, height: 40 },
      shape: { kind: 'rect', x: 100, y: 200, width: 300, height: 40 },
      fill: '#ffffff',
    }
    const calm = inspect(layout([ground('#ffffff'), plate, text({ role: 'cta' })]))
    expect(calm.measures.textCoverage).toBe(0.01)
    expect(calm.warnings).toEqual([])
    const page = { bounds: { x: 70, y: 70, width: 930, height: 930 } }
    const full = inspect(layout([ground('#ffffff'), text(page)]))
    expect(full.measures.textCoverage).toBeCloseTo(0.74, 2)
    expect([full.ok, full.warnings.map(({ kind }) => kind)]).toEqual([true, ['coverage']])
  })

  it('tells restless ground from a slope, where the contrast is enough', () => {
    const stripes = Array.from({ length: 60 }, (_, i): Layer => ({
      kind: 'shape',
      shape: { kind: 'rect', x: 90 + i * 6, y: 180, width: 3, height: 80 },
      fill: '#6e6e6e',
    }))
    const slope: Layer = {
      kind: 'shape',
      shape: { kind: 'rect', x: 0, y: 0, width: 1080, height: 1080 },
      fill: {
        kind: 'linear',
        from: [100, 0],
        to: [400, 0],
        stops: [
          [0, '#000000'],
          [1, '#6e6e6e'],
        ],
      },
    }
    const of = (...under: Layer[]) => inspect(layout([...under, text({ ink: '#ffffff' })]))
    const restless = of(ground('#000000'), ...stripes)
    expect([restless.findings, restless.warnings.map(({ kind, role }) => [kind, role])]).toEqual([
      [],
      [['busy', 'body']],
    ])
    expect(restless.measures.busyGround).toBeGreaterThan(0.1)
    expect(of(slope).measures.busyGround).toBeLessThan(0.03)
    // its own outline is what such a text stands on
    const outlined = text({ ink: '#ffffff', stroke: { colour: '#000000', width: 5 } })
    expect(inspect(layout([ground('#000000'), ...stripes, outlined])).warnings).toEqual([])
  })

  it('tells of a photo that is drawn larger than it is, or out of focus', () => {
    const photo = (crop: number): Layer => ({
      kind: 'group',
      transform: [2, 0, 0, 2, 0, 0],
      children: [
        {
          kind: 'image',
          role: 'photo',
          asset: 'p',
          box: { x: 250, y: 250, width: 200, height: 200 },
          crop: { x: 0, y: 0, width: crop, height: crop },
        },
      ],
    })
    const seen = (crop: number, sharpness: number) => {
      const asset = { mime: 'image/png', width: 400, height: 400, base64: dot, sharpness }
      const { measures, warnings } = inspect({
        ...layout([ground('#ffffff'), photo(crop), text()]),
        assets: { p: asset },
      })
      return [measures.enlargement, measures.sharpness, ...warnings.map(({ kind }) => kind)]
    }
    expect(seen(400, 0.8)).toEqual([1, 0.8])
    expect(seen(200, 0.8)).toEqual([2, 0.8, 'enlarged'])
    expect(seen(400, 0.2)).toEqual([1, 0.2, 'blurry'])
  })

  it('holds the file against what Meta takes', () => {
    const of = (width: number, height: number, bytes: number) =>
      inspect(layout([ground('#ffffff'), text()]), undefined, { width, height, bytes }).findings.map(
        ({ kind }) => kind,
      )
    expect(of(1080, 1080, 400_000)).toEqual([])
    expect(of(540, 540, 31 * 1024 * 1024)).toEqual(['bytes', 'pixels'])
    expect(of(1080, 1350, 400_000)).toEqual(['ratio'])
  })

  it('takes the plate it is given', () => {
    const dark = plateOf(layout([ground('#000000')]), 0.5)
    expect(inspect(layout([ground('#ffffff'), text()]), dark).ok).toBe(false)
  })
})
