import { ApiError } from '@adwright/contract/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestApp, createTestDatabase, type TestApp, type TestDatabase } from '../../../test/index.ts'
import {
  createBrowser,
  credentialsOf,
  linkIn,
  mailsTo,
  newEmail,
  openAccount,
  refusal,
  trailOf,
} from './test-browser.ts'

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.close())
const newPassword = 'an entirely new phrase'
const fieldOf = (call: Promise<unknown>) =>
  call.then(
    () => 'no refusal',
    (error: unknown) => (error instanceof ApiError ? `${error.status} ${error.body?.field}` : String(error)),
  )

describe('changing the password', () => {
  test('needs the one that is, and a good new one', async () => {
    const { account, browser } = await openAccount(app)
    const change = (currentPassword: string, next: string) =>
      browser.api('changePassword', { body: { currentPassword, newPassword: next } })
    expect(await refusal(change('not the password', newPassword))).toBe('auth.wrong_password')
    expect(await fieldOf(change('not the password', newPassword))).toBe('400 currentPassword')
    for (const weak of ['password1234', account.email]) {
      expect(await refusal(change(account.password, weak))).toBe('auth.weak_password')
      expect(await fieldOf(change(account.password, weak))).toBe('400 newPassword')
    }
    await app.api('signIn', { body: credentialsOf(account) })
  })

  test('ends all other sessions, makes a copied cookie worthless, and keeps this one', async () => {
    const { account, browser, signedIn } = await openAccount(app)
    const other = createBrowser(app)
    await other.api('signIn', { body: credentialsOf(account) })
    const thief = createBrowser(app)
    for (const [name, value] of browser.cookies) thief.cookies.set(name, value)
    await thief.api('me')
    await browser.api('changePassword', { body: { currentPassword: account.password, newPassword } })
    expect(await refusal(other.api('me'))).toBe('auth.required')
    expect(await refusal(thief.api('me'))).toBe('auth.required')
    await browser.api('me')
    await app.as(signedIn.accessToken)('me')
    expect(await refusal(app.api('signIn', { body: credentialsOf(account) }))).toBe('auth.wrong_credentials')
    const [mail] = await mailsTo(app, account.email)
    expect(mail?.subject).toBe('Your Adwright password was changed')
    await app.api('signIn', { body: { email: account.email, password: newPassword } })
    expect(await trailOf(app, signedIn.user.id)).toContain('account.password_changed')
  })

  test('leaves other sessions alone when asked to', async () => {
    const { account, browser } = await openAccount(app)
    const other = createBrowser(app)
    await other.api('signIn', { body: credentialsOf(account) })
    const body = { currentPassword: account.password, newPassword, endOtherSessions: false }
    await browser.api('changePassword', { body })
    await other.api('me')
  })

  test('a reset ends access tokens too, and its link sets nothing twice', async () => {
    const { account, signedIn } = await openAccount(app)
    const byToken = app.as(signedIn.accessToken)
    await byToken('me')
    await app.api('requestPasswordReset', { body: { email: account.email } })
    const token = await linkIn(app, account.email, '/reset')
    const stored = await app.db.sql<{ text: string }>(
      'select identifier || value as text from auth.verification',
    )
    expect(stored.map((row) => row.text).join()).not.toContain(token)
    const reset = () => refusal(app.api('resetPassword', { body: { token, password: newPassword } }))
    const both = await Promise.all([reset(), reset()])
    expect(both.toSorted()).toEqual(['auth.link_invalid', 'no refusal'])
    expect(await reset()).toBe('auth.link_invalid')
    expect(await refusal(byToken('me'))).toBe('auth.token_invalid')
    expect((await mailsTo(app, account.email))[0]?.subject).toBe('Your Adwright password was changed')
  })
})

