import { createCanvas } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { contrast } from '../../colour/contrast.ts'
import type { WatercolourEffect } from '../../effects.ts'
import type { Layer } from '../../layout.ts'
import { withEffect } from '../../render/effects/index.ts'
import { paintShape } from '../../render/shape.ts'
import { randomFrom } from '../../random.ts'
import { oval, path } from '../../subjects/draw.ts'
import { frayed } from './blot.ts'
import { restyled } from './hand.ts'
import { watercolorLooks } from './looks.ts'
import { text, label } from './voices.ts'
import type { Look } from '../style.ts'

const brandColours = [
  ...Array.from(
    { length: 32 },
    (_, i) => `#${((i * 0x2f6b3d + 0x1a2b3c) & 0xffffff).toString(16).padStart(6, '0')}`,
  ),
  '#ffffff',
  '#000000',
  '#39ff14',
  '#ff00ff',
  '#ffff00',
  '#f5f0e1',
  '#808080',
  '#d9622b',
]

const effect: WatercolourEffect = {
  kind: 'watercolour',
  seed: 5,
  size: 1,
  wobble: 4,
  load: 0.9,
  variety: 0.8,
  rim: 0.7,
  flow: 0.5,
  gaps: 0.8,
  paper: '#ffffff',
  pencil: { colour: '#403a44', strength: 0.6 },
  detail: 0.6,
}

function washed(scale: number, given = effect) {
  const canvas = createCanvas(240 * scale, 240 * scale)
  const context = canvas.getContext('2d')
  context.scale(scale, scale)
  paintShape(context, oval(120, 120, 80, 80, '#c8402a'), scale)
  const out = withEffect(canvas, given, scale)
  return { out, data: out.getContext('2d').getImageData(0, 0, out.width, out.height).data }
}
const share = (data: Uint8ClampedArray, inside: (alpha: number) => boolean): number => {
  let count = 0
  for (let k = 3; k < data.length; k += 4) if (inside(data[k]!)) count++
  return count / (data.length / 4)
}

describe('the watercolour effect', () => {
  it('gives the same pixels for the same seed, others for another', () => {
    const bytes = (seed: number) => Buffer.from(washed(0.5, { ...effect, seed }).data)
    expect(bytes(5).equals(bytes(5))).toBe(true)
    expect(bytes(5).equals(bytes(6))).toBe(false)
  })

  it('keeps the silhouette and what is transparent, at any scale', () => {
    const disc = (Math.PI * 80 ** 2) / 240 ** 2
    for (const scale of [0.34, 0.6, 1]) {
      const { out, data } = washed(scale)
      expect([out.width, out.height]).toEqual([Math.floor(240 * scale), Math.floor(240 * scale)])
      expect(Math.abs(share(data, (alpha) => alpha > 127) - disc)).toBeLessThan(0.03)
      expect(data[3]).toBe(0)
    }
  })

  it('lays its pigment unevenly and lets the paper through here and there', () => {
    const { data } = washed(1)
    const reds: number[] = []
    for (let k = 0; k < data.length; k += 4) if (data[k + 3]! > 250) reds.push(data[k + 1]!)
    reds.sort((a, b) => a - b)
    const at = (part: number) => reds[Math.floor(reds.length * part)]!
    expect(at(0.9) - at(0.1)).toBeGreaterThan(25)
    expect(at(0.995)).toBeGreaterThan(170)
  })

  it('paints nothing where nothing is', () => {
    const out = withEffect(createCanvas(60, 40), effect, 1)
    expect(share(out.getContext('2d').getImageData(0, 0, 60, 40).data, (alpha) => alpha > 0)).toBe(0)
  })
})

describe('watercolour looks', () => {
  it.each(brandColours)('carry their words on %s', (primary) => {
    for (const look of watercolorLooks({ primary })) {
      for (const ground of [look.ground, look.groundFar]) {
        expect(contrast(look.ink, ground), `${look.id} ink`).toBeGreaterThanOrEqual(4.5)
        expect(contrast(look.quiet, ground), `${look.id} quiet`).toBeGreaterThanOrEqual(4.5)
      }
      expect(contrast(look.onPlate, look.plate), `${look.id} plate`).toBeGreaterThanOrEqual(4.5)
      expect(contrast(look.onOffer, look.offer), `${look.id} offer`).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('has light and dark among at least four', () => {
    const looks = watercolorLooks({ primary: '#d9622b' })
    expect(looks.length).toBeGreaterThanOrEqual(4)
    expect(new Set(looks.map(({ dark }) => dark)).size).toBe(2)
  })
})

describe('the painter’s hand', () => {
  const [mood] = watercolorLooks({ primary: '#2f6fb0' })
  const look: Look = { ...mood, display: text, label }
  const drawing: Layer[] = [
    path('M100 100 L300 100 L300 300 Z', '#20406080'),
    { kind: 'group', transform: [2, 0, 0, 2, 10, 20], children: [oval(50, 50, 20, 10, '#aa3322')] },
  ]

  it('makes one painting of a drawing and keeps its transparency and its forms', () => {
    const [painting] = restyled(drawing, look)
    if (painting?.kind !== 'group') throw new Error('no painting')
    expect(painting.effect).toMatchObject({ kind: 'watercolour' })
    const [first, second] = painting.children
    expect(first).toMatchObject({ shape: { d: 'M100 100 L300 100 L300 300 Z' } })
    expect(first?.kind === 'shape' && typeof first.fill === 'string' && first.fill.slice(7)).toBe('80')
    expect(second).toMatchObject({ transform: [2, 0, 0, 2, 10, 20] })
  })

  it('frays an outline the same way for the same seed', () => {
    const base = [
      [0, 0],
      [100, 0],
      [100, 100],
    ] as const
    expect(frayed(base, 3, 0.4, randomFrom(1))).toEqual(frayed(base, 3, 0.4, randomFrom(1)))
    expect(frayed(base, 3, 0.4, randomFrom(1))).toHaveLength(24)
  })
})
