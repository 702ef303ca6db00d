import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { oklchOf } from '../../colour/oklch.ts'
import { brandFrom } from '../../palette.ts'
import type { ImageAsset } from '../asset.ts'
import { extractLogo } from './extract-logo.ts'

function drawn(
  width: number,
  height: number,
  ground: string | undefined,
  draw: (context: SKRSContext2D) => void,
) {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  if (ground) {
    context.fillStyle = ground
    context.fillRect(0, 0, width, height)
  }
  draw(context)
  return canvas.encode('png')
}
const ring = (colour: string) => (context: SKRSContext2D) => {
  context.strokeStyle = colour
  context.lineWidth = 22
  context.beginPath()
  context.arc(120, 100, 50, 0, 7)
  context.stroke()
  context.fillStyle = colour
  context.fillRect(220, 40, 40, 120)
}
const badge = (context: SKRSContext2D) => {
  context.fillStyle = '#b3122d'
  context.beginPath()
  context.arc(150, 100, 80, 0, 7)
  context.fill()
  context.fillStyle = '#ffffff'
  context.fillRect(110, 85, 80, 30)
}
async function pixel(logo: ImageAsset | undefined, u: number, v: number): Promise<number[]> {
  const { data, info } = await sharp(Buffer.from(logo?.base64 ?? '', 'base64'))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const at = (Math.floor(v * info.height) * info.width + Math.floor(u * info.width)) * 4
  return [...data.subarray(at, at + 4)]
}
const svg = (inner: string, head = '') =>
  Buffer.from(`${head}<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">${inner}</svg>`)

describe('extractLogo', () => {
  it('takes the sign off its paper, trimmed, letters open inside, in its colour', async () => {
    const logo = await extractLogo(await drawn(320, 200, '#ffffff', ring('#0b6e4f')))
    expect(logo).toMatchObject({ width: 200 + 1, hasAlpha: true, height: 122 })
    // inside of the ring, then the ring itself
    expect((await pixel(logo, 61 / 201, 0.5))[3]).toBe(0)
    expect((await pixel(logo, 11 / 201, 0.5)).slice(0, 3)).toEqual([0x0b, 0x6e, 0x4f])
    const { primary } = brandFrom({ url: 'https://example.com', business: 'Example', logo: logo! })
    expect(Math.abs(oklchOf(primary).h - oklchOf('#0b6e4f').h)).toBeLessThan(3)
  })

  it('works on a photo-compressed picture and a dark ground', async () => {
    const jpeg = await sharp(await drawn(320, 200, '#15161a', ring('#f0c04a')))
      .jpeg({ quality: 75 })
      .toBuffer()
    const logo = await extractLogo(jpeg)
    expect(Math.abs((logo?.width ?? 0) - 201)).toBeLessThan(8)
    expect((await pixel(logo, 61 / 201, 0.5))[3]).toBe(0)
  })

  it('keeps white letters on a badge, and a light sign on its coloured tile', async () => {
    const round = await extractLogo(await drawn(300, 200, '#ffffff', badge))
    expect(await pixel(round, 0.5, 0.5)).toEqual([255, 255, 255, 255])
    expect((await pixel(round, 0.02, 0.02))[3]).toBe(0)
    const tile = await extractLogo(await drawn(300, 200, '#1b57e0', ring('#ffffff')))
    expect(tile).toMatchObject({ width: 300, height: 200, hasAlpha: false })
  })

  it('reads an icon file and a clear PNG', async () => {
    const png = await drawn(64, 64, undefined, (context) => {
      context.fillRect(12, 16, 40, 15)
      context.fillRect(12, 31, 15, 15)
    })
    const icon = Buffer.alloc(22)
    icon.writeUInt16LE(1, 2)
    icon.writeUInt16LE(1, 4)
    icon.set([64, 64], 6)
    icon.writeUInt32LE(png.length, 14)
    icon.writeUInt32LE(22, 18)
    for (const file of [png, Buffer.concat([icon, png])])
      expect(await extractLogo(file)).toMatchObject({ width: 40, height: 30, hasAlpha: true })
  })

  it('draws an SVG large, whatever size it names', async () => {
    const logo = await extractLogo(
      svg('<circle cx="10" cy="10" r="8" fill="#c22"/>', '<?xml version="1.0"?>'),
    )
    expect(logo?.width).toBeGreaterThan(300)
    expect(await pixel(logo, 0.5, 0.5)).toEqual([0xcc, 0x22, 0x22, 255])
  })

  it.each([
    ['a script', svg('<script>1</script>')],
    ['a handler', svg('<rect width="9" height="9" onload="x()"/>')],
    ['a picture from elsewhere', svg('<image href="http://169.254.169.254/"/>')],
    ['a file of the machine', svg('<use href="file:///etc/passwd#a"/>')],
    ['a style from elsewhere', svg('<style>@import "http://x.example"</style>')],
    [
      'a name for a file',
      svg('<text>&a;</text>', '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>'),
    ],
    ['names made of names', svg('<text>&b;</text>', '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>')],
  ])('refuses an SVG with %s', async (_, file) => {
    await expect(extractLogo(file)).rejects.toMatchObject({ code: 'unsafe_drawing' })
  })

  it('gives none where the ground is not plain or holds nothing', async () => {
    const patchwork = await drawn(300, 200, '#fff', (context) => {
      for (let i = 0; i < 150; i++) {
        context.fillStyle = `hsl(${(i * 97) % 360} 70% ${30 + (i % 5) * 10}%)`
        context.fillRect((i % 15) * 20, Math.floor(i / 15) * 20, 20, 20)
      }
    })
    const blank = await drawn(300, 200, '#fafafa', () => undefined)
    expect([await extractLogo(patchwork), await extractLogo(blank)]).toEqual([undefined, undefined])
  })

  it('refuses what is no picture', async () => {
    await expect(extractLogo(Buffer.from('<html><body/></html>'))).rejects.toMatchObject({
      code: 'not_an_image',
    })
    await expect(extractLogo(Buffer.alloc(0))).rejects.toMatchObject({ code: 'empty' })
  })
})
