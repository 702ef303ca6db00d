import { createRequire } from 'node:module'
import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { prepareImage } from '../prepare-image.ts'
import { findFaces } from './find-faces.ts'

const require = createRequire(import.meta.url)
// photographs of people that the detector's own package brings
const photo = (name: string) => readFile(require.resolve(`@vladmandic/face-api/demo/${name}.jpg`))
const pixels = async (bytes: Buffer) => {
  const { data, info } = await sharp(bytes)
    .resize(700, 700, { fit: 'inside' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

describe('findFaces', () => {
  it('finds the people of a photo where they are', async () => {
    const faces = await findFaces(await pixels(await photo('sample3')))
    // three women beside each other, read off the photo by eye, as shares of its 700 × 492 pixels
    const expected = [
      [0.36, 0.37],
      [0.6, 0.29],
      [0.83, 0.36],
    ]
    expect(faces).toHaveLength(3)
    for (const [x, y] of expected) {
      const there = faces.filter(
        (face) =>
          Math.abs((face.x + face.width / 2) / 700 - x!) < 0.05 &&
          Math.abs((face.y + face.height / 2) / 492 - y!) < 0.07,
      )
      expect(there, `a face near ${x}, ${y}`).toHaveLength(1)
    }
  })

  it('sees none in a loaf of bread', async () => {
    const loaf = await readFile(new URL('../../../../../examples/photos/bakery.jpg', import.meta.url))
    expect(await findFaces(await pixels(loaf))).toEqual([])
  })
})

describe('a photo of people, prepared', () => {
  let bytes: Buffer
  beforeAll(async () => {
    bytes = await sharp(await photo('sample5'))
      .resize(380)
      .jpeg()
      .toBuffer()
  })

  it('knows its faces in its own pixels and is not cut out', async () => {
    const image = await prepareImage(bytes)
    expect(image.faces?.length).toBeGreaterThanOrEqual(4)
    for (const { x, y, width, height } of image.faces ?? []) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
      expect(x + width).toBeLessThanOrEqual(image.width)
      expect(y + height).toBeLessThanOrEqual(image.height)
    }
    expect(image.cutout).toBeUndefined()
  })

  it('is not asked for faces when it is a logo', async () => {
    expect((await prepareImage(bytes, { purpose: 'logo' })).faces).toBeUndefined()
  })
})
