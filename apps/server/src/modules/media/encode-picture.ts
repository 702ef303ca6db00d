import sharp from 'sharp'
import type { PictureType } from './media-file.ts'

/** More than any stored picture has: a broken header does not make us reserve memory for a billion pixels. */
const mostPixels = 60_000_000

/** A stored picture in another format, at its own size; where JPEG cannot be see-through it stands on white. */
export function encodePicture(stored: Buffer, contentType: PictureType): Promise<Buffer> {
  const picture = sharp(stored, { failOn: 'error', limitInputPixels: mostPixels }).toColourspace('srgb')
  if (contentType === 'image/png') return picture.png({ compressionLevel: 8 }).toBuffer()
  if (contentType === 'image/webp') return picture.webp({ quality: 90, smartSubsample: true }).toBuffer()
  return picture
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 92, mozjpeg: true, chromaSubsampling: '4:4:4' })
    .toBuffer()
}
