import { isObject, number, readFields, readObject, readSuccess, text, UnexpectedAnswer } from './answer.ts'
import type { Call } from './graph-call.ts'
import { collectRows } from './paging.ts'
import { adAccountNode } from './wire-params.ts'

/** `hash` names the image within its ad account, for good; the same bytes give the same hash. */
export type AdImage = { hash: string; url?: string; width?: number; height?: number }

export type AdImages = {
  /** JPEG or PNG up to 30 MB. After an `unknown_outcome` it is safe to upload the same bytes again. */
  upload(adAccountId: string, image: { bytes: Uint8Array; filename: string }): Promise<AdImage>
  /** Images that were first uploaded under this file name. */
  findByName(adAccountId: string, filename: string): Promise<AdImage[]>
  /** Those of the account's images that have one of the hashes. */
  findByHash(adAccountId: string, hashes: readonly string[]): Promise<AdImage[]>
  /** Brings an image over from another ad account of the person's. */
  copyFrom(adAccountId: string, source: { adAccountId: string; hash: string }): Promise<AdImage>
  /** Refused as long as a creative shows it. */
  delete(adAccountId: string, hash: string): Promise<{ success: true }>
}

export const createAdImages = (call: Call): AdImages => ({
  upload: async (adAccountId, { bytes, filename }) =>
    call(
      {
        method: 'POST',
        path: `${adAccountNode(adAccountId)}/adimages`,
        file: { field: 'filename', filename, contentType: imageType(bytes), bytes: new Uint8Array(bytes) },
      },
      readImage,
    ),
  findByName: async (adAccountId, filename) =>
    collectRows(
      call,
      {
        path: `${adAccountNode(adAccountId)}/adimages`,
        params: { name: filename, fields: 'hash,name,width,height' },
      },
      readImageRow,
    ),
  findByHash: async (adAccountId, hashes) =>
    collectRows(
      call,
      {
        path: `${adAccountNode(adAccountId)}/adimages`,
        params: { hashes, fields: 'hash,url,width,height' },
      },
      readImageRow,
    ),
  copyFrom: async (adAccountId, { adAccountId: from, hash }) =>
    call(
      {
        method: 'POST',
        path: `${adAccountNode(adAccountId)}/adimages`,
        // Digits only, unlike everywhere else.
        params: { copy_from: { source_account_id: adAccountNode(from).slice(4), hash } },
      },
      readImage,
    ),
  delete: async (adAccountId, hash) =>
    call({ method: 'DELETE', path: `${adAccountNode(adAccountId)}/adimages`, params: { hash } }, readSuccess),
})

const imageFields = { hash: text, url: text, width: number, height: number }
function readImageRow(row: unknown): AdImage {
  const { hash, ...rest } = readFields(readObject(row), imageFields)
  if (!hash) throw new UnexpectedAnswer('the answer has no image hash')
  return { hash, ...rest }
}

// The answer is keyed by a file name of Meta's choice; one upload has one entry.
function readImage(answer: unknown): AdImage {
  const { images } = readObject(answer)
  const [image] = Object.values(isObject(images) ? images : {}).filter(isObject)
  const { hash, ...rest } = readFields(image ?? {}, imageFields)
  if (!hash) throw new UnexpectedAnswer('the answer has no image hash')
  return { hash, ...rest }
}

export function imageType(bytes: Uint8Array): string {
  if (bytes[0] === 0x89 && bytes[1] === 0x50) return 'image/png'
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return 'image/jpeg'
  return 'application/octet-stream'
}
