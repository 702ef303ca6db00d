import { createCanvas } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { paintSoft } from './soft.ts'

function halfBlack(width: number, height: number) {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, width, height)
  context.fillStyle = '#000000'
  context.fillRect(0, 0, width / 2, height)
  return canvas
}
const pixel = (canvas: ReturnType<typeof paintSoft>, x: number, y: number) => [
  ...canvas.getContext('2d').getImageData(x, y, 1, 1).data,
]

describe('paintSoft', () => {
  it('blurs what is inside and stays opaque up to the picture’s edges', () => {
    const soft = paintSoft(halfBlack(200, 120), { kind: 'soft', radius: 14 }, 1)
    expect(pixel(soft, 100, 60)[0]).toBeGreaterThan(90)
    expect(pixel(soft, 100, 60)[0]).toBeLessThan(165)
    for (const [x, y] of [
      [0, 0],
      [199, 0],
      [0, 119],
      [199, 119],
    ] as const) {
      expect(pixel(soft, x, y)[3]).toBe(255)
      expect(Math.abs(pixel(soft, x, y)[0]! - (x === 0 ? 0 : 255))).toBeLessThan(6)
    }
  })

  it('looks the same in a preview as in the picture', () => {
    const whole = paintSoft(halfBlack(240, 120), { kind: 'soft', radius: 16 }, 1)
    const half = paintSoft(halfBlack(120, 60), { kind: 'soft', radius: 16 }, 0.5)
    for (const x of [20, 45, 60, 75, 100])
      expect(Math.abs(pixel(whole, 2 * x, 60)[0]! - pixel(half, x, 30)[0]!)).toBeLessThan(16)
  })
})
