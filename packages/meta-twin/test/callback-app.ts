import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Heard {
  headers: Record<string, string | string[] | undefined>
  /** The bytes as they came, for signatures. */
  raw: string
}

/** The other side of a webhook: an app that verifies, listens and answers as told. */
export interface CallbackApp {
  url: string
  heard: Heard[]
  /** Answers the next posts with these statuses, then 200 again. */
  failWith(...statuses: number[]): void
  /** Resolves once this many posts have come. */
  count(posts: number): Promise<void>
  close(): Promise<void>
}

export async function startCallbackApp(verifyToken: string, answer: object = {}): Promise<CallbackApp> {
  const heard: Heard[] = []
  const statuses: number[] = []
  const waiting: { posts: number; tell: () => void }[] = []
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://app')
    if (request.method === 'GET') {
      const known = url.searchParams.get('hub.verify_token') === verifyToken
      response.writeHead(known ? 200 : 403)
      response.end(known ? url.searchParams.get('hub.challenge') : 'no')
      return
    }
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      heard.push({ headers: request.headers, raw: Buffer.concat(parts).toString() })
      response.writeHead(statuses.shift() ?? 200, { 'content-type': 'application/json' })
      response.end(JSON.stringify(answer))
      for (const { posts, tell } of waiting) if (heard.length >= posts) tell()
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  // Listening on a port, so the address is one.
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/hook`,
    heard,
    failWith: (...next) => void statuses.push(...next),
    count: (posts) =>
      heard.length >= posts ? Promise.resolve() : new Promise((tell) => waiting.push({ posts, tell })),
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections()
        server.close(() => closed())
      }),
  }
}
