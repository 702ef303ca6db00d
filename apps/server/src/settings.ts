import { z } from 'zod'

/** Every setting of the server, in the order of `.env.example`. Nothing else reads the environment. */
export const settings = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4747),
  PUBLIC_URL: webUrl().optional(),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, { error: 'must begin with postgres://' }),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(2).max(200).default(20),
  DATA_DIR: z.string().min(1).default('.data'),
  WEB_DIST: z.string().min(1).optional(),
  ENCRYPTION_KEYS: z.string().optional(),
  AUTH_SECRET: z.string().min(32, { error: 'must have at least 32 characters' }).optional(),
  EMAIL_VERIFICATION: z.enum(['required', 'optional']).optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, { error: 'must begin with smtp:// or smtps://' })
    .optional(),
  MAIL_FROM: z.string().min(3).default('Adwright <no-reply@localhost>'),
  META_MODE: z.enum(['twin', 'live']).default('twin'),
  META_APP_ID: z.string().min(1).optional(),
  META_APP_SECRET: z.string().min(1).optional(),
  META_LOGIN_CONFIG_ID: z
    .string()
    .regex(/^\d+$/, { error: 'must be the digits of a configuration' })
    .optional(),
  META_WEBHOOK_VERIFY_TOKEN: z.string().min(8, { error: 'must have at least 8 characters' }).optional(),
  META_GRAPH_URL: webUrl().optional(),
  META_GRAPH_VIDEO_URL: webUrl().optional(),
  META_DIALOG_URL: webUrl().optional(),
  META_RUPLOAD_URL: webUrl().optional(),
  TWIN_URL: webUrl().default('http://127.0.0.1:4748'),
  STORAGE: z.enum(['folder', 's3']).default('folder'),
  S3_BUCKET: z.string().min(1).optional(),
  S3_REGION: z.string().min(1).default('us-east-1'),
  S3_ENDPOINT: webUrl().optional(),
  S3_ACCESS_KEY_ID: z.string().min(1).optional(),
  S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
  S3_FORCE_PATH_STYLE: flag(false),
  FFMPEG: z.string().min(1).optional(),
  GEMINI_API_KEY: z.string().min(10, { error: 'is too short for a key' }).optional(),
  GEMINI_URL: webUrl().optional(),
  GEMINI_IMAGE_MODEL: z.string().min(1).default('gemini-3.1-flash-image'),
  GEMINI_TEXT_MODEL: z.string().min(1).default('gemini-3.8-flash'),
  GEMINI_VIDEO_MODEL: z.string().min(1).default('gemini-omni-1.1-flash'),
  GEMINI_SPEECH_MODEL: z.string().min(1).default('gemini-3.8-flash-tts'),
  VERTEX_PROJECT: z.string().min(1).optional(),
  VERTEX_LOCATION: z.string().min(1).default('us-central1'),
  VERTEX_VIDEO_MODEL: z.string().min(1).default('veo-3.1-generate-001'),
  IMAGE_API_URL: webUrl().optional(),
  IMAGE_API_KEY: z.string().min(1).optional(),
  IMAGE_API_MODEL: z.string().min(1).optional(),
  IMAGE_API_NAME: z.string().min(1).default('Your image model'),
  BACKGROUND_REMOVER_URL: webUrl().optional(),
  ESPEAK: z.string().min(1).optional(),
  VOICE_MODEL_DIR: z.string().min(1).optional(),
  VOICE_MODEL_LANGUAGES: z
    .string()
    .regex(/^[a-z]{2,3}(?:\s*,\s*[a-z]{2,3})*$/, { error: 'must be languages such as de or en,zh' })
    .transform((text) => text.split(',').map((one) => one.trim()))
    .optional(),
  VOICE_MODEL_SPEAKER: z.coerce.number().int().min(0).max(10_000).default(0),
  DEFAULT_PLAN: z.enum(['trial', 'starter', 'professional', 'enterprise']).default('enterprise'),
  STRIPE_SECRET_KEY: z
    .string()
    .regex(/^[sr]k_/, { error: 'must begin with sk_ or rk_' })
    .optional(),
  STRIPE_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_/, { error: 'must begin with whsec_' })
    .optional(),
  STRIPE_API_URL: webUrl().optional(),
  CORS_ORIGINS: z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((one) => one.trim())
        .filter(Boolean),
    ) // prettier-ignore
    .pipe(z.array(webUrl())),
  TRUST_PROXY: flag(false),
  RATE_LIMITS: flag(true),
  RUN_WORKER_IN_API: flag(false),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
})
export type Settings = z.infer<typeof settings>

function webUrl() {
  return z
    .url({ protocol: /^https?$/, error: 'must be a web address such as https://adwright.example.com' })
    .transform((url) => url.replace(/\/+$/, ''))
}
function flag(otherwise: boolean) {
  return z
    .enum(['true', 'false', '1', '0'], { error: 'must be true or false' })
    .default(otherwise ? 'true' : 'false')
    .transform((text) => text === 'true' || text === '1')
}

/** Settings that are fine alone and make no sense together, one sentence each. */
export function contradictions(s: Settings): string[] {
  const problems: string[] = []
  const need = (keys: (keyof Settings)[], when: string) => {
    const missing = keys.filter((key) => s[key] === undefined)
    if (missing.length > 0) problems.push(`${when} also needs ${missing.join(' and ')}.`)
  }
  if (s.META_MODE === 'live') need(['META_APP_ID', 'META_APP_SECRET'], 'META_MODE=live')
  if (s.META_MODE === 'live') need(['PUBLIC_URL'], 'META_MODE=live')
  if (s.IMAGE_API_URL !== undefined) need(['IMAGE_API_MODEL'], 'IMAGE_API_URL')
  if (s.STRIPE_SECRET_KEY !== undefined) need(['STRIPE_WEBHOOK_SECRET'], 'STRIPE_SECRET_KEY')
  if (s.STORAGE === 's3') need(['S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'], 'STORAGE=s3')
  if (s.NODE_ENV === 'production')
    need(['PUBLIC_URL', 'ENCRYPTION_KEYS', 'AUTH_SECRET'], 'NODE_ENV=production')
  if (s.EMAIL_VERIFICATION === 'required' && !s.SMTP_URL && s.NODE_ENV === 'production')
    problems.push('EMAIL_VERIFICATION=required also needs SMTP_URL: nobody could receive the mail.')
  return problems
}
