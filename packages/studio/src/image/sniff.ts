export type ImageKind = 'jpeg' | 'png' | 'webp' | 'gif' | 'avif'

/** What the bytes are, by their own signature; a file's name or declared type is never asked. */
export function sniffImage(bytes: Uint8Array): ImageKind | 'other_image' | undefined {
  const text = (from: number, to: number) => Buffer.from(bytes.subarray(from, to)).toString('latin1')
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg'
  if (text(0, 8) === '\x89PNG\r\n\x1a\n') return 'png'
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'webp'
  if (/^GIF8[79]a/.test(text(0, 6))) return 'gif'
  if (text(4, 8) === 'ftyp') return /avi[fs]/.test(text(8, 32)) ? 'avif' : 'other_image'
  if (
    text(0, 2) === 'BM' ||
    /^(?:II\*\0|MM\0\*)/.test(text(0, 4)) ||
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*-->\s*)?<svg/i.test(text(0, 400))
  )
    return 'other_image'
  return undefined
}
