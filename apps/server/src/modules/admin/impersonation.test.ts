import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestApp, fakeClock, testPassword, type TestApp, type TestPerson } from '../../../test/index.ts'
import { chrome, createBrowser, refusal, type TestBrowser } from '../accounts/test-browser.ts'
import { addStaffMember, type TestStaff } from './test-staff.ts'

let app: TestApp
let sam: Omit<TestStaff, 'api'>
let rosa: TestPerson
let browser: TestBrowser
const clock = fakeClock(new Date())
const reason = 'ticket 4711: the launch hangs'

beforeAll(async () => {
  app = await createTestApp({ clock })
  sam = await addStaffMember(app)
  rosa = await app.signUp('Rosa')
})
afterAll(() => app.close())

async function staffBrowser(): Promise<TestBrowser> {
  const own = createBrowser(app, chrome)
  await own.api('signIn', { body: { email: sam.email, password: testPassword } })
  return own
}
const impersonate = (own: TestBrowser, of = rosa) =>
  own.api('adminImpersonate', { body: { userId: of.signedIn.user.id, reason } })

describe('looking through somebody’s eyes', () => {
  test('shows what they see, says who is there, and leads back to the own session', async () => {
    browser = await staffBrowser()
    await browser.api('updateMe', { body: { timeZone: 'Pacific/Auckland' } })
    const before = browser.session()
    const { signedIn, endsAt, workspaceId } = await impersonate(browser)
    expect(signedIn.user.name).toBe('Rosa')
    expect(workspaceId).toBe(rosa.signedIn.workspace.id)
    expect(Date.parse(endsAt) - clock.now().getTime()).toBe(3_600_000)
    expect(browser.session()).not.toBe(before)
    expect(await browser.api('me')).toMatchObject({ user: { name: 'Rosa' }, staff: false })
    expect((await browser.api('me')).impersonator).toEqual({
      name: 'Sam of the staff',
      since: clock.now().toISOString(),
      until: endsAt,
      timeZone: 'Pacific/Auckland',
    })
    expect((await rosa.api('me')).impersonator).toBeNull()

    expect(await browser.api('endImpersonation')).toEqual({ returned: true })
    expect(await browser.api('me')).toMatchObject({ user: { name: 'Sam of the staff' }, staff: true })
    expect(browser.cookies.has('adwright.own_session')).toBe(false)
    // Its token is worth nothing any more.
    expect(await refusal(app.as(signedIn.accessToken)('me'))).toBe('auth.token_invalid')
    expect(await refusal(browser.api('endImpersonation'))).toBe('request.not_found')
  })

  test('leaves its mark on everything that is done, and is told to the person and the workspace', async () => {
    const dora = await app.signUp('Dora')
    browser = await staffBrowser()
    await impersonate(browser, dora)
    const { logo: _logo, updatedAt: _updatedAt, ...kit } = await browser.api('getBrand')
    await browser.api('saveBrand', { body: { ...kit, about: 'Mended' } as never }) // what it reads, but for two
    await browser.api('endImpersonation')
    const marked = expect.objectContaining({ impersonator: { id: sam.id, name: 'Sam of the staff' } }) as unknown
    const { entries } = await dora.api('listAudit')
    expect(entries.slice(0, 2)).toEqual([marked, marked])
    expect(entries.map(({ action }) => action).slice(0, 2)).toEqual(['brand.changed', 'workspace.looked_into'])
    expect(entries[1]).toMatchObject({ actor: { name: 'Dora' }, after: { reason } })
    const own = await app.db.sql(
      `select action, impersonator_id, after ->> 'reason' as reason from audit_entries
       where actor = $1 and workspace_id is null and impersonator_id is not null order by audit_entry_id`,
      [dora.signedIn.user.id],
    )
    expect(own).toEqual([
      { action: 'account.looked_into', impersonator_id: sam.id, reason },
      { action: 'account.left', impersonator_id: sam.id, reason: null },
    ])
    const { entries: bySam } = await browser.api('adminAudit', { query: { actor: sam.id, action: 'person.' } })
    expect(bySam[0]).toMatchObject({ action: 'person.impersonated', subject: dora.signedIn.user.id, after: { reason } })
    const [ended] = await app.db.sql('select ended_at from impersonations where person_id = $1', [dora.signedIn.user.id])
    expect(ended?.['ended_at']).toBeInstanceOf(Date)
  }) // prettier-ignore

  test('stops where only the person may go on', async () => {
    browser = await staffBrowser()
    await impersonate(browser)
    const { api } = browser
    const closed: Record<string, () => Promise<unknown>> = {
      password: () => api('changePassword', { body: { currentPassword: rosa.password, newPassword: 'another long passphrase' } }),
      email: () => api('changeEmail', { body: { email: 'new@example.com', password: rosa.password } }),
      twoFactor: () => api('startTwoFactor', { body: { password: rosa.password } }),
      passkey: () => api('startPasskey'),
      profile: () => api('updateMe', { body: { name: 'Not Rosa' } }),
      sessions: () => api('endOtherSessions'),
      ownKey: () => api('createMyKey', { body: { name: 'Mine', scopes: ['read'] } }),
      workspaceKey: () => api('createWorkspaceKey', { body: { name: 'Ours', scopes: ['read'] } }),
      pay: () => api('startCheckout', { body: { plan: 'starter' } }),
      portal: () => api('openPortal'),
      cancel: () => api('cancelPlan', { body: { when: 'period_end' } }),
      meta: () => api('startMetaConnection', { body: {} as never }), // refused before anybody reads it, like the next
      post: () => api('createPost', { body: { text: 'Not from Rosa' } }),
      launch: () => api('launchCampaign', { params: { id: 'nothing' } } as never),
      workspace: () => api('updateWorkspace', { body: { name: 'Not Rosa’s' } }),
      staff: () => api('adminUsers'),
      further: () => impersonate(browser),
    }
    for (const [what, call] of Object.entries(closed))
      expect([what, await refusal(call())]).toEqual([what, 'auth.impersonating'])
    // Looking is allowed, and so is helping.
    await expect(api('listMyKeys')).resolves.toEqual({ keys: [] })
    await expect(api('createMediaFolder', { body: { name: 'Found' } })).resolves.toBeDefined()
    await expect(api('listPosts')).resolves.toBeDefined()
    await browser.api('endImpersonation')
  }) // prettier-ignore

  test('ends after an hour by itself, in every way', async () => {
    browser = await staffBrowser()
    const { signedIn } = await impersonate(browser)
    await browser.api('me')
    const token = app.as(signedIn.accessToken)
    clock.advance(29 * 60_000)
    await expect(token('me')).resolves.toBeDefined()
    const { accessToken } = await browser.api('refreshToken')
    clock.advance(31 * 60_000)
    expect(await refusal(browser.api('me'))).toBe('auth.required')
    expect(await refusal(app.as(accessToken)('me'))).toMatch(/auth\.required|auth\.token/)
    const [row] = await app.db.sql<{ hours: number }>(
      `select extract(epoch from max("expiresAt" - "createdAt")) / 3600 as hours from auth.session
       where id in (select session_id from impersonations where ended_at is null)`,
    )
    expect(Number(row?.hours)).toBeLessThanOrEqual(2)
    clock.advance(-60 * 60_000)
  })

  test('never of the staff, of nobody, of somebody without that workspace, or without a reason', async () => {
    browser = await staffBrowser()
    const other = await addStaffMember(app)
    const ask = (body: object) => refusal(browser.api('adminImpersonate', { body: body as never }))
    expect(await ask({ userId: other.id, reason })).toBe('admin.person_is_staff')
    expect(await ask({ userId: 'user_01h00000000000000000000000', reason })).toBe('admin.person_not_found')
    const elsewhere = (await app.signUp('Elsa')).signedIn.workspace.id
    expect(await ask({ userId: rosa.signedIn.user.id, reason, workspaceId: elsewhere })).toBe(
      'workspace.not_found',
    )
    expect(await ask({ userId: rosa.signedIn.user.id })).toBe('request.invalid')
  })

  test('the person can end it, and signing out there ends the own session as well', async () => {
    const nora = await app.signUp('Nora')
    browser = await staffBrowser()
    await impersonate(browser, nora)
    const { sessions } = await nora.api('listSessions')
    const foreign = sessions.find(({ current }) => !current)
    if (!foreign) throw new Error('it is not listed')
    await nora.api('endSession', { params: { id: foreign.id } })
    expect(await refusal(browser.api('me'))).toBe('auth.required')

    browser = await staffBrowser()
    await impersonate(browser, nora)
    const kept = browser.cookies.get('adwright.own_session') ?? ''
    await browser.api('signOut')
    expect(browser.session()).toBeUndefined()
    browser.cookies.set('adwright.session_token', kept)
    expect(await refusal(browser.api('me'))).toBe('auth.required')
  })

  test('a stolen token of it does not lead to the session of the staff', async () => {
    browser = await staffBrowser()
    const { signedIn } = await impersonate(browser)
    const thief = createBrowser(app)
    const answer = await fetch(`${app.url}/api/auth/end-impersonation`, {
      method: 'POST',
      headers: { authorization: `Bearer ${signedIn.accessToken}` },
    })
    expect(await answer.json()).toEqual({ returned: false })
    expect(answer.headers.getSetCookie().join()).not.toMatch(/session_token=[^;]{5}/)
    expect(thief.session()).toBeUndefined()
  })
})
