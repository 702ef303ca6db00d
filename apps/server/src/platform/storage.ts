import type { Readable } from 'node:stream'

export type StoredObject = {
  body: Readable
  contentType: string
  bytes: number
  range?: { start: number; end: number }
}

/** Files by key. The folder driver is the default; S3 and its likes by configuration. */
export type ObjectStore = {
  put(key: string, body: Buffer, contentType: string): Promise<void>
  get(key: string, range?: { start: number; end?: number }): Promise<StoredObject | undefined>
  read(key: string): Promise<Buffer>
  delete(key: string): Promise<void>
  /** A URL anybody may read until it expires; absolute with S3 or PUBLIC_URL, else relative to this server. */
  signedUrl(key: string, secondsValid: number): Promise<string>
}