describe('changing the e-mail', () => {
  test('happens when the link at the new address is opened, and both addresses hear of it', async () => {
    const { account, browser, signedIn } = await openAccount(app)
    const email = newEmail()
    const change = (password: string) => browser.api('changeEmail', { body: { email, password } })
    expect(await refusal(change('not the password'))).toBe('auth.wrong_password')
    await change(account.password)
    expect((await mailsTo(app, account.email))[0]?.text).toContain(email)
    expect((await browser.api('me')).user.email).toBe(account.email)

    const token = await linkIn(app, email, '/confirm-email')
    const [stored] = await app.db.sql<{ text: string }>('select token_hash as text from auth.email_changes')
    expect(stored?.text).not.toBe(token)
    await app.api('confirmEmail', { body: { token } })
    expect((await browser.api('me')).user).toMatchObject({ email, emailVerified: true })
    expect((await mailsTo(app, account.email))[0]?.subject).toBe(
      'Your Adwright account has a new e-mail address',
    )
    expect(await refusal(app.api('confirmEmail', { body: { token } }))).toBe('auth.link_invalid')
    await app.api('signIn', { body: { email, password: account.password } })
    expect(await refusal(app.api('signIn', { body: credentialsOf(account) }))).toBe('auth.wrong_credentials')
    const [entry] = await app.db.sql(
      `select before, after from audit_entries where actor = $1 and action = 'account.email_changed'`,
      [signedIn.user.id],
    )
    expect(entry).toEqual({ before: { email: account.email }, after: { email } })
  })

  test('tells nobody that an address has an account already, but its owner', async () => {
    const [mine, theirs] = [await openAccount(app), await openAccount(app)]
    const time = async (email: string) => {
      const started = performance.now()
      const answer = await mine.browser.api('changeEmail', {
        body: { email, password: mine.account.password },
      })
      return { answer, milliseconds: performance.now() - started }
    }
    const [free, taken] = [await time(newEmail()), await time(theirs.account.email)]
    expect(taken.answer).toEqual(free.answer)
    for (const { milliseconds } of [free, taken]) expect(milliseconds).toBeGreaterThan(390)
    const [mail] = await mailsTo(app, theirs.account.email)
    expect(mail?.subject).toBe('Somebody wants to use your e-mail address')
    expect(mail?.text).not.toContain(mine.account.email)
    expect(mail?.text).not.toContain('/confirm-email')
  })

  test('is over after an hour, after a newer wish, and after a new password', async () => {
    const { account, browser } = await openAccount(app)
    const ask = async () => {
      const email = newEmail()
      await browser.api('changeEmail', { body: { email, password: account.password } })
      return linkIn(app, email, '/confirm-email')
    }
    const confirm = (token: string) => refusal(app.api('confirmEmail', { body: { token } }))
    const late = await ask()
    await app.db.sql(`update auth.email_changes set expires_at = expires_at - interval '61 minutes'`)
    expect(await confirm(late)).toBe('auth.link_invalid')
    const [first, second] = [await ask(), await ask()]
    expect(await confirm(first)).toBe('auth.link_invalid')
    await browser.api('changePassword', { body: { currentPassword: account.password, newPassword } })
    expect(await confirm(second)).toBe('auth.link_invalid')
  })

  test('goes to whoever confirms an address first', async () => {
    const [mine, theirs] = [await openAccount(app), await openAccount(app)]
    const email = newEmail()
    const tokens: string[] = []
    for (const { account, browser } of [mine, theirs]) {
      await browser.api('changeEmail', { body: { email, password: account.password } })
      tokens.push(await linkIn(app, email, '/confirm-email'))
    }
    const answers = await Promise.all(
      tokens.map((token) => refusal(app.api('confirmEmail', { body: { token } }))),
    )
    expect(answers.toSorted()).toEqual(['auth.email_taken', 'no refusal'])
  })
})

test('a person has a time zone and a language of their own', async () => {
  const { browser, signedIn } = await openAccount(app)
  expect(signedIn.user).toMatchObject({ timeZone: null, language: 'en', twoFactor: false })
  const body = { timeZone: 'Asia/Tokyo', language: 'en' } as const
  expect((await browser.api('updateMe', { body })).user).toMatchObject(body)
  expect((await browser.api('updateMe', { body: { name: 'Rosa Luz' } })).user).toMatchObject(body)
  expect(await fieldOf(browser.api('updateMe', { body: { timeZone: 'Mars/Olympus' } }))).toBe('400 timeZone')
  expect((await browser.api('updateMe', { body: { timeZone: null } })).user.timeZone).toBeNull()
})

describe('tries of a password by somebody who is signed in', () => {
  let db: TestDatabase
  let apps: TestApp[]
  beforeAll(async () => {
    db = await createTestDatabase()
    const env = { AUTH_SECRET: 'the same one in every process of an installation', RATE_LIMITS: 'true' }
    apps = [await createTestApp({ db, env }), await createTestApp({ db, env })]
  })
  afterAll(async () => {
    for (const each of apps) await each.close()
    await db.close()
  })

  test('are counted over all routes and processes, and the right one wipes the slate', async () => {
    const [one, two] = apps as [TestApp, TestApp]
    const { account, signedIn } = await openAccount(one)
    const [here, there] = [one, two].map((each) => each.as(signedIn.accessToken)) as [
      TestApp['api'],
      TestApp['api'],
    ]
    const tries = (password: string) => [
      () => here('changePassword', { body: { currentPassword: password, newPassword } }),
      () => there('startTwoFactor', { body: { password } }),
      () => here('changeEmail', { body: { email: newEmail(), password } }),
    ]
    const wrong = async (times: number) => {
      const answers: string[] = []
      for (let at = 0; at < times; at++) answers.push(await refusal(tries('wrong password')[at % 3]?.() ?? Promise.resolve())) // prettier-ignore
      return answers
    }
    expect(new Set(await wrong(9))).toEqual(new Set(['auth.wrong_password']))
    await there('startTwoFactor', { body: { password: account.password } })
    expect(new Set(await wrong(10))).toEqual(new Set(['auth.wrong_password']))
    for (const attempt of tries(account.password)) expect(await refusal(attempt())).toBe('request.too_many')
    await there('me')
  })
})
