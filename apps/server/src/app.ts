import path from 'node:path'
import type { PlanFeature, WorkspaceId } from '@adwright/contract'
import { createVideoGate, findFilmEncoder, findTranscoder } from '@adwright/video'
import { createHttpServer, type HttpServer } from '#platform/http/server.ts'
import { ringText, withNewKey } from '#platform/key-ring.ts'
import { addLocalKey } from '#platform/local-secrets.ts'
import { keepFound } from '#platform/keep-found.ts'
import type { Operations } from '#platform/operations.ts'
import { prepareDatabase } from '#platform/prepare-database.ts'
import { reseal } from '#platform/reseal.ts'
import { createBackgroundMail } from '#platform/mail/background-mail.ts'
import { createTempFolders, type TempFolders } from '#platform/storage/temp-folder.ts'
import { accountOperations, accountsRoutes, createAccounts } from '#modules/accounts'
import {
  adminOperations,
  adminRoutes,
  createAdmin,
  createWatchProviders,
  type Installation,
  type Keys,
} from '#modules/admin'
import { apiKeyRoutes, createApiKeys } from '#modules/api-keys'
import { agencyRoutes, createAgencies } from '#modules/agencies'
import { createAudit } from '#modules/audit'
import { billingJobs, billingRoutes, createBilling, createStripeBilling } from '#modules/billing'
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
import { createPrivacy, privacyJobs, privacyRoutes } from '#modules/privacy'
import {
  createMetaPublisher,
  createPublishing,
  postIntentKinds,
  publishingJobs,
  publishingRoutes,
  type Publishing,
} from '#modules/publishing'
import { createMedia, mediaJobs, mediaRoutes } from '#modules/media'
import {
  checkVoices,
  createBackgroundRemover,
  createModels,
  createVoices,
  type Models,
  type VoiceModel,
} from '#modules/models'
import { createMetaCallbacks, metaCallbackJobs, metaCallbackRoutes } from '#modules/meta-callbacks'
import { createNotifications, notificationJobs, notificationRoutes } from '#modules/notifications'
import { brandOfKit, createStudio, studioJobs, studioRoutes, type BrandOf } from '#modules/studio'
import { createWorkspaces, workspaceJobs, workspaceRoutes, type People } from '#modules/workspaces'
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
  /** What operators do by hand: operate.ts. */
  operations: Operations
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
  await rooms.billing.beginMissing()
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
    operations: {
      ...accountOperations(rooms.accounts),
      ...adminOperations(rooms.admin, keysOf(config, ground)),
    },
    close: async () => {
      await server?.close()
      await ground.jobs.stop()
      rooms.media.close()
      await rooms.films.close()
      await rooms.studio.close()
      await rooms.mail.settled()
      await rooms.accounts.close()
      await rooms.billing.close()
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

/** From the ground up. Where two rooms need each other, the lower one gets a function that is called later. */
function createRooms(config: Config, ground: Ground, temp: TempFolders) {
  const { db, clock, log, jobs, storage, sealer, outbox, address } = ground
  const { meta } = config
  // How mail and voices did last is noted where they are handed on.
  const watch = createWatchProviders({ transactions: db, clock, log })
  const mailer = ground.verifyMail ? watch.mailer(ground.mailer) : ground.mailer
  const verifyToken = meta.webhookVerifyToken ?? ground.secrets.webhooks

  const notifications = createNotifications({
    transactions: db,
    clock,
    events: ground.events,
    jobs,
    mailer,
    people: (ids) => accounts.people(ids),
    secret: ground.secrets.urls,
    publicUrl: () => address.publicUrl,
  })
  // What rooms publish and record is heard there: nobody has to think of telling people.
  const shared = { transactions: db, clock, events: notifications.hearing(ground.events), jobs }
  const audit = notifications.hearingActs(createAudit({ clock }))
  const mail = createBackgroundMail({ mailer, log, wait: outbox !== undefined })
  const people: People = {
    find: (ids) => accounts.people(ids),
    findByEmail: (emails) => accounts.peopleByEmail(emails),
  }
  const mustHave = (workspaceId: WorkspaceId, feature: PlanFeature) =>
    db.inWorkspace(workspaceId, (tx) => billing.mustHave(tx, feature))
  const workspaces = createWorkspaces({
    ...shared,
    audit,
    mail,
    address,
    people,
    checkPassword: ({ userId }, password) => accounts.checkPassword(userId, password),
    limits: {
      seats: async (organisationId) => (await billing.standing(organisationId)).limits.seats,
      requireTeamRoles: (workspaceId) => mustHave(workspaceId, 'teamRoles'),
    },
    beginPlan: (tx, organisationId) => billing.beginFor(tx, organisationId),
    runningCampaigns: (tx, workspaceId) => campaigns.running(tx, workspaceId),
    standDown: async (tx, workspaceId) => {
      await publishing.takeOff(tx, workspaceId)
      await connections.forgetWorkspace(tx, workspaceId)
    },
    eraseFiles: (workspaceId) => media.eraseFiles(workspaceId),
    beforeErase: (organisationId) => billing.beforeErase(organisationId),
  })
  const agencies = createAgencies({
    ...shared,
    audit,
    people,
    workspaces,
    limits: {
      clientWorkspaces: async (organisationId) =>
        (await billing.standing(organisationId)).limits.clientWorkspaces,
      requireAgency: (workspaceId) => mustHave(workspaceId, 'agency'),
    },
  })
  const accounts = createAccounts({
    databaseUrl: config.database.url,
    secret: ground.secrets.auth,
    address,
    requireVerification: config.emailVerification === 'required',
    instance: { metaMode: meta.mode, outbox: outbox !== undefined, version: config.version },
    transactions: db,
    workspaces,
    isStaff: (userId) => admin.isStaff(userId),
    // Newcomers on their own machine are not held up.
    staffNeedSecondFactor: config.env === 'production',
    isBlocked: (userId) => admin.isBlocked(userId),
    isSignUpOpen: () => admin.flags.isOn('public_sign_up'),
    audit,
    mail,
    outbox,
    clock,
    log,
  })

  const apiKeys = createApiKeys({
    transactions: db,
    workspaces,
    audit,
    people: (ids) => accounts.people(ids),
    countCall: (organisationId) => billing.countApiCall(organisationId),
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
    onPersonForgotten: async (tx, workspaceId, connectionId) => {
      await intents.forgetFacts(tx, workspaceId, connectionId)
      await publishing.forgetComments(tx, workspaceId, connectionId)
      await notifications.forgetConnection(tx, connectionId)
    },
    onTimePassed: async (tx, workspaceId, connectionId) => {
      await campaigns.refreshConnection(tx, workspaceId, connectionId)
      const reason = `time-passed:${clock.now().getTime()}`
      for (const id of await campaigns.syncTargetsOf(tx, workspaceId, connectionId))
        await insights.enqueueSync(tx, workspaceId, id, reason)
      await publishing.timePassed(tx, workspaceId, connectionId)
    },
  })
  const billing = createBilling({
    ...shared,
    audit,
    log,
    mode: config.billing,
    payments:
      config.billing.kind === 'stripe'
        ? createStripeBilling({ ...config.billing, version: config.version })
        : undefined,
    publicUrl: () => address.publicUrl,
    emailOf: async (userId) => (await accounts.people([userId])).get(userId)?.email,
    runningCampaigns: (tx, organisationId) => campaigns.runningIn(tx, organisationId),
    onThreshold: (tx, notice) => notifications.usageReached(tx, notice),
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
  let found: Promise<VoiceModel[]> | undefined
  const voices = () => (found ??= createVoices(config.voices, clock).then(watch.voices))
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
    voices,
    videoModel: models.video,
    isOpen: (workspaceId) => admin.flags.isOn('video_studio', workspaceId),
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
    approval: {
      mode: (tx, workspaceId) => publishing.approval.mode(tx, workspaceId),
      waits: (mode, role) => publishing.approval.waits(mode, role),
      counts: (mode, role) => publishing.approval.counts(mode, role),
    },
    people: (ids) => accounts.people(ids),
    launches: {
      take: (tx, workspaceId, id) =>
        billing.reserve(tx, workspaceId, { meter: 'campaigns', key: id, amount: 1 }),
      keep: (tx, workspaceId, id) =>
        billing.settle(tx, workspaceId, { meter: 'campaigns', key: id, used: 1 }),
      giveBack: (tx, workspaceId, id) => billing.refund(tx, workspaceId, { meter: 'campaigns', key: id }),
    },
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
    mayImport: (tx) => billing.mustHave(tx, 'bulkTools'),
    filesArePublic: filesArePublic(config),
    simulated: meta.mode === 'twin',
  })

  const admin = createAdmin({
    transactions: db,
    accounts,
    workspaces,
    audit,
    billing,
    jobs,
    installation: installationOf(config, ground, models, voices),
    onLookedIn: (tx, looked) => notifications.lookedInto(tx, looked),
    clock,
  })

  const privacy = createPrivacy({
    transactions: db,
    clock,
    jobs,
    storage,
    temp,
    sealer,
    mailer,
    accounts,
    audit,
    notifications,
    runningCampaigns: (tx, organisationId) => campaigns.runningIn(tx, organisationId),
    closeWorkspace: (tx, owner) => workspaces.close(tx, owner),
    eraseWorkspace: (workspaceId) => workspaces.erase.now(workspaceId),
    beforeErase: (organisationId) => billing.beforeErase(organisationId),
    publicUrl: () => address.publicUrl,
  })
  const postKinds = postIntentKinds({ ...shared, publisher, connections })
  for (const [kind, known] of Object.entries(postKinds)) intents.register(kind, known)
  for (const [kind, known] of Object.entries(campaignIntentKinds({ ...shared, metaAds, connections })))
    intents.register(kind, known)

  notificationJobs(jobs, notifications)
  privacyJobs(jobs, privacy)
  workspaceJobs(jobs, workspaces)
  mediaJobs(jobs, media)
  studioJobs(jobs, studio)
  filmJobs(jobs, films)
  intentJobs(jobs, intents)
  metaCallbackJobs(jobs, metaCallbacks)
  connectionJobs(jobs, { connections, transactions: db, clock })
  campaignJobs(jobs, campaigns)
  insightsJobs(jobs, insights)
  billingJobs(jobs, billing, { sells: config.billing.kind === 'stripe' })
  publishingJobs(jobs, publishing, { transactions: db, simulated: meta.mode === 'twin' })
  jobs.schedule('platform.forget', '*/20 * * * *', () => forgetOldThings(ground, accounts))
  return {
    mail,
    workspaces,
    agencies,
    accounts,
    admin,
    notifications,
    privacy,
    apiKeys,
    intents,
    billing,
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

/** What the staff are told of how this installation is set up. */
const installationOf = (
  config: Config,
  { storage, clock, verifyMail }: Ground,
  models: Models,
  voices: () => Promise<VoiceModel[]>,
): Installation => ({
  meta: {
    mode: config.meta.mode,
    isConfigured: config.meta.appId !== undefined && config.meta.appSecret !== undefined,
  },
  models: {
    pictures: models.image?.model ?? null,
    words: models.text ? (config.models.google?.textModel ?? null) : null,
    films: models.video
      ? (config.models.vertex?.videoModel ?? config.models.google?.videoModel ?? null)
      : null,
    backgrounds: config.backgroundRemover?.url ?? null,
  },
  voices: {
    named: [config.voices.own && 'a voice of its own', config.voices.google?.speechModel].filter(
      (voice) => voice !== undefined,
    ),
    check: async () => ({
      ready: (await voices()).map(({ name }) => name),
      problems: await checkVoices(config.voices, clock, AbortSignal.timeout(7000)),
    }),
  },
  storage: { kind: config.storage.kind, answers: () => storage.get('health/none').then(() => true) },
  mail: verifyMail ? { kind: 'smtp', verify: verifyMail } : { kind: 'outbox' },
  sells: config.billing.kind === 'stripe',
})

/** How an operator changes the keys that secrets are sealed with. */
const keysOf = ({ dataDir, secrets: given }: Config, { db, sealer, secrets }: Ground): Keys => ({
  renew: async () => {
    if (given.keyRing) return { setting: ringText(withNewKey(given.keyRing)) }
    await addLocalKey(dataDir)
    return { file: path.join(dataDir, 'encryption-keys') }
  },
  rotate: () => reseal({ asSystem: db.asSystem, sealer, currentKey: secrets.keyRing.current }),
})

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
    authenticator: rooms.admin.authenticator(rooms.apiKeys.authenticator(rooms.accounts.authenticator)),
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
  workspaceRoutes(server.router, rooms.workspaces)
  agencyRoutes(server.router, rooms.agencies)
  apiKeyRoutes(server.router, rooms.apiKeys)
  adminRoutes(server.router, rooms.admin)
  notificationRoutes(server, rooms.notifications)
  privacyRoutes(server.router, rooms.privacy)
  mediaRoutes(server.router, rooms.media)
  billingRoutes(server, rooms.billing)
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
