import sharp from 'sharp'
import { fetch as undiciFetch, type Response } from 'undici'
import { decodeWhole } from './decode-whole.ts'

/** Why there is no cut-out. `busy` and `unreachable` may pass; the others stay so for this picture. */
export type RemoverProblem = 'too_large' | 'busy' | 'unreachable' | 'timeout' | 'refused' | 'corrupt'
/** A PNG of the whole picture, upright, with its ground transparent, or why there is none. */
export type RemovedBackground =
  | { cutout: { bytes: Buffer; width: number; height: number } }
  | { cutout: undefined; reason: RemoverProblem }

/** A program that cuts the thing out of a photo; see docs/guides/background-remover.md. */
export type BackgroundRemover = {
  /** One call, never repeated by itself. Never throws: without a cut-out the poster shows the photo as it is. */
  remove(photo: Uint8Array, signal?: AbortSignal): Promise<RemovedBackground>
  /** Whether it answers at all. */
  isUp(signal?: AbortSignal): Promise<boolean>
}

export type BackgroundRemoverOptions = {
  /** Where it listens, without a slash at the end. */
  url: string
  fetch?: typeof undiciFetch
  /** A model on a busy machine takes a while; milliseconds. */
  timeout?: number
}

const mostSent = 30 * 1024 * 1024
const mostReceived = 60 * 1024 * 1024
const mostPixels = 50_000_000
const healthTimeout = 3000

export function createBackgroundRemover({
  url,
  fetch = undiciFetch,
  timeout = 60_000,
}: BackgroundRemoverOptions): BackgroundRemover {
  return {
    remove: async (photo, signal) => {
      if (photo.length > mostSent) return without('too_large')
      const picture = await upright(photo)
      if (!picture) return without('refused')
      const within = AbortSignal.timeout(timeout)
      try {
        const answer = await fetch(`${url}/remove`, {
          method: 'POST',
          headers: { 'content-type': picture.contentType, accept: 'image/png' },
          body: picture.bytes,
          // the address is the operator's own; where it points on to is not
          redirect: 'error',
          signal: signal ? AbortSignal.any([signal, within]) : within,
        })
        if (!answer.ok) {
          await answer.body?.cancel()
          return without(problemOf(answer.status))
        }
        const bytes = await limited(answer)
        const size = bytes && (await sizeOfCutOut(bytes))
        return bytes && size ? { cutout: { bytes, ...size } } : without('corrupt')
      } catch {
        return without(within.aborted ? 'timeout' : 'unreachable')
      }
    },
    isUp: async (signal) => {
      const within = AbortSignal.timeout(healthTimeout)
      try {
        const answer = await fetch(`${url}/health`, {
          redirect: 'error',
          signal: signal ? AbortSignal.any([signal, within]) : within,
        })
        await answer.body?.cancel()
        return answer.ok
      } catch {
        return false
      }
    },
  }
}

const without = (reason: RemoverProblem): RemovedBackground => ({ cutout: undefined, reason })

function problemOf(status: number): RemoverProblem {
  if (status === 413) return 'too_large'
  if (status === 429 || status === 503) return 'busy'
  if (status === 408 || status === 504) return 'timeout'
  return status >= 500 ? 'unreachable' : 'refused'
}

async function limited(answer: Response): Promise<Buffer | undefined> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of answer.body ?? []) {
    size += part.length
    if (size > mostReceived) return undefined
    parts.push(part)
  }
  return Buffer.concat(parts)
}

const taken: Readonly<Record<string, string>> = { jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp' }

/** The photo in a kind that every remover reads, turned: one that ignores how the camera was held would answer lying down. */
async function upright(bytes: Uint8Array): Promise<{ bytes: Uint8Array; contentType: string } | undefined> {
  try {
    const image = sharp(bytes, { failOn: 'truncated', limitInputPixels: mostPixels })
    const { format, orientation = 1 } = await image.metadata()
    const contentType = taken[format]
    if (contentType && orientation === 1) return { bytes, contentType }
    const turned = await image.autoOrient().webp({ quality: 95 }).toBuffer()
    return { bytes: turned, contentType: 'image/webp' }
  } catch {
    return undefined
  }
}

/** Of a whole PNG with transparency; that it fits its photo is asked where both are at hand. */
async function sizeOfCutOut(bytes: Buffer): Promise<{ width: number; height: number } | undefined> {
  try {
    const image = sharp(bytes, { failOn: 'truncated', limitInputPixels: mostPixels })
    const { format, hasAlpha, width, height } = await image.metadata()
    if (format !== 'png' || !hasAlpha) return undefined
    await decodeWhole(image)
    return { width, height }
  } catch {
    return undefined
  }
}
