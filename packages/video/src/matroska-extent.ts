import type { FileBytes } from './file-bytes.ts'
import { corrupt, truncated } from './video-facts.ts'

const ebmlHeader = 0x1a45dfa3
const segment = 0x18538067

/** Throws `VideoUnreadable` when a WebM or MKV announces more bytes than the file has. */
export async function checkMatroskaExtent(bytes: FileBytes): Promise<void> {
  let at = 0
  // Header, perhaps a filler, then the segment that holds all the rest.
  for (let element = 0; element < 8; element++) {
    const head = await bytes.read(at, 12)
    const parts = elementHead(head)
    if (!parts || (element === 0 && parts.id !== ebmlHeader)) throw corrupt('not a Matroska element')
    // Browsers record into a segment of unknown size: such a file has no end to miss.
    if (parts.size === undefined) return
    at += parts.header + parts.size
    if (at > bytes.size) throw truncated()
    if (parts.id === segment) return
  }
  throw corrupt('no segment')
}

function elementHead(head: Buffer): { id: number; size: number | undefined; header: number } | undefined {
  const idLength = Math.clz32(head[0] ?? 0) - 23
  const first = head[idLength]
  if (idLength > 4 || first === undefined) return undefined
  const sizeLength = Math.clz32(first) - 23
  if (sizeLength > 8 || head.length < idLength + sizeLength) return undefined
  let size = BigInt(first & (0xff >> sizeLength))
  for (let index = 1; index < sizeLength; index++) {
    size = (size << 8n) | BigInt(head[idLength + index] ?? 0)
  }
  const unknown = size === (1n << BigInt(7 * sizeLength)) - 1n
  return {
    id: head.readUIntBE(0, idLength),
    size: unknown ? undefined : Number(size),
    header: idLength + sizeLength,
  }
}
