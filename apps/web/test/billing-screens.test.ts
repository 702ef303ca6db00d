import { setTimeout as delay } from 'node:timers/promises'
import type { Billing } from '@adwright/contract'
import { plans } from '@adwright/contract/plans'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openStage, sideways } from './browser.ts'
import { inDays } from './fixture-billing.ts'

let stage: Awaited<ReturnType<typeof openStage>>
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
beforeEach(() => stage.server.reset())

type World = (typeof stage)['server']['billing']
const given = (world: Partial<World>) => Object.assign(stage.server.billing, world)
const trial = (days: number): Partial<World> => ({
  plan: 'trial',
  state: 'trial',
  charged: false,
  endsAt: inDays(days),
  used: { campaigns: 2, generations: 31, apiCalls: 0 },
})
const unpaid: Partial<World> = {
  plan: 'starter',
  state: 'past_due',
  endsAt: inDays(11),
  paymentProblem: { since: inDays(-3), nextTryAt: inDays(2), invoiceUrl: 'https://stripe.example/i/15' },
}
const bodyOf = (name: string) => stage.server.state.calls.find((call) => call.name === name)?.body
const refusal = (code: 'plan.feature_missing' | 'billing.plan_too_small', message: string) => ({
  status: 402,
  body: { code, message, requestId: 'r' },
})
/** Every layout once wide and light, once narrow and dark. */
async function isFine(page: Page) {
  await expect.poll(() => stage.axe(page), { timeout: 15_000, message: 'wide' }).toEqual([])
  await isFineNarrow(page)
}
async function isFineNarrow(page: Page) {
  await stage.look(page, 390, 'dark')
  await expect.poll(() => stage.axe(page), { timeout: 15_000, message: 'narrow' }).toEqual([])
  await stage.look(page, 320, 'dark')
  await expect.poll(() => sideways(page)).toBeLessThanOrEqual(0)
  await stage.look(page, 1440, 'light')
}

const states: {
  name: string
  world: Partial<World>
  role?: 'editor' | 'client'
  says: string[]
  fine?: true
}[] = [
  {
    name: 'a trial',
    world: trial(9),
    says: ['9 days are left', 'there is no card', '2 of 5', 'Choose Starter', 'You pay Meta for your ads'],
    fine: true,
  },
  {
    name: 'an unpaid plan',
    world: unpaid,
    says: ['did not go through', 'It is tried again', 'Pay the open invoice first'],
    fine: true,
  },
  {
    name: 'a cancelled plan',
    world: { cancelAt: inDays(18), endsAt: inDays(18) },
    says: ['Cancelled', 'is not charged again', 'Keep the plan'],
  },
  {
    name: 'an ended plan',
    world: { ...trial(-3), state: 'ended' },
    says: ['It ended on', 'goes on running, and costing there', 'Choose Professional'],
  },
  {
    name: 'an agency’s plan',
    world: { workspaces: ['Backstube Lindner', 'Harbour Coffee'] },
    says: ['By workspace', 'The next charge is $399.99'],
  },
  {
    name: 'a plan of those who host it',
    world: { mode: 'self_hosted', charged: false },
    says: ['given here, not sold'],
  },
  {
    name: 'the plan for an editor',
    world: { plan: 'starter' },
    role: 'editor',
    says: ['Starter plan', 'Ask an owner or admin', 'Adwright never touches that money'],
    fine: true,
  },
  {
    name: 'the plan for a client of an agency',
    world: { guest: true },
    role: 'client',
    says: ['your agency’s', 'Ask the agency'],
  },
]
test.each(states)('$name says where it stands', async ({ world, role, says, fine }) => {
  given(world)
  stage.server.state.role = role ?? 'owner'
  const { page, complaints, leave } = await stage.visit('/settings/billing')
  for (const sentence of says) await page.locator('main').getByText(sentence).first().waitFor()
  if (fine) await isFine(page)
  expect(complaints).toEqual([])
  await leave()
})

