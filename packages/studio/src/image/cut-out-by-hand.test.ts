import { createCanvas } from '@napi-rs/canvas'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { cutOutByHand, type CutHints } from './cut-out-by-hand.ts'
import { prepareImage } from './prepare-image.ts'

/** A red pot before a patterned wall: no plain ground, so nothing is cut out by itself. */
async function pot() {
  const canvas = createCanvas(600, 480)
  const context = canvas.getContext('2d')
  for (let i = 0; i < 480; i++) {
    context.fillStyle = `hsl(${150 + ((i * 37) % 70)} 45% ${30 + ((i * 17) % 45)}%)`
    context.fillRect((i % 24) * 25, Math.floor(i / 24) * 24, 25, 24)
  }
  context.fillStyle = '#c03a2b'
  context.beginPath()
  context.roundRect(220, 140, 160, 240, 40)
  context.fill()
  return prepareImage(await canvas.encode('png'))
}
const box = { x: 0.3, y: 0.2, width: 0.4, height: 0.68 }
const hints = (strokes: CutHints['strokes'] = []): CutHints => ({ box, strokes })

describe('cutOutByHand', () => {
  it('cuts a thing from any ground, as large as it is', async () => {
    const asset = await pot()
    expect(asset.cutout).toBeUndefined()
    const { cutout } = await cutOutByHand(asset, hints())
    expect(Math.abs((cutout?.width ?? 0) - 160)).toBeLessThan(10)
    expect(Math.abs((cutout?.height ?? 0) - 240)).toBeLessThan(10)
    const { data, info } = await sharp(Buffer.from(cutout?.base64 ?? '', 'base64'))
      .raw()
      .toBuffer({ resolveWithObject: true })
    const at = (x: number, y: number) => [
      ...data.subarray((y * info.width + x) * 4, (y * info.width + x) * 4 + 4),
    ]
    const [middle, corner] = [at(info.width >> 1, info.height >> 1), at(1, 1)]
    expect(middle[3]).toBe(255)
    expect(Math.abs(middle[0]! - 0xc0)).toBeLessThan(8)
    expect(corner[3]).toBeLessThan(60)
  })

  it('gives the same cut for the same hints, and follows the brush', async () => {
    const asset = await pot()
    const [a, b] = [await cutOutByHand(asset, hints()), await cutOutByHand(asset, hints())]
    expect(a.cutout?.id).toBe(b.cutout?.id)
    const lower = {
      says: 'ground' as const,
      radius: 0.3,
      points: [
        [0.3, 0.95],
        [0.7, 0.95],
      ] as const,
    }
    const less = await cutOutByHand(asset, hints([lower]))
    expect(less.cutout?.height).toBeLessThan((a.cutout?.height ?? 0) - 40)
  })

  it('says when nothing is left', async () => {
    const everything = { says: 'ground' as const, radius: 1, points: [[0.5, 0.5]] as const }
    await expect(cutOutByHand(await pot(), hints([everything]))).rejects.toMatchObject({
      code: 'nothing_left',
    })
  })
})
