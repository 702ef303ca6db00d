import { createRequire } from 'node:module'
import { createCanvas } from '@napi-rs/canvas'
import sharp, { type Sharp } from 'sharp'
import { describe, expect, it } from 'vitest'
import { oklabOf } from '../../colour/oklch.ts'
import { prepareImage } from '../prepare-image.ts'
import { gradePhoto } from './apply-grade.ts'
import type { Pixels } from './photo-grade.ts'

const require = createRequire(import.meta.url)
const party = require.resolve('@vladmandic/face-api/demo/sample3.jpg')

const pixelsOf = async (image: Sharp, side: number): Promise<Pixels> => {
  const { data, info } = await image
    .clone()
    .resize(side, side, { fit: 'inside' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}
/** The photo, what a fault makes of it, and what grading makes of that. */
async function graded(fault: (photo: Sharp) => Sharp) {
  const photo = sharp(await sharp(party).resize(420).removeAlpha().png().toBuffer())
  const spoiled = sharp(await fault(photo.clone()).png().toBuffer())
  const [good, before, after] = [
    await pixelsOf(photo, 420),
    await pixelsOf(spoiled, 420),
    await pixelsOf(spoiled, 420),
  ]
  const grade = gradePhoto(after, await pixelsOf(spoiled, 160))
  return { good, before, after, grade }
}
/** Mean difference as an eye sees it, in hundredths of OKLab. */
function difference(a: Pixels, b: Pixels): number {
  let sum = 0
  for (let k = 0; k < a.data.length; k += 16) {
    const [p, q] = [a, b].map(({ data }) => oklabOf([data[k]!, data[k + 1]!, data[k + 2]!])) as [Lab, Lab]
    sum += 100 * Math.hypot(p.l - q.l, p.a - q.a, p.b - q.b)
  }
  return sum / (a.data.length / 16)
}
type Lab = ReturnType<typeof oklabOf>
const ends = ({ data }: Pixels): number => {
  let count = 0
  for (let k = 0; k < data.length; k += 4)
    if ([0, 1, 2].some((c) => data[k + c] === 255 || data[k + c] === 0)) count++
  return count / (data.length / 4)
}

describe('gradePhoto', () => {
  it('leaves a good photo exactly as it is', async () => {
    const { before, after, grade } = await graded((photo) => photo)
    expect(grade).toBeUndefined()
    expect(Buffer.compare(before.data, after.data)).toBe(0)
  })

  it.each<[string, (photo: Sharp) => Sharp]>([
    ['too dark', (photo) => photo.linear(0.5, 0)],
    ['in fog', (photo) => photo.linear(0.6, 70)],
    ['yellow from a lamp', (photo) => photo.linear([1.12, 1, 0.8], [0, 0, 0])],
  ])('brings a photo that is %s nearer to the good one', async (_, fault) => {
    const { good, before, after } = await graded(fault)
    expect(difference(after, good)).toBeLessThan(0.85 * difference(before, good))
    expect(ends(after) - ends(before)).toBeLessThan(0.005)
  })

  it('touches no drawing', async () => {
    const canvas = createCanvas(400, 300)
    const context = canvas.getContext('2d')
    context.fillStyle = '#2a2118'
    context.fillRect(0, 0, 400, 300)
    context.fillStyle = '#4d3a10'
    context.fillRect(80, 60, 200, 180)
    expect((await prepareImage(await canvas.encode('png'))).grade).toBeUndefined()
  })
})

describe('prepareImage', () => {
  it('grades a dark photo unless it is told not to, or it is a logo', async () => {
    const dark = await sharp(party).resize(200).linear(0.5, 0).png().toBuffer()
    const [usual, plain, logo] = [
      await prepareImage(dark),
      await prepareImage(dark, { grade: false }),
      await prepareImage(dark, { purpose: 'logo' }),
    ]
    expect(usual.grade?.white).toBeLessThan(0.9)
    expect(plain.grade).toBeUndefined()
    expect(logo.id).toBe(plain.id)
    expect(usual.id).not.toBe(plain.id)
  })
})
