import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openStage } from './browser.ts'
import { id } from './fixture-data.ts'

let stage: Awaited<ReturnType<typeof openStage>>
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
beforeEach(() => {
  stage.server.reset()
  stage.server.state.troubled = true
})

const bodyOf = (name: string) => stage.server.state.calls.find((call) => call.name === name)?.body

test('each problem of a connection has the one button that mends it', async () => {
  const { page, leave } = await stage.visit('/settings/connections')
  const problems = page.getByRole('list', { name: 'What needs your attention' }).getByRole('listitem')
  await problems.first().waitFor()
  expect(await problems.count()).toBe(6)
  for (const item of await problems.all())
    expect(await item.getByRole('button').or(item.getByRole('link')).count()).toBeLessThanOrEqual(1)
  // A block of Meta's ends by itself: no button that would not help.
  const blocked = problems.filter({ hasText: 'blocked new ads' })
  await expect.poll(() => blocked.getByRole('button').count()).toBe(0)
  expect(await blocked.textContent()).toContain('Until')

  await page.getByRole('button', { name: /^Allow it at Meta/ }).click()
  await expect
    .poll(() => bodyOf('startMetaConnection'))
    .toMatchObject({
      connectionId: id('conn', 1),
      rerequest: true,
      scopes: ['instagram_basic'],
    })
  await leave()
})

test('a write whose answer was lost is resolved by a look at Meta', async () => {
  const { page, leave } = await stage.visit('/settings/writes?outcome=unknown')
  await page.getByText('2 calls to Meta').click()
  await page.getByText('Looked for it at Meta: not in the lists yet.').waitFor()
  await page.getByRole('button', { name: /^Resolve ?: Make an ad/ }).click()
  await page.getByText('It is at Meta.').first().waitFor()
  expect(stage.server.state.calls.filter((call) => call.name === 'resolveIntent')).toHaveLength(1)
  await leave()
})

test('a budget that was changed at Meta is told, and can be put back or kept', async () => {
  const { page, leave } = await stage.visit(`/campaigns/${id('cmp', 1)}`)
  await page.getByText('raised to €95.00 in Ads Manager').waitFor()
  await expect.poll(() => page.getByRole('button', { name: /^Put ours back ?: Name/ }).count()).toBe(0)
  await page.getByRole('button', { name: /^Put ours back ?: Daily budget/ }).click()
  await expect
    .poll(() => bodyOf('resolveDrift'))
    .toEqual({ action: 'restore', fields: ['ad_set:daily_budget'] })
  await leave()
})

test('those who may only look see what is wrong and no button', async () => {
  stage.server.state.role = 'analyst'
  const { page, leave } = await stage.visit('/settings/connections')
  await page.getByText('ended our access').waitFor()
  await expect.poll(() => page.getByRole('button', { name: /^Connect again/ }).count()).toBe(0)
  await page.goto(`${stage.server.url}/settings/writes`)
  await page.getByText('Make an ad, paused').first().waitFor()
  await expect.poll(() => page.getByRole('button', { name: /^Resolve/ }).count()).toBe(0)
  await leave()
})

test('an agency finds one of hundreds of ad accounts by its name', async () => {
  stage.server.state.troubled = false
  stage.server.state.agency = true
  const { page, leave } = await stage.visit('/settings/connections')
  await expect.poll(() => page.getByRole('searchbox', { name: 'Search Pages' }).count()).toBe(0)
  await page.getByRole('searchbox', { name: 'Search ad accounts' }).fill('bakery')
  await page.getByText('Found: bakery').click()
  await expect.poll(() => bodyOf('chooseAccounts')).toMatchObject({ adAccountId: id('acct', 77) })
  await leave()
})
