import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { readPicture } from './read-picture.ts'

const red = { r: 200, g: 30, b: 30 }
const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: red } })
const noisy = (width: number, height: number) =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: red,
      noise: { type: 'gaussian', mean: 120, sigma: 40 },
    },
  })

describe('refuses, naming the file', () => {
  test('an empty file', async () => {
    await expect(readPicture('a.jpg', Buffer.alloc(0), 'photo')).rejects.toMatchObject({
      code: 'media.empty',
      message: 'The file a.jpg is empty.',
      field: 'file',
    })
  })

  test('a file that lies about what it is', async () => {
    const html = Buffer.from('<!doctype html><script>alert(1)</script>'.repeat(20))
    await expect(readPicture('a.jpg', html, 'photo')).rejects.toMatchObject({ code: 'media.unreadable' })
    const pdf = Buffer.from('%PDF-1.7\n'.padEnd(400, ' '))
    await expect(readPicture('a.png', pdf, 'photo')).rejects.toMatchObject({ code: 'media.unreadable' })
    const onlyTheHeader = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(500)])
    await expect(readPicture('b.jpg', onlyTheHeader, 'photo')).rejects.toMatchObject({
      code: 'media.unreadable',
    })
  })

  test('SVG, which can carry scripts', async () => {
    const svg = Buffer.from(
      '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"/>',
    )
    await expect(readPicture('logo.svg', svg, 'logo')).rejects.toMatchObject({ code: 'media.unreadable' })
  })

  test.each(['jpeg', 'png', 'webp'] as const)('a %s that was cut off', async (format) => {
    const whole = await noisy(600, 500).toFormat(format).toBuffer()
    const half = whole.subarray(0, Math.floor(whole.length / 2))
    await expect(readPicture(`cut.${format}`, half, 'photo')).rejects.toMatchObject({
      code: 'media.unreadable',
      details: { name: `cut.${format}` },
    })
  })

  test('a picture too small to print', async () => {
    const small = await blank(900, 199).png().toBuffer()
    await expect(readPicture('strip.png', small, 'photo')).rejects.toMatchObject({
      code: 'media.too_small',
      message: 'The picture strip.png is 900 × 199; it needs at least 200 pixels on its short side.',
    })
  })

  test('a picture of more than 50 megapixels, before its pixels are unpacked', async () => {
    const huge = await blank(10_001, 5_000).png().toBuffer()
    await expect(readPicture('wall.png', huge, 'photo')).rejects.toMatchObject({
      code: 'media.too_many_pixels',
    })
  })
})

describe('re-encodes', () => {
  test('a phone photo: upright, at most 3000 px, sRGB, no metadata', async () => {
    const upload = await blank(4000, 2000)
      .withIccProfile('p3')
      .withExif({ IFD0: { Copyright: 'Rosa', Model: 'Phone' }, IFD3: { GPSLatitudeRef: 'N' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const picture = await readPicture('me.jpg', upload, 'photo')
    expect(picture).toMatchObject({ contentType: 'image/jpeg', width: 1500, height: 3000 })
    const metadata = await sharp(picture.bytes).metadata()
    expect(metadata).toMatchObject({ format: 'jpeg', space: 'srgb', width: 1500, height: 3000 })
    expect(metadata.exif).toBeUndefined()
    expect(metadata.icc).toBeUndefined()
    expect(metadata.orientation).toBeUndefined()
    expect(picture.bytes.includes('Rosa')).toBe(false)
  })

  test('a CMYK print file becomes a picture for screens', async () => {
    const upload = await blank(400, 400).toColourspace('cmyk').jpeg().toBuffer()
    const picture = await readPicture('print.jpg', upload, 'photo')
    expect((await sharp(picture.bytes).metadata()).space).toBe('srgb')
  })

  test('a see-through logo stays see-through, an opaque photo with a spare alpha channel becomes JPEG', async () => {
    const glass = {
      create: { width: 300, height: 300, channels: 4 as const, background: { ...red, alpha: 0.4 } },
    }
    const logo = await readPicture('logo.webp', await sharp(glass).webp().toBuffer(), 'logo')
    expect(logo.contentType).toBe('image/png')
    expect((await sharp(logo.bytes).stats()).isOpaque).toBe(false)
    const opaque = await blank(300, 300).ensureAlpha().png().toBuffer()
    expect((await readPicture('photo.png', opaque, 'photo')).contentType).toBe('image/jpeg')
  })

  test('the same upload to the same bytes', async () => {
    const upload = await noisy(300, 260).png().toBuffer()
    const [once, again] = [await readPicture('a', upload, 'photo'), await readPicture('b', upload, 'photo')]
    expect(once.bytes.equals(again.bytes)).toBe(true)
  })
})

describe('for a post', () => {
  const glass = {
    create: { width: 300, height: 300, channels: 4 as const, background: { ...red, alpha: 0.4 } },
  }
  test.each([
    ['jpeg', noisy(300, 260).jpeg(), 'image/jpeg'],
    ['png', noisy(300, 260).png(), 'image/png'],
    ['see-through png', sharp(glass).png(), 'image/png'],
    ['webp', noisy(300, 260).webp(), 'image/jpeg'],
    ['see-through webp', sharp(glass).webp(), 'image/png'],
  ])('a %s is kept as what the networks take', async (name, upload, contentType) => {
    const picture = await readPicture(name, await upload.toBuffer(), 'post')
    expect(picture.contentType).toBe(contentType)
    expect(`image/${(await sharp(picture.bytes).metadata()).format}`).toBe(contentType)
  })

  test('a phone photo keeps its pixels up to 4096 a side, is upright and says nothing of its place', async () => {
    const upload = await blank(4200, 2100)
      .withExif({ IFD0: { Copyright: 'Rosa' }, IFD3: { GPSLatitudeRef: 'N' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const picture = await readPicture('me.jpg', upload, 'post')
    expect(picture).toMatchObject({ contentType: 'image/jpeg', width: 2048, height: 4096 })
    const metadata = await sharp(picture.bytes).metadata()
    expect(metadata.exif).toBeUndefined()
    expect(metadata.orientation).toBeUndefined()
  })

  test('a small one is left to what each network says of it', async () => {
    const small = await blank(900, 120).png().toBuffer()
    expect(await readPicture('strip.png', small, 'post')).toMatchObject({ width: 900, height: 120 })
  })
})
