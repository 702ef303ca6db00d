import { createWriteStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import type { Clock } from '../clock.ts'
import type { ObjectStore } from '../storage.ts'
import { checkedKey } from './object-key.ts'
import { partBytes, uploadInParts } from './s3-upload.ts'

type Options = {
  bucket: string
  region: string
  endpoint: string | undefined
  accessKeyId: string
  secretAccessKey: string
  forcePathStyle: boolean
  clock: Clock
}

/** Amazon S3 and everything that speaks like it. */
export function createS3Storage(options: Options): ObjectStore {
  const { bucket: Bucket, clock } = options
  const client = new S3Client({
    region: options.region,
    ...(options.endpoint !== undefined && { endpoint: options.endpoint }),
    credentials: { accessKeyId: options.accessKeyId, secretAccessKey: options.secretAccessKey },
    forcePathStyle: options.forcePathStyle,
    // The SDK's default adds a trailing checksum that several S3 look-alikes store as part of the object.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
  const get: ObjectStore['get'] = async (key, range) => {
    const Range = range && `bytes=${range.start}-${range.end ?? ''}`
    const answer = await client
      .send(new GetObjectCommand({ Bucket, Key: checkedKey(key), ...(Range !== undefined && { Range }) }))
      .catch(missing)
    if (!answer?.Body) return undefined
    const body = answer.Body as Readable // Node's SDK always answers with one
    const contentType = answer.ContentType ?? 'application/octet-stream'
    const [, start, end, total] = /bytes (\d+)-(\d+)\/(\d+)/.exec(answer.ContentRange ?? '') ?? []
    if (total === undefined) return { body, contentType, bytes: answer.ContentLength ?? 0 }
    return { body, contentType, bytes: Number(total), range: { start: Number(start), end: Number(end) } }
  }
  const put: ObjectStore['put'] = async (key, body, contentType) => {
    await client.send(
      new PutObjectCommand({
        Bucket,
        Key: checkedKey(key),
        Body: body,
        ContentType: contentType,
        ContentLength: body.length,
      }),
    )
  }
  return {
    put,
    putFile: async (key, file, contentType) => {
      const { size } = await stat(file)
      if (size <= partBytes) await put(key, await readFile(file), contentType)
      else await uploadInParts(client, { Bucket, Key: checkedKey(key) }, file, contentType)
    },
    get,
    read: async (key) => {
      const found = await get(key)
      if (!found) throw new Error(`There is no object ${key}.`)
      const chunks: Buffer[] = []
      for await (const chunk of found.body) chunks.push(chunk as Buffer) // a byte stream
      return Buffer.concat(chunks)
    },
    fetchTo: async (key, file) => {
      const found = await get(key)
      if (!found) throw new Error(`There is no object ${key}.`)
      await pipeline(found.body, createWriteStream(file, { flags: 'wx' }))
    },
    delete: async (key) => {
      await client.send(new DeleteObjectCommand({ Bucket, Key: checkedKey(key) }))
    },
    signedUrl: (key, secondsValid) => {
      // Signed as of the full hour, so that the same picture has the same URL for a while and browsers may keep it.
      const hour = 3_600_000
      const signingDate = new Date(Math.floor(clock.now().getTime() / hour) * hour)
      const command = new GetObjectCommand({ Bucket, Key: checkedKey(key) })
      return getSignedUrl(client, command, { expiresIn: Math.min(secondsValid + 3600, 604_800), signingDate })
    },
  }
}

function missing(error: unknown): undefined {
  if (error instanceof S3ServiceException && ['NoSuchKey', 'NotFound'].includes(error.name)) return undefined
  throw error
}
