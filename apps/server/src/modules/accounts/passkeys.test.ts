import type { PasskeyId } from '@adwright/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../../../test/index.ts'
import { createSoftwarePasskey, type SoftwarePasskey } from '../../../test/software-passkey.ts'
import {
  codeOf,
  createBrowser,
  mailsTo,
  openAccount,
  refusal,
  trailOf,
  type TestBrowser,
} from './test-browser.ts'

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.close())

/** Somebody who added a passkey to their account. */
async function openWithPasskey() {
  const opened = await openAccount(app)
  const passkey = createSoftwarePasskey(app.url)
  const { options } = await opened.browser.api('startPasskey')
  const response = passkey.register(options)
  const added = await opened.browser.api('addPasskey', { body: { name: 'My phone', response } })
  return { ...opened, passkey, added, response }
}
type Twist = Parameters<SoftwarePasskey['signIn']>[1]
async function signIn(passkey: SoftwarePasskey, twist?: Twist, browser: TestBrowser = createBrowser(app)) {
  const { options } = await browser.api('passkeySignInOptions')
  return browser.api('passkeySignIn', { body: { response: passkey.signIn(options, twist) } })
}

describe('adding', () => {
  test('makes a passkey that can be named anew and removed; its owner hears of both', async () => {
    const { account, browser, signedIn, added } = await openWithPasskey()
    expect(added).toMatchObject({ name: 'My phone', lastUsedAt: null, synced: false })
    expect((await browser.api('listPasskeys')).passkeys).toEqual([added])
    const params = { id: added.id }
    const renamed = await browser.api('renamePasskey', { params, body: { name: 'Old phone' } })
    expect(renamed.name).toBe('Old phone')
    await browser.api('removePasskey', { params })
    expect((await browser.api('listPasskeys')).passkeys).toEqual([])
    const subjects = (await mailsTo(app, account.email)).map((mail) => mail.subject)
    expect(subjects.slice(0, 2)).toEqual([
      'A passkey was removed from your account',
      'A passkey was added to your account',
    ])
    const trail = await trailOf(app, signedIn.user.id)
    expect(trail.slice(-2)).toEqual(['account.passkey_added', 'account.passkey_removed'])
  })

  test('answers a challenge of this session once, on this site, with its person verified', async () => {
    const [mine, theirs] = [await openAccount(app), await openAccount(app)]
    const passkey = createSoftwarePasskey(app.url)
    const add = (response: ReturnType<SoftwarePasskey['register']>, browser = mine.browser) =>
      refusal(browser.api('addPasskey', { body: { name: 'Phone', response } }))
    const { options: foreign } = await theirs.browser.api('startPasskey')
    expect(await add(passkey.register(foreign))).toBe('auth.passkey_not_added')
    const begin = async () => (await mine.browser.api('startPasskey')).options
    expect(await add(passkey.register(await begin(), { origin: 'https://evil.example' }))).toBe('auth.passkey_not_added') // prettier-ignore
    expect(await add(passkey.register(await begin(), { verified: false }))).toBe('auth.passkey_not_added')
    expect(await add(createSoftwarePasskey('https://evil.example').register(await begin(), { origin: app.url }))).toBe('auth.passkey_not_added') // prettier-ignore
    const good = passkey.register(await begin())
    expect(await add(good)).toBe('no refusal')
    expect(await add(good)).toBe('auth.passkey_not_added')
    expect(await add(passkey.register(await begin()))).toBe('auth.passkey_there')
    const { options } = await theirs.browser.api('startPasskey')
    expect(await add(passkey.register(options), theirs.browser)).toBe('auth.passkey_there')
  })

  test('is a matter of one’s own', async () => {
    const { added } = await openWithPasskey()
    const { browser } = await openAccount(app)
    const params: { id: PasskeyId } = { id: added.id }
    expect(await refusal(browser.api('removePasskey', { params }))).toBe('auth.passkey_not_found')
    expect(await refusal(browser.api('renamePasskey', { params, body: { name: 'Mine' } }))).toBe(
      'auth.passkey_not_found',
    )
    expect((await browser.api('listPasskeys')).passkeys).toEqual([])
  })
})

