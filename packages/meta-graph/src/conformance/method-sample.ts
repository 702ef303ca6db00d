import type { MetaSession } from '../session.ts'
import { sampleIds, type SampleIds } from './sample-ids.ts'

/** Pictures and films for the samples. Against a stub anything will do; a real other side looks into them. */
export type SampleMedia = {
  png: Uint8Array
  mp4: Uint8Array
  /** Where a JPEG and an MP4 can be fetched. */
  jpegUrl: string
  mp4Url: string
  /** Of two images of the ad account. */
  imageHash: string
  otherImageHash: string
}

/** What a sample is made of. `now` in unix seconds, by the other side's clock. */
export type Given = { ids: SampleIds; media: SampleMedia; now: number }

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

export const MARK = '#k3x9'
export const LINK = 'https://bakery.example/order'
export const DAY = 86_400

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
  now: Math.floor(Date.now() / 1000),
}
