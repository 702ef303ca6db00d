import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { lostPage, postPage, postPolicy } from '../publishing/post-page.ts'
import { servedFile } from '../publishing/served-file.ts'
import { shownPost } from '../publishing/shown-post.ts'
import { readBytes, sha256Of, sizeOf } from '../uploads/bytes.ts'
import { drawStill } from '../videos/draw-still.ts'
import type { Twin } from '../wire/call.ts'
import { originOf } from './origin.ts'

/** What the twin's permalinks and media addresses lead to: a page for each post, and the bytes behind it. */
export function registerPublishingRoutes(app: FastifyInstance, twin: Twin): void {
  app.get<{ Params: { id: string } }>('/_twin/posts/:id', async (request, reply) => {
    const record = twin.objects.find(request.params.id)
    if (record) await twin.time.catchUp(record.world)
    const post = shownPost(twin, request.params.id, originOf(request))
    reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', postPolicy)
      .header('x-content-type-options', 'nosniff')
      .header('referrer-policy', 'no-referrer')
      .header('cache-control', 'no-store')
    if (!post || !record) return reply.code(404).send(lostPage())
    const { account } = twin.objects.world(record.world)
    return reply.send(postPage(post, twin.objects.get('account', account).timezone_name))
  })
  app.get<{ Params: { id: string } }>('/_twin/files/:id', async (request, reply) => {
    const file = servedFile(twin, request.params.id)
    if (!file) return reply.code(404).type('text/plain').send('No such file')
    const size = sizeOf(file.segments)
    const sha256 = file.sha256 ?? (await sha256Of(twin, file.segments))
    reply
      .type(file.contentType)
      .header('x-content-sha256', sha256)
      .header('accept-ranges', 'bytes')
      .header('cross-origin-resource-policy', 'cross-origin')
      .header('x-content-type-options', 'nosniff')
    const range = readRange(request.headers.range, size)
    if (range === 'unsatisfiable') return reply.code(416).header('content-range', `bytes */${size}`).send()
    const { start, end } = range ?? { start: 0, end: size }
    if (range) reply.code(206).header('content-range', `bytes ${start}-${end - 1}/${size}`)
    reply.header('content-length', end - start)
    return reply.send(Readable.from(readBytes(twin, file.segments, start, end), { objectMode: false }))
  })
  app.get<{ Params: { id: string; still: string } }>('/_twin/stills/:id/:still', async (request, reply) => {
    const found = /^\d-(\d{1,4})x(\d{1,4})\.jpg$/.exec(request.params.still)
    const [width, height] = [Number(found?.[1]), Number(found?.[2])]
    if (!found || width < 1 || height < 1 || width > 1920 || height > 1920) {
      return reply.code(404).type('text/plain').send('No such picture')
    }
    return reply
      .type('image/jpeg')
      .header('cache-control', 'public, max-age=86400')
      .header('cross-origin-resource-policy', 'cross-origin')
      .send(await drawStill(`${request.params.id}${request.params.still[0]}`, width, height))
  })
}

/** One range, as players ask for; the end is exclusive. Anything else is answered in full. */
function readRange(
  header: string | undefined,
  size: number,
): { start: number; end: number } | 'unsatisfiable' | undefined {
  const found = /^bytes=(\d*)-(\d*)$/.exec(header ?? '')
  if (!found || (found[1] === '' && found[2] === '')) return undefined
  const start = found[1] === '' ? Math.max(0, size - Number(found[2])) : Number(found[1])
  const end = found[1] === '' || found[2] === '' ? size : Math.min(size, Number(found[2]) + 1)
  return start < end ? { start, end } : 'unsatisfiable'
}
