import { createHash } from 'node:crypto'
import sharp from 'sharp'
import type { LayoutAsset } from '../layout.ts'
import type { ImageAsset } from './asset.ts'
import { cutOut } from './cut-out.ts'
import { focusOf } from './focus.ts'
import { ImageError } from './image-error.ts'
import { outlineOf } from './outline.ts'
import { sniffImage } from './sniff.ts'
import { swatchesOf } from './swatches.ts'

const mostBytes = 40 * 1024 * 1024
const mostPixels = 50_000_000
const leastSide = 64
/** Larger than any placement shows a photo. */
const longestSide = 2000

/**
 * Makes an upload safe and ready: recognised by its content, decoded whole, turned upright, converted to sRGB,
 * freed of metadata and encoded anew. Throws `ImageError`.
 */
export async function prepareImage(bytes: Uint8Array): Promise<ImageAsset> {
  if (bytes.length === 0) throw new ImageError('empty')
  if (bytes.length > mostBytes) throw new ImageError('too_many_bytes')
  const kind = sniffImage(bytes)
  if (!kind) throw new ImageError('not_an_image')
  // SVG and TIFF would decode, but they can reach files and run for ever; advertising has no need of them
  if (kind === 'other_image') throw new ImageError('unsupported_type')
  const { data, info } = await decode(bytes)
  const base64 = (await encode(data, info.width, info.height)).toString('base64')
  const small = await sharp(data, { raw: { width: info.width, height: info.height, channels: 4 } })
    .resize(160, 160, { fit: 'inside', withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const hasAlpha = isTransparent(small.data)
  const outline = outlineOf(small.data, small.info.width, small.info.height)
  const cut = await cutOut(data, info.width, info.height, hasAlpha)
  return {
    ...asset(base64, info.width, info.height),
    hasAlpha,
    swatches: swatchesOf(small.data),
    focus: focusOf(small.data, small.info.width, small.info.height),
    ...(outline ? { outline } : {}),
    ...(cut
      ? {
          cutout: asset(
            (await encode(cut.data, cut.width, cut.height)).toString('base64'),
            cut.width,
            cut.height,
          ),
        }
      : {}),
  }
}

const asset = (base64: string, width: number, height: number): LayoutAsset & { id: string } => ({
  id: createHash('sha256').update(base64).digest('hex'),
  mime: 'image/webp',
  width,
  height,
  base64,
})

async function decode(bytes: Uint8Array) {
  try {
    const image = sharp(bytes, { limitInputPixels: false, failOn: 'truncated', pages: 1 })
    const { width, height } = await image.metadata()
    if (width * height > mostPixels) throw new ImageError('too_many_pixels')
    if (Math.min(width, height) < leastSide) throw new ImageError('too_small')
    return await image
      .autoOrient()
      .toColourspace('srgb')
      .resize(longestSide, longestSide, { fit: 'inside', withoutEnlargement: true })
      .ensureAlpha()
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true })
  } catch (error) {
    if (error instanceof ImageError) throw error
    throw new ImageError('damaged', error)
  }
}

const encode = (data: Uint8Array, width: number, height: number): Promise<Buffer> =>
  sharp(data, { raw: { width, height, channels: 4 } })
    .webp({ quality: 92, alphaQuality: 100, effort: 2 })
    .toBuffer()

function isTransparent(rgba: Uint8Array): boolean {
  let clear = 0
  for (let k = 3; k < rgba.length; k += 4) if (rgba[k]! < 128) clear++
  return clear > rgba.length / 4 / 50
}
