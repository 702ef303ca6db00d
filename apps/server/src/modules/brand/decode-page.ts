import { TextDecoder } from 'node:util'

const metaCharset = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([a-zA-Z0-9_:.-]{2,40})/i
const sniffedBytes = 4096

/** A page's text, in the encoding that its header, its first bytes or its `<meta>` name; UTF-8 when none does. */
export function decodePage(body: Buffer, contentType: string): string {
  const named = /charset\s*=\s*["']?\s*([a-zA-Z0-9_:.-]{2,40})/i.exec(contentType)?.[1]
  const start = body.subarray(0, sniffedBytes).toString('latin1')
  return decoderFor(markOf(body) ?? named ?? metaCharset.exec(start)?.[1]).decode(body)
}

/** A byte order mark is believed before everything else, as browsers do. */
function markOf(body: Buffer): string | undefined {
  const [a, b, c] = body
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return a === 0xff && b === 0xfe ? 'utf-16le' : undefined
}

function decoderFor(label: string | undefined): TextDecoder {
  try {
    return new TextDecoder(label ?? 'utf-8')
  } catch {
    return new TextDecoder('utf-8') // a name that no browser knows either
  }
}
