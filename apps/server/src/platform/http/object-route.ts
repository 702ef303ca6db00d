import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { Clock } from '#platform/clock.ts'
import { AppError } from '#platform/errors.ts'
import type { ObjectStore } from '#platform/storage.ts'
import type { UrlSigner } from '#platform/storage/url-signature.ts'

type Deps = { storage: ObjectStore; signer: UrlSigner; clock: Clock }
/** Shown in place; anything else is a download, so no stored file ever runs as a page of ours. */
const shown = new Set([
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'video/mp4',
  'video/quicktime',
  'video/webm',
])

/** `GET /o/<key>?exp&sig`: files of the folder driver, with ranges. The signature is the whole permission. */
export function addObjectRoute(app: FastifyInstance, { storage, signer, clock }: Deps): void {
  app.get<{ Params: { '*': string }; Querystring: { exp?: string; sig?: string } }>(
    '/o/*',
    async (request, reply) => {
      const key = request.params['*']
      const expires = Number(request.query.exp)
      if (!signer.verify(key, expires, String(request.query.sig ?? ''), clock.now()))
        throw new AppError('request.not_found')
      const tag = `"${createHash('sha256').update(key).digest('base64url').slice(0, 22)}"`
      const name = (key.split('/').at(-1) ?? 'file').replace(/[^\w.-]/g, '_')
      const seconds = Math.max(0, expires - Math.floor(clock.now().getTime() / 1000))
      // A key is written once and never again, so its bytes can be kept for as long as the link is good.
      void reply.headers({
        etag: tag,
        'cache-control': `public, max-age=${seconds}, immutable`,
        'accept-ranges': 'bytes',
        'content-security-policy': "default-src 'none'; sandbox",
        'cross-origin-resource-policy': 'cross-origin',
      })
      if (request.headers['if-none-match'] === tag) return reply.code(304).send()
      const range = requestedRange(request.headers.range)
      const found = await storage.get(key, range)
      if (!found) throw new AppError('request.not_found')
      if (range && !found.range) {
        found.body.destroy()
        return reply.code(416).header('content-range', `bytes */${found.bytes}`).send()
      }
      const { start, end } = found.range ?? { start: 0, end: found.bytes - 1 }
      void reply.headers({
        'content-length': String(end - start + 1),
        'content-disposition': `${shown.has(found.contentType) ? 'inline' : 'attachment'}; filename="${name}"`,
      })
      if (found.range) void reply.code(206).header('content-range', `bytes ${start}-${end}/${found.bytes}`)
      return reply
        .type(shown.has(found.contentType) ? found.contentType : 'application/octet-stream')
        .send(found.body)
    },
  )
}

/** One range counting from the start; other forms are answered with the whole file, as the standard allows. */
function requestedRange(header: string | undefined): { start: number; end?: number } | undefined {
  const [, start, end] = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(header ?? '') ?? []
  if (start === undefined) return undefined
  return { start: Number(start), ...(end && { end: Number(end) }) }
}
