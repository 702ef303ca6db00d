import { createWriteStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { FastifyRequest } from 'fastify'
import { AppError } from '#platform/errors.ts'
import type { MostBytes, UploadedFile } from './router.ts'

const MB = 1024 * 1024
/** Where a route names no other limit. */
export const usualMostBytes: MostBytes = () => 12 * MB
/** What a form may add to its file: the fields, and the lines between them. */
const mostFormBytes = MB
/** A line that was silent for so long is as good as cut. */
const silenceMs = 60_000
/** For how long we listen to the rest of what was refused, so that the sender comes to hear why. */
const politenessMs = 20_000

export type ReceivedForm = { fields: Record<string, string>; file: UploadedFile }

/**
 * Reads a multipart form with exactly one file, whatever order its parts come in. The file goes to the folder as it
 * arrives and is never whole in memory; the caller removes the folder. @throws request.too_large, request.invalid
 */
export async function readUpload(
  request: FastifyRequest,
  folder: string,
  mostBytes: MostBytes,
): Promise<ReceivedForm> {
  if (!request.isMultipart()) throw new AppError('request.unsupported_media_type')
  request.raw.setTimeout(silenceMs, () => request.raw.destroy())
  try {
    const most = mostBytes({})
    if (Number(request.headers['content-length']) > most + mostFormBytes) throw tooLarge(most)
    return await readParts(request, folder, mostBytes)
  } catch (error) {
    hearOut(request.raw)
    throw error
  } finally {
    request.raw.setTimeout(0)
  }
}

async function readParts(
  request: FastifyRequest,
  folder: string,
  mostBytes: MostBytes,
): Promise<ReceivedForm> {
  const fields: Record<string, string> = {}
  let file: UploadedFile | undefined
  for await (const part of request.parts()) {
    if (part.type === 'file') {
      if (part.fieldname !== 'file') throw invalid(part.fieldname, 'is not a known field')
      const target = path.join(folder, 'upload')
      const size = await writeAtMost(mostBytes(fields), part.file, target)
      file = { name: safeName(part.filename), path: target, size, read: () => readFile(target) }
    } else fields[part.fieldname] = String(part.value)
  }
  if (!file) throw invalid('file', 'is missing')
  // Only now all fields are known, and with them which limit it is.
  const most = mostBytes(fields)
  if (file.size > most) throw tooLarge(most)
  return { fields, file }
}

async function writeAtMost(most: number, source: Readable, target: string): Promise<number> {
  let size = 0
  await pipeline(
    source,
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        size += chunk.length
        if (size > most) throw tooLarge(most)
        yield chunk
      }
    },
    createWriteStream(target, { flags: 'wx' }),
  )
  return size
}

/**
 * Many senders listen only when everything is sent, and a connection that is closed meanwhile takes the answer with
 * it: so the rest is read and dropped for a while.
 */
function hearOut(raw: IncomingMessage): void {
  raw.unpipe()
  raw.resume()
  const enough = setTimeout(() => {
    if (!raw.complete) raw.destroy()
  }, politenessMs)
  raw.once('close', () => clearTimeout(enough))
}

/** @returns the refusal with the limit in words: 12 MB, 1 GB */
export const tooLarge = (most: number) =>
  new AppError(
    'request.too_large',
    { limit: most >= 1024 * MB ? `${most / 1024 / MB} GB` : `${most / MB} MB` },
    { field: 'file' },
  )

const invalid = (field: string, reason: string) =>
  new AppError('request.invalid', { reason: `${field} ${reason}.` }, { field })

/** A name to show, never a path. */
function safeName(name: string | undefined): string {
  const plain = (name ?? '').replace(/^.*[/\\]/, '').replace(/\p{Cc}/gu, '').trim() // prettier-ignore
  return plain.slice(0, 200) || 'file'
}
