import { ApiError, type ApiClient } from '@adwright/contract/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestApp, fakeClock, testPassword, type TestApp } from '../../../test/index.ts'

let app: TestApp
const clock = fakeClock(new Date())
beforeAll(async () => {
  app = await createTestApp({ clock })
})
afterAll(() => app.close())

const refusal = async (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'no refusal',
    (error: unknown) =>
      error instanceof ApiError ? (error.body?.code ?? String(error.status)) : String(error),
  )
let people = 0
const newEmail = () => `person-${++people}@example.com`
const account = () => ({
  email: newEmail(),
  password: testPassword,
  name: 'Rosa',
  businessName: 'Bakery Rosa',
})
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${app.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
const cookieOf = (answer: Response) => answer.headers.getSetCookie().map((each) => each.split(';')[0]).join('; ') // prettier-ignore
const linkIn = async (email: string, path: string, from = app) => {
  const { mails } = await from.api('listOutbox')
  const mail = mails.find((each) => each.to === email && each.text.includes(path))
  const [, token = ''] = /token=([^\s"&]+)/.exec(mail?.text ?? '') ?? []
  return decodeURIComponent(token)
}

describe('signing up and in', () => {
  test('opens an account, a workspace named after the business, a session and a token', async () => {
    const { signedIn } = await app.api('signUp', { body: account() })
    expect(signedIn?.workspace).toMatchObject({ name: 'Bakery Rosa', role: 'owner', timeZone: 'UTC' })
    expect(signedIn?.user.emailVerified).toBe(false)
    const me = await app.as(signedIn?.accessToken ?? '')('me')
    expect(me).toMatchObject({
      user: { id: signedIn?.user.id },
      steps: { connected: false, briefed: false, created: false, launched: false },
      instance: { metaMode: 'twin', outbox: true },
    })
  })

  test('the session cookie is closed to scripts and other sites, and is enough to be somebody', async () => {
    const answer = await post('/api/auth/sign-up', account())
    const [cookie = ''] = answer.headers.getSetCookie()
    expect(cookie).toMatch(/^adwright\.session_token=/)
    expect(cookie).toMatch(/HttpOnly/i)
    expect(cookie).toMatch(/SameSite=Lax/i)
    const me = await fetch(`${app.url}/api/me`, { headers: { cookie: cookieOf(answer) } })
    expect(me.status).toBe(200)
  })

  test('one e-mail, one account, also when written in capitals or sent twice at once', async () => {
    const mine = account()
    const both = await Promise.all([
      refusal(app.api('signUp', { body: mine })),
      refusal(app.api('signUp', { body: mine })),
    ])
    expect(both.toSorted()).toEqual(['auth.email_taken', 'no refusal'])
    expect(await refusal(app.api('signUp', { body: { ...mine, email: mine.email.toUpperCase() } }))).toBe(
      'auth.email_taken',
    )
  })

  test('passwords that are guessed first are refused', async () => {
    for (const password of ['password123', '1234567890', 'aaaaaaaaaaaa', 'Qwertyuiop'])
      expect(await refusal(app.api('signUp', { body: { ...account(), password } }))).toBe(
        'auth.weak_password',
      )
    const mine = account()
    expect(await refusal(app.api('signUp', { body: { ...mine, password: mine.email } }))).toBe(
      'auth.weak_password',
    )
  })

  test('a wrong password and an unknown e-mail get the same answer in about the same time', async () => {
    const mine = account()
    await app.api('signUp', { body: mine })
    const time = async (email: string) => {
      const started = performance.now()
      const answer = await post('/api/auth/sign-in', { email, password: 'not the password at all' })
      const { requestId: _, ...body } = (await answer.json()) as Record<string, unknown>
      return { milliseconds: performance.now() - started, status: answer.status, body }
    }
    const median = (numbers: number[]) =>
      numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
    const [known, unknown] = [[] as number[], [] as number[]]
    for (let round = 0; round < 3; round++) {
      const [there, nobody] = [await time(mine.email), await time(newEmail())]
      expect(nobody.body).toEqual(there.body)
      expect(nobody.status).toBe(401)
      known.push(there.milliseconds)
      unknown.push(nobody.milliseconds)
    }
    const ratio = median(known) / median(unknown)
    expect(ratio).toBeGreaterThan(0.4)
    expect(ratio).toBeLessThan(2.5)
  })

  test('signing out ends the session', async () => {
    const answer = await post('/api/auth/sign-up', account())
    const headers = { cookie: cookieOf(answer), origin: new URL(app.url).origin }
    expect((await fetch(`${app.url}/api/me`, { headers })).status).toBe(200)
    expect((await fetch(`${app.url}/api/auth/sign-out`, { method: 'POST', headers })).status).toBe(200)
    expect((await fetch(`${app.url}/api/me`, { headers })).status).toBe(401)
  })

  test('a workspace that a crash kept from being made is made at the next sign-in', async () => {
    const mine = account()
    const { signedIn } = await app.api('signUp', { body: mine })
    await app.db.sql('delete from workspaces where workspace_id = $1', [signedIn?.workspace.id])
    const again = await app.api('signIn', { body: { email: mine.email, password: mine.password } })
    expect(again.workspace.name).toBe('Bakery Rosa')
    expect(again.workspace.id).not.toBe(signedIn?.workspace.id)
  })
})

describe('access tokens', () => {
  test('last thirty minutes, then ask for a new one', async () => {
    const { signedIn } = await app.api('signUp', { body: account() })
    const rosa = app.as(signedIn?.accessToken ?? '')
    await rosa('me')
    clock.advance(31 * 60_000)
    expect(await refusal(rosa('me'))).toBe('auth.token_expired')
    clock.advance(-31 * 60_000)
  })

  test('a changed, foreign, or unsigned one is refused', async () => {
    const { signedIn } = await app.api('signUp', { body: account() })
    const [head = '', body = '', signature = ''] = (signedIn?.accessToken ?? '').split('.')
    const forged = Buffer.from(JSON.stringify({ ...JSON.parse(Buffer.from(body, 'base64url').toString()), ws: 'ws_other' })).toString('base64url') // prettier-ignore
    const none = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')
    for (const token of [
      `${head}.${forged}.${signature}`,
      `${none}.${body}.`,
      `${none}.${body}.x`,
      'nonsense',
      'a.b.c',
    ])
      expect(await refusal(app.as(token)('me'))).toBe('auth.token_invalid')
  })

  test('one of somebody who is no longer in the workspace is refused', async () => {
    const { signedIn } = await app.api('signUp', { body: account() })
    for (const table of ['memberships', 'organisation_members'])
      await app.db.sql(`delete from ${table} where user_id = $1`, [signedIn?.user.id])
    expect(await refusal(app.as(signedIn?.accessToken ?? '')('me'))).toBe('auth.token_invalid')
  })

  test('a session buys a new one; without a session there is none', async () => {
    const answer = await post('/api/auth/sign-up', account())
    const renewed = await post(
      '/api/auth/token',
      {},
      { cookie: cookieOf(answer), origin: new URL(app.url).origin },
    )
    const { accessToken } = (await renewed.json()) as { accessToken: string }
    await app.as(accessToken)('me')
    expect(await refusal(app.api('refreshToken'))).toBe('auth.required')
  })
})

describe('links in mails', () => {
  test('confirming the e-mail', async () => {
    const mine = account()
    await app.api('signUp', { body: mine })
    const token = await linkIn(mine.email, '/verify')
    const confirmed = await app.api('verifyEmail', { body: { token } })
    expect(confirmed.user).toMatchObject({ email: mine.email, emailVerified: true })
    expect(await refusal(app.api('verifyEmail', { body: { token } }))).toBe('auth.link_invalid')
    expect(await refusal(app.api('verifyEmail', { body: { token: 'made.up.token' } }))).toBe(
      'auth.link_invalid',
    )
  })

  test('a reset works once, ends every session, and the new password counts', async () => {
    const mine = account()
    const before = await post('/api/auth/sign-up', mine)
    await app.api('requestPasswordReset', { body: { email: mine.email } })
    const token = await linkIn(mine.email, '/reset')
    await app.api('resetPassword', { body: { token, password: 'an entirely new phrase' } })
    expect((await fetch(`${app.url}/api/me`, { headers: { cookie: cookieOf(before) } })).status).toBe(401)
    expect(await refusal(app.api('signIn', { body: { email: mine.email, password: mine.password } }))).toBe(
      'auth.wrong_credentials',
    )
    const { user } = await app.api('signIn', {
      body: { email: mine.email, password: 'an entirely new phrase' },
    })
    expect(user.emailVerified).toBe(true)
    expect(await refusal(app.api('resetPassword', { body: { token, password: 'yet another phrase' } }))).toBe(
      'auth.link_invalid',
    )
  })

  test('a password that was set voids every other link that could set one', async () => {
    const mine = account()
    await app.api('signUp', { body: mine })
    await app.api('requestPasswordReset', { body: { email: mine.email } })
    const first = await linkIn(mine.email, '/reset')
    await app.api('requestPasswordReset', { body: { email: mine.email } })
    await app.api('resetPassword', { body: { token: first, password: 'an entirely new phrase' } })
    const second = await linkIn(mine.email, '/reset')
    expect(second).not.toBe(first)
    const reset = (token: string) =>
      refusal(app.api('resetPassword', { body: { token, password: 'yet another phrase' } }))
    expect(await reset(second)).toBe('auth.link_invalid')

    await app.api('requestPasswordReset', { body: { email: mine.email } })
    const third = await linkIn(mine.email, '/reset')
    const { accessToken } = await app.api('signIn', {
      body: { email: mine.email, password: 'an entirely new phrase' },
    })
    await app.as(accessToken)('changePassword', {
      body: {
        currentPassword: 'an entirely new phrase',
        newPassword: 'one more phrase of mine',
        endOtherSessions: false,
      },
    })
    expect(await reset(third)).toBe('auth.link_invalid')
  })

  test('asking for a reset tells nobody whether the account exists', async () => {
    const before = (await app.api('listOutbox')).mails.length
    expect(await app.api('requestPasswordReset', { body: { email: newEmail() } })).toEqual({ done: true })
    expect((await app.api('listOutbox')).mails.length).toBe(before)
  })

  test('names in mails are text, never markup', async () => {
    const mine = { ...account(), name: '<img src=x onerror=alert(1)>' }
    await app.api('signUp', { body: mine })
    const mail = (await app.api('listOutbox')).mails.find((each) => each.to === mine.email)
    expect(mail?.html).not.toContain('<img')
  })
})

describe('an instance that asks for a confirmed e-mail', () => {
  let strict: TestApp
  beforeAll(async () => {
    strict = await createTestApp({ env: { EMAIL_VERIFICATION: 'required' } })
  })
  afterAll(() => strict.close())

  test('lets nobody in before, and answers a second sign-up like the first', async () => {
    const mine = account()
    const first = await strict.api('signUp', { body: mine })
    expect(first).toEqual({ verificationSent: true })
    expect(
      await refusal(strict.api('signIn', { body: { email: mine.email, password: mine.password } })),
    ).toBe('auth.email_not_verified')
    expect(await strict.api('signUp', { body: { ...mine, password: 'somebody else guesses' } })).toEqual(
      first,
    )
    const subjects = (await strict.api('listOutbox')).mails
      .filter((each) => each.to === mine.email)
      .map((each) => each.subject)
    expect(subjects).toContain('You already have an Adwright account')
    await strict.api('verifyEmail', { body: { token: await linkIn(mine.email, '/verify', strict) } })
    const { workspace } = await strict.api('signIn', { body: { email: mine.email, password: mine.password } })
    expect(workspace.name).toBe('Bakery Rosa')
  })

  test('sends the mail again on request', async () => {
    const mine = account()
    await strict.api('signUp', { body: mine })
    await strict.api('resendVerification', { body: { email: mine.email } })
    expect((await strict.api('listOutbox')).mails.filter((each) => each.to === mine.email)).toHaveLength(2)
  })
})

describe('my profile and workspace', () => {
  let rosa: ApiClient
  beforeAll(async () => {
    rosa = (await app.signUp('Rosa')).api
  })

  test('can be changed', async () => {
    expect((await rosa('updateMe', { body: { name: 'Rosa Luz' } })).user.name).toBe('Rosa Luz')
    const { workspace } = await rosa('updateWorkspace', {
      body: { name: 'Rosa’s Bakery', timeZone: 'Europe/Berlin' },
    })
    expect(workspace).toMatchObject({ name: 'Rosa’s Bakery', timeZone: 'Europe/Berlin' })
  })

  test('an analyst may look but not change the workspace', async () => {
    const { api } = await app.colleague(await app.signUp('Lea'), 'analyst')
    expect((await api('me')).workspace.role).toBe('analyst')
    expect(await refusal(api('updateWorkspace', { body: { name: 'Mine now' } }))).toBe(
      'workspace.no_permission',
    )
  })
})
