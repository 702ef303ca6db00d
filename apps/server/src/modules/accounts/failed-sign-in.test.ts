import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLog } from '#platform/create-log.ts'
import { createTestApp, type TestApp } from '../../../test/index.ts'
import { createSoftwarePasskey } from '../../../test/software-passkey.ts'
import { codeOf, createBrowser, openAccount, refusal } from './test-browser.ts'

let app: TestApp
let lines = ''
beforeAll(async () => {
  const log = createLog({ level: 'info', name: 'test' }, { write: (line) => void (lines += line) })
  app = await createTestApp({ log })
})
afterAll(() => app.close())

const failures = () =>
  lines
    .split('\n')
    .filter((line) => line.includes('a sign-in failed'))
    .map((line) => JSON.parse(line) as Record<string, unknown>)
const trailOf = (userId: string) =>
  app.db.sql(
    `select ip, after from audit_entries where actor = $1 and action = 'account.sign_in_failed' order by audit_entry_id`,
    [userId],
  )

test('a wrong password is in the log each time, and in its owner’s trail once a quarter of an hour', async () => {
  const { account, signedIn } = await openAccount(app)
  const password = 'a guess at random 1'
  for (let n = 0; n < 3; n++)
    expect(await refusal(app.api('signIn', { body: { email: account.email, password } }))).toBe(
      'auth.wrong_credentials',
    )
  expect(failures()).toHaveLength(3)
  expect(failures()[0]).toMatchObject({ with: 'password', userId: signedIn.user.id, ip: '127.0.0.1' })
  expect(await trailOf(signedIn.user.id)).toEqual([{ ip: '127.0.0.1', after: { with: 'password' } }])
  expect(lines).not.toContain(account.email)
  expect(lines).not.toContain(password)
})

test('of an address without an account the log has a keyed hash, the same for the same address', async () => {
  lines = ''
  const tryIt = (email: string) =>
    refusal(app.api('signIn', { body: { email, password: 'a guess at random 2' } }))
  await tryIt('nobody-here@example.com')
  await tryIt('Nobody-Here@example.com')
  await tryIt('somebody-else@example.com')
  const [one, two, other] = failures().map(({ emailHash }) => emailHash)
  expect(one).toEqual(expect.stringMatching(/^[\w-]{22}$/))
  expect([two === one, other === one]).toEqual([true, false])
  expect(lines.toLowerCase()).not.toContain('nobody-here')
})

test('so is a wrong code after a right password, and a passkey that was refused; a good sign-in is not', async () => {
  const { account, browser, signedIn } = await openAccount(app)
  const passkey = createSoftwarePasskey(app.url)
  const { options } = await browser.api('startPasskey')
  await browser.api('addPasskey', { body: { name: 'Phone', response: passkey.register(options) } })
  const { secret } = await browser.api('startTwoFactor', { body: { password: account.password } })
  await browser.api('confirmTwoFactor', { body: { code: codeOf(secret) } })
  lines = ''
  const { email, password } = account
  expect(await refusal(app.api('signIn', { body: { email, password } }))).toBe('auth.two_factor_required')
  expect(failures()).toEqual([])
  expect(await refusal(app.api('signIn', { body: { email, password, code: 'k3v9m-x2tqa' } }))).toBe(
    'auth.two_factor_wrong',
  )
  const visitor = createBrowser(app)
  const asked = await visitor.api('passkeySignInOptions')
  const response = passkey.signIn(asked.options, { origin: 'https://evil.example' })
  expect(await refusal(visitor.api('passkeySignIn', { body: { response } }))).toBe('auth.passkey_refused')
  const userId = signedIn.user.id
  expect(failures()).toMatchObject([
    { with: 'password_and_code', userId },
    { with: 'passkey', userId },
  ])
  expect(await trailOf(userId)).toMatchObject([{ after: { with: 'password_and_code' } }])
  const again = await visitor.api('passkeySignInOptions')
  await visitor.api('passkeySignIn', { body: { response: passkey.signIn(again.options) } })
  expect(failures()).toHaveLength(2)
})
