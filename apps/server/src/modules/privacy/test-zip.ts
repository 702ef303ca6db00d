import { inflateRawSync } from 'node:zlib'

/** What a ZIP holds, by name, as its own list of contents says. */
export function unzip(zip: Buffer): Map<string, Buffer> {
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  let at = zip.readUInt32LE(end + 16)
  const entries = Array.from({ length: zip.readUInt16LE(end + 10) }, (): [string, Buffer] => {
    const [method, packed, name, more, note] = [
      zip.readUInt16LE(at + 10),
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 28),
      zip.readUInt16LE(at + 30),
      zip.readUInt16LE(at + 32),
    ]
    const local = zip.readUInt32LE(at + 42)
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const bytes = zip.subarray(from, from + packed)
    const entry: [string, Buffer] = [
      zip.toString('utf8', at + 46, at + 46 + name),
      method === 0 ? bytes : inflateRawSync(bytes),
    ]
    at += 46 + name + more + note
    return entry
  })
  return new Map(entries)
}
