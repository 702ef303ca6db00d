import { readSuccess } from '../answer.ts'
import { MetaError } from '../errors.ts'
import type { Call } from '../graph-call.ts'
import { nodeId } from '../wire-params.ts'
import { piecesOf, uploadDeadlineMs, type UploadSource } from './source.ts'

/** Which of the two services of the upload host takes the bytes: of Pages, or of Instagram. */
export type UploadService = 'video-upload' | 'ig-api-upload'

/** Where the bytes are for: a video or a container that waits for them. */
export type UploadTarget = {
  service: UploadService
  id: string
  /** What arrived already; the authority, for a cut line does not tell how much of it did. */
  bytesTransferred: () => Promise<number>
}

const ATTEMPTS = 3

/**
 * Sends a file, as one stream, and goes on from where Meta stopped hearing when the line is cut.
 * `fromStart` spares a fresh target the question. Throws MetaError; calling it again goes on.
 */
export async function sendFile(
  call: Call,
  target: UploadTarget,
  source: UploadSource,
  fromStart: boolean,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const offset = fromStart && attempt === 1 ? 0 : await target.bytesTransferred()
    if (offset >= source.size) return
    try {
      await sendFrom(call, target, source, offset)
      return
    } catch (error) {
      if (!(error instanceof MetaError) || !mayGoOn(error) || attempt === ATTEMPTS) throw error
    }
  }
}

const mayGoOn = ({ kind }: MetaError) => kind === 'transient' || kind === 'unknown_outcome'

async function sendFrom(
  call: Call,
  { service, id }: UploadTarget,
  source: UploadSource,
  offset: number,
): Promise<void> {
  await call(
    {
      method: 'POST',
      host: 'rupload',
      path: `${service}/${nodeId(id)}`,
      raw: {
        body: piecesOf(source, offset, source.size),
        contentType: 'application/octet-stream',
        size: source.size - offset,
        headers: { offset: String(offset), file_size: String(source.size) },
      },
      timeoutMs: uploadDeadlineMs(source.size - offset),
    },
    readSuccess,
  )
}

/** Has Meta fetch the file itself. The address must be public, direct, and none of Facebook's own. */
export async function sendHosted(
  call: Call,
  { service, id }: Pick<UploadTarget, 'service' | 'id'>,
  fileUrl: string,
): Promise<void> {
  await call(
    {
      method: 'POST',
      host: 'rupload',
      path: `${service}/${nodeId(id)}`,
      raw: {
        body: new Uint8Array(),
        contentType: 'application/octet-stream',
        headers: { file_url: fileUrl },
      },
    },
    readSuccess,
  )
}
