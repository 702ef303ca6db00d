import { readFile } from 'node:fs/promises'
import { createCanvas } from '@napi-rs/canvas'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { brandFrom } from '../palette.ts'
import { oklchOf } from '../colour/oklch.ts'
import type { ImageRefusal } from './image-error.ts'
import { prepareImage } from './prepare-image.ts'

const flat = (width: number, height: number, colour: string) =>
  sharp({ create: { width, height, channels: 3, background: colour } })

/** A green bottle with a white label on a softly lit pale ground. */
function productShot(): Promise<Buffer> {
  const canvas = createCanvas(400, 400)
  const context = canvas.getContext('2d')
  const light = context.createLinearGradient(0, 0, 400, 400)
  light.addColorStop(0, '#f7f5f2')
  light.addColorStop(1, '#e4e0da')
  context.fillStyle = light
  context.fillRect(0, 0, 400, 400)
  context.fillStyle = '#1f6b57'
  context.beginPath()
  context.roundRect(150, 90, 100, 240, 40)
  context.fill()
  context.fillStyle = '#f4f2ee'
  context.fillRect(165, 180, 70, 80)
  return canvas.encode('png')
}

describe('prepareImage refuses', () => {
  it.each<[ImageRefusal, () => Promise<Buffer>]>([
    ['empty', async () => Buffer.alloc(0)],
    ['not_an_image', async () => Buffer.from('just some text, renamed .png')],
    ['not_an_image', async () => Buffer.from('<html><body>no</body></html>')],
    [
      'unsupported_type',
      async () => Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
    ],
    [
      'damaged',
      async () => {
        const whole = await flat(300, 300, '#aa3322').jpeg().toBuffer()
        return whole.subarray(0, Math.floor(whole.length * 0.6))
      },
    ],
    ['damaged', async () => Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(200)])],
    ['too_small', () => flat(20, 20, '#aa3322').png().toBuffer()],
    ['too_many_pixels', () => flat(9000, 6000, '#ffffff').png({ compressionLevel: 1 }).toBuffer()],
  ])('%s', async (code, make) => {
    await expect(prepareImage(await make())).rejects.toMatchObject({ name: 'ImageError', code })
  })
})

describe('prepareImage', () => {
  it('turns the picture upright and drops its metadata', async () => {
    const turned = await flat(300, 200, '#336699').withMetadata({ orientation: 6 }).jpeg().toBuffer()
    const image = await prepareImage(turned)
    expect([image.width, image.height]).toEqual([200, 300])
    const { exif, icc, orientation } = await sharp(Buffer.from(image.base64, 'base64')).metadata()
    expect([exif, icc, orientation]).toEqual([undefined, undefined, undefined])
  })

  it('is plain data that survives JSON, and the same for the same bytes', async () => {
    const bytes = await productShot()
    const image = await prepareImage(bytes)
    expect(JSON.parse(JSON.stringify(image))).toEqual(image)
    expect((await prepareImage(bytes)).id).toBe(image.id)
  })

  it('cuts a product out of a plain ground and keeps its white label', async () => {
    const { cutout } = await prepareImage(await productShot())
    expect(cutout).toBeDefined()
    expect(Math.abs(cutout!.width - 100)).toBeLessThanOrEqual(4)
    expect(Math.abs(cutout!.height - 240)).toBeLessThanOrEqual(4)
    const { data, info } = await sharp(Buffer.from(cutout!.base64, 'base64'))
      .raw()
      .toBuffer({ resolveWithObject: true })
    const alphaAt = (x: number, y: number) => data[(y * info.width + x) * 4 + 3]
    expect(alphaAt(Math.floor(info.width / 2), Math.floor(info.height * 0.55))).toBe(255)
    expect(alphaAt(2, 2)).toBe(0)
  })

  it('leaves a picture whose ground is not plain whole', async () => {
    const canvas = createCanvas(300, 300)
    const context = canvas.getContext('2d')
    for (let i = 0; i < 100; i++) {
      context.fillStyle = `hsl(${(i * 97) % 360} 70% ${30 + (i % 5) * 10}%)`
      context.fillRect((i % 10) * 30, Math.floor(i / 10) * 30, 30, 30)
    }
    expect((await prepareImage(await canvas.encode('png'))).cutout).toBeUndefined()
  })

  it('finds the brand’s colour in a logo, not the paper it stands on', async () => {
    const canvas = createCanvas(300, 120)
    const context = canvas.getContext('2d')
    context.fillStyle = '#ffffff'
    context.fillRect(0, 0, 300, 120)
    context.fillStyle = '#c8203c'
    context.fillRect(30, 30, 120, 60)
    const logo = await prepareImage(await canvas.encode('png'))
    const { primary } = brandFrom({ url: 'https://example.com', business: 'Example', logo })
    expect(Math.abs(oklchOf(primary).h - oklchOf('#c8203c').h)).toBeLessThan(6)
  })

  it('leaves a thing in its ground where both share their colours', async () => {
    const photo = await readFile(new URL('../../../../examples/photos/web-shop.jpg', import.meta.url))
    // rocks and a bottle in the orange light of their own backdrop: a cut would eat into them
    expect((await prepareImage(photo)).cutout).toBeUndefined()
  })
})
