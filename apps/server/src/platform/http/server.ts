import compress from '@fastify/compress'
import cors from '@fastify/cors'
import multipart from '@fastify/multipart'
import { contract, type EndpointName } from '@adwright/contract'
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import type pg from 'pg'
import type { Clock } from '#platform/clock.ts'
import { AppError } from '#platform/errors.ts'
import type { Events } from '#platform/events.ts'
import { newId } from '#platform/ids.ts'
import type { JobCounts } from '#platform/jobs/create-jobs.ts'
import type { Log } from '#platform/log.ts'
import type { ObjectStore } from '#platform/storage.ts'
import type { TempFolders } from '#platform/storage/temp-folder.ts'
import type { UrlSigner } from '#platform/storage/url-signature.ts'
import type { Authenticator } from './authenticator.ts'
import { addContractRoute } from './contract-route.ts'
import { docsPage } from './docs-page.ts'
import { mostJsonBytes, sendError } from './error-envelope.ts'
import { addEventStream } from './event-stream.ts'
import { addHealthRoutes, type HealthCheck } from './health.ts'
import { addMetrics } from './metrics.ts'
import { addObjectRoute } from './object-route.ts'
import { openApiDocument } from './openapi.ts'
import type { Policy } from './policy.ts'
import { createRateLimits } from './rate-limits.ts'
import { addRawRoutes, type RawRouter } from './raw-route.ts'
import type { Router } from './router.ts'
import { refuseForeignWrites } from './same-site.ts'
import { securityHeaders } from './security-headers.ts'
import { endSlowBodies, mostUploadMs } from './slow-bodies.ts'
import { addWebFiles } from './web-files.ts'

export type HttpServerOptions = {
  version: string
  publicUrl: string
  trustProxy: boolean
  corsOrigins: string[]
  rateLimits: boolean
  webDist: string
  /** Hold every answer against the contract: in development and tests. */
  checkAnswers: boolean
  /** Where pictures live when not here, and whose previews our pages may frame. */
  storageOrigin: string | undefined
  previewOrigins: string[]
  authenticator: Authenticator
  /** Who may call what. */
  policy: Policy
  events: Events
  /** Objects that we serve ourselves; absent when the storage has URLs of its own. */
  objects: { storage: ObjectStore; signer: UrlSigner } | undefined
  /** Where uploads lie while they are handled. */
  temp: TempFolders
  pool: pg.Pool
  jobCounts: () => Promise<JobCounts>
  health: HealthCheck[]
  clock: Clock
  log: Log
}

export type HttpServer = {
  router: Router & {
    /** Says which routes of the contract nobody serves: a mistake in wiring, told at the start. */
    complete(): void
  }
  /** For platforms that call back at addresses and in forms of their own. */
  callbacks: RawRouter
  /** Answers with the URL; port 0 takes a free one. */
  listen(address: { host: string; port: number }): Promise<string>
  /** Takes no new requests, ends event streams, lets running requests finish. */
  close(): Promise<void>
}

