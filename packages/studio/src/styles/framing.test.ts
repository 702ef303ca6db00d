import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { prepareImage } from '../image/prepare-image.ts'
import type { Box, Shape } from '../layout.ts'
import { drawnOut } from '../render/drawn-out.ts'
import { pictureOf } from '../render/pictures.ts'
import { framingOf } from './framing.ts'

// a tall dark thing that nearly fills the height of a softly lit pale ground
const thing: Box = { x: 250, y: 70, width: 200, height: 460 }
async function photoOf(draw?: (context: SKRSContext2D) => void) {
  const canvas = createCanvas(700, 600)
  const context = canvas.getContext('2d')
  const light = context.createLinearGradient(0, 0, 700, 600)
  light.addColorStop(0, '#eef5f6')
  light.addColorStop(1, '#cfdfe2')
  context.fillStyle = light
  context.fillRect(0, 0, 700, 600)
  context.fillStyle = '#14505a'
  context.fillRect(thing.x, thing.y, thing.width, thing.height)
  draw?.(context)
  return prepareImage(await canvas.encode('png'))
}
const frames: [string, Box, (box: Box) => Shape][] = [
  ['a wide panel', { x: 0, y: 0, width: 1080, height: 430 }, (box) => ({ kind: 'rect', ...box })],
  ['a narrow panel', { x: 0, y: 0, width: 400, height: 900 }, (box) => ({ kind: 'rect', ...box })],
  [
    'an arch',
    { x: 90, y: 40, width: 500, height: 420 },
    (box) => ({ kind: 'rect', ...box, radius: [250, 250, 0, 0] }),
  ],
  [
    'a circle',
    { x: 90, y: 40, width: 500, height: 500 },
    () => ({ kind: 'ellipse', cx: 340, cy: 290, rx: 250, ry: 250 }),
  ],
]

const plain = await photoOf()

describe('framingOf', () => {
  it.each(frames)('keeps the thing whole in %s', (name, box, clip) => {
    const { crop } = framingOf(plain, box, clip(box))
    expect(crop.width / crop.height).toBeCloseTo(box.width / box.height, 3)
    const scale = box.width / crop.width
    const corners = [thing.x, thing.x + thing.width].flatMap((x) =>
      [thing.y, thing.y + thing.height].map((y) => [(x - crop.x) * scale, (y - crop.y) * scale] as const),
    )
    for (const [x, y] of corners) {
      expect(Math.min(x, y, box.width - x, box.height - y)).toBeGreaterThan(0)
      if (name === 'a circle') expect(Math.hypot(x - 250, y - 250)).toBeLessThan(250)
      if (name === 'an arch' && y < 250) expect(Math.hypot(x - 250, y - 250)).toBeLessThan(250)
    }
  })

  it('stays inside a photo whose ground cannot be drawn out', async () => {
    const busy = await photoOf((context) => {
      for (let i = 0; i < 1050; i++) {
        const [x, y] = [(i % 35) * 20, Math.floor(i / 35) * 20]
        if (x > 220 && x < 460) continue
        context.fillStyle = `hsl(${(i * 97) % 360} 60% ${20 + ((i * 31) % 70)}%)`
        context.fillRect(x, y, 20, 20)
      }
    })
    const box: Box = { x: 0, y: 0, width: 1080, height: 430 }
    const { crop } = framingOf(busy, box, { kind: 'rect', ...box })
    expect(Math.min(crop.x, crop.y)).toBeGreaterThanOrEqual(-0.01)
    expect(crop.x + crop.width).toBeLessThanOrEqual(700.01)
    expect(crop.y + crop.height).toBeLessThanOrEqual(600.01)
  })
})

describe('drawnOut', () => {
  it('runs the ground on without a seam', () => {
    const box: Box = { x: 0, y: 0, width: 1080, height: 430 }
    const { crop, calm } = framingOf(plain, box, { kind: 'rect', ...box })
    expect(crop.x).toBeLessThan(0)
    const canvas = drawnOut(pictureOf(plain.id, plain), crop, calm!, box.width, box.height)
    // along the foot, under the thing, colour changes only as slowly as the light does
    const { data } = canvas.getContext('2d').getImageData(0, 424, 1080, 1)
    for (let x = 1; x < 1080; x++) {
      const k = x * 4
      expect(data[k + 3]).toBe(255)
      expect(Math.abs(data[k]! - data[k - 4]!)).toBeLessThanOrEqual(4)
    }
  })
})
