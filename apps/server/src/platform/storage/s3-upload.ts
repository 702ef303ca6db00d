import { open } from 'node:fs/promises'
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  UploadPartCommand,
  type CompletedPart,
  type S3Client,
} from '@aws-sdk/client-s3'

/** What is in memory at a time. S3 wants parts of at least 5 MB, and at most 10,000 of them. */
export const partBytes = 16 * 1024 * 1024

/**
 * Sends a file in parts. Each part is a buffer, because the SDK sends a part again when a connection breaks, and
 * cannot do so with a stream that was half read. What a failure leaves at S3 is thrown away.
 */
export async function uploadInParts(
  client: S3Client,
  place: { Bucket: string; Key: string },
  file: string,
  contentType: string,
): Promise<void> {
  const { UploadId } = await client.send(
    new CreateMultipartUploadCommand({ ...place, ContentType: contentType }),
  )
  const upload = { ...place, UploadId }
  try {
    const Parts = await sendParts(client, upload, file)
    await client.send(new CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts } }))
  } catch (error) {
    await client.send(new AbortMultipartUploadCommand(upload)).catch(() => undefined) // the first error tells more
    throw error
  }
}

async function sendParts(
  client: S3Client,
  upload: { Bucket: string; Key: string; UploadId: string | undefined },
  file: string,
): Promise<CompletedPart[]> {
  const handle = await open(file, 'r')
  try {
    const { size } = await handle.stat()
    const parts: CompletedPart[] = []
    for (let start = 0; start < size; start += partBytes) {
      const body = Buffer.alloc(Math.min(partBytes, size - start))
      const { bytesRead } = await handle.read(body, 0, body.length, start)
      if (bytesRead < body.length) throw new Error(`${file} became shorter while it was sent.`)
      const PartNumber = parts.length + 1
      const { ETag } = await client.send(
        new UploadPartCommand({ ...upload, PartNumber, Body: body, ContentLength: body.length }),
      )
      parts.push({ ETag, PartNumber })
    }
    return parts
  } finally {
    await handle.close()
  }
}