export async function createHttpServer(options: HttpServerOptions): Promise<HttpServer> {
  const { log, authenticator } = options
  let closing = false
  const headers = securityHeaders(options)
  const app = Fastify({
    // Addresses that cannot be read never reach a hook.
    frameworkErrors: (error, request, reply) => {
      void sendError(error, request, reply.headers({ ...headers, 'x-request-id': request.id }), log)
    },
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }), // one line of our own per request, see below
    // Lines name their request themselves; a logger per request cost 4 % of a cheap one.
    childLoggerFactory: (logger) => logger,
    genReqId: () => newId('req'),
    // The one proxy in front of us wrote the last address; whatever stands before it, the caller may have made up.
    trustProxy: options.trustProxy && ((_address, hop) => hop === 0),
    bodyLimit: mostJsonBytes,
    requestTimeout: mostUploadMs,
    keepAliveTimeout: 65_000,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    routerOptions: { maxParamLength: 300, ignoreTrailingSlash: false },
  })
  const limits = options.rateLimits ? createRateLimits(options.pool) : undefined
  const sameSite = {
    publicOrigin: new URL(options.publicUrl).origin,
    allowedOrigins: options.corsOrigins,
    hasSession: (cookie: string | undefined) => authenticator.hasSession(cookie),
  }

  useJson(app)
  endSlowBodies(app)
  app.decorateRequest('member', undefined)
  app.decorateRequest('person', undefined)
  app.addHook('onRequest', (request, reply, done) => {
    void reply.headers(headers).header('x-request-id', request.id)
    done()
  })
  await app.register(cors, {
    origin: options.corsOrigins,
    credentials: true,
    exposedHeaders: ['x-request-id', 'retry-after'],
    maxAge: 600,
  })
  app.addHook('onRequest', async (request) => {
    const { endpoint } = request.routeOptions.config
    if (request.url.startsWith('/api/')) await limits?.arrive(endpoint, request.ip)
    refuseForeignWrites(request, sameSite)
  })
  await app.register(compress, {
    global: true,
    threshold: 1024,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { 1: 4 } },
  })
  await app.register(multipart, {
    limits: { fileSize: Infinity, files: 1, fields: 10, parts: 12, fieldSize: 10_000 },
  })
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (closing) void reply.header('connection', 'close')
    done()
  })
  app.addHook('onResponse', (request, reply, done) => {
    const { endpoint } = request.routeOptions.config
    const level = request.url.startsWith('/health') || request.url.startsWith('/assets') ? 'debug' : 'info'
    log[level](
      {
        requestId: request.id,
        method: request.method,
        // Never the query: links carry tokens, signatures and codes.
        route: endpoint ?? request.routeOptions.url ?? 'none',
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime),
        ...(request.member && { workspaceId: request.member.workspaceId, userId: request.member.userId }),
      },
      'request',
    )
    done()
  })
  app.setErrorHandler((error, request, reply) => sendError(error, request, reply, log))
  app.setNotFoundHandler((request, reply) =>
    sendError(new AppError('request.not_found'), request, reply, log),
  )

  const streams = addEventStream(app, { events: options.events, authenticator, headers })
  addMetrics(app, { pool: options.pool, jobCounts: options.jobCounts, openStreams: streams.open })
  addHealthRoutes(app, options.health, () => closing)
  addDocs(app, options)
  if (options.objects) addObjectRoute(app, { ...options.objects, clock: options.clock })
  const callbacks = await addRawRoutes(app)
  await addWebFiles(app, options.webDist)

  const served = new Set<EndpointName>()
  return {
    callbacks,
    router: {
      complete: () => {
        const missing = Object.keys(contract).filter((name) => !served.has(name as EndpointName)) // Object.keys widens
        if (missing.length > 0) throw new Error(`Nobody serves: ${missing.join(', ')}.`)
      },
      route: (name: EndpointName, handler, routeOptions) => {
        served.add(name)
        addContractRoute(app, name, handler as (call: never) => Promise<unknown>, { // each handler is typed where it is written
          authenticator, rule: options.policy[name], limits, checkAnswers: options.checkAnswers, temp: options.temp,
        }, routeOptions) // prettier-ignore
      },
    },
    listen: ({ host, port }) => app.listen({ host, port, backlog: 4096 }), // the system's own limit applies too
    close: async () => {
      closing = true
      streams.endAll()
      // A connection whose last answer went out after this moment would be kept alive, and us with it.
      const idle = setInterval(() => app.server.closeIdleConnections(), 100)
      await app.close().finally(() => clearInterval(idle))
    },
  }
}

/** An empty body is no body: `curl -X POST -H 'content-type: application/json'` means nothing worse. */
function useJson(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  const parse = app.getDefaultJsonParser('error', 'error')
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') return done(null, undefined)
    return parse(request, body as string, done) // parsed as a string, as asked
  })
}

/** Made when somebody asks for them first. */
function addDocs(app: FastifyInstance, { version, policy }: HttpServerOptions): void {
  let made: { text: string; page: string } | undefined
  const docs = () => {
    if (made) return made
    const document = openApiDocument(version, policy)
    return (made = { text: JSON.stringify(document), page: docsPage(document) })
  }
  app.get('/api/openapi.json', (_request, reply) =>
    reply.type('application/json; charset=utf-8').send(docs().text),
  )
  app.get('/api/docs', (_request, reply) => reply.type('text/html; charset=utf-8').send(docs().page))
}
