import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  createTestApp,
  createTestDatabase,
  until,
  type TestApp,
  type TestDatabase,
} from '../../../test/index.ts'
import {
  chrome,
  createBrowser,
  credentialsOf,
  firefox,
  mailsTo,
  openAccount,
  refusal,
  safari,
  trailOf,
} from './test-browser.ts'

let db: TestDatabase
let app: TestApp
let neighbour: TestApp
const env = { AUTH_SECRET: 'the same one in every process of an installation' }
beforeAll(async () => {
  db = await createTestDatabase()
  ;[app, neighbour] = [await createTestApp({ db, env }), await createTestApp({ db, env })]
})
afterAll(async () => {
  await app.close()
  await neighbour.close()
  await db.close()
})

/** Another browser that is signed in to the same account. */
const another = async (account: Parameters<typeof credentialsOf>[0], userAgent = chrome) => {
  const browser = createBrowser(app, userAgent)
  const signedIn = await browser.api('signIn', { body: credentialsOf(account) })
  return { browser, signedIn }
}

describe('the list of sessions', () => {
  test('says where somebody is signed in, with what, and which one asks', async () => {
    const { account, browser } = await openAccount(app, firefox)
    await another(account, safari)
    const { sessions } = await browser.api('listSessions')
    expect(sessions).toHaveLength(2)
    expect(sessions.find((each) => each.current)).toMatchObject({
      browser: 'Firefox',
      system: 'Windows',
      ip: '127.0.0.1',
    })
    expect(sessions.find((each) => !each.current)).toMatchObject({ browser: 'Safari', system: 'iOS' })
    expect(Date.now() - Date.parse(sessions[0]?.lastSeenAt ?? '')).toBeLessThan(60_000)
  })

  test('one of them ends, with its cookie and its access tokens, and nobody else’s', async () => {
    const { account, browser, signedIn } = await openAccount(app)
    const stranger = await openAccount(app)
    const phone = await another(account)
    const byToken = app.as(phone.signedIn.accessToken)
    await byToken('me')
    const { sessions } = await browser.api('listSessions')
    const id = sessions.find((each) => !each.current)?.id ?? expect.unreachable('a second session')
    expect(await refusal(stranger.browser.api('endSession', { params: { id } }))).toBe(
      'auth.session_not_found',
    )
    await phone.browser.api('me')
    await browser.api('endSession', { params: { id } })
    expect(await refusal(phone.browser.api('me'))).toBe('auth.required')
    expect(await refusal(byToken('me'))).toBe('auth.token_invalid')
    await browser.api('me')
    expect(await refusal(browser.api('endSession', { params: { id } }))).toBe('auth.session_not_found')
    expect(await trailOf(app, signedIn.user.id)).toContain('account.session_ended')
  })

  test('all others end at once', async () => {
    const { account, browser, signedIn } = await openAccount(app)
    const others = [await another(account), await another(account, safari)]
    expect(await browser.api('endOtherSessions')).toEqual({ ended: 2 })
    for (const other of others) {
      expect(await refusal(other.browser.api('me'))).toBe('auth.required')
      expect(await refusal(app.as(other.signedIn.accessToken)('me'))).toBe('auth.token_invalid')
    }
    await browser.api('me')
    await app.as(signedIn.accessToken)('me')
    expect(await browser.api('endOtherSessions')).toEqual({ ended: 0 })
  })

  test('a cookie that was planted beside the right one never stands for it', async () => {
    const { browser } = await openAccount(app)
    const [own = ''] = [browser.session()]
    const ask = (cookie: string) => fetch(`${app.url}/api/me/sessions`, { headers: { cookie } })
    for (const planted of [
      '__Secure-adwright.session_token=chosen.by-a-sibling',
      '__Host-adwright.session_token=chosen.by-a-sibling',
      'adwright.session_token=chosen.by-a-sibling',
    ])
      for (const both of [
        `${planted}; adwright.session_token=${own}`,
        `adwright.session_token=${own}; ${planted}`,
      ]) {
        await ask(both)
        expect([both.startsWith(planted), planted, (await ask(planted)).status]).toEqual([
          both.startsWith(planted),
          planted,
          401,
        ])
      }
  })

  test('what ended here, or was deleted, is over in another process within five seconds', async () => {
    const { account, browser, signedIn } = await openAccount(app)
    const gone = await openAccount(app)
    const phone = await another(account)
    const elsewhere = [phone.signedIn, gone.signedIn].map((each) => neighbour.as(each.accessToken))
    for (const api of elsewhere) await api('me')
    await browser.api('endOtherSessions')
    await app.db.sql('delete from auth."user" where id = $1', [gone.signedIn.user.id])
    const ended = async () => {
      const answers = await Promise.all(elsewhere.map((api) => refusal(api('listSessions'))))
      return answers.every((each) => each === 'auth.token_invalid')
    }
    await until(ended, { seconds: 7, what: 'the end in another process' })
    await neighbour.as(signedIn.accessToken)('me')
  })
})

