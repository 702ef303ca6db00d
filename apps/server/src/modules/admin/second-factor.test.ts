import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestApp, testPassword, type TestApp } from '../../../test/index.ts'
import { createSoftwarePasskey } from '../../../test/software-passkey.ts'
import { codeOf, createBrowser, refusal } from '../accounts/test-browser.ts'
import { addStaffMember } from './test-staff.ts'

describe('in production the administration', () => {
  const publicUrl = 'https://ads.example.com'
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp({
      env: {
        NODE_ENV: 'production',
        PUBLIC_URL: publicUrl,
        ENCRYPTION_KEYS: `k1:${Buffer.alloc(32, 7).toString('base64')}`,
        AUTH_SECRET: 'an auth secret of a test, long enough and various 0123456789',
      },
    })
  })
  afterAll(() => app.close())
  const signIn = async (email: string, code?: string) => {
    const { accessToken } = await app.api('signIn', {
      body: { email, password: testPassword, ...(code !== undefined && { code }) },
    })
    return app.as(accessToken)
  }

  test('opens to the staff as soon as they set up an app, and then to none of their other sessions without it', async () => {
    const { email } = await addStaffMember(app)
    const sam = await signIn(email)
    const elsewhere = await signIn(email)
    expect(await refusal(sam('adminFlags'))).toBe('auth.second_factor_needed')
    expect(await sam('me')).toMatchObject({ staff: true, secondFactorNeeded: true })
    const { secret } = await sam('startTwoFactor', { body: { password: testPassword } })
    expect(await refusal(sam('adminFlags'))).toBe('auth.second_factor_needed')
    const { backupCodes } = await sam('confirmTwoFactor', { body: { code: codeOf(secret) } })
    await sam('adminFlags')
    expect(await sam('me')).toMatchObject({ staff: true, secondFactorNeeded: false })
    expect(await refusal(elsewhere('adminFlags'))).toBe('auth.second_factor_needed')
    const [code = ''] = backupCodes
    await (
      await signIn(email, code)
    )('adminFlags')
    await sam('endTwoFactor', { body: { password: testPassword } })
    expect(await refusal(sam('adminFlags'))).toBe('auth.second_factor_needed')
  })

  test('opens with a passkey, and not with the password beside it', async () => {
    const { email } = await addStaffMember(app)
    const ida = await signIn(email)
    const passkey = createSoftwarePasskey(publicUrl)
    const { options } = await ida('startPasskey')
    await ida('addPasskey', { body: { name: 'Key', response: passkey.register(options) } })
    await ida('adminFlags')
    expect(await refusal((await signIn(email))('adminFlags'))).toBe('auth.second_factor_needed')
    const begun = await fetch(`${app.url}/api/auth/passkey/options`, { method: 'POST' })
    const asked = (await begun.json()) as { options: { challenge: string } } // the contract's
    const answer = await fetch(`${app.url}/api/auth/passkey`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        cookie: begun.headers.getSetCookie()[0]?.split(';')[0] ?? '',
      },
      body: JSON.stringify({ response: passkey.signIn(asked.options) }),
    })
    const { accessToken } = (await answer.json()) as { accessToken: string } // the contract's
    await app.as(accessToken)('adminFlags')
  })

  test('says nothing of it to anybody else, and keeps nobody from their own work', async () => {
    const rosa = await app.signUp('Rosa')
    expect(await refusal(rosa.api('adminFlags'))).toBe('auth.staff_only')
    expect(await rosa.api('me')).toMatchObject({ staff: false, secondFactorNeeded: false })
    const { email } = await addStaffMember(app)
    await (
      await signIn(email)
    )('listCampaigns')
  })
})

test('on a machine of one’s own a password is enough', async () => {
  const app = await createTestApp()
  const { email } = await addStaffMember(app)
  const browser = createBrowser(app)
  await browser.api('signIn', { body: { email, password: testPassword } })
  await browser.api('adminFlags')
  expect((await browser.api('me')).secondFactorNeeded).toBe(false)
  await app.close()
})
