import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import { AppError } from '#platform/errors.ts'
import type { PictureType } from './media-file.ts'

const pictureLimits = { shortSide: 200, longSide: 3000, pixels: 50_000_000 } as const

export type Picture = { bytes: Buffer; contentType: PictureType; width: number; height: number }

// APNG opens as its first frame, which is all that a poster can show.
const readable = new Set(['image/jpeg', 'image/png', 'image/apng', 'image/webp'])

/**
 * An uploaded file as a picture of ours, judged by what it holds and not by what it calls itself.
 * @throws media.empty, media.unreadable, media.too_small, media.too_many_pixels
 */
export async function readPicture(name: string, upload: Buffer, purpose: 'photo' | 'logo'): Promise<Picture> {
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
  purpose: 'photo' | 'logo',
): Promise<Picture> {
  // `error` and not the default `warning`: phones write harmless oddities, a cut-off file is an error in every format.
  const image = sharp(upload, { failOn: 'error', limitInputPixels: false })
  const { width, height, hasAlpha } = await image.metadata()
  if (width * height > pictureLimits.pixels)
    throw new AppError('media.too_many_pixels', { name, width, height }, { field: 'file' })
  if (Math.min(width, height) < pictureLimits.shortSide)
    throw new AppError(
      'media.too_small',
      { name, width, height, least: pictureLimits.shortSide },
      { field: 'file' },
    )
  const seeThrough = hasAlpha && !(await image.stats()).isOpaque
  const lossless = seeThrough || (purpose === 'logo' && mime !== 'image/jpeg')
  // Writing without keepMetadata drops EXIF, XMP and profiles, after the pixels were taken to sRGB.
  const upright = image.autoOrient().toColourspace('srgb').resize({
    width: pictureLimits.longSide,
    height: pictureLimits.longSide,
    fit: 'inside',
    withoutEnlargement: true,
  })
  const encoded = lossless
    ? upright.png({ compressionLevel: 8 })
    : upright.removeAlpha().jpeg({ quality: 90, mozjpeg: true, chromaSubsampling: '4:4:4' })
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
