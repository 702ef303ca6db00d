import { randomUUID } from 'node:crypto'
import type { RawBody } from '../graph-call.ts'
import { piecesOf, type UploadSource } from './source.ts'

/** A range of a file as the one part of a multipart body, streamed: a form would hold the whole range in memory. */
export function filePart(field: string, source: UploadSource, start: number, end: number): RawBody {
  const boundary = randomUUID()
  const head = Buffer.from(
    `--${boundary}\r\ncontent-disposition: form-data; name="${field}"; filename="chunk"\r\n` +
      'content-type: application/octet-stream\r\n\r\n',
  )
  const tail = Buffer.from(`\r\n--${boundary}--\r\n`)
  async function* body() {
    yield head
    yield* piecesOf(source, start, end)
    yield tail
  }
  return {
    body: body(),
    contentType: `multipart/form-data; boundary=${boundary}`,
    size: head.byteLength + (end - start) + tail.byteLength,
  }
}
