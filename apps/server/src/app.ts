import path from 'node:path'
import { createHttpServer, type HttpServer } from '#platform/http/server.ts'
import { forgetEvents } from '#platform/events/event-store.ts'
import { forgetRateLimits } from '#platform/http/rate-limits.ts'
import { prepareDatabase } from '#platform/prepare-database.ts'
import { accountsRoutes, createAccounts } from '#modules/accounts'
import { createAudit } from '#modules/audit'
import { createMedia, mediaRoutes } from '#modules/media'
import { createWorkspaces } from '#modules/workspaces'
import type { Config } from './config.ts'
import { createGround, type Overrides } from './ground.ts'

export type App = {
  /** Answers with the URL that it listens at. */
  listen(): Promise<string>
  /** Begins to work on jobs in this process. */
  startWorker(): Promise<void>
  /** Stops both cleanly: running requests and steps end, nothing new begins. */
  close(): Promise<void>
}

/** The composition root: brings the database up to date, makes every module and wires it to its neighbours. */
export async function createApp(config: Config, overrides: Overrides = {}): Promise<App> {
  await prepareDatabase(config.database.url)
  const ground = await createGround(config, overrides)
  const { db, clock, log, events, jobs, storage, signer, outbox } = ground

  const audit = createAudit({ clock })
  const workspaces = createWorkspaces({ transactions: db, audit })
  const accounts = createAccounts({
    databaseUrl: config.database.url,
    secret: ground.secrets.auth,
    publicUrl: config.http.publicUrl,
    requireVerification: config.emailVerification === 'required',
    instance: { metaMode: config.meta.mode, outbox: outbox !== undefined, version: config.version },
    transactions: db,
    workspaces,
    audit,
    mailer: ground.mailer,
    outbox,
    clock,
    log,
  })

  const media = createMedia({ transactions: db, storage, clock })

  jobs.schedule('platform.forget', '*/20 * * * *', async () => {
    await forgetEvents(db, new Date(clock.now().getTime() - 24 * 3_600_000))
    await forgetRateLimits(db.pool)
    await accounts.forgetExpired()
  })

  const serve = async (): Promise<HttpServer> => {
    const server = await createHttpServer({
      version: config.version,
      ...config.http,
      webDist: config.http.webDist ?? path.resolve(import.meta.dirname, '../../web/dist'),
      checkAnswers: config.env !== 'production',
      ...originsOf(config),
      authenticator: accounts.authenticator,
      events,
      objects: config.storage.kind === 'folder' ? { storage, signer } : undefined,
      pool: db.pool,
      jobCounts: () => jobs.counts(),
      health: [
        { name: 'database', check: () => db.pool.query('select 1').then(() => true) },
        { name: 'storage', check: () => storage.get('health/none').then(() => true) },
        { name: 'jobs', check: () => Promise.resolve(jobs.healthy()) },
      ],
      clock,
      log,
    })
    accountsRoutes(server.router, accounts)
    mediaRoutes(server.router, media)
    return server
  }

  let server: HttpServer | undefined
  return {
    listen: async () => {
      server = await serve()
      return server.listen(config.http)
    },
    startWorker: () => jobs.start(),
    close: async () => {
      await server?.close()
      await jobs.stop()
      await events.stop()
      await accounts.close()
      ground.closeMail()
      await db.close()
    },
  }
}

/** Where pictures and previews on our pages may come from besides ourselves. */
function originsOf({ meta, storage }: Config) {
  const s3 = storage.kind === 's3' ? storage : undefined
  const storageOrigin = s3 && (s3.endpoint === undefined ? `https://*.amazonaws.com` : new URL(s3.endpoint).origin)
  const previewOrigins =
    meta.mode === 'twin'
      ? [new URL(meta.twinUrl).origin]
      : ['https://www.facebook.com', 'https://*.fbcdn.net', 'https://*.cdninstagram.com']
  return { storageOrigin, previewOrigins }
}
