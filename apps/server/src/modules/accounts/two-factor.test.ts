import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../../../test/index.ts'
import {
  codeOf,
  createBrowser,
  credentialsOf,
  linkIn,
  mailsTo,
  openAccount,
  refusal,
  trailOf,
  type TestAccount,
} from './test-browser.ts'

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.close())

/** An account with two factors; the code of this half minute was used to switch them on. */
async function openGuarded() {
  const opened = await openAccount(app)
  const { api } = opened.browser
  const { secret } = await api('startTwoFactor', { body: { password: opened.account.password } })
  const { backupCodes } = await api('confirmTwoFactor', { body: { code: codeOf(secret) } })
  return { ...opened, secret, backupCodes }
}
const signIn = (
  account: TestAccount,
  more: { code?: string; trustDevice?: boolean } = {},
  from = createBrowser(app),
) => from.api('signIn', { body: { ...credentialsOf(account), ...more } })

describe('switching it on', () => {
  test('needs the password and a first code; until then nothing is asked for', async () => {
    const { account, browser, signedIn } = await openAccount(app)
    const { api } = browser
    expect(await refusal(api('startTwoFactor', { body: { password: 'not the password' } }))).toBe(
      'auth.wrong_password',
    )
    expect(await refusal(api('confirmTwoFactor', { body: { code: '123456' } }))).toBe('auth.two_factor_off')
    const { uri, secret } = await api('startTwoFactor', { body: { password: account.password } })
    expect(uri).toContain(`otpauth://totp/Adwright:${encodeURIComponent(account.email)}?secret=${secret}`)
    const wrong = codeOf(secret) === '000000' ? '000001' : '000000'
    expect(await refusal(api('confirmTwoFactor', { body: { code: wrong } }))).toBe(
      'auth.two_factor_code_wrong',
    )
    await signIn(account)
    const { backupCodes } = await api('confirmTwoFactor', { body: { code: codeOf(secret) } })
    expect(new Set(backupCodes).size).toBe(10)
    expect((await api('me')).user.twoFactor).toBe(true)
    await app.as(signedIn.accessToken)('me')
    expect((await mailsTo(app, account.email))[0]?.subject).toBe('Two-factor sign-in is on')
    expect(await trailOf(app, signedIn.user.id)).toContain('account.two_factor_on')
    expect(await refusal(api('startTwoFactor', { body: { password: account.password } }))).toBe(
      'auth.two_factor_on',
    )
  })

  test('keeps nothing that anybody could sign in with', async () => {
    const { signedIn, secret, backupCodes } = await openGuarded()
    const [row] = await app.db.sql<{ text: string }>(
      `select secret || "backupCodes" as text from auth."twoFactor" where "userId" = $1`,
      [signedIn.user.id],
    )
    const raw = Buffer.from(row?.text ?? '')
    for (const told of [secret, ...backupCodes, ...backupCodes.map((code) => code.replace('-', ''))])
      expect(raw.includes(told)).toBe(false)
  })

  test('is undone with the password', async () => {
    const { account, browser } = await openGuarded()
    const end = (password: string) => refusal(browser.api('endTwoFactor', { body: { password } }))
    expect(await end('not the password')).toBe('auth.wrong_password')
    expect(await end(account.password)).toBe('no refusal')
    expect(await end(account.password)).toBe('auth.two_factor_off')
    expect((await signIn(account)).user.twoFactor).toBe(false)
    const subjects = (await mailsTo(app, account.email)).map((mail) => mail.subject)
    expect(subjects).toContain('Two-factor sign-in is off')
  })
})

