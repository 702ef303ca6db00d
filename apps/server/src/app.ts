import path from 'node:path'
import { createVideoGate, findFilmEncoder, findTranscoder } from '@adwright/video'
import { createHttpServer, type HttpServer } from '#platform/http/server.ts'
import { keepFound } from '#platform/keep-found.ts'
import { prepareDatabase } from '#platform/prepare-database.ts'
import { createTempFolders, type TempFolders } from '#platform/storage/temp-folder.ts'
import { accountsRoutes, createAccounts } from '#modules/accounts'
import { apiKeyRoutes, createApiKeys } from '#modules/api-keys'
import { createAudit } from '#modules/audit'
import { createBilling } from '#modules/billing'
import { brandRoutes, createBrand } from '#modules/brand'
import {
  campaignIntentKinds,
  campaignJobs,
  campaignRoutes,
  createCampaigns,
  createMetaAds,
  type CampaignDeps,
  type Campaigns,
} from '#modules/campaigns'
import { connectionJobs, connectionRoutes, createConnections, createLimitStore } from '#modules/connections'
import { createFilms, filmJobs, filmRoutes } from '#modules/films'
import {
  createInsights,
  createMetaInsightsReader,
  insightsJobs,
  insightsRoutes,
  toMetrics,
} from '#modules/insights'
import { createIntents, intentJobs, intentRoutes } from '#modules/intents'
import {
  createMetaPublisher,
  createPublishing,
  postIntentKinds,
  publishingJobs,
  publishingRoutes,
  type Publishing,
} from '#modules/publishing'
import { createMedia, mediaJobs, mediaRoutes } from '#modules/media'
import { checkVoices, createBackgroundRemover, createModels, createVoices } from '#modules/models'
import { createMetaCallbacks, metaCallbackJobs, metaCallbackRoutes } from '#modules/meta-callbacks'
import { brandOfKit, createStudio, studioJobs, studioRoutes, type BrandOf } from '#modules/studio'
import { createWorkspaces } from '#modules/workspaces'
import { unknownAddress, type Config } from './config.ts'
import { filesArePublic } from './files-are-public.ts'
import { forgetOldThings } from './forget-old-things.ts'
import { policy } from './policy.ts'
import { createGround, type Ground, type Overrides } from './ground.ts'

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
  // Beside the stored files, so that a large one moves among them without being copied.
  const temp = createTempFolders(path.resolve(config.dataDir, 'temp'))
  const rooms = createRooms(config, ground, temp)
  void tellOfModels(rooms, ground, config)
  let server: HttpServer | undefined
  return {
    listen: async () => {
      server = await createServer(config, ground, rooms, temp)
      const url = await server.listen(config.http)
      // A free port is only known now, and links must lead here.
      if (config.http.publicUrl === unknownAddress) ground.address.publicUrl = url
      return url
    },
    startWorker: () => ground.jobs.start(),
    close: async () => {
      await server?.close()
      await ground.jobs.stop()
      rooms.media.close()
      await rooms.films.close()
      await rooms.studio.close()
      await rooms.accounts.close()
      await ground.close()
    },
  }
}

/** What a provider of models, or a voice, has to say at start-up goes to the log; nobody waits for it. */
async function tellOfModels({ models }: Rooms, { log, clock }: Ground, { voices }: Config): Promise<void> {
  const notices = await Promise.all([
    models.check(AbortSignal.timeout(20_000)),
    // voices that were set up; that there is only a basic one is no news
    voices.own || voices.google ? checkVoices(voices, clock) : [],
  ])
  for (const notice of notices.flat()) log.warn({ notice }, 'models')
}

/** What is used is counted by the calendar's months, in UTC. */
const startOfMonth = (now: Date): Date => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1))

