import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { lookAt } from '../delivery/look.ts'
import { refused } from '../errors/invalid.ts'
import type { Json } from '../store/records.ts'
import type { InspectedImage, UploadedFile } from '../wire/call.ts'
import { text } from '../wire/pick.ts'
import { decodeWhole } from './decode-whole.ts'

const largest = 30 * 1024 * 1024
const mostPixels = 120_000_000

const unreadable = (message: string) => refused(1487411, 'The image cannot be used', message, 'bytes')

/** Decodes every uploaded picture in full, so that junk with a picture's first bytes is refused too. */
export async function inspectUploads(files: readonly UploadedFile[], raw: Json): Promise<InspectedImage[]> {
  const base64 = text(raw, 'bytes')
  const named = files.map(({ field, filename, bytes }) => ({ name: filename || field, bytes }))
  if (base64 !== undefined)
    named.push({ name: text(raw, 'name') ?? 'bytes', bytes: Buffer.from(base64, 'base64') })
  return Promise.all(named.map(inspect))
}

async function inspect({ name, bytes }: { name: string; bytes: Uint8Array }): Promise<InspectedImage> {
  if (bytes.length === 0) throw unreadable('The image is empty.')
  if (bytes.length > largest) throw unreadable('Images must be at most 30 MB.')
  const picture = sharp(bytes, { failOn: 'error', limitInputPixels: mostPixels })
  const facts = await picture.metadata().catch(() => undefined)
  if (facts?.format !== 'jpeg' && facts?.format !== 'png') {
    throw unreadable('Only JPG and PNG images can be used.')
  }
  await decodeWhole(picture).catch(() => {
    throw unreadable('The image is damaged.')
  })
  return {
    name,
    bytes,
    hash: createHash('md5').update(bytes).digest('hex'),
    width: facts.width,
    height: facts.height,
    format: facts.format,
    look: await lookAt(bytes),
  }
}
