import { createHash } from 'node:crypto'
import sharp from 'sharp'
import type { Box, LayoutAsset } from '../layout.ts'
import type { ImageAsset } from './asset.ts'
import { cutOut } from './cut-out.ts'
import { isDrawn } from './drawn.ts'
import { findFaces } from './faces/find-faces.ts'
import { focusOf } from './focus.ts'
import { givenCut } from './given-cut.ts'
import { gradePhoto } from './grade/apply-grade.ts'
import { ImageError } from './image-error.ts'
import { outlineOf } from './outline.ts'
import { sharpnessOf } from './sharpness.ts'
import { sniffImage } from './sniff.ts'
import { swatchesOf } from './swatches.ts'

const mostBytes = 40 * 1024 * 1024
const mostPixels = 50_000_000
const leastSide = 64
/** Larger than any placement shows a photo. */
const longestSide = 2000

export type PrepareOptions = {
  /** A logo is neither graded nor looked at for faces, and no more is a drawing. Default: photo. */
  purpose?: 'photo' | 'logo'
  /** Whether a photo's light and colours are evened out where they need it. Default: true. */
  grade?: boolean
  /** The whole picture with all but its thing transparent (PNG or WebP, the same shape): used instead of our own cut. */
  cutout?: Uint8Array
}

/**
 * Makes an upload safe and ready: recognised by its content, decoded whole, turned upright, converted to sRGB,
 * freed of metadata and encoded anew. The same bytes and options give the same asset. Throws `ImageError`.
 */
export async function prepareImage(
  bytes: Uint8Array,
  { purpose = 'photo', grade: grades = true, cutout }: PrepareOptions = {},
): Promise<ImageAsset> {
  if (bytes.length === 0) throw new ImageError('empty')
  if (bytes.length > mostBytes) throw new ImageError('too_many_bytes')
  const kind = sniffImage(bytes)
  if (!kind) throw new ImageError('not_an_image')
  // SVG and TIFF would decode, but they can reach files and run for ever; advertising has no need of them
  if (kind === 'other_image') throw new ImageError('unsupported_type')
  const picture = await decode(bytes)
  const isPhoto = purpose === 'photo' && !isDrawn(picture)
  const graded = isPhoto && grades ? gradePhoto(picture, await smaller(picture, 160)) : undefined
  // encoding has threads of its own: it goes on while the picture is looked at
  const encoding = encode(picture)
  // refused further down, the picture is not waited for; an error of its own would then be nobody's
  encoding.catch(() => undefined)
  const [small, medium] = await Promise.all([smaller(picture, 160), smaller(picture, 1000)])
  const faces = isPhoto ? await facesIn(picture, medium) : []
  const hasAlpha = isTransparent(small.data)
  const outline = outlineOf(small.data, small.width, small.height)
  const sharpness = sharpnessOf(medium)
  const cut = cutout
    ? await givenCut(picture, cutout)
    : // a person is no product: hair and shoulders do not come out of a keyer whole
      isOfPeople(faces, picture)
      ? undefined
      : await cutOut(medium.data, medium.width, medium.height, hasAlpha)
  const told = sharpness === undefined ? {} : { sharpness }
  return {
    ...asset((await encoding).toString('base64'), picture.width, picture.height),
    hasAlpha,
    swatches: swatchesOf(small.data),
    focus: focusOf(small.data, small.width, small.height),
    ...(outline ? { outline } : {}),
    ...(faces.length > 0 ? { faces } : {}),
    ...(graded ? { grade: graded } : {}),
    ...told,
    ...(cut
      ? { cutout: { ...asset((await encode(cut)).toString('base64'), cut.width, cut.height), ...told } }
      : {}),
  }
}

type Picture = { data: Buffer; width: number; height: number }

async function smaller({ data, width, height }: Picture, side: number): Promise<Picture> {
  const small = await sharp(data, { raw: { width, height, channels: 4 } })
    .resize(side, side, { fit: 'inside', withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data: small.data, width: small.info.width, height: small.info.height }
}

async function facesIn(picture: Picture, medium: Picture): Promise<Box[]> {
  const scale = picture.width / medium.width
  const faces = await findFaces(medium)
  return faces.map(({ x, y, width, height }) => ({
    x: Math.round(x * scale),
    y: Math.round(y * scale),
    width: Math.round(width * scale),
    height: Math.round(height * scale),
  }))
}

const isOfPeople = (faces: readonly Box[], { height }: Picture) =>
  faces.some((face) => face.height > 0.06 * height)

const asset = (base64: string, width: number, height: number): LayoutAsset & { id: string } => ({
  id: createHash('sha256').update(base64).digest('hex'),
  mime: 'image/webp',
  width,
  height,
  base64,
})

async function decode(bytes: Uint8Array): Promise<Picture> {
  try {
    const image = sharp(bytes, { limitInputPixels: false, failOn: 'truncated', pages: 1 })
    const { width, height } = await image.metadata()
    if (width * height > mostPixels) throw new ImageError('too_many_pixels')
    if (Math.min(width, height) < leastSide) throw new ImageError('too_small')
    const { data, info } = await image
      .autoOrient()
      .toColourspace('srgb')
      .resize(longestSide, longestSide, { fit: 'inside', withoutEnlargement: true })
      .ensureAlpha()
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true })
    return { data, width: info.width, height: info.height }
  } catch (error) {
    if (error instanceof ImageError) throw error
    throw new ImageError('damaged', error)
  }
}

const encode = ({ data, width, height }: Picture): Promise<Buffer> =>
  sharp(data, { raw: { width, height, channels: 4 } })
    .webp({ quality: 92, alphaQuality: 100, effort: 2 })
    .toBuffer()

function isTransparent(rgba: Uint8Array): boolean {
  let clear = 0
  for (let k = 3; k < rgba.length; k += 4) if (rgba[k]! < 128) clear++
  return clear > rgba.length / 4 / 50
}
