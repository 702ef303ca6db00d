import { createCanvas, type Canvas } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { contrast } from '../../colour/contrast.ts'
import { hexFromOklch, rgbOf } from '../../colour/oklch.ts'
import type { PrintEffect } from '../../effects.ts'
import type { Layer, Layout } from '../../layout.ts'
import { withEffect } from '../../render/effects/index.ts'
import { paint } from '../../render/paint.ts'
import { bar, glow, oval, path } from '../../subjects/draw.ts'
import { printed, restyle } from './hand.ts'
import { vintageLooks } from './looks.ts'
import { label } from './voices.ts'

const look = { ...vintageLooks({ primary: '#d9622b' })[0], display: label }
const press: PrintEffect = {
  kind: 'print',
  inks: look.palette.slice(0, 4),
  screen: 'dots',
  pitch: 8,
  contour: 4,
  rim: 0,
  shift: 0,
  balance: 0,
  amount: 1,
}

const drawn = (size: number, draw: (at: number) => void = () => {}): Canvas => {
  const canvas = createCanvas(size, size)
  const context = canvas.getContext('2d')
  const gradient = context.createLinearGradient(0, 0, size, 0)
  gradient.addColorStop(0, '#c67b35')
  gradient.addColorStop(1, '#ffffff')
  context.fillStyle = gradient
  context.beginPath()
  context.arc(size / 2, size / 2, size * 0.3, 0, 7)
  context.fill()
  draw(size)
  return canvas
}
const pixels = (canvas: Canvas) =>
  canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data
const mean = (data: Uint8ClampedArray, channel: number) => {
  let [sum, weight] = [0, 0]
  for (let k = 0; k < data.length; k += 4) {
    sum += data[k + channel]! * data[k + 3]!
    weight += data[k + 3]!
  }
  return sum / weight
}

const layoutOf = (layers: Layer[]): Layout => ({
  version: 1,
  placement: 'square_1x1',
  width: 400,
  height: 400,
  safe: { x: 0, y: 0, width: 400, height: 400 },
  language: 'en',
  direction: 'ltr',
  style: 'vintage',
  composition: 'x',
  look: look.id,
  seed: 1,
  assets: {},
  layers,
  shortened: [],
})

describe('print', () => {
  it('is the same every time', () => {
    const [a, b] = [drawn(200), drawn(200)].map((canvas) => pixels(withEffect(canvas, press, 1)))
    expect(Buffer.from(a!).equals(Buffer.from(b!))).toBe(true)
  })

  it('looks the same in a small preview: as light, as red, as large', () => {
    const large = pixels(withEffect(drawn(400), press, 1))
    const small = pixels(withEffect(drawn(100), press, 0.25))
    for (const channel of [0, 1, 2])
      expect(Math.abs(mean(large, channel) - mean(small, channel))).toBeLessThan(8)
    const covered = (data: Uint8ClampedArray) =>
      data.filter((value, k) => k % 4 === 3 && value > 127).length / (data.length / 4)
    expect(covered(small)).toBeCloseTo(covered(large), 1)
  })

  it('uses no colours but its inks, save where one meets another', () => {
    const data = pixels(withEffect(drawn(300), press, 1))
    const inks = press.inks.map((ink) => rgbOf(ink))
    let [near, all] = [0, 0]
    for (let k = 0; k < data.length; k += 4) {
      if (data[k + 3]! < 250) continue
      all++
      if (inks.some((ink) => ink.every((value, c) => Math.abs(value - data[k + c]!) < 14))) near++
    }
    expect(near / all).toBeGreaterThan(0.6)
  })

  it('keeps the silhouette: nothing far outside, paper or ink everywhere within', () => {
    const data = pixels(withEffect(drawn(300), press, 1))
    const alpha = (x: number, y: number) => data[(y * 300 + x) * 4 + 3]!
    expect([alpha(10, 10), alpha(150, 20), alpha(285, 150)]).toEqual([0, 0, 0])
    for (const [x, y] of [
      [150, 150],
      [70, 150],
      [150, 230],
    ] as const)
      expect(alpha(x, y)).toBeGreaterThan(250)
    // the contour stands just outside the edge, in the darkest ink
    const hexAt = (x: number) =>
      `#${[0, 1, 2].map((c) => data[(150 * 300 + x) * 4 + c]!.toString(16).padStart(2, '0')).join('')}`
    const outside = [240, 241, 242, 243, 244].map((x) => contrast(press.inks[0]!, hexAt(x)))
    expect(Math.min(...outside)).toBeLessThan(1.3)
  })

  it('turns what is clear into dots, so that shadows stay clear between them', () => {
    const canvas = createCanvas(200, 200)
    const context = canvas.getContext('2d')
    context.fillStyle = 'rgba(28, 15, 18, 0.35)'
    context.fillRect(0, 0, 200, 200)
    const data = pixels(withEffect(canvas, press, 1))
    const covered = data.filter((value, k) => k % 4 === 3 && value > 127).length / (data.length / 4)
    expect(covered).toBeGreaterThan(0.2)
    expect(covered).toBeLessThan(0.5)
  })
})

