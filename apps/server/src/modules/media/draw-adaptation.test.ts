import sharp, { type Color } from 'sharp'
import { expect, test } from 'vitest'
import { drawAdaptation } from './draw-adaptation.ts'
import type { PictureRecipe } from './recipe.ts'

const recipe = (change: Partial<PictureRecipe>): PictureRecipe => ({
  kind: 'picture',
  format: 'jpeg',
  ...change,
})
const draw = async (original: Buffer, change: Partial<PictureRecipe>) => {
  const picture = await drawAdaptation(original, recipe(change))
  if (!picture) throw new Error('nothing was drawn')
  return picture
}
const plain = (width: number, height: number, background: Color) =>
  sharp({ create: { width, height, channels: 3, background } })
const colourAt = async (bytes: Buffer, left: number, top: number) => {
  const { data, info } = await sharp(bytes)
    .extract({ left, top, width: 1, height: 1 })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return [...data.subarray(0, info.channels)]
}
const near = (colour: number[], wanted: number[]) =>
  colour.every((value, at) => Math.abs(value - (wanted[at] ?? 0)) < 14)

test('a crop cuts out exactly what was asked for', async () => {
  const halves = await plain(400, 400, 'red')
    .composite([{ input: await plain(200, 400, 'blue').png().toBuffer(), left: 200, top: 0 }])
    .png()
    .toBuffer()
  const right = await draw(halves, { crop: { x: 0.5, y: 0.25, width: 0.5, height: 0.5 } })
  expect([right.width, right.height]).toEqual([200, 200])
  expect(await sharp(right.bytes).metadata()).toMatchObject({ width: 200, height: 200, format: 'jpeg' })
  expect(near(await colourAt(right.bytes, 2, 100), [0, 0, 255])).toBe(true)
})

test('a border has the ratio asked for, the picture whole in its middle, and its own colours, darker', async () => {
  const orange = [230, 120, 40]
  const original = await plain(500, 500, { r: 230, g: 120, b: 40 }).png().toBuffer()
  const { bytes, width, height } = await draw(original, { padToRatio: 4 / 5 })
  expect([width, height]).toEqual([500, 625])
  expect(near(await colourAt(bytes, 250, 312), orange)).toBe(true)
  expect(near(await colourAt(bytes, 250, 66), orange)).toBe(true)
  const [red = 0, green = 0, blue = 0] = await colourAt(bytes, 250, 20)
  expect(red).toBeGreaterThan(120)
  expect(red).toBeLessThan(220)
  expect(red > green && green > blue).toBe(true)
})

test('what is see-through becomes white', async () => {
  const glass = await sharp({ create: { width: 40, height: 40, channels: 4, background: '#00000000' } })
    .png()
    .toBuffer()
  expect(near(await colourAt((await draw(glass, {})).bytes, 20, 20), [255, 255, 255])).toBe(true)
  const { bytes } = await draw(glass, { padToRatio: 2 })
  expect(near(await colourAt(bytes, 40, 20), [255, 255, 255])).toBe(true)
})

test('a grey picture is one like others', async () => {
  const grey = await plain(300, 300, '#777').toColourspace('b-w').jpeg().toBuffer()
  expect((await sharp(grey).metadata()).channels).toBe(1)
  const { bytes, width } = await draw(grey, { padToRatio: 1.91 })
  expect(width).toBe(573)
  expect(near(await colourAt(bytes, 286, 150), [0x77, 0x77, 0x77])).toBe(true)
})

test('a side and a weight are not exceeded, and a weight that cannot be reached is said to be so', async () => {
  const noise = await sharp({
    create: {
      width: 1200,
      height: 800,
      channels: 3,
      background: 'red',
      noise: { type: 'gaussian', mean: 120, sigma: 60 },
    },
  })
    .png()
    .toBuffer()
  const small = await draw(noise, { mostSide: 600, padToRatio: 1 })
  expect([small.width, small.height]).toEqual([600, 600])
  const light = await draw(noise, { mostBytes: 120_000 })
  expect(light.bytes.length).toBeLessThanOrEqual(120_000)
  expect(light.width / light.height).toBeCloseTo(1.5, 2)
  expect(await drawAdaptation(noise, recipe({ mostBytes: 900 }))).toBeUndefined()
})
