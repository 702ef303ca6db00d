import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ModelProblem } from './model-problem.ts'

const leastBytes = 1000
/** Forty seconds in 4K have less. */
const mostBytes = 512 * 1024 * 1024

/** Writes a video as it comes. Another file beside it takes it in until it is whole. @throws ModelProblem (`corrupt`) */
export async function saveVideo(
  parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  { toFile, provider, signal }: { toFile: string; provider: string; signal: AbortSignal },
): Promise<void> {
  const beside = `${toFile}.part`
  try {
    await pipeline(Readable.from(parts), checked(provider), createWriteStream(beside), { signal })
    await rename(beside, toFile)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
}

/** Whether our own disk failed rather than the provider. */
export const isDiskProblem = (error: unknown): boolean =>
  error instanceof Error && 'syscall' in error && /^(?:open|write|close|rename)$/.test(String(error.syscall))

/** Lets a video through, and nothing that only says it is one. */
const checked = (provider: string) =>
  async function* (parts: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
    let head = Buffer.alloc(0)
    let size = 0
    for await (const part of parts) {
      size += part.length
      if (size > mostBytes) throw new ModelProblem(provider, 'corrupt', { detail: 'far too large' })
      if (head.length >= leastBytes) {
        yield part
        continue
      }
      head = Buffer.concat([head, part])
      if (head.length < leastBytes) continue
      if (!isVideo(head)) throw new ModelProblem(provider, 'corrupt', { detail: 'not a video' })
      yield head
    }
    if (size < leastBytes)
      throw new ModelProblem(provider, 'corrupt', { detail: `${size} bytes, not a video` })
  }

/** An MP4 or QuickTime file names its kind after the first length; WebM begins with EBML's mark. */
const isVideo = (head: Buffer): boolean =>
  head.toString('latin1', 4, 8) === 'ftyp' || head.subarray(0, 4).equals(Buffer.from('1a45dfa3', 'hex'))

/** A video that came as text, decoded piece by piece: whole, it would lie in memory twice. */
export function* fromBase64(text: string): Iterable<Uint8Array> {
  const step = 1024 * 1024 // a multiple of four letters, which are three bytes
  for (let at = 0; at < text.length; at += step) yield Buffer.from(text.slice(at, at + step), 'base64')
}