test('whoever does not pay sees neither money nor a button, and a guest no limit', async () => {
  stage.server.state.role = 'editor'
  given({ plan: 'starter', guest: true })
  const { page, leave } = await stage.visit('/settings/billing')
  await page.getByText('your agency’s').waitFor()
  const main = page.locator('main')
  await expect.poll(() => main.getByText('$').count()).toBe(0)
  await expect.poll(() => main.getByRole('button').count()).toBe(0)
  await expect.poll(() => main.getByText(/\d of \d/).count()).toBe(0)
  await expect.poll(() => main.getByText('No limit').count()).toBe(0)
  expect(stage.server.state.calls.map(({ name }) => name)).not.toContain('getBilling')
  await leave()
})

test('where plans are given there is nothing to press that leads nowhere', async () => {
  given({ mode: 'self_hosted', charged: false })
  const { page, leave } = await stage.visit('/settings/billing')
  await page.getByText('given here, not sold').waitFor()
  await expect.poll(() => page.locator('main').getByRole('button').count()).toBe(0)
  await expect.poll(() => page.getByRole('heading', { name: 'Plans', exact: true }).count()).toBe(0)
  await leave()
})

test('a plan is bought: off to paying, back, and a moment later it is there', async () => {
  given(trial(4))
  const { page, leave } = await stage.visit('/settings/billing')
  await page.getByRole('button', { name: 'Choose Starter' }).click()
  given({ silence: 3 })
  await page.waitForURL('**/settings/billing?checkout=done')
  expect(bodyOf('startCheckout')).toEqual({ plan: 'starter' })
  await page.getByText('Waiting for your payment to be confirmed').waitFor()
  await page.getByText('Thank you. You have the Starter plan').waitFor()
  await page.getByRole('heading', { name: 'Starter plan' }).waitFor()
  await page.getByRole('complementary').getByText('Starter plan').waitFor()
  await page.getByRole('button', { name: 'All right' }).click()
  await page.waitForURL(/\/settings\/billing$/)
  await leave()
})

test('an answer that takes longer than the pause between two looks is waited for', async () => {
  given(trial(4))
  const { page, leave } = await stage.visit('/settings/billing?checkout=done')
  await page.getByText('Waiting for your payment').waitFor()
  given({ plan: 'starter', state: 'active', charged: true, endsAt: null })
  await page.route('**/api/billing', async (route) => {
    await delay(3000)
    await route.continue()
  })
  await page.getByText('You have the Starter plan').waitFor({ timeout: 12_000 })
  await leave()
})

test('word that does not come in half a minute ends in what to do; coming back unpaid changes nothing', async () => {
  given(trial(4))
  const { page, leave } = await stage.visit('/settings/billing?checkout=back')
  await page.getByText('everything is as it was').waitFor()
  await page.clock.install()
  await page.goto(`${stage.server.url}/settings/billing?checkout=done`)
  await page.getByText('Waiting for your payment').waitFor()
  await page.clock.runFor(34_000)
  await page.getByText('do not pay a second time').waitFor()
  given({ plan: 'starter', state: 'active', charged: true, endsAt: null })
  await page.getByRole('button', { name: 'Look again' }).click()
  // From here as it goes: nobody knows when the answer is there that sets the next look's time.
  await page.clock.resume()
  await page.getByText('You have the Starter plan').waitFor()
  await leave()
})

