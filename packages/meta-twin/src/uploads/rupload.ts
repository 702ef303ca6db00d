import type { Segment } from '../store/publishing-records.ts'
import type { Twin } from '../wire/call.ts'
import { worldNow } from '../world/world-clock.ts'
import { storeBytes, storeStream } from './bytes.ts'
import { FetchError, fetchRemote } from './fetch-remote.ts'
import { inspectMovie } from './inspect-movie.ts'
import { checkOpen, type RuploadTarget } from './rupload-target.ts'
import { offsetInvalid, partialRequest, processingFailed } from './upload-refused.ts'
import { completed } from './upload-session.ts'

const segmentBytes = 8 * 1024 * 1024

export interface Incoming {
  /** Where the caller says its bytes begin, and how long the whole is. */
  offset: number
  size: number
  body: AsyncIterable<Uint8Array>
}

const nowIn = (twin: Twin, target: RuploadTarget): number =>
  worldNow(twin, twin.objects.world(target.world.id))

/**
 * Takes bytes as they come and writes down every few megabytes how far it got, so that an upload that breaks off, or
 * a twin that is killed, goes on from there.
 */
export async function takeBytes(
  twin: Twin,
  target: RuploadTarget,
  { offset, size, body }: Incoming,
): Promise<void> {
  checkOpen(twin, target, nowIn(twin, target))
  const before = target.upload()
  if (offset !== before.received) throw offsetInvalid()
  if (before.size !== undefined && before.size !== size) throw partialRequest()
  if (size > target.limits.bytes) throw processingFailed('the file is too large.')
  let at = offset
  const keep = async (pieces: readonly Uint8Array[]): Promise<void> => {
    const bytes = Buffer.concat(pieces)
    if (bytes.length === 0) return
    await appendSegment(twin, target, at, size, bytes)
    at += bytes.length
  }
  let held: Uint8Array[] = []
  let heldBytes = 0
  try {
    for await (const piece of body) {
      if (at + heldBytes + piece.length > size) throw partialRequest()
      held.push(piece)
      heldBytes += piece.length
      if (heldBytes < segmentBytes) continue
      const full = held
      held = []
      heldBytes = 0
      await keep(full)
    }
  } finally {
    // A broken connection leaves what had arrived.
    await keep(held)
  }
  if (at < size) throw partialRequest()
  await complete(twin, target)
}

/** Adds a segment if nobody else has got further meanwhile. */
async function appendSegment(
  twin: Twin,
  target: RuploadTarget,
  at: number,
  size: number,
  bytes: Uint8Array,
): Promise<void> {
  const segment = await storeBytes(twin, bytes)
  const taken = twin.database.transaction(() => {
    const upload = target.upload()
    if (upload.received !== at || upload.done !== undefined) return false
    const segments = [...upload.segments, segment]
    target.save({ ...upload, segments, received: at + segment.size, size }, nowIn(twin, target))
    return true
  })
  if (taken) return
  await twin.files.remove(segment.file)
  throw offsetInvalid()
}

async function complete(twin: Twin, target: RuploadTarget): Promise<void> {
  const movie = await inspectMovie(twin, target.upload().segments)
  twin.database.transaction(() => {
    const now = nowIn(twin, target)
    target.save(completed(target.upload(), movie, now), now)
  })
  if (movie.problem) throw processingFailed(movie.problem.message)
}

/** The bytes lie at an address instead: fetched whole, from the start. */
export async function takeAddress(twin: Twin, target: RuploadTarget, address: string): Promise<void> {
  checkOpen(twin, target, nowIn(twin, target))
  if (target.upload().received > 0) throw offsetInvalid()
  const segment = await fetchWhole(twin, target, address)
  twin.database.transaction(() => {
    const upload = target.upload()
    const all = { ...upload, segments: [segment], received: segment.size, size: segment.size }
    target.save(all, nowIn(twin, target))
  })
  await complete(twin, target)
}

async function fetchWhole(twin: Twin, target: RuploadTarget, address: string): Promise<Segment> {
  try {
    const { body } = await fetchRemote(twin, address, target.limits.bytes)
    return await storeStream(twin, body)
  } catch (error) {
    if (!(error instanceof FetchError)) throw error
    throw processingFailed(error.message)
  }
}
