import { createHash } from 'node:crypto'
import sharp, { type Sharp } from 'sharp'
import { oklabOf } from '../../colour/oklch.ts'
import type { ImageAsset } from '../asset.ts'
import { groundModel, type GroundModel } from '../ground-model.ts'
import { ImageError } from '../image-error.ts'
import { seenBox } from '../seen-box.ts'
import { sniffImage } from '../sniff.ts'
import { swatchesOf } from '../swatches.ts'
import { iconPicture, isIconFile } from './icon-file.ts'
import { logoParts } from './logo-parts.ts'
import { isDrawing, safeDrawing } from './safe-drawing.ts'

const mostBytes = 20 * 1024 * 1024
const mostPixels = 30_000_000
const longestSide = 1000
const leastSide = 16
const share = { least: 0.002, most: 0.94 }
// a page of text and pictures falls into many more parts than any sign does
const mostParts = 140

type Pixels = { data: Buffer; width: number; height: number }

/**
 * The logo in a picture, trimmed and on nothing: from a plain or transparent ground, an icon file or an SVG. White
 * within a badge stays, the insides of letters become clear. A light sign on a coloured tile keeps its tile, since it
 * could not be seen without. Undefined where there is no plain ground or nothing remains. Throws `ImageError` for what
 * is no picture, or an SVG that is not safe to draw.
 */
export async function extractLogo(bytes: Uint8Array): Promise<ImageAsset | undefined> {
  const picture = await decode(bytes)
  if (!picture) return undefined
  const cut = isClear(picture) ? picture : withoutGround(picture)
  if (!cut) return undefined
  const alpha = Uint8Array.from({ length: cut.width * cut.height }, (_, p) => cut.data[p * 4 + 3]!)
  const solid = alpha.filter((value) => value > 127).length / alpha.length
  const box = seenBox(alpha, cut.width)
  if (!box || solid < share.least) return undefined
  return assetOf(cut, box)
}

async function decode(bytes: Uint8Array): Promise<Pixels | undefined> {
  if (bytes.length === 0) throw new ImageError('empty')
  if (bytes.length > mostBytes) throw new ImageError('too_many_bytes')
  try {
    const image = await sourceOf(bytes)
    if (!image) return undefined
    const { width, height } = await image.metadata()
    if (width * height > mostPixels) throw new ImageError('too_many_pixels')
    if (Math.min(width, height) < leastSide) throw new ImageError('too_small')
    const { data, info } = await image
      .autoOrient()
      .toColourspace('srgb')
      .resize(longestSide, longestSide, { fit: 'inside', withoutEnlargement: true })
      .ensureAlpha()
      .timeout({ seconds: 10 })
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true })
    return { data, width: info.width, height: info.height }
  } catch (error) {
    if (error instanceof ImageError) throw error
    throw new ImageError('damaged', error)
  }
}

async function sourceOf(bytes: Uint8Array): Promise<Sharp | undefined> {
  const kind = sniffImage(bytes)
  if (isDrawing(bytes)) {
    const drawing = safeDrawing(bytes)
    const { width, height } = await sharp(drawing, { density: 72 }).metadata()
    // drawn as large as it will be used, whatever size the file says
    const density = (72 * longestSide) / Math.max(width, height)
    if (!(density > 0.2)) throw new ImageError('too_many_pixels')
    return sharp(drawing, { density: Math.min(20_000, Math.max(1, density)), limitInputPixels: mostPixels })
  }
  if (isIconFile(bytes)) {
    const icon = await iconPicture(bytes)
    return icon && sharp(icon, { failOn: 'truncated' })
  }
  if (!kind) throw new ImageError('not_an_image')
  if (kind === 'other_image') throw new ImageError('unsupported_type')
  return sharp(bytes, { failOn: 'truncated', limitInputPixels: false, pages: 1 })
}

const isClear = ({ data }: Pixels): boolean => {
  let clear = 0
  for (let k = 3; k < data.length; k += 4) if (data[k]! < 128) clear++
  return clear > data.length / 4 / 50
}

const near = 0.03
const ramp = 0.09
const lively = 0.07

function withoutGround({ data, width, height }: Pixels): Pixels | undefined {
  const ground = groundModel(data, width, height)
  if (!ground) return undefined
  const solid = solidity(data, width, height, ground)
  const parts = logoParts(solid, width, height)
  const kept = solid.reduce((sum, value, p) => sum + (parts.inside[p] ? 1 : value), 0) / solid.length
  if (parts.count > mostParts || kept < share.least || kept > share.most) return undefined
  if (isLightOnTile(data, solid, ground)) return { data, width, height }
  const out = Buffer.from(data)
  for (let p = 0, k = 0; p < solid.length; p++, k += 4) {
    const alpha = parts.inside[p] ? 1 : solid[p]!
    const base = ground.rgbAt((p % width) / width, Math.floor(p / width) / height)
    // half-covered pixels carry the old ground's colour: take it out again
    if (alpha > 0.04 && alpha < 1)
      for (let c = 0; c < 3; c++)
        out[k + c] = Math.min(255, Math.max(0, (data[k + c]! - (1 - alpha) * base[c]!) / alpha))
    out[k + 3] = Math.round(255 * alpha)
  }
  return { data: out, width, height }
}

/** How much of each pixel is the sign, 0…1, by how far its colour is from the ground's. */
function solidity(data: Uint8Array, width: number, height: number, ground: GroundModel): Float32Array {
  const least = Math.max(near, ground.noise * 2.6)
  return Float32Array.from({ length: width * height }, (_, p) => {
    const here = oklabOf([data[p * 4]!, data[p * 4 + 1]!, data[p * 4 + 2]!])
    const base = ground.at((p % width) / width, Math.floor(p / width) / height)
    const t = (Math.hypot(here.l - base.l, here.a - base.a, here.b - base.b) - least) / ramp
    return Math.min(1, Math.max(0, t))
  })
}

function isLightOnTile(data: Uint8Array, solid: Float32Array, ground: GroundModel): boolean {
  const tile = ground.at(0.5, 0.5)
  if (Math.hypot(tile.a, tile.b) < lively) return false
  const sums = { light: 0, chroma: 0, count: 0 }
  for (let p = 0; p < solid.length; p++) {
    if (solid[p]! < 1) continue
    const { l, a, b } = oklabOf([data[p * 4]!, data[p * 4 + 1]!, data[p * 4 + 2]!])
    sums.light += l
    sums.chroma += Math.hypot(a, b)
    sums.count++
  }
  return sums.count > 0 && sums.light / sums.count > 0.85 && sums.chroma / sums.count < 0.05
}

async function assetOf({ data, width, height }: Pixels, box: NonNullable<ReturnType<typeof seenBox>>) {
  const trimmed = sharp(data, { raw: { width, height, channels: 4 } }).extract(box)
  const bytes = await trimmed.clone().webp({ lossless: true, effort: 2 }).toBuffer()
  const small = await sharp(await trimmed.raw().toBuffer(), {
    raw: { width: box.width, height: box.height, channels: 4 },
  })
    .resize(160, 160, { fit: 'inside', withoutEnlargement: true, kernel: 'nearest' })
    .raw()
    .toBuffer()
  const base64 = bytes.toString('base64')
  const asset: ImageAsset = {
    id: createHash('sha256').update(base64).digest('hex'),
    mime: 'image/webp',
    width: box.width,
    height: box.height,
    base64,
    hasAlpha: isClear({ data: small, width: 0, height: 0 }),
    swatches: swatchesOf(small),
    focus: { x: 0.5, y: 0.5 },
  }
  return asset
}
