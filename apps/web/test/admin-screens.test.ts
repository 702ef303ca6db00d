import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openStage } from './browser.ts'
import { id } from './fixture-data.ts'
import { isSound } from './is-sound.ts'

let stage: Awaited<ReturnType<typeof openStage>>
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
beforeEach(() => {
  stage.server.reset()
  stage.server.admin.staff = true
})

const bodyOf = (name: string) => stage.server.state.calls.findLast((call) => call.name === name)?.body

const places = [
  { path: '/admin', ready: 'Recurring revenue in USD', empty: 'nobody pays for a plan yet' },
  { path: '/admin/users', ready: 'Rui Tavares', empty: 'Nobody has an account yet' },
  { path: `/admin/users?user=${id('user', 1)}`, ready: 'Leads' },
  { path: '/admin/organisations', ready: 'paid at Stripe', empty: 'There is no organisation yet' },
  { path: `/admin/organisations?organisation=${id('org', 1)}`, ready: 'Changes of plan' },
  { path: '/admin/jobs', ready: 'code 187', empty: 'Nothing failed for good' },
  { path: '/admin/providers', ready: '184.3 MB' },
  { path: '/admin/flags', ready: 'On for 20%' },
  { path: '/admin/audit', ready: 'Campaign launched', empty: 'Nothing was done yet' },
  { path: '/settings/activity', ready: 'Member role changed', empty: 'Nothing was done yet' },
]

test('every place is accessible and fits', { timeout: 180_000 }, async () => {
  for (const { path, ready } of places) {
    const { page, complaints, leave } = await stage.visit(path)
    await page.getByText(ready).first().waitFor()
    await isSound(stage, page, path)
    expect(complaints, path).toEqual([])
    await leave()
  }
})

test('where there is nothing, it says so', async () => {
  stage.server.state.empty = true
  const { page, leave } = await stage.visit('/admin')
  for (const { path, empty } of places) {
    if (!empty) continue
    await page.goto(stage.server.url + path)
    await page.getByText(empty).first().waitFor()
  }
  await leave()
})

test('for everybody else there is nothing here, not even in the menu', async () => {
  stage.server.admin.staff = false
  stage.server.state.role = 'editor'
  const { page, leave } = await stage.visit('/admin/users')
  await page
    .getByText('Nothing here')
    .or(page.getByRole('heading', { level: 1 }))
    .first()
    .waitFor()
  await expect.poll(() => page.getByRole('navigation', { name: 'Administration' }).count()).toBe(0)
  expect(stage.server.state.calls.some(({ name }) => name.startsWith('admin'))).toBe(false)
  await page.goto(`${stage.server.url}/settings/activity`)
  await page.getByText('takes the role of owner or admin').waitFor()
  expect(stage.server.state.calls.some(({ name }) => name === 'listAudit')).toBe(false)
  await leave()
})

test('a person is found, blocked with a reason, and let in again', async () => {
  const { page, leave } = await stage.visit('/admin/users')
  await page.getByRole('button', { name: 'Show more' }).click()
  await page.getByText('Ola Ops').waitFor()
  await page.getByRole('searchbox', { name: 'Search' }).fill('rui')
  await page.waitForURL(/q=rui/)
  await page.getByRole('link', { name: /Rui Tavares/ }).click()
  await page.getByRole('button', { name: 'Block' }).click()
  const dialog = page.getByRole('dialog', { name: 'Block Rui Tavares?' })
  await dialog.getByRole('button', { name: 'Block' }).click()
  await dialog.getByText('Say why').waitFor()
  expect(bodyOf('adminSetUserBlocked')).toBeUndefined()
  await dialog.getByLabel('Reason').fill('Sent spam from three accounts')
  await dialog.getByRole('button', { name: 'Block' }).click()
  await page.getByText(/Blocked on .*: Sent spam/).waitFor()
  expect(bodyOf('adminSetUserBlocked')).toMatchObject({ userId: id('user', 2), blocked: true })
  await page.getByRole('button', { name: 'Unblock' }).waitFor()
  await expect.poll(() => page.getByRole('button', { name: 'Look through their eyes' }).count()).toBe(0)
  await leave()
})

