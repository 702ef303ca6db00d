import { expect, test } from 'vitest'
import { createTestApp, createTestDatabase, until } from '../../../test/index.ts'

test('a server that stops finishes what it has begun and takes nothing new', async () => {
  const db = await createTestDatabase()
  const app = await createTestApp({ db })
  const { signedIn } = await app.signUp('Late')
  const { email } = signedIn.user
  // Answers after 400 ms at the earliest; the row shows that it is under way.
  const asked = app.api('requestPasswordReset', { body: { email } })
  await until(async () => (await db.sql('select 1 from auth.verification')).length > 0)
  const closing = app.close()
  expect(await asked).toEqual({ done: true })
  await closing
  await expect(fetch(`${app.url}/health/live`)).rejects.toThrow()
  const left = await db.sql(
    `select application_name from pg_stat_activity where datname = current_database() and application_name in ('adwright-auth', 'adwright-listener', 'adwright-executor')`,
  )
  expect(left).toEqual([])
  await db.close()
})

test('behind https, cookies are secure and browsers are told to stay with https', async () => {
  const app = await createTestApp({ env: { PUBLIC_URL: 'https://ads.example.com' } })
  const answer = await fetch(`${app.url}/api/auth/sign-up`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'rosa@example.com', password: 'a long enough passphrase', name: 'Rosa' }),
  })
  const [cookie = ''] = answer.headers.getSetCookie()
  expect(cookie).toMatch(/^__Host-adwright\.session_token=.*; Path=\/; HttpOnly; Secure/)
  expect(cookie).not.toMatch(/domain/i)
  expect(answer.headers.get('strict-transport-security')).toContain('max-age')
  const me = await fetch(`${app.url}/api/me`, { headers: { cookie: cookie.split(';')[0] ?? '' } })
  expect(me.status).toBe(200)
  const began = await fetch(`${app.url}/api/auth/passkey/options`, { method: 'POST' })
  expect(began.headers.getSetCookie()[0]).toMatch(/^__Host-adwright\.passkey=.*; Path=\/;.*; Secure$/)
  const out = await fetch(`${app.url}/api/auth/sign-out`, {
    method: 'POST',
    headers: { cookie: cookie.split(';')[0] ?? '', origin: 'https://ads.example.com' },
  })
  // Without these a browser takes no cookie of that name, not even to delete it.
  expect(out.headers.getSetCookie()[0]).toMatch(/^__Host-adwright\.session_token=;.*Path=\/.*Secure/)
  const { mails } = await app.api('listOutbox')
  expect(mails[0]?.text).toContain('https://ads.example.com/verify?token=')
  await app.close()
})

test('in production there is no outbox to look into, and the pages of the docs still work', async () => {
  const app = await createTestApp({
    env: {
      NODE_ENV: 'production',
      PUBLIC_URL: 'https://ads.example.com',
      ENCRYPTION_KEYS: `k1:${Buffer.alloc(32, 7).toString('base64')}`,
      AUTH_SECRET: 'an auth secret of a test, long enough and various 0123456789',
    },
  })
  await expect(app.api('listOutbox')).rejects.toMatchObject({ status: 404 })
  expect((await fetch(`${app.url}/api/docs`)).status).toBe(200)
  expect((await fetch(`${app.url}/`)).status).toBeOneOf([200, 503])
  await app.close()
})
