import { randomBytes } from 'node:crypto'

export interface MovieWish {
  seconds?: number
  width?: number
  height?: number
  framesPerSecond?: number
  codec?: string
  /** Bytes of made-up pictures. */
  bytes?: number
  /** The index behind the pictures, as cameras write it. */
  indexLast?: boolean
}

const u32 = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4)
  for (const [at, value] of values.entries()) bytes.writeUInt32BE(value, at * 4)
  return bytes
}
const box = (type: string, ...parts: Buffer[]): Buffer => {
  const body = Buffer.concat(parts)
  return Buffer.concat([u32(body.length + 8), Buffer.from(type, 'latin1'), body])
}
const matrix = u32(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000)

/** The smallest file with an honest MP4 header: its pictures are noise, which nobody here decodes. */
export function movieHeader(wish: MovieWish = {}): Buffer {
  const { seconds = 6, width = 1080, height = 1920, framesPerSecond = 30, codec = 'avc1' } = wish
  const scale = 1000
  const ticks = Math.round(seconds * scale)
  const frames = Math.round(seconds * framesPerSecond)
  const mvhd = box('mvhd', u32(0, 0, 0, scale, ticks, 0x10000, 0, 0, 0), matrix, Buffer.alloc(28))
  const tkhd = box('tkhd', u32(3, 0, 0, 1, 0, ticks, 0, 0, 0, 0), matrix, u32(width << 16, height << 16))
  const mdhd = box('mdhd', u32(0, 0, 0, scale, ticks, 0))
  const hdlr = box('hdlr', u32(0, 0), Buffer.from('vide', 'latin1'), Buffer.alloc(13))
  const stsd = box('stsd', u32(0, 1), box(codec, Buffer.alloc(78)))
  const stts = box('stts', u32(0, 1, frames, Math.max(1, Math.round(scale / framesPerSecond))))
  const minf = box('minf', box('stbl', stsd, stts))
  return box('moov', mvhd, box('trak', tkhd, box('mdia', mdhd, hdlr, minf)))
}

export const fileType = (): Buffer =>
  box('ftyp', Buffer.from('isom', 'latin1'), u32(512), Buffer.from('isommp42', 'latin1'))

export function movie(wish: MovieWish = {}): Buffer {
  const pictures = box('mdat', randomBytes(wish.bytes ?? 40_000))
  const index = movieHeader(wish)
  return Buffer.concat(wish.indexLast ? [fileType(), pictures, index] : [fileType(), index, pictures])
}