/** From the ground up. Where two rooms need each other, the lower one gets a function that is called later. */
function createRooms(config: Config, ground: Ground, temp: TempFolders) {
  const { db, clock, log, events, jobs, storage, sealer, outbox, address } = ground
  const shared = { transactions: db, clock, events, jobs }
  const { meta } = config
  const verifyToken = meta.webhookVerifyToken ?? ground.secrets.webhooks

  const audit = createAudit({ clock })
  const workspaces = createWorkspaces({ transactions: db, audit })
  const accounts = createAccounts({
    databaseUrl: config.database.url,
    secret: ground.secrets.auth,
    address,
    requireVerification: config.emailVerification === 'required',
    instance: { metaMode: meta.mode, outbox: outbox !== undefined, version: config.version },
    transactions: db,
    workspaces,
    isStaff: async () => false,
    audit,
    mailer: ground.mailer,
    outbox,
    clock,
    log,
  })

  const apiKeys = createApiKeys({
    transactions: db,
    workspaces,
    audit,
    people: (ids) => accounts.people(ids),
    countCall: async () => undefined,
    clock,
    log,
  })

  const intents = createIntents({ ...shared, pool: db.pool })
  const gate = createVideoGate(config.media)
  const media = createMedia({
    ...shared,
    storage,
    transcoder: () => findTranscoder(config.media),
    gate,
    onConverted: (tx, workspaceId, conversion) => publishing.converted(tx, workspaceId, conversion),
    temp,
  })
  const brand = createBrand({ ...shared, audit, media, fetchPage: ground.fetchPage, temp })
  const connections = createConnections({
    ...shared,
    sealer,
    audit,
    meta: {
      mode: meta.mode,
      appId: meta.appId,
      appSecret: meta.appSecret,
      loginConfigId: meta.loginConfigId,
      hosts: {
        graph: meta.graphUrl,
        graphVideo: meta.graphVideoUrl,
        rupload: meta.ruploadUrl,
        dialog: meta.dialogUrl,
      },
      twinUrl: meta.twinUrl,
      limits: createLimitStore(db.pool),
      onLimitsError: (error) => log.warn({ err: error }, 'limits of Meta could not be shared'),
    },
    callbackUrl: () => `${address.publicUrl}/api/connections/meta/callback`,
    webhooks: () => ({ url: `${address.publicUrl}/api/webhooks/meta`, verifyToken }),
    runningCampaigns: (tx, workspaceId, connectionId) =>
      campaigns.runningThrough(tx, workspaceId, connectionId),
    onReconnected: async (tx, workspaceId, connectionId) => {
      await campaigns.resumeWaiting(tx, workspaceId, connectionId)
      await campaigns.refreshConnection(tx, workspaceId, connectionId)
      const reason = `reconnected:${clock.now().getTime()}`
      for (const id of await campaigns.syncTargetsOf(tx, workspaceId, connectionId))
        await insights.enqueueSync(tx, workspaceId, id, reason)
      await publishing.reconnected(tx, workspaceId, connectionId)
    },
    onTheWay: {
      moments: (...leap) => publishing.onTheWay.moments(...leap),
      reached: (...place) => publishing.onTheWay.reached(...place),
    },
    onTimePassed: async (tx, workspaceId, connectionId) => {
      await campaigns.refreshConnection(tx, workspaceId, connectionId)
      const reason = `time-passed:${clock.now().getTime()}`
      for (const id of await campaigns.syncTargetsOf(tx, workspaceId, connectionId))
        await insights.enqueueSync(tx, workspaceId, id, reason)
      await publishing.timePassed(tx, workspaceId, connectionId)
    },
  })
  // no plans yet: everything is counted and nothing refused
  const billing = createBilling({
    clock,
    allowanceOf: async () => ({ limit: null, since: startOfMonth(clock.now()) }),
  })
  const models = createModels(config.models, clock)
  const brandOf: BrandOf = async (tx, workspaceId) => brandOfKit(await brand.get(tx, workspaceId))
  const studio = createStudio({
    ...shared,
    media,
    billing,
    imageModel: models.image,
    textModel: models.text,
    remover: config.backgroundRemover && createBackgroundRemover(config.backgroundRemover),
    brandOf,
    creativeIsLaunched: (tx, workspaceId, id) => campaigns.isCreativeLaunched(tx, workspaceId, id),
  })
  let voices: ReturnType<typeof createVoices> | undefined
  const films = createFilms({
    ...shared,
    media,
    studio,
    brandOf,
    billing,
    folder: path.resolve(config.dataDir, 'films'),
    gate,
    onShelfTrouble: (error) => log.warn({ err: error }, 'scenes of films could not be kept'),
    encoder: keepFound(() => findFilmEncoder(config.media), clock),
    ffmpeg: config.media.ffmpeg,
    voices: () => (voices ??= createVoices(config.voices, clock)),
    videoModel: models.video,
  })
  const metaAds = createMetaAds((...place) => connections.session(...place))
  const campaigns: Campaigns = createCampaigns({
    ...shared,
    audit,
    storage,
    studio: studio as CampaignDeps['studio'], // it only ever presents creatives that it got from there
    media,
    connections,
    intents,
    metaAds,
    toMetrics,
    simulated: meta.mode === 'twin',
  })
  const insights = createInsights({
    ...shared,
    reader: createMetaInsightsReader({ session: (...place) => connections.session(...place) }),
    syncTarget: campaigns.syncTarget,
    connectionNow: (workspaceId, id) => connections.now(workspaceId, id),
    connectionFailed: (workspaceId, id, error) => connections.failed(workspaceId, id, error),
  })
  const metaCallbacks = createMetaCallbacks({
    transactions: db,
    clock,
    jobs,
    sealer,
    connections,
    app: { mode: meta.mode, id: meta.appId, secret: meta.appSecret },
    verifyToken,
    publicUrl: () => address.publicUrl,
    campaignMoved: (tx, workspaceId, { id, adAccountExternalId }, reason) =>
      jobs.enqueue(
        tx,
        'campaigns.refresh',
        { workspaceId, campaignId: id },
        { key: `${id}:${reason}`, partition: adAccountExternalId },
      ),
  })

  const publisher = createMetaPublisher((...page) => connections.pageSession(...page), {
    read: media.read,
    source: media.source,
    // Meta fetches it some minutes later, too.
    address: async (file) => new URL(await media.publicUrl(file, FETCHABLE_SECONDS), address.publicUrl).href,
  })
  const publishing: Publishing = createPublishing({
    ...shared,
    audit,
    media,
    connections,
    intents,
    publisher,
    fetchPage: ground.fetchPage,
    needsApproval: async () => false,
    filesArePublic: filesArePublic(config),
    simulated: meta.mode === 'twin',
  })

  const postKinds = postIntentKinds({ ...shared, publisher, connections })
  for (const [kind, known] of Object.entries(postKinds)) intents.register(kind, known)
  for (const [kind, known] of Object.entries(campaignIntentKinds({ ...shared, metaAds, connections })))
    intents.register(kind, known)

  mediaJobs(jobs, media)
  studioJobs(jobs, studio)
  filmJobs(jobs, films)
  intentJobs(jobs, intents)
  metaCallbackJobs(jobs, metaCallbacks)
  connectionJobs(jobs, { connections, transactions: db, clock })
  campaignJobs(jobs, campaigns)
  insightsJobs(jobs, insights)
  publishingJobs(jobs, publishing, { transactions: db, simulated: meta.mode === 'twin' })
  jobs.schedule('platform.forget', '*/20 * * * *', () => forgetOldThings(ground, accounts))
  return {
    accounts,
    apiKeys,
    intents,
    media,
    brand,
    models,
    studio,
    films,
    connections,
    metaCallbacks,
    campaigns,
    insights,
    publishing,
  }
}
type Rooms = ReturnType<typeof createRooms>

