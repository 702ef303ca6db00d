import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import { AppError } from '#platform/errors.ts'
import type { PictureType } from './media-file.ts'

export type UploadPurpose = 'photo' | 'logo' | 'post'

/** Posts have no least side: each network's own is told with the post. */
const pictureLimits = {
  shortSide: { photo: 200, logo: 200, post: 1 },
  longSide: { photo: 3000, logo: 3000, post: 4096 },
  pixels: 50_000_000,
} as const
/** Networks encode a post's picture once more, so that the last percent of size is not worth seconds of waiting. */
const jpeg = {
  photo: { quality: 90, mozjpeg: true },
  logo: { quality: 90, mozjpeg: true },
  post: { quality: 92 },
} as const

export type Picture = { bytes: Buffer; contentType: PictureType; width: number; height: number }

// APNG opens as its first frame, which is all that a poster can show.
const readable = new Set(['image/jpeg', 'image/png', 'image/apng', 'image/webp'])

/**
 * An uploaded file as a picture of ours, judged by what it holds and not by what it calls itself.
 * @throws media.empty, media.unreadable, media.too_small, media.too_many_pixels
 */
export async function readPicture(name: string, upload: Buffer, purpose: UploadPurpose): Promise<Picture> {
  if (upload.length === 0) throw new AppError('media.empty', { name }, { field: 'file' })
  const type = await fileTypeFromBuffer(upload).catch(() => undefined)
  if (!type || !readable.has(type.mime)) throw unreadable(name)
  try {
    return await reencode(name, upload, type.mime, purpose)
  } catch (cause) {
    throw cause instanceof AppError ? cause : unreadable(name, cause)
  }
}

async function reencode(
  name: string,
  upload: Buffer,
  mime: string,
  purpose: UploadPurpose,
): Promise<Picture> {
  // `error` and not the default `warning`: phones write harmless oddities, a cut-off file is an error in every format.
  const image = sharp(upload, { failOn: 'error', limitInputPixels: false })
  const { width, height, hasAlpha } = await image.metadata()
  if (width * height > pictureLimits.pixels)
    throw new AppError('media.too_many_pixels', { name, width, height }, { field: 'file' })
  const least = pictureLimits.shortSide[purpose]
  if (Math.min(width, height) < least)
    throw new AppError('media.too_small', { name, width, height, least }, { field: 'file' })
  const seeThrough = hasAlpha && !(await image.stats()).isOpaque
  const lossless =
    seeThrough ||
    (purpose === 'logo' && mime !== 'image/jpeg') ||
    (purpose === 'post' && (mime === 'image/png' || mime === 'image/apng'))
  // Writing without keepMetadata drops EXIF, XMP and profiles, after the pixels were taken to sRGB.
  const upright = image.autoOrient().toColourspace('srgb').resize({
    width: pictureLimits.longSide[purpose],
    height: pictureLimits.longSide[purpose],
    fit: 'inside',
    withoutEnlargement: true,
  })
  const encoded = lossless
    ? upright.png({ compressionLevel: 8 })
    : upright.removeAlpha().jpeg({ ...jpeg[purpose], chromaSubsampling: '4:4:4' })
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true })
  return {
    bytes: data,
    contentType: lossless ? 'image/png' : 'image/jpeg',
    width: info.width,
    height: info.height,
  }
}

function unreadable(name: string, cause?: unknown): AppError {
  return new AppError('media.unreadable', { name }, { field: 'file', cause })
}
