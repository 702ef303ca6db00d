import sharp from 'sharp'
import { decodeWhole } from '../images/decode-whole.ts'
import type { Twin } from '../wire/call.ts'
import { storeBytes } from './bytes.ts'

export interface Picture {
  file: string
  bytes: number
  width: number
  height: number
  /** As `sharp` names it: jpeg, png, gif, tiff, webp, … */
  format: string
}

export class PictureError extends Error {}

const mostPixels = 120_000_000

/** Decodes a picture in full, so that junk with a picture's first bytes is refused, and stores it. */
export async function inspectPicture(twin: Pick<Twin, 'files'>, bytes: Uint8Array): Promise<Picture> {
  const picture = sharp(bytes, { failOn: 'error', limitInputPixels: mostPixels })
  const facts = await picture.metadata().catch(() => undefined)
  if (!facts?.format || facts.format === 'svg') throw new PictureError('The file is no picture.')
  await decodeWhole(picture).catch(() => {
    throw new PictureError('The picture is damaged.')
  })
  const { file } = await storeBytes(twin, bytes)
  // Turned by a quarter when the camera says so.
  const turned = (facts.orientation ?? 1) >= 5
  return {
    file,
    bytes: bytes.length,
    width: turned ? facts.height : facts.width,
    height: turned ? facts.width : facts.height,
    format: facts.format,
  }
}
