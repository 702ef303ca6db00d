import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'
import { createMetaClient } from '../client.ts'
import { TOKEN } from './stub-graph.ts'

type Cut = { afterBytes: number }

/** A server that takes a video in chunks and keeps nothing of it but what arrived, in order, as one hash. */
export async function startStubUploads(options: { size: number; chunk: number; cuts?: Cut[] }) {
  const cuts = [...(options.cuts ?? [])]
  const hash = createHash('sha256')
  const seen: string[] = []
  const taken = { bytes: 0, finished: false, params: new URLSearchParams() }
  const range = () => ({
    start_offset: String(taken.bytes),
    end_offset: String(Math.min(taken.bytes + options.chunk, options.size)),
  })
  const statusOf = ({ finished, bytes }: typeof taken) => {
    if (finished) return 'processing'
    return bytes === options.size ? 'upload_complete' : 'uploading'
  }
  const answer = (response: ServerResponse, body: object, status = 200) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))

  const takePart = async (request: IncomingMessage, url: URL, response: ServerResponse) => {
    if (Number(url.searchParams.get('start_offset')) !== taken.bytes) {
      request.resume()
      const error = { message: 'offset', code: 6001, error_subcode: 1363037, error_data: range() }
      return answer(response, { error }, 400)
    }
    const boundary = /boundary=(.+)$/.exec(request.headers['content-type'] ?? '')?.[1] ?? ''
    const foot = Buffer.byteLength(`\r\n--${boundary}--\r\n`)
    await take(request, response, Number(request.headers['content-length']), foot, true)
    return response.writable && answer(response, range())
  }

  const take = async (
    request: IncomingMessage,
    response: ServerResponse,
    length: number,
    foot: number,
    hasHead: boolean,
  ) => {
    let at = 0
    let head = hasHead ? -1 : 0
    for await (const piece of request as AsyncIterable<Buffer>) {
      if (head === -1) head = piece.indexOf('\r\n\r\n') + 4 // the head is smaller than the first piece
      const from = Math.max(head - at, 0)
      const to = Math.min(piece.length, length - foot - at)
      at += piece.length
      if (to <= from) continue
      hash.update(piece.subarray(from, to))
      taken.bytes += to - from
      const cut = cuts[0]
      if (cut && taken.bytes >= cut.afterBytes) {
        cuts.shift()
        return response.destroy()
      }
    }
    return undefined
  }

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://stub')
    void handle(request, url, response).catch(() => response.destroy())
  })
  const handle = async (request: IncomingMessage, url: URL, response: ServerResponse) => {
    if (request.method === 'GET') {
      seen.push(`GET ${url.pathname}`)
      return answer(response, {
        id: '77',
        status: {
          video_status: statusOf(taken),
          uploading_phase: { status: 'in_progress', bytes_transfered: taken.bytes },
        },
      })
    }
    if (url.pathname.startsWith('/video-upload/') || url.pathname.startsWith('/ig-api-upload/')) {
      seen.push(`${url.pathname} from ${request.headers.offset}`)
      if (Number(request.headers.offset) !== taken.bytes) {
        const debug = { retriable: true, type: 'OffsetInvalidError', message: 'offset' }
        request.resume()
        return answer(response, { debug_info: debug }, 412)
      }
      await take(request, response, Number(request.headers['content-length']), 0, false)
      return response.writable && answer(response, { success: true })
    }
    if (url.searchParams.get('upload_phase') === 'transfer') {
      seen.push(`transfer from ${url.searchParams.get('start_offset')}`)
      return takePart(request, url, response)
    }
    const form = new URLSearchParams(await text(request))
    const phase = (form.get('upload_phase') ?? '').toLowerCase()
    seen.push(phase || `POST ${url.pathname}`)
    if (phase === 'start') return answer(response, { upload_session_id: '55', video_id: '77', ...range() })
    if (phase === 'finish') {
      taken.finished = true
      taken.params = form
    }
    return answer(response, { success: true, id: '77' })
  }
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // a TCP server has one once it listens
  const origin = `http://127.0.0.1:${port}`
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const client = createMetaClient({
    appId: '900000000000001',
    appSecret: 'app-secret-0',
    hosts: { graph: origin, graphVideo: origin, rupload: origin },
    sleep: async () => {},
  })
  return { session: client.as(TOKEN), seen, taken, digest: () => hash.copy().digest('hex') }
}

const BLOCK = Buffer.from(Array.from({ length: 2 ** 20 }, (_, i) => (i * 31 + (i >> 9)) % 256))

/** A file of any size that is nowhere: byte `n` follows from `n`. `largest` is the most that was asked for at once. */
export function madeUpFile(size: number) {
  const file = {
    size,
    largest: 0,
    async *slice(start: number, end: number): AsyncGenerator<Uint8Array> {
      file.largest = Math.max(file.largest, end - start)
      for (let at = start; at < end;) {
        const within = at % BLOCK.length
        const take = Math.min(BLOCK.length - within, end - at)
        yield BLOCK.subarray(within, within + take)
        at += take
      }
    },
  }
  return file
}

/** The hash of a made-up file. */
export async function hashOf(file: ReturnType<typeof madeUpFile>): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of file.slice(0, file.size)) hash.update(piece)
  file.largest = 0
  return hash.digest('hex')
}