test('looking through somebody’s eyes is said on every page, and leads back', async () => {
  const { page, leave } = await stage.visit(`/admin/users?user=${id('user', 1)}`)
  await page.getByRole('button', { name: 'Look through their eyes' }).click()
  await page.getByLabel('Reason').fill('Ticket 4711: the calendar is empty')
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.waitForURL('**/dashboard')
  const banner = page.getByRole('region', { name: 'Somebody else’s account' })
  await banner.getByText('Ola Ops looks through the eyes of Maya Almeida').waitFor()
  // By the clock of whoever looks, who chose Tokyo.
  const until = new Intl.DateTimeFormat('en', { hour: 'numeric', timeZone: 'Asia/Tokyo' })
  const hour = until.format(new Date(Date.now() + 3_540_000)).replace(/\D+/, '')
  await banner.getByText(new RegExp(`Until .*\\b0?${hour}:\\d\\d`)).waitFor()
  await isSound(stage, page, 'the banner')
  for (const width of [1440, 390] as const) {
    await stage.look(page, width, 'light')
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
    await expect.poll(async () => (await banner.boundingBox())?.y).toBe(0)
    const height = (await banner.boundingBox())?.height ?? 0
    expect((await page.locator('header').first().boundingBox())?.y).toBe(height)
  }
  await banner.getByRole('button', { name: 'Leave' }).click()
  await page.waitForURL('**/admin/users')
  await page.getByText('Rui Tavares').waitFor()
  await expect.poll(() => banner.count()).toBe(0)
  await leave()
})

test('a plan is given until a day, and credit with one key however often it is sent', async () => {
  const { page, leave } = await stage.visit(`/admin/organisations?organisation=${id('org', 1)}`)
  await page.getByRole('button', { name: 'Assign a plan' }).click()
  await page.getByLabel('Plan', { exact: true }).selectOption('enterprise')
  await page.getByLabel('Until').fill('2030-01-31')
  await page.getByLabel('Reason').fill('Partner for a year')
  await page.getByRole('button', { name: 'Assign it' }).click()
  await page.getByText('Enterprise is assigned').waitFor()
  expect(bodyOf('adminAssignPlan')).toMatchObject({ plan: 'enterprise', until: '2030-01-31T23:59:59.000Z' })

  const message = 'Stripe does not answer. Try again.'
  stage.server.state.refuse = {
    adminGiveCredit: { status: 503, body: { code: 'internal', message, requestId: 'r' } },
  }
  await page.getByRole('button', { name: 'Give credit' }).click()
  await page.getByLabel('Amount').fill('25')
  await page.getByLabel('Reason').fill('An outage of two hours')
  await page.getByRole('button', { name: 'Give it' }).click()
  await page.getByText(message).waitFor()
  const first = bodyOf('adminGiveCredit')
  stage.server.state.refuse = {}
  await page.getByRole('button', { name: 'Give it' }).click()
  await page.getByText('$25.00 of credit is given').waitFor()
  expect(bodyOf('adminGiveCredit')).toEqual(first)
  expect(first).toMatchObject({ amountMinor: 25_00, currency: 'USD' })
  await leave()
})

test('a failed job runs again, and a flag is given to some', async () => {
  const { page, leave } = await stage.visit('/admin/jobs')
  await page.getByRole('button', { name: 'Retry makeFilm' }).click()
  await page.getByText('Nothing failed for good').waitFor()
  await page.getByRole('link', { name: 'Flags' }).click()
  await page.getByRole('button', { name: 'Change video_studio' }).click()
  await page.getByRole('radio', { name: 'For some workspaces' }).click()
  await page.getByLabel('Reason').fill('A first few')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Write the id of one workspace').waitFor()
  await page.getByLabel('Ids of the workspaces').fill(id('ws', 1))
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('On for 1 workspace').waitFor()
  expect(bodyOf('adminSetFlag')).toMatchObject({ setting: { kind: 'workspaces', ids: [id('ws', 1)] } })
  await leave()
})

test('the trail is searched by what stands in the address', async () => {
  const { page, leave } = await stage.visit('/settings/activity')
  await page.getByText('draft', { exact: true }).waitFor()
  await page.getByText('Ola Ops of the staff').waitFor()
  await page.getByLabel('What').selectOption('member.')
  await page.getByRole('button', { name: 'Search', exact: true }).click()
  await page.waitForURL(/action=member/)
  await expect.poll(() => page.getByText('Campaign launched').count()).toBe(0)
  await page.getByText('Somebody whose account is gone').waitFor()
  await leave()
})

test('without a second factor the staff see where to set one up, and nothing of the administration', async () => {
  stage.server.admin.secondFactorNeeded = true
  const { page, leave } = await stage.visit('/admin/users')
  await page.getByRole('heading', { name: 'The administration opens with a second factor' }).waitFor()
  expect(stage.server.state.calls.filter(({ name }) => name.startsWith('admin'))).toEqual([])
  await isSound(stage, page, 'second factor')
  await page.getByRole('link', { name: 'Set it up' }).click()
  await page.waitForURL('**/settings/security')
  await leave()
})
