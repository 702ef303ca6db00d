import type { Readable } from 'node:stream'

/** What a route of the contract that answers with a file hands out instead of JSON. */
export class FileReply {
  /** Read once, as fast as the other side takes it. */
  readonly body: Readable | Buffer
  /** As it is to be called where it is saved. */
  readonly name: string
  readonly contentType: string
  /** When it is known before the end. */
  readonly bytes: number | undefined
  constructor(file: { body: Readable | Buffer; name: string; contentType: string; bytes?: number }) {
    this.body = file.body
    this.name = file.name
    this.contentType = file.contentType
    this.bytes = file.bytes
  }
}

/** Always a download, so that no stored file ever runs as a page of ours. */
export function headersOf({ name, contentType, bytes }: FileReply): Record<string, string> {
  return {
    'content-type': contentType,
    'content-disposition': contentDisposition(name),
    'cache-control': 'private, no-store',
    ...(bytes !== undefined && { 'content-length': String(bytes) }),
  }
}

/** The name twice (RFC 6266): whole for browsers, and in letters that every program can read. */
export function contentDisposition(name: string): string {
  const whole = name.toWellFormed().replace(/[\p{Cc}/\\]/gu, '_')
  const plain = whole
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]|["%]/g, '_')
  // Left as they are by encodeURIComponent, but not allowed in a header's extended value.
  const encoded = encodeURIComponent(whole).replace(
    /['()*!]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
