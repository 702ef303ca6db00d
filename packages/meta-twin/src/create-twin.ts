import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import fastify from 'fastify'
import { createFaults } from './admin/faults.ts'
import { createCallLog } from './admin/call-log.ts'
import { envelopeOf, GraphError, statusOf } from './errors/graph-error.ts'
import { answerWhenDurable } from './server/durability.ts'
import { registerGraphRoutes } from './server/graph-routes.ts'
import { registerPublishingRoutes } from './server/publishing-routes.ts'
import { registerRuploadRoutes } from './server/rupload-routes.ts'
import { registerTwinRoutes } from './server/twin-routes.ts'
import { registerShopRoutes } from './shop/shop-routes.ts'
import { openState } from './store/state.ts'
import { createVisitors, type VisitOptions } from './visitors/visitors.ts'
import { registerVisitRoutes } from './visitors/visit-routes.ts'
import type { Twin } from './wire/call.ts'
import { createDispatcher } from './webhooks/dispatcher.ts'
import { createBackground } from './batch/run-async.ts'
import { createUsageMeter } from './limits/meter.ts'
import { createTimekeeper } from './world/timekeeper.ts'

export interface TwinOptions {
  /** Default 127.0.0.1. */
  host?: string
  /** Default 0: any free port. */
  port?: number
  /** A PostgreSQL in which the twin keeps its state (schema `meta_twin`); absent keeps it in memory. */
  databaseUrl?: string
  /** Folder for uploaded bytes, needed with a database; absent, they go when the twin ends. */
  dataDir?: string
  /** How long a request waits while the database is away. Default 10. */
  patienceSeconds?: number
  /** Real time in epoch milliseconds. Default `Date.now`. */
  clock?: () => number
  /** Simulated minutes until an ad's verdict. Default 15. */
  reviewMinutes?: number
  /** Default true: worlds follow real time and may be advanced. False: they stand still between advances. */
  realTime?: boolean
  /** Fixes ids, and so every delivered number, for a given order of calls. Default random. */
  seed?: string
  /** Refuse calls without `appsecret_proof`. Default false. */
  requireProof?: boolean
  /** Hosts media may be fetched from, beside this machine itself. */
  mediaHosts?: readonly string[]
  /** Lets simulated people visit what the ads link to. Default: nobody comes. */
  visits?: VisitOptions
  /** A first-party snippet that the demo shop loads on every page. */
  collectUrl?: string
  /** Opens the control room and all that is not bound to a token: tokens, faults, log, reset. Default false. */
  admin?: boolean
  /** Told of every error the twin did not mean to answer. Never given tokens or bodies. */
  log?: (message: string, error?: unknown) => void
}

export interface RunningTwin {
  url: string
  close(): Promise<void>
}

const largestBody = 45 * 1024 * 1024
const day = 86_400

/** Starts a Meta on localhost: dialog, Graph, uploads, previews and the rehearsal's own `/_twin/` routes. */
export async function createTwin(options: TwinOptions = {}): Promise<RunningTwin> {
  const clock = options.clock ?? Date.now
  const onError = (error: unknown): void => options.log?.('The twin failed to answer', error)
  const state = await openState({
    databaseUrl: options.databaseUrl,
    dataDir: options.dataDir,
    seed: options.seed,
    patienceSeconds: options.patienceSeconds ?? 10,
    onTrouble: (error) => options.log?.('The twin cannot write to its database', error),
  })
  const twin: Twin = {
    ...state,
    time: createTimekeeper(onError),
    faults: createFaults(),
    log: createCallLog(),
    webhooks: createDispatcher(),
    limits: createUsageMeter(),
    background: createBackground(),
    now: () => Math.floor(clock() / 1000),
    reviewSeconds: Math.round((options.reviewMinutes ?? 15) * 60),
    realTime: options.realTime ?? true,
    requireProof: options.requireProof ?? false,
    mediaHosts: new Set(options.mediaHosts),
    admin: options.admin ?? false,
  }

  const app = fastify({
    bodyLimit: largestBody,
    forceCloseConnections: true,
    exposeHeadRoutes: false,
    routerOptions: { maxParamLength: 300 },
  })
  await app.register(formbody, { bodyLimit: largestBody })
  await app.register(multipart, {
    limits: { fileSize: 31 * 1024 * 1024, fieldSize: 4 * 1024 * 1024, files: 20 },
  })
  app.setErrorHandler((error, _, reply) => {
    if (error instanceof GraphError)
      return reply.code(statusOf(error.parts)).send(envelopeOf(error.parts, 'twin'))
    onError(error)
    return reply.code(400).send({
      error: {
        message: 'The request could not be read.',
        type: 'OAuthException',
        code: 1,
        is_transient: false,
      },
    })
  })
  answerWhenDurable(app, twin)
  registerTwinRoutes(app, twin)
  registerPublishingRoutes(app, twin)
  registerRuploadRoutes(app, twin)
  const visitors = options.visits && createVisitors(twin, options.visits, onError)
  registerVisitRoutes(app, twin, visitors)
  registerShopRoutes(app, twin, { collectUrl: options.collectUrl })
  registerGraphRoutes(app, { twin, onError })

  twin.database.transaction(() => twin.auth.dropCodes(twin.now() - day))
  const url = await app.listen({ host: options.host ?? '127.0.0.1', port: options.port ?? 0 })
  twin.webhooks.start(twin)
  twin.time.start(twin)
  visitors?.start()
  return {
    url,
    async close() {
      await visitors?.close()
      await app.close()
      await twin.webhooks.close()
      await twin.time.close()
      await twin.database.close()
    },
  }
}
