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

  it('takes the plate it is given', () => {
    const dark = plateOf(layout([ground('#000000')]), 0.5)
    expect(inspect(layout([ground('#ffffff'), text()]), dark).ok).toBe(false)
  })
})
