import type { MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import type { Json } from '../store/records.ts'
import type { StreamedFile } from '../uploads/stream-part.ts'
import type { UploadedFile } from '../wire/call.ts'
import { isObject } from '../wire/pick.ts'

export interface ReadRequest {
  /** Query and body together; the body wins. */
  raw: Json
  files: UploadedFile[]
  /** Files that went straight to the store. */
  streamed: StreamedFile[]
}
/** Takes files too large for memory. */
export type StreamPart = (part: MultipartFile) => Promise<StreamedFile>

const largestStream = 4 * 1024 ** 3 + 1024 ** 2

/** Graph takes its parameters from the query and from a form, multipart or JSON body alike. */
export async function readRequest(request: FastifyRequest, stream?: StreamPart): Promise<ReadRequest> {
  const raw: Json = isObject(request.query) ? { ...request.query } : {}
  const files: UploadedFile[] = []
  const streamed: StreamedFile[] = []
  if (request.isMultipart()) {
    for await (const part of request.parts(stream ? { limits: { fileSize: largestStream } } : {})) {
      if (stream && part.type === 'file') streamed.push(await stream(part))
      else if (part.type === 'file') {
        files.push({ field: part.fieldname, filename: part.filename, bytes: await part.toBuffer() })
      } else if (part.fieldname in raw) raw[part.fieldname] = [raw[part.fieldname], part.value].flat()
      else raw[part.fieldname] = part.value
    }
  } else if (isObject(request.body)) Object.assign(raw, request.body)
  return { raw: foldLists(raw), files, streamed }
}

/** `attached_media[0]=…`, as Meta's own samples write lists in forms, becomes one list. */
function foldLists(raw: Json): Json {
  const folded: Json = {}
  for (const [key, value] of Object.entries(raw)) {
    const name = /^(\w+)\[\d{1,3}\]$/.exec(key)?.[1]
    if (name === undefined) folded[key] = value
    else folded[name] = [...(Array.isArray(folded[name]) ? (folded[name] as unknown[]) : []), value]
  }
  return folded
}

/** The method Graph acts on: POST may say `method=delete` or `method=get`. */
export function methodOf(request: FastifyRequest, raw: Json): 'GET' | 'POST' | 'DELETE' {
  const override = typeof raw['method'] === 'string' ? raw['method'].toUpperCase() : ''
  if (request.method === 'POST' && (override === 'DELETE' || override === 'GET')) return override
  if (request.method === 'DELETE' || request.method === 'GET') return request.method
  return request.method === 'HEAD' ? 'GET' : 'POST'
}
