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
  /**
   * The same from a file on this machine, however large, a piece at a time. The object may share its bytes with the
   * file: delete the file as you like, but do not write to it any more.
   */
  putFile(key: string, file: string, contentType: string): Promise<void>
  get(key: string, range?: { start: number; end?: number }): Promise<StoredObject | undefined>
  /** Whole, in memory: for pictures. */
  read(key: string): Promise<Buffer>
  /**
   * Makes a new file on this machine of it, a piece at a time. The file may share its bytes with the object: read it,
   * delete it, but do not write to it. @throws when there is no such object
   */
  fetchTo(key: string, file: string): Promise<void>
  delete(key: string): Promise<void>
  /** A URL anybody may read until it expires; absolute with S3 or PUBLIC_URL, else relative to this server. */
  signedUrl(key: string, secondsValid: number): Promise<string>
}
