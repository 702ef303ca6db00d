import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { type ConfigError, loadConfig } from './config.ts'
import { settings } from './settings.ts'

const least = { DATABASE_URL: 'postgres://a:b@127.0.0.1/c' }
const problemsOf = (env: Record<string, string>): string[] => {
  try {
    loadConfig(env)
    return []
  } catch (error) {
    return (error as ConfigError).problems
  }
}

test('a database is all that it needs: the rest has defaults that work on one machine', () => {
  const config = loadConfig(least)
  expect(config.http).toMatchObject({
    port: 4747,
    publicUrl: 'http://localhost:4747',
    corsOrigins: [],
    rateLimits: true,
  })
  expect(config.meta).toMatchObject({ mode: 'twin', graphUrl: 'http://127.0.0.1:4748' })
  expect(config.meta.appId).toBeTruthy()
  expect(config.storage).toEqual({ kind: 'folder' })
  expect(config.mail.kind).toBe('outbox')
})

test('all problems are told at once, each with its key', () => {
  const problems = problemsOf({
    PORT: 'many',
    PUBLIC_URL: 'ftp://x',
    CORS_ORIGINS: 'nonsense',
    TRUST_PROXY: 'perhaps',
  })
  for (const key of ['PORT', 'PUBLIC_URL', 'DATABASE_URL', 'CORS_ORIGINS', 'TRUST_PROXY'])
    expect(problems.filter((problem) => problem.startsWith(key))).toHaveLength(1)
})

test('settings that contradict each other are refused', () => {
  expect(problemsOf({ ...least, META_MODE: 'live' })).toEqual([
    'META_MODE=live also needs META_APP_ID and META_APP_SECRET.',
    'META_MODE=live also needs PUBLIC_URL.',
  ])
  expect(problemsOf({ ...least, STORAGE: 's3', S3_BUCKET: 'b' })).toEqual([
    'STORAGE=s3 also needs S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY.',
  ])
  expect(problemsOf({ ...least, NODE_ENV: 'production' })[0]).toMatch(
    /PUBLIC_URL and ENCRYPTION_KEYS and AUTH_SECRET/,
  )
  expect(problemsOf({ ...least, ENCRYPTION_KEYS: 'k1:c2hvcnQ=' })[0]).toMatch(/k1 of 5 bytes/)
})

test('e-mail must be verified as soon as mail can be sent, unless told otherwise', () => {
  const smtp = { ...least, SMTP_URL: 'smtp://localhost:25' }
  expect(loadConfig(least).emailVerification).toBe('optional')
  expect(loadConfig(smtp).emailVerification).toBe('required')
  expect(loadConfig({ ...smtp, EMAIL_VERIFICATION: 'optional' }).emailVerification).toBe('optional')
})

test('films and voices are set up by a key, a project or a folder, and by nothing need none', () => {
  expect([loadConfig(least).models, loadConfig(least).voices]).toEqual([{}, {}])
  const set = {
    GEMINI_API_KEY: 'AIza-secret-key',
    VERTEX_PROJECT: 'shop',
    VOICE_MODEL_DIR: '/voices/a',
    VOICE_MODEL_LANGUAGES: 'en, zh',
    ESPEAK: '/opt/espeak-ng',
  }
  const { models, voices } = loadConfig({ ...least, ...set })
  expect(models.google?.videoModel).toBe('gemini-omni-1.1-flash')
  expect(models.vertex).toEqual({
    project: 'shop',
    location: 'us-central1',
    videoModel: 'veo-3.1-generate-001',
  })
  expect(voices).toEqual({
    google: { key: 'AIza-secret-key', url: undefined, speechModel: 'gemini-3.8-flash-tts' },
    own: { folder: '/voices/a', languages: ['en', 'zh'], speaker: 0 },
    espeak: '/opt/espeak-ng',
  })
  expect(problemsOf({ ...least, VOICE_MODEL_LANGUAGES: 'English' })[0]).toMatch(/such as de or en,zh/)
})

test('an empty variable counts as absent', () => {
  expect(loadConfig({ ...least, PORT: '', META_APP_ID: ' ' }).http.port).toBe(4747)
})

test('.env.example documents exactly the settings there are, and works as it stands', async () => {
  const text = await readFile(path.resolve(import.meta.dirname, '../../../.env.example'), 'utf8')
  const lines = text.split('\n').filter((line) => /^[A-Z0-9_]+=/.test(line))
  const pairs = lines.map(
    (line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)] as const,
  )
  expect(pairs.map(([key]) => key)).toEqual(Object.keys(settings.shape))
  expect(() => loadConfig(Object.fromEntries(pairs))).not.toThrow()
})
