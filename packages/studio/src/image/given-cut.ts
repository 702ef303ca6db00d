import sharp from 'sharp'
import type { CutOut } from './cut-out.ts'
import { ImageError } from './image-error.ts'
import { seenBox } from './seen-box.ts'
import { sniffImage } from './sniff.ts'

const mostBytes = 20 * 1024 * 1024
const mostPixels = 20_000_000
const resultSide = 1200
const sameShape = 0.01
// less is nothing, more is the picture as it was
const share = { least: 0.004, most: 0.97 }

type Picture = { data: Buffer; width: number; height: number }

/**
 * The picture's thing as a cut-out from elsewhere shows it: a PNG or WebP of the whole picture with the rest
 * transparent. Only its transparency is taken, the colours are the picture's own. Throws `ImageError`.
 */
export async function givenCut(picture: Picture, cutout: Uint8Array): Promise<CutOut> {
  const mask = await maskOf(cutout, picture)
  const { data, info } = await sharp(picture.data, { raw: { ...sizeOf(picture), channels: 4 } })
    .resize(resultSide, resultSide, { fit: 'inside', withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const alpha = await sharp(mask.data, { raw: { ...sizeOf(mask), channels: 1 } })
    .resize(info.width, info.height, { fit: 'fill' })
    .toColourspace('b-w')
    .raw()
    .toBuffer()
  for (let p = 0; p < alpha.length; p++) data[p * 4 + 3] = Math.min(data[p * 4 + 3]!, alpha[p]!)
  const kept = alpha.reduce((sum, value) => sum + value, 0) / 255 / alpha.length
  const box = seenBox(alpha, info.width)
  if (!box || kept < share.least) throw new ImageError('nothing_left')
  if (kept > share.most) throw new ImageError('not_cut_out')
  const cut = await sharp(data, { raw: { ...sizeOf(info), channels: 4 } })
    .extract(box)
    .raw()
    .toBuffer()
  return { data: cut, width: box.width, height: box.height }
}

const sizeOf = ({ width, height }: { width: number; height: number }) => ({ width, height })

async function maskOf(cutout: Uint8Array, picture: Picture) {
  if (cutout.length === 0) throw new ImageError('empty')
  if (cutout.length > mostBytes) throw new ImageError('too_many_bytes')
  const kind = sniffImage(cutout)
  if (kind !== 'png' && kind !== 'webp') throw new ImageError('not_cut_out')
  try {
    const image = sharp(cutout, { failOn: 'truncated', limitInputPixels: mostPixels })
    const { width, height, hasAlpha } = await image.metadata()
    if (!hasAlpha) throw new ImageError('not_cut_out')
    if (Math.abs(width / height / (picture.width / picture.height) - 1) > sameShape)
      throw new ImageError('other_shape')
    const { data } = await image
      .ensureAlpha()
      .extractChannel('alpha')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true })
    return { data, width, height }
  } catch (error) {
    if (error instanceof ImageError) throw error
    throw new ImageError('damaged', error)
  }
}
