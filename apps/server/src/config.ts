import type { PlanId } from '@adwright/contract'
import type { z } from 'zod'
import { keyRingOf, type KeyRing } from '#platform/key-ring.ts'
import type { ModelSettings, VoiceSettings } from '#modules/models'
import { contradictions, settings, type Settings } from './settings.ts'

export type Config = {
  env: Settings['NODE_ENV']
  version: string
  http: {
    host: string
    port: number
    /** Where browsers find us, without a slash at the end. */
    publicUrl: string
    trustProxy: boolean
    corsOrigins: string[]
    rateLimits: boolean
    webDist: string | undefined
  }
  database: { url: string; poolSize: number }
  dataDir: string
  /** Keys at rest and the secret behind sessions and signed URLs; made and kept in `dataDir` when not given. */
  secrets: { keyRing: KeyRing | undefined; auth: string | undefined }
  emailVerification: 'required' | 'optional'
  mail: { kind: 'smtp'; url: string; from: string } | { kind: 'outbox'; from: string }
  meta: {
    mode: 'twin' | 'live'
    appId: string | undefined
    appSecret: string | undefined
    /** A configuration of Facebook Login for Business: the permissions are chosen there then. */
    loginConfigId: string | undefined
    /** What Meta repeats to prove that it asks for our webhooks; made from our own secret when not given. */
    webhookVerifyToken: string | undefined
    graphUrl: string
    graphVideoUrl: string
    dialogUrl: string
    ruploadUrl: string
    twinUrl: string
  }
  storage: { kind: 'folder' } | ({ kind: 's3' } & S3Settings)
  /** The ffmpeg program that re-encodes videos; when not given, one on the PATH or the one among our packages. */
  media: { ffmpeg?: string }
  models: ModelSettings
  /** Who reads the lines of a film; with nothing set, the basic voice of this machine. */
  voices: VoiceSettings
  /** A program beside ours that cuts the thing out of any photo; without one there are plain grounds and the brush. */
  backgroundRemover: { url: string } | undefined
  /** Plans are sold through Stripe, or given: then everybody begins with the default one. */
  billing:
    | { kind: 'stripe'; secretKey: string; webhookSecret: string; apiUrl: string | undefined }
    | { kind: 'self_hosted'; defaultPlan: PlanId }
  runWorkerInApi: boolean
  logLevel: Settings['LOG_LEVEL']
}
type S3Settings = {
  bucket: string
  region: string
  endpoint: string | undefined
  accessKeyId: string
  secretAccessKey: string
  forcePathStyle: boolean
}

/** Everything that is wrong with the settings, one plain sentence each. */
export class ConfigError extends Error {
  readonly problems: string[]
  constructor(problems: string[]) {
    super(`The settings cannot be used:\n${problems.map((problem) => `- ${problem}`).join('\n')}`)
    this.name = 'ConfigError'
    this.problems = problems
  }
}

/** The default of PUBLIC_URL with PORT=0, until a port is known. */
export const unknownAddress = 'http://localhost:0'

/** The twin's app: it accepts any, these are only fixed so that two processes agree. */
const twinApp = { id: '1000000000000001', secret: 'twin-app-secret' }

/**
 * Reads and checks the environment; an empty variable counts as absent.
 * @throws ConfigError that names every problem at once.
 */
export function loadConfig(env: Record<string, string | undefined> = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()))
  const parsed = settings.safeParse(given)
  const problems = parsed.success ? [] : parsed.error.issues.map(sentence)
  const ring = given['ENCRYPTION_KEYS'] === undefined ? undefined : keyRingOf(given['ENCRYPTION_KEYS'])
  if (ring && 'problem' in ring) problems.push(`ENCRYPTION_KEYS ${ring.problem}.`)
  if (parsed.success) problems.push(...contradictions(parsed.data))
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems)
  return nest(parsed.data, ring && 'current' in ring ? ring : undefined)
}

function sentence(issue: z.core.$ZodIssue): string {
  const key = issue.path.map(String)[0] ?? 'The environment'
  if (issue.code === 'invalid_type' && issue.input === undefined && key === 'DATABASE_URL')
    return 'DATABASE_URL is missing: npm start brings its own PostgreSQL, anything else needs postgres://….'
  return `${key} ${issue.message.replace(/^Invalid/, 'is not valid: invalid')}.`
}

