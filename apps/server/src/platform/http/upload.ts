import type { FastifyRequest } from 'fastify'
import { AppError } from '#platform/errors.ts'
import type { UploadedFile } from './router.ts'

export const mostUploadBytes = 12 * 1024 * 1024
export type ReceivedForm = { fields: Record<string, string>; file: UploadedFile }

/** Reads a multipart form with exactly one file, whatever order its parts come in. */
export async function readUpload(request: FastifyRequest): Promise<ReceivedForm> {
  if (!request.isMultipart()) throw new AppError('request.unsupported_media_type')
  const fields: Record<string, string> = {}
  let file: UploadedFile | undefined
  for await (const part of request.parts()) {
    if (part.type === 'file') {
      if (part.fieldname !== 'file') throw invalid(part.fieldname, 'is not a known field')
      file = { name: safeName(part.filename), bytes: await part.toBuffer() }
    } else fields[part.fieldname] = String(part.value)
  }
  if (!file) throw invalid('file', 'is missing')
  return { fields, file }
}

const invalid = (field: string, reason: string) =>
  new AppError('request.invalid', { reason: `${field} ${reason}.` }, { field })

/** A name to show, never a path. */
function safeName(name: string | undefined): string {
  const plain = (name ?? '').replace(/^.*[/\\]/, '').replace(/\p{Cc}/gu, '').trim() // prettier-ignore
  return plain.slice(0, 200) || 'file'
}
