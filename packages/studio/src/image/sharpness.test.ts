import { createRequire } from 'node:module'
import sharp, { type Sharp } from 'sharp'
import { describe, expect, it } from 'vitest'
import { sharpnessOf } from './sharpness.ts'

const require = createRequire(import.meta.url)

async function sharpness(image: Sharp): Promise<number | undefined> {
  const { data, info } = await image.ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return sharpnessOf({ data, width: info.width, height: info.height })
}
const photo = sharp(require.resolve('@vladmandic/face-api/demo/sample5.jpg')).resize(1000)

describe('sharpnessOf', () => {
  it('falls with every blur, from sharp to out of focus', async () => {
    const found = await Promise.all(
      [0, 1.5, 2.6, 5].map((by) => sharpness(by ? photo.clone().blur(by) : photo.clone())),
    )
    const [sharpest, soft, blurred, lost] = found as [number, number, number, number]
    expect(sharpest).toBeGreaterThan(0.85)
    expect(soft).toBeLessThan(sharpest)
    expect(blurred).toBeLessThan(0.4)
    expect(lost).toBeLessThan(blurred)
  })

  it('takes a blurred room behind a sharp thing for what it is meant to be', async () => {
    const sharpPart = await photo.clone().extract({ left: 300, top: 150, width: 320, height: 400 }).toBuffer()
    const room = await photo.clone().blur(8).toBuffer()
    const staged = sharp(
      await sharp(room)
        .composite([{ input: sharpPart, left: 300, top: 150 }])
        .png()
        .toBuffer(),
    )
    expect(await sharpness(staged)).toBeGreaterThan(0.7)
  })

  it('says nothing of a plain wall', async () => {
    const wall = sharp({ create: { width: 400, height: 300, channels: 3, background: '#c8b8a0' } }).png()
    expect(await sharpness(sharp(await wall.toBuffer()))).toBeUndefined()
  })
})