async function createServer(
  config: Config,
  ground: Ground,
  rooms: Rooms,
  temp: TempFolders,
): Promise<HttpServer> {
  const { db, storage, signer, jobs, events, clock, log } = ground
  const server = await createHttpServer({
    version: config.version,
    ...config.http,
    webDist: config.http.webDist ?? path.resolve(import.meta.dirname, '../../web/dist'),
    checkAnswers: config.env !== 'production',
    ...originsOf(config),
    authenticator: rooms.apiKeys.authenticator(rooms.accounts.authenticator),
    policy,
    events,
    objects: config.storage.kind === 'folder' ? { storage, signer } : undefined,
    temp,
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
  accountsRoutes(server.router, rooms.accounts)
  apiKeyRoutes(server.router, rooms.apiKeys)
  mediaRoutes(server.router, rooms.media)
  brandRoutes(server.router, rooms.brand)
  studioRoutes(server.router, rooms.studio)
  filmRoutes(server.router, rooms.films)
  connectionRoutes(server.router, rooms.connections, { secure: config.http.publicUrl.startsWith('https:') })
  metaCallbackRoutes(server, rooms.metaCallbacks)
  intentRoutes(server.router, rooms.intents)
  campaignRoutes(server.router, rooms.campaigns)
  insightsRoutes(server.router, rooms.insights)
  publishingRoutes(server.router, rooms.publishing)
  server.router.complete()
  return server
}

const FETCHABLE_SECONDS = 6 * 3600

/** Where pictures and previews on our pages may come from besides ourselves. */
function originsOf({ meta, storage }: Config) {
  const s3 = storage.kind === 's3' ? storage : undefined
  const storageOrigin =
    s3 && (s3.endpoint === undefined ? 'https://*.amazonaws.com' : new URL(s3.endpoint).origin)
  const previewOrigins =
    meta.mode === 'twin'
      ? [new URL(meta.twinUrl).origin]
      : ['https://www.facebook.com', 'https://*.fbcdn.net', 'https://*.cdninstagram.com']
  return { storageOrigin, previewOrigins }
}