describe('the restyling hand', () => {
  it('prints any drawing: clipped groups, gradients, clear shapes', () => {
    const drawing: Layer[] = [
      oval(200, 340, 150, 20, glow(200, 340, 150, [0, '#1c0f1288'], [1, '#1c0f1200'])),
      {
        kind: 'group',
        clip: { kind: 'rect', x: 100, y: 100, width: 200, height: 220 },
        children: [bar(0, 0, 400, 400, '#3fae7a'), path('M100 100 L300 320 L100 320 Z', '#ffffff80')],
      },
    ]
    const before = pixels(paint(layoutOf(drawing)))
    const after = pixels(paint(layoutOf(restyle(drawing, look))))
    const alpha = (data: Uint8ClampedArray, x: number, y: number) => data[(y * 400 + x) * 4 + 3]!
    expect(alpha(after, 200, 200)).toBe(255)
    expect(alpha(after, 30, 30)).toBe(0)
    expect(alpha(before, 30, 30)).toBe(0)
    expect(Buffer.from(before).equals(Buffer.from(after))).toBe(false)
  })

  it('keeps to the bounds it is given', () => {
    const box = { x: 100, y: 100, width: 200, height: 200 }
    const data = pixels(paint(layoutOf([printed([bar(100, 100, 200, 200, '#d9622b')], look, box)])))
    expect(data[(200 * 400 + 60) * 4 + 3]).toBe(0)
    expect(data[(200 * 400 + 200) * 4 + 3]).toBe(255)
  })
})

describe('looks', () => {
  const brands = [
    ...Array.from({ length: 30 }, (_, i) =>
      hexFromOklch({ l: 0.25 + 0.06 * (i % 10), c: 0.06 + 0.07 * (i % 3), h: i * 12 }),
    ),
    '#ffffff',
    '#000000',
    '#39ff14',
    '#ff00ff',
    '#00ffff',
    '#ffff00',
    '#f5efe0',
    '#d8c3a5',
    '#808080',
    '#0a0a23',
  ]

  it.each(brands)('of %s keep their words legible and their inks in order', (primary) => {
    for (const mood of vintageLooks({ primary })) {
      const [key, , second, paper] = mood.palette as [string, string, string, string]
      const pairs = [
        [mood.ink, mood.ground],
        [mood.ink, mood.groundFar],
        [mood.quiet, mood.ground],
        [mood.onPlate, mood.plate],
        [mood.onOffer, mood.offer],
        [key, paper],
        [key, second],
      ] as const
      for (const [ink, ground] of pairs)
        expect(contrast(ink, ground), `${mood.id} ${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5)
      // the second ink and the paper must differ, or highlights would vanish
      expect(contrast(second, paper), mood.id).toBeGreaterThan(1.25)
    }
  })
})
