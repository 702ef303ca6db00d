import type { MultipartFile } from '@fastify/multipart'
import type { Twin } from '../wire/call.ts'
import { storeStream } from './bytes.ts'
import { videoTooLarge } from './upload-errors.ts'

/** An uploaded file too large for memory: it went to the store as it came in. */
export interface StreamedFile {
  field: string
  filename: string
  file: string
  size: number
}

/** Edges that take videos, by the last part of their address. */
export const takesVideo = (method: string, pathname: string): boolean =>
  method === 'POST' && /\/(advideos|videos)\/?$/.test(pathname)

export async function streamPart(twin: Twin, part: MultipartFile): Promise<StreamedFile> {
  const { file, size } = await storeStream(twin, part.file)
  if (part.file.truncated) {
    await twin.files.remove(file)
    throw videoTooLarge()
  }
  return { field: part.fieldname, filename: part.filename, file, size }
}