describe('signing in with it', () => {
  test('asks for the code only once the password is right, and makes no session before', async () => {
    const { account, signedIn, secret } = await openGuarded()
    const browser = createBrowser(app)
    const sessions = () =>
      app.db.sql<{ id: string }>('select id from auth.session where "userId" = $1', [signedIn.user.id])
    const before = await sessions()
    const wrong = { ...account, password: 'not the password' }
    expect(await refusal(signIn(wrong, { code: codeOf(secret, 1) }, browser))).toBe('auth.wrong_credentials')
    expect(await refusal(signIn(account, {}, browser))).toBe('auth.two_factor_required')
    expect(await refusal(signIn(account, { code: '000000' }, browser))).toBe('auth.two_factor_wrong')
    expect([...browser.cookies]).toEqual([])
    expect(await sessions()).toEqual(before)
    const { user } = await signIn(account, { code: codeOf(secret, 1) }, browser)
    expect(user).toMatchObject({ email: account.email, twoFactor: true })
    await browser.api('me')
  })

  test('takes each code once, also of two that come at the same moment', async () => {
    const { account, secret } = await openGuarded()
    expect(await refusal(signIn(account, { code: codeOf(secret) }))).toBe('auth.two_factor_wrong')
    const code = codeOf(secret, 1)
    const both = await Promise.all([refusal(signIn(account, { code })), refusal(signIn(account, { code }))])
    expect(both.toSorted()).toEqual(['auth.two_factor_wrong', 'no refusal'])
    expect(await refusal(signIn(account, { code }))).toBe('auth.two_factor_wrong')
  })

  test('takes a backup code instead, once, however it is typed; new ones void the old', async () => {
    const { account, browser, backupCodes } = await openGuarded()
    const [first = '', second = '', third = ''] = backupCodes
    await signIn(account, { code: ` ${first.toUpperCase().replace('-', '')} ` })
    expect(await refusal(signIn(account, { code: first }))).toBe('auth.two_factor_wrong')
    const both = await Promise.all([0, 1].map(() => refusal(signIn(account, { code: second }))))
    expect(both.toSorted()).toEqual(['auth.two_factor_wrong', 'no refusal'])
    const renewed = await browser.api('renewBackupCodes', { body: { password: account.password } })
    expect(await refusal(signIn(account, { code: third }))).toBe('auth.two_factor_wrong')
    await signIn(account, { code: renewed.backupCodes[0] ?? '' })
  })

  test('is not fooled by the session of somebody else in the same browser', async () => {
    const { account, secret } = await openGuarded()
    const other = await openGuarded()
    const shared = createBrowser(app)
    await signIn(other.account, { code: other.backupCodes[0] ?? '' }, shared)
    expect(await refusal(signIn(account, { code: codeOf(other.secret, 1) }, shared))).toBe(
      'auth.two_factor_wrong',
    )
    await signIn(account, { code: codeOf(secret, 1) }, shared)
    expect((await shared.api('me')).user.email).toBe(account.email)
  })

  test('is spared a device that is trusted, until the password changes', async () => {
    const { account, browser, backupCodes } = await openGuarded()
    const [laptop, phone] = [createBrowser(app), createBrowser(app)]
    await signIn(account, { code: backupCodes[0] ?? '', trustDevice: true }, laptop)
    await laptop.api('signOut')
    await signIn(account, {}, laptop)
    expect(await refusal(signIn(account, {}, phone))).toBe('auth.two_factor_required')
    const newPassword = 'an entirely new phrase'
    await browser.api('changePassword', { body: { currentPassword: account.password, newPassword } })
    expect(await refusal(signIn({ ...account, password: newPassword }, {}, laptop))).toBe(
      'auth.two_factor_required',
    )
  })

  test('stays needed after a password reset, and a confirmed mailbox is not enough', async () => {
    const { account } = await openGuarded()
    await app.api('requestPasswordReset', { body: { email: account.email } })
    const password = 'an entirely new phrase'
    const token = await linkIn(app, account.email, '/reset')
    const verification = await linkIn(app, account.email, '/verify')
    const browser = createBrowser(app)
    expect(await refusal(browser.api('verifyEmail', { body: { token: verification } }))).toBe('auth.required')
    expect(browser.session()).toBeUndefined()
    await app.api('resetPassword', { body: { token, password } })
    expect(await refusal(signIn({ ...account, password }))).toBe('auth.two_factor_required')
  })

  test('is closed for a while after ten wrong codes, right ones included', async () => {
    const { account, secret } = await openGuarded()
    for (let guess = 0; guess < 10; guess++)
      expect(await refusal(signIn(account, { code: `wrong-${guess}` }))).toBe('auth.two_factor_wrong')
    expect(await refusal(signIn(account, { code: codeOf(secret, 1) }))).toBe('request.too_many')
  })
})