describe('signing in with one', () => {
  test('needs neither e-mail nor password, and gives a session like any other', async () => {
    const { account, browser, passkey, signedIn } = await openWithPasskey()
    const laptop = createBrowser(app)
    const { user, accessToken } = await signIn(passkey, {}, laptop)
    expect(user.email).toBe(account.email)
    expect((await laptop.api('me')).user.id).toBe(user.id)
    await app.as(accessToken)('me')
    expect((await browser.api('listSessions')).sessions).toHaveLength(2)
    expect((await browser.api('listPasskeys')).passkeys[0]?.lastUsedAt).toEqual(expect.any(String))
    await browser.api('endOtherSessions')
    expect(await refusal(laptop.api('me'))).toBe('auth.required')
    const [entry] = await app.db.sql(
      `select after from audit_entries where actor = $1 and action = 'account.signed_in' order by audit_entry_id desc limit 1`,
      [signedIn.user.id],
    )
    expect(entry).toEqual({ after: { with: 'passkey' } })
  })

  test('counts as both factors', async () => {
    const { account, browser, passkey } = await openWithPasskey()
    const { secret } = await browser.api('startTwoFactor', { body: { password: account.password } })
    await browser.api('confirmTwoFactor', { body: { code: codeOf(secret) } })
    expect((await signIn(passkey)).user.twoFactor).toBe(true)
    expect(await refusal(signIn(passkey, { verified: false }))).toBe('auth.passkey_refused')
  })

  test('answers a challenge of this browser, once and within five minutes', async () => {
    const { passkey } = await openWithPasskey()
    const [one, two] = [createBrowser(app), createBrowser(app)]
    const begin = async (browser: TestBrowser) => (await browser.api('passkeySignInOptions')).options
    const answer = (browser: TestBrowser, response: ReturnType<SoftwarePasskey['signIn']>) =>
      refusal(browser.api('passkeySignIn', { body: { response } }))
    const ofOne = await begin(one)
    await begin(two)
    expect(await answer(two, passkey.signIn(ofOne))).toBe('auth.passkey_refused')
    expect(await answer(createBrowser(app), passkey.signIn(ofOne))).toBe('auth.passkey_refused')
    const response = passkey.signIn(ofOne)
    const cookie = one.cookies.get('adwright.passkey') ?? ''
    expect(await answer(one, response)).toBe('no refusal')
    one.cookies.set('adwright.passkey', cookie)
    expect(await answer(one, response)).toBe('auth.passkey_refused')
    const late = await begin(one)
    await app.db.sql(`update auth.passkey_challenges set expires_at = now() - interval '1 second'`)
    expect(await answer(one, passkey.signIn(late))).toBe('auth.passkey_refused')
  })

  test('refuses other sites, other people’s names on it, unknown and removed ones, all alike', async () => {
    const { browser, passkey, added } = await openWithPasskey()
    const other = await openWithPasskey()
    const theirId = Buffer.from(other.signedIn.user.id).toString('base64url')
    for (const twist of [{ origin: 'https://evil.example' }, { userHandle: theirId }])
      expect(await refusal(signIn(passkey, twist))).toBe('auth.passkey_refused')
    expect(await refusal(signIn(createSoftwarePasskey(app.url)))).toBe('auth.passkey_refused')
    await signIn(passkey)
    await browser.api('removePasskey', { params: { id: added.id } })
    expect(await refusal(signIn(passkey))).toBe('auth.passkey_refused')
  })

  test('notices a copy: a count that does not grow is refused', async () => {
    const { passkey } = await openWithPasskey()
    await signIn(passkey, { counter: 5 })
    for (const counter of [5, 4, 0])
      expect(await refusal(signIn(passkey, { counter }))).toBe('auth.passkey_refused')
    const tries = await Promise.all(
      Array.from({ length: 8 }, async () => {
        const browser = createBrowser(app)
        const { options } = await browser.api('passkeySignInOptions')
        return { browser, response: passkey.signIn(options, { counter: 6 }) }
      }),
    )
    const ends = await Promise.all(
      tries.map(({ browser, response }) => refusal(browser.api('passkeySignIn', { body: { response } }))),
    )
    expect(ends.filter((each) => each === 'no refusal')).toHaveLength(1)
    expect(ends.filter((each) => each === 'auth.passkey_refused')).toHaveLength(7)
  })

  test('takes one that does not count at all', async () => {
    const { passkey } = await openWithPasskey()
    for (let round = 0; round < 2; round++) await signIn(passkey, { counter: 0 })
  })

  test('leaves better-auth’s own cookie, closed to scripts and other sites', async () => {
    const { passkey } = await openWithPasskey()
    const begun = await fetch(`${app.url}/api/auth/passkey/options`, { method: 'POST' })
    const { options } = (await begun.json()) as { options: { challenge: string } }
    const [asked = ''] = begun.headers.getSetCookie()
    expect(asked).toMatch(/^adwright\.passkey=.+HttpOnly; SameSite=Strict/)
    const answer = await fetch(`${app.url}/api/auth/passkey`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: asked.split(';')[0] ?? '' },
      body: JSON.stringify({ response: passkey.signIn(options) }),
    })
    const cookie = answer.headers.getSetCookie().find((each) => each.startsWith('adwright.session_token='))
    expect(cookie).toMatch(/HttpOnly/i)
    expect(cookie).toMatch(/SameSite=Lax/i)
    expect(cookie).toMatch(/Max-Age=604800/i)
  })
})
