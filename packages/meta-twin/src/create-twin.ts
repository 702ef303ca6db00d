import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import fastify from 'fastify'
import { createFaults } from './admin/faults.ts'
import { createWriteLog } from './admin/write-log.ts'
import { registerGraphRoutes } from './server/graph-routes.ts'
import { registerTwinRoutes } from './server/twin-routes.ts'
import { createAuthStore } from './store/auth-store.ts'
import { openDatabase } from './store/database.ts'
import { createDeliveryStore } from './store/delivery-store.ts'
import { createFileStore } from './store/file-store.ts'
import { createIds } from './store/ids.ts'
import { createJournal } from './store/journal.ts'
import { createObjectStore } from './store/object-store.ts'
import type { Twin } from './wire/call.ts'
import { createDispatcher } from './webhooks/dispatcher.ts'
import { createUsageMeter } from './wire/usage-headers.ts'

export interface TwinOptions {
  /** Default 127.0.0.1. */
  host?: string
  /** Default 0: any free port. */
  port?: number
  /** Folder for the twin's one file; absent keeps everything in memory. */
  dataDir?: string
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
  /** Opens `/_twin/faults` and `/_twin/log`. Default false. */
  admin?: boolean
  /** Told of every error the twin did not mean to answer. Never given tokens or bodies. */
  log?: (message: string, error?: unknown) => void
}

export interface RunningTwin {
  url: string
  close(): Promise<void>
}

const largestBody = 45 * 1024 * 1024

/** Starts a Meta on localhost: dialog, Graph, uploads, previews and the rehearsal's own `/_twin/` routes. */
export async function createTwin(options: TwinOptions = {}): Promise<RunningTwin> {
  const clock = options.clock ?? Date.now
  const database = openDatabase(options.dataDir)
  const faults = createFaults()
  const twin: Twin = {
    database,
    objects: createObjectStore(database),
    delivery: createDeliveryStore(database),
    journal: createJournal(database),
    auth: createAuthStore(database),
    files: createFileStore(database),
    ids: createIds(database, options.seed),
    faults,
    webhooks: createDispatcher(),
    now: () => Math.floor(clock() / 1000),
    reviewSeconds: Math.round((options.reviewMinutes ?? 15) * 60),
    realTime: options.realTime ?? true,
    requireProof: options.requireProof ?? false,
    admin: options.admin ?? false,
  }
  const writes = createWriteLog()
  const onError = (error: unknown): void => options.log?.('The twin failed to answer', error)

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
  registerTwinRoutes(app, twin, faults, writes)
  registerGraphRoutes(app, { twin, faults, log: writes, usage: createUsageMeter(), onError })

  const url = await app.listen({ host: options.host ?? '127.0.0.1', port: options.port ?? 0 })
  twin.webhooks.start(twin)
  return {
    url,
    async close() {
      await app.close()
      await twin.webhooks.close()
      database.close()
    },
  }
}
