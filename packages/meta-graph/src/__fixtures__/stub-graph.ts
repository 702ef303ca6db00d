import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'
import { createMetaClient, type MetaClientOptions } from '../index.ts'

/** What the wire carried, as the server saw it. */
export type Seen = {
  method: string
  path: string
  query: URLSearchParams
  headers: IncomingHttpHeaders
  body: Buffer
  form: URLSearchParams
}

type Reply = (response: ServerResponse) => void

const fixture = (name: string) => readFileSync(new URL(`./${name}.json`, import.meta.url), 'utf8')

/** Answers with a recorded body. */
export const recorded =
  (name: string, status = 200, headers: Record<string, string> = {}): Reply =>
  (response) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(fixture(name))

export const raw =
  (status: number, body: string, headers: Record<string, string> = {}): Reply =>
  (response) =>
    response.writeHead(status, headers).end(body)

export const BAD_GATEWAY = raw(502, '<html><body>Sorry, something went wrong.</body></html>', {
  'content-type': 'text/html',
})

/** Takes the request and never answers. */
export const hang: Reply = () => {}

/** Takes the request and cuts the line. */
export const cutBeforeAnswer: Reply = (response) => response.destroy()

/** Promises more bytes than it sends. */
export const cutWithinAnswer: Reply = (response) => {
  response.writeHead(200, { 'content-length': '5000' })
  response.write('{"id":"120330', () => response.destroy())
}

/** A server of recorded answers, given in order (the last one repeats), and a client that talks to it. */
export async function startStubGraph(replies: Reply[], options: Partial<MetaClientOptions> = {}) {
  const seen: Seen[] = []
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://stub')
    const body = await buffer(request)
    const reply = replies[Math.min(seen.length, replies.length - 1)]
    seen.push({
      method: request.method ?? '',
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers,
      body,
      form: new URLSearchParams(body.toString()),
    })
    reply?.(response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // a TCP server has one once it listens
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  onTestFinished(close)

  const origin = `http://127.0.0.1:${port}`
  const waits: number[] = []
  const client = createMetaClient({
    appId: '900000000000001',
    appSecret: 'app-secret-0',
    hosts: { graph: origin, graphVideo: origin, rupload: origin },
    sleep: async (ms) => {
      waits.push(ms)
    },
    random: () => 0.5,
    ...options,
  })
  return { client, session: client.as(TOKEN), seen, waits, origin, close }
}

export const TOKEN = 'USERTOKEN-secret-1'

/** The error a promise is rejected with. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise
  } catch (error) {
    return error
  }
  throw new Error('was expected to be rejected')
}
