import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../../../test/index.ts'
import { createSoftwarePasskey } from '../../../test/software-passkey.ts'
import { createBrowser, credentialsOf, mailsTo, openAccount, refusal } from './test-browser.ts'

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.close())

/** As if that person had signed in so long ago. */
const age = (userId: string, interval: string) =>
  app.db.sql(
    `update auth.session set "createdAt" = "createdAt" - $2::interval, "provenAt" = "provenAt" - $2::interval where "userId" = $1`,
    [userId, interval],
  )

describe('what a stranger at an open screen must not do', () => {
  test('asks for the password ten minutes after signing in, and is good for another ten then', async () => {
    const { account, browser, signedIn } = await openAccount(app)
    const other = createBrowser(app)
    await other.api('signIn', { body: credentialsOf(account) })
    const passkey = createSoftwarePasskey(app.url)
    const { options } = await browser.api('startPasskey')
    const body = { name: 'Phone', response: passkey.register(options) }
    const { id } = await browser.api('addPasskey', { body })
    const { sessions } = await browser.api('listSessions')
    const theOther = sessions.find((each) => !each.current)?.id ?? expect.unreachable('two sessions')

    await age(signedIn.user.id, '11 minutes')
    const acts = {
      'add a passkey': () => browser.api('startPasskey'),
      'remove it': () => browser.api('removePasskey', { params: { id } }),
      'end a session': () => browser.api('endSession', { params: { id: theOther } }),
      'end the others': () => browser.api('endOtherSessions'),
    }
    for (const [what, act] of Object.entries(acts))
      expect([what, await refusal(act())]).toEqual([what, 'auth.proof_needed'])
    expect((await browser.api('listSessions')).sessions).toHaveLength(2)
    expect((await browser.api('listPasskeys')).passkeys).toHaveLength(1)
    expect(await refusal(browser.api('provePresence', { body: { password: 'not the password' } }))).toBe(
      'auth.wrong_password',
    )
    expect(await refusal(acts['remove it']())).toBe('auth.proof_needed')

    await browser.api('provePresence', { body: { password: account.password } })
    expect(await refusal(createBrowser(app).api('provePresence', { body: { password: account.password } }))).toBe('auth.required') // prettier-ignore
    expect(await refusal(other.api('removePasskey', { params: { id } }))).toBe('auth.proof_needed')
    for (const [what, act] of Object.entries(acts))
      expect([what, await refusal(act())]).toEqual([what, 'no refusal'])
  })

  test('a passkey is not added with a challenge that was never given out', async () => {
    const { browser, signedIn } = await openAccount(app)
    const passkey = createSoftwarePasskey(app.url)
    const { options } = await (await openAccount(app)).browser.api('startPasskey')
    await age(signedIn.user.id, '11 minutes')
    const body = { name: 'Phone', response: passkey.register(options) }
    expect(await refusal(browser.api('addPasskey', { body }))).toBe('auth.passkey_not_added')
  })

  test('who has only a passkey signs in anew', async () => {
    const { browser, signedIn } = await openAccount(app)
    const passkey = createSoftwarePasskey(app.url)
    const { options } = await browser.api('startPasskey')
    const body = { name: 'Phone', response: passkey.register(options) }
    const { id } = await browser.api('addPasskey', { body })
    await age(signedIn.user.id, '11 minutes')
    expect(await refusal(browser.api('removePasskey', { params: { id } }))).toBe('auth.proof_needed')
    const asked = await browser.api('passkeySignInOptions')
    await browser.api('passkeySignIn', { body: { response: passkey.signIn(asked.options) } })
    await browser.api('removePasskey', { params: { id } })
  })

  test('mails about it lead to where it is mended', async () => {
    const { account, browser } = await openAccount(app)
    const { options } = await browser.api('startPasskey')
    const response = createSoftwarePasskey(app.url).register(options)
    await browser.api('addPasskey', { body: { name: 'Phone', response } })
    const [mail] = await mailsTo(app, account.email)
    expect(mail?.text).toContain(`${app.url}/settings/security`)
  })
})

describe('a session that is used every day', () => {
  test('ends thirty days after signing in, for its cookie and its tokens alike', async () => {
    const { browser, signedIn } = await openAccount(app)
    const expiry = async () => {
      const [row] = await app.db.sql<{ days: number }>(
        `select extract(epoch from "expiresAt" - now())::float / 86400 as days from auth.session where "userId" = $1`,
        [signedIn.user.id],
      )
      return Math.round(row?.days ?? -1)
    }
    // Somebody who was here on their 25th day: what is left is five days, and not seven anew.
    await age(signedIn.user.id, '25 days')
    await app.db.sql(`update auth.session set "expiresAt" = now() + interval '2 days' where "userId" = $1`, [
      signedIn.user.id,
    ])
    await browser.api('refreshToken')
    expect(await expiry()).toBe(5)
    const [session] = (await browser.api('listSessions')).sessions
    expect(Date.parse(session?.endsAt ?? '') - Date.parse(session?.createdAt ?? '')).toBe(30 * 86_400_000)
    await browser.api('me')
    expect(await expiry()).toBe(5)

    await age(signedIn.user.id, '6 days')
    await app.db.sql(`update auth.session set "expiresAt" = now() + interval '2 days' where "userId" = $1`, [
      signedIn.user.id,
    ])
    const elsewhere = await createTestApp({ db: app.db })
    const later = createBrowser(elsewhere)
    for (const [name, value] of browser.cookies) later.cookies.set(name, value)
    expect(await refusal(later.api('refreshToken'))).toBe('auth.required')
    await elsewhere.close()
  })
})
