import { ImageError } from '../image-error.ts'

const mostBytes = 1024 * 1024
const mostElements = 20_000
const mostEntities = 40

/**
 * An SVG file that may be drawn: of a logo's size, and without anything that is fetched, run or multiplied. What a logo
 * has no need of is refused rather than taken out. Throws `ImageError`.
 */
export function safeDrawing(bytes: Uint8Array): Buffer {
  if (bytes.length > mostBytes) throw new ImageError('too_many_bytes')
  const text = Buffer.from(bytes).toString('utf8')
  const elements = text.match(/<[a-z]/gi)?.length ?? 0
  if (elements > mostElements || unsafe.some((pattern) => pattern.test(text)) || multiplies(text))
    throw new ImageError('unsafe_drawing')
  return Buffer.from(text)
}

/** Whether the text is an SVG file, whatever stands before its first element. */
export const isDrawing = (bytes: Uint8Array): boolean => {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('utf8')
  return /^\uFEFF?\s*</.test(head) && /<(?:[a-z]+:)?svg[\s>]/i.test(head)
}

const unsafe = [
  /<(?:[a-z]+:)?(?:script|foreignObject|iframe|image|feImage|include|audio|video)[\s/>]/i,
  /\son[a-z]+\s*=/i,
  // only what stands in the file itself may be pointed at
  /\b(?:href|src)\s*=\s*["']?\s*[^"'#\s>]/i,
  /url\(\s*["']?\s*[^"'#\s)]/i,
  /@import/i,
  /<\?xml-stylesheet/i,
  /<!ENTITY\s+%|<!ENTITY\s+\S+\s+(?:SYSTEM|PUBLIC)/i,
]

/** Names for texts are what old drawing programs write; names made of names are how a line becomes gigabytes. */
function multiplies(text: string): boolean {
  const entities = text.match(/<!ENTITY[^>]*>/gi) ?? []
  return (
    entities.length > mostEntities || entities.some((entity) => entity.length > 300 || /&(?!#)/.test(entity))
  )
}
