import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import { drawSvg, isSvg } from './draw-svg.ts'

/** A picture in a form that the media library reads, upright. */
export type PagePixels = { bytes: Buffer; width: number; height: number }

const limits = { limitInputPixels: 50_000_000, failOn: 'error' } as const
const asTheyAre = new Set(['image/jpeg', 'image/png', 'image/webp'])
const redrawn = new Set(['image/gif', 'image/avif', 'image/heif'])

/** What pages show, drawings and newer formats too; undefined of what is no picture or draws nothing. */
export async function readPagePicture(bytes: Buffer): Promise<PagePixels | undefined> {
  try {
    const readable = isSvg(bytes) ? await drawSvg(bytes) : await asPicture(bytes)
    if (!readable) return undefined
    const { autoOrient } = await sharp(readable, limits).metadata()
    return { bytes: readable, width: autoOrient.width, height: autoOrient.height }
  } catch {
    return undefined // cut off, or none at all: the page holds others
  }
}

async function asPicture(bytes: Buffer): Promise<Buffer | undefined> {
  const mime = (await fileTypeFromBuffer(bytes))?.mime ?? ''
  if (asTheyAre.has(mime)) return bytes
  return redrawn.has(mime) ? sharp(bytes, limits).png().toBuffer() : undefined
}

const previewSide = 480

/** A small one as a `data:` address. */
export async function previewOf({ bytes }: PagePixels): Promise<string> {
  const small = await sharp(bytes, limits)
    .autoOrient()
    .resize({ width: previewSide, height: previewSide, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 74 })
    .toBuffer()
  return dataAddress(small, 'image/webp')
}

export const dataAddress = (bytes: Buffer, mime: string): string =>
  `data:${mime};base64,${bytes.toString('base64')}`

/** The bytes of a `data:` address of a picture. */
export function bytesOfData(address: string): Buffer | undefined {
  const comma = address.indexOf(',')
  const head = address.slice(0, comma)
  if (comma < 0 || !/^data:image\/[\w.+-]+(;[\w=.-]+)*$/i.test(head)) return undefined
  try {
    const body = address.slice(comma + 1)
    return /;base64$/i.test(head) ? Buffer.from(body, 'base64') : Buffer.from(decodeURIComponent(body))
  } catch {
    return undefined
  }
}

const leastLogo = 200
const mostEnlarged = 4

/** A logo with the least side that the library asks for: enlarged a little, and given room where that is not enough. */
export async function roomyLogo(picture: PagePixels): Promise<Buffer> {
  const short = Math.min(picture.width, picture.height)
  if (short >= leastLogo) return picture.bytes
  const scale = Math.min(mostEnlarged, leastLogo / short, 2400 / Math.max(picture.width, picture.height))
  const [width, height] = [
    Math.round(picture.width * Math.max(1, scale)),
    Math.round(picture.height * Math.max(1, scale)),
  ]
  const [x, y] = [width, height].map((side) => Math.max(0, Math.ceil((leastLogo - side) / 2)))
  return sharp(picture.bytes, limits)
    .autoOrient()
    .resize({ width, height, fit: 'fill', kernel: 'lanczos3' })
    .ensureAlpha()
    .extend({ left: x, right: x, top: y, bottom: y, background: { r: 0, g: 0, b: 0, alpha: 0 } })
    .png()
    .toBuffer()
}