function nest(s: Settings, keyRing: KeyRing | undefined): Config {
  const graph = s.META_MODE === 'twin' ? s.TWIN_URL : 'https://graph.facebook.com'
  const other = (host: string) => (s.META_MODE === 'twin' ? s.TWIN_URL : host)
  return {
    env: s.NODE_ENV,
    version: '0.1.0',
    http: {
      host: s.HOST,
      port: s.PORT,
      publicUrl: s.PUBLIC_URL ?? `http://localhost:${s.PORT}`,
      trustProxy: s.TRUST_PROXY,
      corsOrigins: s.CORS_ORIGINS,
      rateLimits: s.RATE_LIMITS,
      webDist: s.WEB_DIST,
    },
    database: { url: s.DATABASE_URL, poolSize: s.DATABASE_POOL_SIZE },
    dataDir: s.DATA_DIR,
    secrets: { keyRing, auth: s.AUTH_SECRET },
    emailVerification: s.EMAIL_VERIFICATION ?? (s.SMTP_URL ? 'required' : 'optional'),
    mail: s.SMTP_URL
      ? { kind: 'smtp', url: s.SMTP_URL, from: s.MAIL_FROM }
      : { kind: 'outbox', from: s.MAIL_FROM },
    meta: {
      mode: s.META_MODE,
      appId: s.META_MODE === 'twin' ? (s.META_APP_ID ?? twinApp.id) : s.META_APP_ID,
      appSecret: s.META_MODE === 'twin' ? (s.META_APP_SECRET ?? twinApp.secret) : s.META_APP_SECRET,
      loginConfigId: s.META_LOGIN_CONFIG_ID,
      webhookVerifyToken: s.META_WEBHOOK_VERIFY_TOKEN,
      graphUrl: s.META_GRAPH_URL ?? graph,
      graphVideoUrl: s.META_GRAPH_VIDEO_URL ?? other('https://graph-video.facebook.com'),
      dialogUrl: s.META_DIALOG_URL ?? other('https://www.facebook.com'),
      ruploadUrl: s.META_RUPLOAD_URL ?? other('https://rupload.facebook.com'),
      twinUrl: s.TWIN_URL,
    },
    storage:
      s.STORAGE === 's3'
        ? {
            kind: 's3',
            bucket: s.S3_BUCKET ?? '',
            region: s.S3_REGION,
            endpoint: s.S3_ENDPOINT,
            accessKeyId: s.S3_ACCESS_KEY_ID ?? '',
            secretAccessKey: s.S3_SECRET_ACCESS_KEY ?? '',
            forcePathStyle: s.S3_FORCE_PATH_STYLE,
          }
        : { kind: 'folder' },
    media: s.FFMPEG === undefined ? {} : { ffmpeg: s.FFMPEG },
    models: modelsOf(s),
    voices: voicesOf(s),
    backgroundRemover: s.BACKGROUND_REMOVER_URL === undefined ? undefined : { url: s.BACKGROUND_REMOVER_URL },
    billing: billingOf(s),
    runWorkerInApi: s.RUN_WORKER_IN_API,
    logLevel: s.LOG_LEVEL,
  }
}

function billingOf(s: Settings): Config['billing'] {
  return s.STRIPE_SECRET_KEY === undefined
    ? { kind: 'self_hosted', defaultPlan: s.DEFAULT_PLAN }
    : {
        kind: 'stripe',
        secretKey: s.STRIPE_SECRET_KEY,
        webhookSecret: s.STRIPE_WEBHOOK_SECRET ?? '',
        apiUrl: s.STRIPE_API_URL,
      }
}

function modelsOf(s: Settings): ModelSettings {
  return {
    ...(s.GEMINI_API_KEY && {
      google: {
        key: s.GEMINI_API_KEY,
        url: s.GEMINI_URL,
        imageModel: s.GEMINI_IMAGE_MODEL,
        textModel: s.GEMINI_TEXT_MODEL,
        videoModel: s.GEMINI_VIDEO_MODEL,
      },
    }),
    ...(s.VERTEX_PROJECT && {
      vertex: {
        project: s.VERTEX_PROJECT,
        location: s.VERTEX_LOCATION,
        videoModel: s.VERTEX_VIDEO_MODEL,
      },
    }),
    ...(s.IMAGE_API_URL &&
      s.IMAGE_API_MODEL && {
        openAiCompatible: {
          url: s.IMAGE_API_URL,
          key: s.IMAGE_API_KEY,
          model: s.IMAGE_API_MODEL,
          name: s.IMAGE_API_NAME,
        },
      }),
  }
}

function voicesOf(s: Settings): VoiceSettings {
  return {
    ...(s.GEMINI_API_KEY && {
      google: { key: s.GEMINI_API_KEY, url: s.GEMINI_URL, speechModel: s.GEMINI_SPEECH_MODEL },
    }),
    ...(s.VOICE_MODEL_DIR && {
      own: {
        folder: s.VOICE_MODEL_DIR,
        languages: s.VOICE_MODEL_LANGUAGES ?? [],
        speaker: s.VOICE_MODEL_SPEAKER,
      },
    }),
    ...(s.ESPEAK && { espeak: s.ESPEAK }),
  }
}