test('an upgrade costs what was shown, at the moment for which it was shown', async () => {
  given({ plan: 'professional' })
  const { page, leave } = await stage.visit('/settings/billing')
  await page.getByRole('button', { name: 'Upgrade to Enterprise' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Due now').waitFor()
  await dialog.getByText('How it adds up').click()
  await dialog.getByText('Unused time on Professional').waitFor()
  await isFineNarrow(page)
  await dialog.getByRole('button', { name: 'Pay $150.00 and change' }).click()
  await page.getByText('You have the Enterprise plan now').first().waitFor()
  expect(bodyOf('changePlan')).toEqual({ plan: 'enterprise', prorationAt: '2026-12-02T13:02:00.000Z' })
  await page.getByText('The next charge is $399.99').waitFor()
  await leave()
})

test('a downgrade says what is lost, and what is in its way', async () => {
  const { page, leave } = await stage.visit('/settings/billing')
  await page.getByRole('button', { name: 'Change to Professional' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('becomes credit for the next invoices').waitFor()
  await dialog.getByText('Campaigns a month: 25 instead of no limit').waitFor()
  await dialog.getByText('Roles for analysts and clients').waitFor()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  const inTheWay = 'The plan Starter is too small for what is in use: 4 people where 2 fit.'
  stage.server.state.refuse = { previewPlanChange: refusal('billing.plan_too_small', inTheWay) }
  await page.getByRole('button', { name: 'Change to Starter' }).click()
  await dialog.getByText('4 people where 2 fit').waitFor()
  await expect.poll(() => dialog.getByRole('button', { name: 'Change the plan' }).count()).toBe(0)
  await isFineNarrow(page)
  await leave()
})

test('two clicks cancel a plan, and both tell what goes on at Meta by name; a third takes it back', async () => {
  const { page, leave } = await stage.visit('/settings/billing')
  await page.getByRole('button', { name: 'Cancel the plan' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Sunday brunch: bring a friend').waitFor()
  await dialog.getByText('You pay Meta for ads directly').waitFor()
  await isFineNarrow(page)
  await dialog.getByRole('button', { name: 'Cancel the plan' }).click()
  await dialog.getByText('The plan is cancelled').waitFor()
  await dialog.getByText('Iced oat latte: summer menu').last().waitFor()
  expect(bodyOf('cancelPlan')).toEqual({ when: 'period_end' })
  await dialog.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('button', { name: 'Keep the plan' }).click()
  await page.getByText('The plan goes on').first().waitFor()
  await page.getByText('The next charge is').waitFor()
  await leave()
})

test('invoices are listed page by page, with their files', async () => {
  const { page, leave } = await stage.visit('/settings/billing')
  const rows = page.getByRole('table').getByRole('row')
  await page.getByText('ADW-0015').first().waitFor()
  expect(await rows.count()).toBe(13)
  await page.getByText('$50.00 refunded').waitFor()
  expect(await page.getByRole('link', { name: 'PDF of ADW-0014' }).getAttribute('href')).toMatch(/14\.pdf$/)
  await page.getByRole('button', { name: 'Show more' }).click()
  await page.getByText('ADW-0001').first().waitFor()
  await expect.poll(() => page.getByRole('button', { name: 'Show more' }).count()).toBe(0)
  await leave()
})

const notices: { name: string; world: Partial<World>; says: string }[] = [
  { name: 'its last days', world: trial(3), says: 'Your trial ends in 3 days' },
  {
    name: 'four fifths',
    world: { plan: 'starter', used: { campaigns: 4, generations: 20, apiCalls: 0 } },
    says: '4 of 5 campaigns',
  },
  {
    name: 'the limit',
    world: { plan: 'starter', used: { campaigns: 1, generations: 100, apiCalls: 0 } },
    says: 'it can be edited, posted and launched',
  },
]
test.each(notices)('$name is told above every page until it is dismissed', async ({ world, says }) => {
  given(world)
  const { page, leave } = await stage.visit('/campaigns')
  const notice = page.getByRole('region', { name: 'About your plan' })
  await notice.getByText(says).waitFor()
  await stage.look(page, 320, 'light')
  await expect.poll(() => sideways(page)).toBeLessThanOrEqual(0)
  await stage.look(page, 1440, 'light')
  await notice.getByRole('button', { name: 'Dismiss' }).click()
  await expect.poll(() => notice.count()).toBe(0)
  await page.reload()
  await page.getByText('Iced oat latte: summer menu').first().waitFor()
  await expect.poll(() => notice.count()).toBe(0)
  await leave()
})

test('what is dismissed for one meter is told for another, and an unpaid plan cannot be dismissed', async () => {
  given({ plan: 'starter', used: { campaigns: 4, generations: 20, apiCalls: 0 } })
  const { page, leave } = await stage.visit('/campaigns')
  const notice = page.getByRole('region', { name: 'About your plan' })
  await notice.getByRole('button', { name: 'Dismiss' }).click()
  given({ used: { campaigns: 4, generations: 100, apiCalls: 0 } })
  stage.server.say('usage.threshold', { meter: 'generations', percent: 100, resetsAt: null })
  await notice.getByText('All AI generations of this period are used').waitFor()
  given({ ...unpaid, used: { campaigns: 0, generations: 0, apiCalls: 0 } })
  stage.server.say('plan.changed', {})
  await notice.getByText('The last payment did not go through').waitFor()
  await isFineNarrow(page)
  await expect.poll(() => notice.getByRole('button').count()).toBe(0)
  await notice.getByRole('link', { name: 'Mend the payment' }).click()
  await page.getByRole('link', { name: 'Pay the invoice' }).waitFor()
  await leave()
})

test('the sidebar shows what is used of a limited plan, and nothing of one without limits', async () => {
  given({ plan: 'starter', used: { campaigns: 2, generations: 64, apiCalls: 0 } })
  const { page, leave } = await stage.visit('/campaigns')
  const sidebar = page.getByRole('complementary', { name: 'Sidebar' })
  const meter = sidebar.getByRole('meter', { name: 'AI generations' })
  await meter.waitFor()
  expect(await meter.getAttribute('aria-valuenow')).toBe('64')
  await sidebar.getByText('Starter plan').click()
  await page.waitForURL('**/settings/billing')
  given({ plan: 'enterprise' } satisfies Partial<Pick<Billing, 'plan'>>)
  await page.goto(`${stage.server.url}/campaigns`)
  await page.getByText('Iced oat latte: summer menu').first().waitFor()
  await expect.poll(() => sidebar.getByRole('meter').count()).toBe(0)
  await leave()
})

test('what a plan does not allow is said in one place, with the way to the plans', async () => {
  const reason = 'Your Starter plan has 0 of 5 campaign launches left, and this needs 1.'
  stage.server.state.refuse = {
    updateCampaign: { status: 402, body: { code: 'plan.limit_reached', message: reason, requestId: 'r' } },
  }
  const { page, leave } = await stage.visit('/campaigns')
  await page.getByRole('switch').first().click()
  const dialog = page.getByRole('dialog', { name: 'This goes beyond your plan' })
  await dialog.getByText(reason).waitFor()
  // Said once: the toast of the page is taken back.
  await expect.poll(() => page.getByText(reason).count()).toBe(1)
  await isFineNarrow(page)
  await dialog.getByRole('button', { name: 'See plans' }).click()
  await page.waitForURL('**/settings/billing')
  stage.server.state.role = 'editor'
  await page.goto(`${stage.server.url}/campaigns`)
  await page.getByRole('switch').first().click()
  await dialog.getByText('Whoever pays for this organisation').waitFor()
  await expect.poll(() => dialog.getByRole('button', { name: 'See plans' }).count()).toBe(0)
  await leave()
})

test('importing many posts says beforehand that the plan does not have it', async () => {
  given({ plan: 'starter' })
  const { page, leave } = await stage.visit('/calendar/import')
  await page.getByText('not in your plan').waitFor()
  await page.locator('main').getByRole('link', { name: 'See plans' }).waitFor()
  await expect.poll(() => page.getByText('Drop a CSV file').count()).toBe(0)
  await leave()
})

test('the landing page names every plan with its price and nothing that it has not', async () => {
  const html = await readFile(join(stage.dist, 'landing.html'), 'utf8')
  for (const { name, priceMinor } of [plans.starter, plans.professional, plans.enterprise]) {
    expect(html).toContain(name)
    expect(html).toContain(`$${priceMinor / 100}`)
  }
  expect(html).toContain('14 days free, no card')
  expect(html).toContain('Ads are paid by you to Meta, directly')
  expect(html).not.toMatch(/A\/B/)
})
