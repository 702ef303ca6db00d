import { createCanvas } from '@napi-rs/canvas'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { cutOutPng } from './cut-out-by-hand.ts'
import { prepareImage } from './prepare-image.ts'

/** A blue jug before a chequered wall, from which nothing is cut out by itself. */
async function jug(): Promise<Buffer> {
  const canvas = createCanvas(480, 360)
  const context = canvas.getContext('2d')
  for (let i = 0; i < 300; i++) {
    context.fillStyle = `hsl(${20 + ((i * 37) % 40)} 60% ${35 + ((i * 17) % 40)}%)`
    context.fillRect((i % 20) * 24, Math.floor(i / 20) * 24, 24, 24)
  }
  context.fillStyle = '#1f4fa8'
  context.fillRect(180, 90, 120, 200)
  return canvas.encode('png')
}
async function masked(
  width: number,
  height: number,
  hole: [number, number, number, number],
): Promise<Buffer> {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  // another colour than the picture's: only the transparency is to be taken
  context.fillStyle = '#ff00ff'
  context.fillRect(...hole)
  return canvas.encode('png')
}

describe('prepareImage with a cut-out', () => {
  it('takes its transparency and the picture’s own colours', async () => {
    const { cutout } = await prepareImage(await jug(), {
      cutout: await masked(960, 720, [360, 180, 240, 400]),
    })
    expect([cutout?.width, cutout?.height].map((side) => Math.round((side ?? 0) / 10))).toEqual([12, 20])
    const { dominant } = await sharp(Buffer.from(cutout!.base64, 'base64')).removeAlpha().stats()
    expect(dominant.b).toBeGreaterThan(dominant.r)
  })

  it('takes what the brush made of the same picture', async () => {
    const bytes = await jug()
    const plain = await prepareImage(bytes)
    expect(plain.cutout).toBeUndefined()
    const png = await cutOutPng(plain, { box: { x: 0.33, y: 0.2, width: 0.34, height: 0.65 }, strokes: [] })
    const { width, height, hasAlpha } = await sharp(png).metadata()
    expect([width, height, hasAlpha]).toEqual([480, 360, true])
    const { cutout } = await prepareImage(bytes, { cutout: png })
    expect(Math.abs((cutout?.width ?? 0) - 120)).toBeLessThan(8)
    expect(Math.abs((cutout?.height ?? 0) - 200)).toBeLessThan(8)
  })

  it.each<[string, () => Promise<Buffer>]>([
    ['nothing_left', () => masked(480, 360, [0, 0, 0, 0])],
    ['not_cut_out', () => masked(480, 360, [0, 0, 480, 360])],
    ['other_shape', () => masked(480, 480, [180, 90, 120, 200])],
    [
      'not_cut_out',
      () =>
        sharp({ create: { width: 480, height: 360, channels: 3, background: '#fff' } })
          .png()
          .toBuffer(),
    ],
    ['not_cut_out', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['damaged', async () => (await masked(480, 360, [180, 90, 120, 200])).subarray(0, 200)],
  ])('refuses one that is %s', async (code, cutout) => {
    await expect(prepareImage(await jug(), { cutout: await cutout() })).rejects.toMatchObject({ code })
  })
})