describe('a session', () => {
  test('lasts seven days from its last day of use', async () => {
    const { browser, signedIn } = await openAccount(app)
    const daysLeft = async () => {
      const [row] = await app.db.sql<{ days: number }>(
        `select extract(epoch from "expiresAt" - now())::float / 86400 as days from auth.session where "userId" = $1`,
        [signedIn.user.id],
      )
      return Math.round((row?.days ?? 0) * 10) / 10
    }
    const used = (days: number) =>
      app.db.sql(`update auth.session set "expiresAt" = now() + $2 * interval '1 day' where "userId" = $1`, [
        signedIn.user.id,
        days,
      ])
    expect(await daysLeft()).toBe(7)
    await used(6.5)
    await browser.api('me')
    expect(await daysLeft()).toBe(6.5)
    await used(5)
    await browser.api('me')
    expect(await daysLeft()).toBe(7)
    await used(-1)
    const late = createBrowser(neighbour)
    for (const [name, value] of browser.cookies) late.cookies.set(name, value)
    expect(await refusal(late.api('me'))).toBe('auth.required')
  })

  test('is a new one after sign-in, whatever cookie came before', async () => {
    const { account } = await openAccount(app)
    const attacker = await openAccount(app)
    const victim = createBrowser(app)
    for (const planted of [attacker.browser.session() ?? '', 'made-up-token.c2lnbmF0dXJl']) {
      victim.cookies.set('adwright.session_token', planted)
      await victim.api('signIn', { body: credentialsOf(account) })
      expect(victim.session()).not.toBe(planted)
      expect((await victim.api('me')).user.email).toBe(account.email)
    }
    expect((await attacker.browser.api('me')).user.email).toBe(attacker.account.email)
  })

  test('takes its access tokens with it when somebody signs out', async () => {
    const { browser, signedIn } = await openAccount(app)
    await app.as(signedIn.accessToken)('me')
    await browser.api('signOut')
    expect(await refusal(app.as(signedIn.accessToken)('me'))).toBe('auth.token_invalid')
  })
})

test('a sign-in with something new is told by mail, once, and again after 90 days without it', async () => {
  const { account, signedIn } = await openAccount(app, firefox)
  const told = async () =>
    (await mailsTo(app, account.email)).filter((mail) => mail.subject.includes('sign-in'))
  await another(account, firefox)
  expect(await told()).toHaveLength(0)
  await another(account, chrome)
  await another(account, chrome)
  const [mail, ...more] = await told()
  expect(more).toEqual([])
  expect(mail?.text).toContain('Chrome on Linux')
  expect(mail?.text).toContain('127.0.0.1')
  await app.db.sql(
    `update auth.devices set last_used_at = now() - interval '91 days' where user_id = $1 and browser = 'Chrome'`,
    [signedIn.user.id],
  )
  await another(account, chrome)
  expect(await told()).toHaveLength(2)
})

test('the trail says when, from where and with what somebody signed in, in no workspace', async () => {
  const { account, signedIn } = await openAccount(app)
  await another(account)
  const rows = await app.db.sql(
    `select workspace_id, ip, after from audit_entries where actor = $1 and action = 'account.signed_in' order by audit_entry_id`,
    [signedIn.user.id],
  )
  expect(rows).toEqual([
    { workspace_id: null, ip: '127.0.0.1', after: { with: 'sign_up' } },
    { workspace_id: null, ip: '127.0.0.1', after: { with: 'password' } },
  ])
})

test('guesses of one password are counted over all processes, and over e-mails in capitals', async () => {
  const limited = { ...env, RATE_LIMITS: 'true' }
  const [one, two] = [await createTestApp({ db, env: limited }), await createTestApp({ db, env: limited })]
  try {
    const { account } = await openAccount(one)
    const guess = (at: number) =>
      refusal(
        (at % 2 ? one : two).api('signIn', {
          body: { email: at % 3 ? account.email : account.email.toUpperCase(), password: `guess ${at}` },
        }),
      )
    const guesses = await Promise.all(Array.from({ length: 12 }, (_, at) => guess(at)))
    expect(guesses.filter((each) => each === 'auth.wrong_credentials')).toHaveLength(10)
    expect(guesses.filter((each) => each === 'request.too_many')).toHaveLength(2)
    for (const each of [one, two])
      expect(await refusal(each.api('signIn', { body: credentialsOf(account) }))).toBe('request.too_many')
  } finally {
    await one.close()
    await two.close()
  }
})
