import type { FileBytes } from './file-bytes.ts'

/** What a file's own headers announce; `bytes` is where the file would end at the least. */
export type Extent = { bytes: number | null; hasIndex: boolean | null }

const mostBoxes = 10_000

/** How large a file says it is, so that a cut one can be told by how much; `null` where its container does not say. */
export async function announcedExtent(file: FileBytes): Promise<Extent | null> {
  const head = await file.read(0, 64)
  if (head.length < 16) return null
  const name = head.toString('latin1', 0, 4)
  if (name === 'RIFF') return { bytes: head.readUInt32LE(4) + 8, hasIndex: null }
  if (head.readUInt32BE(0) === 0x1a45dfa3) return matroskaExtent(head)
  if (/^(ftyp|moov|mdat|wide|free|skip|pnot)$/.test(head.toString('latin1', 4, 8))) return boxExtent(file)
  return null
}

async function boxExtent(file: FileBytes): Promise<Extent> {
  let at = 0
  let hasIndex = false
  for (let count = 0; at + 8 <= file.size && count < mostBoxes; count++) {
    const head = await file.read(at, 16)
    if (head.length < 16) break
    const type = head.toString('latin1', 4, 8)
    if (!/^[\w ©-]{4}$/.test(type)) break
    if (type === 'moov') hasIndex = true
    const short = head.readUInt32BE(0)
    const length = short === 1 ? Number(head.readBigUInt64BE(8)) : short === 0 ? file.size - at : short
    if (length < 8) break
    at += length
  }
  return { bytes: at, hasIndex }
}

/** The header's own size, then the segment's, both as Matroska writes numbers. */
function matroskaExtent(head: Buffer): Extent | null {
  const first = numberAt(head, 4)
  if (!first || first.value === null) return null
  const segment = first.end + first.value
  if (segment + 4 > head.length || head.readUInt32BE(segment) !== 0x18538067) return null
  const size = numberAt(head, segment + 4)
  return size && size.value !== null ? { bytes: size.end + size.value, hasIndex: null } : null
}

function numberAt(head: Buffer, at: number): { value: number | null; end: number } | null {
  const first = head[at] ?? 0
  const length = Math.clz32(first) - 23
  if (length > 8 || at + length > head.length) return null
  let value = BigInt(first & (0xff >> length))
  for (let index = 1; index < length; index++) value = (value << 8n) | BigInt(head[at + index] ?? 0)
  const unknown = value === (1n << BigInt(7 * length)) - 1n
  return { value: unknown ? null : Number(value), end: at + length }
}
