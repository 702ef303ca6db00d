import type { MetaSession } from '../session.ts'
import type { ChunkedUploadOptions, ChunkedUploadState } from '../uploads/chunked-upload.ts'
import { sampleIds, type SampleIds } from './sample-ids.ts'

/** Pictures and films for the samples. Against a stub anything will do; a real other side looks into them. */
export type SampleMedia = {
  /** One that the ad account has not. */
  png: Uint8Array
  mp4: Uint8Array
  /** Where a JPEG and an MP4 can be fetched. */
  jpegUrl: string
  mp4Url: string
  /** Of two images of the ad account. */
  imageHash: string
  otherImageHash: string
}

/** What a sample is made of. */
export type Given = {
  ids: SampleIds
  media: SampleMedia
  /** An interest that can be chosen in an audience. */
  interest: { id: string; name: string }
  /** Unix seconds, by the other side's clock. */
  now: number
}

/** Calls one method of a session with arguments that use all it can say. */
export type MethodSample = (session: MetaSession, given: Given) => Promise<unknown>

/** Samples by the method's path in the session, such as `adSets.create`. */
export type MethodSamples = Readonly<Record<string, MethodSample>>

/** Whether a method is for the Page's own token; the others are for the person's. */
export const needsPageToken = (method: string): boolean =>
  /^(onPage|onInstagram|leadForms|leads)\.|^subscribedApps\..*Page$/.test(method)

/** Everything an iterable gives, so that its calls are made. */
export async function all<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const row of rows) found.push(row)
  return found
}

/** The answers of one call for each of several things, made one after the other. */
export async function inTurn<T, A>(things: readonly T[], call: (thing: T) => Promise<A>): Promise<A[]> {
  const answers: A[] = []
  for (const thing of things) answers.push(await call(thing))
  return answers
}

/** Starts an upload in chunks and stops there. */
export async function beginUpload(
  upload: (options: ChunkedUploadOptions) => Promise<unknown>,
): Promise<ChunkedUploadState> {
  let begun: ChunkedUploadState | undefined
  const stop = new Error('stopped on purpose')
  const onProgress = (state: ChunkedUploadState) => {
    begun = state
    throw stop
  }
  await upload({ onProgress }).catch((error: unknown) => {
    if (error !== stop) throw error
  })
  if (!begun) throw new Error('the upload did not start')
  return begun
}

/** Stands in the names of all that the samples make. */
export const MARK = '#k3x9'
export const LINK = 'https://bakery.example/order'
export const DAY = 86_400
/** The date of a moment in unix seconds. */
export const day = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(0, 10)

/** What is enough for a stub. */
export const stubGiven: Given = {
  ids: sampleIds,
  media: {
    png: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    mp4: Uint8Array.of(0, 0, 0, 8, 0x66, 0x74, 0x79, 0x70),
    jpegUrl: 'https://cdn.example/loaf.jpg',
    mp4Url: 'https://cdn.example/loaf.mp4',
    imageHash: 'a3f1c9e85b7d4620918273645566778a',
    otherImageHash: 'b3f1c9e85b7d4620918273645566778a',
  },
  interest: { id: '6003107902433', name: 'Bread' },
  now: Math.floor(Date.now() / 1000),
}
