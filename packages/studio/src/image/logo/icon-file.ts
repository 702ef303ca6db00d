import sharp from 'sharp'

/** Whether the bytes are a Windows icon, as `favicon.ico` is. */
export const isIconFile = (bytes: Uint8Array): boolean =>
  bytes.length > 22 && bytes[0] === 0 && bytes[1] === 0 && bytes[2] === 1 && bytes[3] === 0

/**
 * The largest picture of an icon file as a PNG: a PNG that lies in it, or its 32-bit bitmap. Undefined for older kinds
 * and for a file that is cut short.
 */
export async function iconPicture(bytes: Uint8Array): Promise<Buffer | undefined> {
  const file = Buffer.from(bytes)
  const count = Math.min(64, file.readUInt16LE(4))
  const entries = Array.from({ length: count }, (_, i) => 6 + i * 16)
    .filter((at) => at + 16 <= file.length)
    .map((at) => ({
      // a side of 256 is written as nothing
      side: file[at] || 256,
      part: file.subarray(file.readUInt32LE(at + 12)).subarray(0, file.readUInt32LE(at + 8)),
    }))
    .toSorted((a, b) => b.side - a.side)
  for (const { part } of entries) {
    if (part.subarray(1, 4).toString('latin1') === 'PNG') return part
    const picture = await bitmap(part)
    if (picture) return picture
  }
  return undefined
}

/** Blue, green, red, alpha, from the lowest row upwards; the height counts a mask that follows. */
async function bitmap(part: Buffer): Promise<Buffer | undefined> {
  if (part.length < 40 || part.readUInt16LE(14) !== 32) return undefined
  const [header, width, height] = [part.readUInt32LE(0), part.readInt32LE(4), part.readInt32LE(8) / 2]
  if (header !== 40 || width < 1 || height < 1 || width > 256 || height > 256) return undefined
  if (!Number.isInteger(height) || part.length < header + width * height * 4) return undefined
  const data = Buffer.alloc(width * height * 4)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = header + ((height - 1 - y) * width + x) * 4
      const to = (y * width + x) * 4
      data[to] = part[from + 2]!
      data[to + 1] = part[from + 1]!
      data[to + 2] = part[from]!
      data[to + 3] = part[from + 3]!
    }
  }
  return sharp(data, { raw: { width, height, channels: 4 } })
    .png()
    .toBuffer()
}
