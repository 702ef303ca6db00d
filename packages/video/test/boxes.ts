const u32 = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4)
  for (const [at, value] of values.entries()) bytes.writeUInt32BE(value >>> 0, at * 4)
  return bytes
}
export const box = (type: string, ...parts: Buffer[]): Buffer => {
  const body = Buffer.concat(parts)
  return Buffer.concat([u32(body.length + 8), Buffer.from(type, 'latin1'), body])
}

export type TableWish = {
  sizes: number[]
  /** Where each chunk begins, and how many samples each holds. */
  offsets: number[]
  perChunk: number
  /** How many samples the table of times names. */
  timed?: number
  edits?: number
  handler?: string
}

/** An MP4 with one track of tables and `content` bytes of pictures; `indexFirst` puts the tables before them. */
export function tableMovie(wish: TableWish, content: number, indexFirst = true): Buffer {
  const { sizes, offsets, perChunk, timed = sizes.length, edits = 0, handler = 'vide' } = wish
  const stbl = box(
    'stbl',
    box('stts', u32(0, 1, timed, 512)),
    box('stsz', u32(0, 0, sizes.length, ...sizes)),
    box('stsc', u32(0, 1, 1, perChunk, 1)),
    box('stco', u32(0, offsets.length, ...offsets)),
  )
  const hdlr = box('hdlr', u32(0, 0), Buffer.from(handler, 'latin1'), Buffer.alloc(13))
  const entries = Array.from({ length: edits }, () => [1000, 0, 0x10000]).flat()
  const edts = edits > 0 ? [box('edts', box('elst', u32(0, edits, ...entries)))] : []
  const moov = box('moov', box('trak', ...edts, box('mdia', hdlr, box('minf', stbl))))
  const mdat = box('mdat', Buffer.alloc(content))
  const ftyp = box('ftyp', Buffer.from('isom', 'latin1'), u32(512))
  return Buffer.concat(indexFirst ? [ftyp, moov, mdat] : [ftyp, mdat, moov])
}
