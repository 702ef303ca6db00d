import { createHash } from 'node:crypto'
import { createCanvas } from '@napi-rs/canvas'
import sharp from 'sharp'
import type { Box } from '../layout.ts'
import type { ImageAsset } from './asset.ts'
import { grabCut, hint } from './grab-cut/grab-cut.ts'
import { ImageError } from './image-error.ts'
import { seenBox } from './seen-box.ts'

/**
 * A line of the edge brush. Points are shares of the picture, 0…1 from its left and upper edge; the radius is a share
 * of its width.
 */
export type Stroke = {
  says: 'thing' | 'ground'
  radius: number
  points: readonly (readonly [x: number, y: number])[]
}
/** What a person shows of the thing: a box around it (shares of the picture), and strokes where that is not enough. */
export type CutHints = { box: Box; strokes: readonly Stroke[] }

// the search is over pixels and their neighbours: this many a side answers within a second
const searchSide = 300
const resultSide = 1080

/**
 * The asset with its thing cut out as a person says, on any ground. Throws `ImageError` when nothing is left.
 * Deterministic: the same picture and hints give the same cut.
 */
export async function cutOutByHand(asset: ImageAsset, hints: CutHints): Promise<ImageAsset> {
  const { data, width: wide, height: high, box } = await cutWhole(asset, hints)
  const bytes = await sharp(data, { raw: { width: wide, height: high, channels: 4 } })
    .extract(box)
    .webp({ quality: 92, alphaQuality: 100, effort: 2 })
    .toBuffer()
  const base64 = bytes.toString('base64')
  const id = createHash('sha256').update(base64).digest('hex')
  const { sharpness } = asset
  return {
    ...asset,
    cutout: {
      id,
      mime: 'image/webp',
      width: box.width,
      height: box.height,
      base64,
      ...(sharpness === undefined ? {} : { sharpness }),
    },
  }
}

/**
 * The same cut as a PNG of the whole picture, at most 1080 pixels a side, with the rest transparent: to be shown under
 * the brush, kept, and given to `prepareImage` as its `cutout`. Throws `ImageError` when nothing is left.
 */
export async function cutOutPng(asset: ImageAsset, hints: CutHints): Promise<Buffer> {
  const { data, width, height } = await cutWhole(asset, hints)
  return sharp(data, { raw: { width, height, channels: 4 } })
    .png({ compressionLevel: 4 })
    .toBuffer()
}

async function cutWhole(asset: ImageAsset, hints: CutHints) {
  const picture = sharp(Buffer.from(asset.base64, 'base64')).ensureAlpha()
  const small = await picture
    .clone()
    .resize(searchSide, searchSide, { fit: 'inside', withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { width, height } = small.info
  const thing = grabCut(small.data, width, height, hintsOf(hints, width, height))
  const large = await picture
    .resize(resultSide, resultSide, { fit: 'inside', withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const alpha = await softened(thing, { width, height }, large.info)
  for (let p = 0; p < alpha.length; p++) large.data[p * 4 + 3] = Math.min(large.data[p * 4 + 3]!, alpha[p]!)
  const box = seenBox(alpha, large.info.width)
  if (!box) throw new ImageError('nothing_left')
  return { data: large.data, width: large.info.width, height: large.info.height, box }
}

function hintsOf({ box, strokes }: CutHints, width: number, height: number): Uint8Array {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  const colours = { thing: '#ff0000', ground: '#0000ff' }
  context.fillStyle = colours.ground
  context.fillRect(0, 0, width, height)
  context.clearRect(box.x * width, box.y * height, box.width * width, box.height * height)
  context.lineCap = 'round'
  context.lineJoin = 'round'
  for (const { says, radius, points } of strokes) {
    const [first, ...rest] = points
    if (!first) continue
    context.strokeStyle = colours[says]
    context.lineWidth = Math.max(1, 2 * radius * width)
    context.beginPath()
    context.moveTo(first[0] * width, first[1] * height)
    // a tap is a dot; a line of no length would not be drawn
    if (rest.length === 0) context.lineTo(first[0] * width + 0.01, first[1] * height)
    for (const [x, y] of rest) context.lineTo(x * width, y * height)
    context.stroke()
  }
  const { data } = context.getImageData(0, 0, width, height)
  return Uint8Array.from({ length: width * height }, (_, p) =>
    data[p * 4 + 3]! < 128 ? hint.unsaid : data[p * 4]! > data[p * 4 + 2]! ? hint.thing : hint.ground,
  )
}

type Size = { width: number; height: number }

/** The mask at the picture's size, its stairs made a smooth edge. */
async function softened(thing: Uint8Array, small: Size, large: Size): Promise<Uint8Array> {
  const mask = Buffer.from(thing.map((side) => side * 255))
  const { data } = await sharp(mask, { raw: { ...small, channels: 1 } })
    .blur(0.9)
    .resize(large.width, large.height, { fit: 'fill', kernel: 'cubic' })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return data.map((value) => edge[value]!)
}

// the middle of the stairs is where the edge runs
const edge = Uint8Array.from({ length: 256 }, (_, value) => {
  const t = Math.min(1, Math.max(0, (value / 255 - 0.38) / 0.3))
  return Math.round(255 * t * t * (3 - 2 * t))
})
