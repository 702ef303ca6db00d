import type { FastifyInstance, FastifyReply } from 'fastify'
import { AppError } from '#platform/errors.ts'
import type { Events } from '#platform/events.ts'
import type { Authenticator } from './authenticator.ts'
import { callerOf } from './caller.ts'
import { admit } from './policy.ts'

type Deps = { events: Events; authenticator: Authenticator; headers: Record<string, string> }
const heartbeatMilliseconds = 15_000
/** Then the browser connects anew, with its last id, and shows again who it is. */
const longestMilliseconds = 30 * 60_000
const mostPerWorkspace = 60
/** Who a caller is, is asked again before anything is sent later than that: sessions end, and people leave. */
const trustedMilliseconds = 5000
/** A browser that does not read is let go of before it fills our memory. */
const mostUnsentBytes = 1_000_000

export type EventStreams = { open(): number; endAll(): void }

/** `GET /api/events`: server-sent events of the caller's workspace, from `Last-Event-ID` on. */
export function addEventStream(app: FastifyInstance, { events, authenticator, headers }: Deps): EventStreams {
  const open = new Map<string, Set<() => void>>()
  app.get('/api/events', { exposeHeadRoute: false }, async (request, reply) => {
    const caller = await callerOf(request, authenticator, { forgive: false })
    admit('view', caller)
    const member = caller?.member
    if (!member) throw new AppError('auth.required')
    const streams = open.get(member.workspaceId) ?? new Set()
    if (streams.size >= mostPerWorkspace) throw new AppError('request.too_many', { seconds: 60 })
    open.set(member.workspaceId, streams)

    const end = () => {
      streams.delete(end)
      if (streams.size === 0 && open.get(member.workspaceId) === streams) open.delete(member.workspaceId)
      clearInterval(heartbeat)
      clearTimeout(longest)
      subscription?.stop()
      subscription = undefined
      reply.raw.end()
    }
    const write = (text: string) => {
      if (reply.raw.writableLength > mostUnsentBytes) reply.raw.destroy()
      else reply.raw.write(text)
    }
    let knownAt = performance.now()
    const know = async () => {
      // A key is counted by the call, and this is none.
      if (performance.now() - knownAt < trustedMilliseconds || member.origin?.apiKeyId !== undefined) return
      admit('view', await callerOf(request, authenticator, { forgive: false }))
      knownAt = performance.now()
    }
    let before = Promise.resolve()
    /** In order, and only to whoever may still hear it. */
    const send = (text: string) => {
      before = before
        .then(know)
        .catch((error: unknown) => {
          if (error instanceof AppError && error.status < 500) end()
        })
        .then(() => {
          if (streams.has(end)) write(text)
        })
    }
    let subscription: { stop(): void } | undefined
    const heartbeat = setInterval(() => send(': still here\n\n'), heartbeatMilliseconds)
    const longest = setTimeout(end, longestMilliseconds)
    streams.add(end)
    request.raw.on('close', end)
    beginStream(reply, { ...headers, 'x-request-id': request.id })
    write('retry: 2000\n\n')
    try {
      subscription = await events.subscribe(
        member.workspaceId,
        lastId(request.headers['last-event-id']),
        (id, event, to) => {
          if (to === undefined || (caller.person !== undefined && to.includes(member.userId)))
            send(`id: ${id}\nevent: ${event.name}\ndata: ${JSON.stringify(event.data)}\n\n`)
        },
      )
      if (!streams.has(end)) subscription.stop()
    } catch (error) {
      request.log.warn({ err: error, requestId: request.id }, 'the event stream could not be opened')
      end()
    }
  })
  return {
    open: () => [...open.values()].reduce((sum, streams) => sum + streams.size, 0),
    endAll: () => {
      for (const streams of open.values()) for (const end of streams) end()
    },
  }
}

function beginStream(reply: FastifyReply, headers: Record<string, string>): void {
  reply.hijack()
  reply.raw.writeHead(200, {
    ...headers,
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache, no-transform',
    'x-accel-buffering': 'no',
  })
}

function lastId(header: string | string[] | undefined): number | undefined {
  const id = Number(Array.isArray(header) ? header[0] : header)
  return Number.isSafeInteger(id) && id >= 0 && header !== undefined && header !== '' ? id : undefined
}
