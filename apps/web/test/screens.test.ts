import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openStage, sideways } from './browser.ts'
import { id } from './fixture-data.ts'

let stage: Awaited<ReturnType<typeof openStage>>
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
beforeEach(() => stage.server.reset())

const campaign = `/campaigns/${id('cmp', 1)}`
const screens: { path: string; ready: string; out?: boolean; troubled?: boolean }[] = [
  { path: '/', ready: 'From one sentence' },
  { path: '/sign-in', ready: 'Sign in', out: true },
  { path: '/sign-up?idea=Iced+oat+latte', ready: 'Your idea comes along', out: true },
  { path: '/outbox', ready: 'Confirm your e-mail' },
  { path: '/dashboard', ready: 'Where it ran' },
  { path: '/campaigns', ready: 'Iced oat latte: summer menu' },
  { path: campaign, ready: 'By platform' },
  { path: '/settings', ready: 'Time zone' },
  { path: '/settings/connections', ready: 'Harbour Coffee ads' },
  { path: '/settings/meta-app', ready: 'What to enter at Meta' },
  { path: '/settings/writes', ready: 'Make the campaign, paused' },
  { path: '/privacy', ready: 'Whose data this is about', out: true },
  { path: `/data-deletion?code=${id('del', 1)}`, ready: 'Deleted', out: true },
  { path: '/settings/connections', ready: 'ended our access', troubled: true },
  { path: campaign, ready: 'Changed at Meta', troubled: true },
  { path: '/new', ready: 'What do you want to advertise?' },
  { path: '/brand', ready: 'Words to avoid' },
]

/** Widths and themes do not meet: each of both is measured once. */
const looks = [
  { width: 1440, scheme: 'light' },
  { width: 390, scheme: 'dark' },
] as const

test.each(screens)(
  '$path is accessible and fits, wide and narrow, light and dark',
  async ({ path, ready, out, troubled }) => {
    stage.server.state.signedIn = !out
    stage.server.state.troubled = troubled ?? false
    const { page, complaints, leave } = await stage.visit(path)
    await page.getByText(ready).first().waitFor()
    for (const { width, scheme } of looks) {
      await stage.look(page, width, scheme)
      await page.getByText(ready).first().waitFor()
      // Asked again for a while: only what stays counts.
      await expect.poll(() => stage.axe(page), { timeout: 15_000, message: `${width} ${scheme}` }).toEqual([])
      await expect.poll(() => sideways(page), { message: `${width}` }).toBeLessThanOrEqual(0)
    }
    await stage.look(page, 320, 'light')
    await expect.poll(() => sideways(page), { message: 'the narrowest phone' }).toBeLessThanOrEqual(0)
    expect(complaints).toEqual([])
    await leave()
  },
)

test('empty and failed states are accessible', async () => {
  stage.server.state.empty = true
  for (const [path, ready] of [
    ['/dashboard', 'From idea to live campaign'],
    ['/campaigns', 'No campaigns yet'],
  ] as const) {
    const { page, leave } = await stage.visit(path)
    await page.getByText(ready).waitFor()
    expect(await stage.axe(page), path).toEqual([])
    await leave()
  }
  const broken = {
    code: 'internal' as const,
    message: 'Something broke on our side. It was logged as req_1.',
    requestId: 'req_1',
  }
  stage.server.state.refuse = { listCampaigns: { status: 500, body: broken } }
  const { page, leave } = await stage.visit('/campaigns', { scheme: 'dark' })
  await page.getByText('It was logged as req_1').waitFor()
  expect(await stage.axe(page)).toEqual([])
  stage.server.state.refuse = {}
  stage.server.state.empty = false
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByText('Iced oat latte: summer menu').waitFor()
  await leave()
})

test('a refused pause takes the switch back and says why', async () => {
  const answer = Promise.withResolvers<void>()
  stage.server.state.hold = { updateCampaign: answer.promise }
  stage.server.state.refuse = {
    updateCampaign: {
      status: 502,
      body: { code: 'meta.refused', message: 'Meta refused: the ad account is closed.', requestId: 'r' },
    },
  }
  const { page, leave } = await stage.visit('/campaigns')
  const toggle = page.getByRole('switch', { name: 'Run Iced oat latte: summer menu' })
  await toggle.click()
  // While the server still thinks about it.
  const row = page.getByRole('row').filter({ hasText: 'Iced oat latte' })
  await row.getByText('Paused').waitFor()
  expect(await toggle.getAttribute('aria-checked')).toBe('false')
  answer.resolve()
  // The toast stands on the page once to be seen and once to be read aloud.
  await page.getByText('Meta refused: the ad account is closed.').first().waitFor()
  expect(await toggle.getAttribute('aria-checked')).toBe('true')

  stage.server.state.refuse = {}
  await page.getByText('Try again', { exact: true }).click()
  await page.getByText('Paused “Iced oat latte: summer menu”').first().waitFor()
  expect(await toggle.getAttribute('aria-checked')).toBe('false')
  await page.getByText('Undo', { exact: true }).click()
  await page.getByText('Resumed “Iced oat latte: summer menu”').first().waitFor()
  expect(await toggle.getAttribute('aria-checked')).toBe('true')
  await leave()
})

test('what is chosen stands in the address and survives a reload', async () => {
  const { page, leave } = await stage.visit('/campaigns')
  await page.getByRole('button', { name: /^Active/ }).click()
  await page.getByRole('searchbox').fill('brunch')
  await page.waitForURL(/q=brunch/)
  await page.getByText('Iced oat latte: summer menu').waitFor({ state: 'detached' })
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('spend')
  await page.waitForURL(/sort=spend/)
  await page.reload()
  expect(await page.getByRole('searchbox').inputValue()).toBe('brunch')
  expect(await page.getByRole('button', { name: /^Active/ }).getAttribute('aria-pressed')).toBe('true')
  await page.getByText('Sunday brunch: bring a friend').waitFor()

  await page.goto(`${stage.server.url}/dashboard`)
  await page.getByRole('radio', { name: '7 days' }).click()
  await page.getByRole('button', { name: /^Ad spend/ }).click()
  await page.waitForURL(/days=7.*metric=spend/)
  await page.reload()
  await page.getByRole('heading', { name: 'Ad spend' }).waitFor()
  expect(await page.getByRole('radio', { name: '7 days' }).getAttribute('aria-checked')).toBe('true')
  await leave()
})

test('the chart is read with the arrow keys, and as a table', async () => {
  const { page, leave } = await stage.visit('/dashboard?metric=spend')
  const slider = page.getByRole('slider', { name: /^Ad spend/ })
  await slider.focus()
  const last = await slider.getAttribute('aria-valuetext')
  await page.keyboard.press('ArrowLeft')
  const before = await slider.getAttribute('aria-valuetext')
  expect(last).toMatch(/2026: €\d/)
  expect(before).toMatch(/, period before €\d/i)
  expect(before).not.toBe(last)
  await page.getByText('Show as a table').click()
  expect(await page.getByRole('table').getByRole('row').count()).toBe(31)
  await leave()
})

test('an edit sends only what was changed', async () => {
  const { page, leave } = await stage.visit(campaign)
  await page.getByRole('button', { name: 'Edit' }).click()
  await page.getByRole('textbox', { name: 'Daily budget' }).fill('55,50')
  expect(await stage.axe(page, { skip: ['region'] })).toEqual([])
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('€55.50 a day').waitFor()
  const sent = stage.server.state.calls.filter(({ name }) => name === 'updateCampaign')
  expect(sent.map(({ body }) => body)).toEqual([{ dailyBudgetMinor: 5550 }])
  await leave()
})

test('deleting asks first, and the row is gone', async () => {
  const { page, leave } = await stage.visit('/campaigns', { width: 390 })
  await page.getByRole('button', { name: 'Actions for Beans of the month' }).click()
  // Base UI guards an open menu with focusable, hidden marks that hand the focus on at once.
  expect(await stage.axe(page, { skip: ['region', 'aria-hidden-focus'] })).toEqual([])
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await page.getByRole('dialog').getByText('This cannot be undone').waitFor()
  expect(stage.server.state.calls.some(({ name }) => name === 'deleteCampaign')).toBe(false)
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
  await page.getByRole('link', { name: 'Beans of the month' }).waitFor({ state: 'detached' })
  await leave()
})

test('those who may only look find nothing that changes', async () => {
  stage.server.state.role = 'client'
  const { page, leave } = await stage.visit('/campaigns')
  const toggle = page.getByRole('switch', { name: 'Run Iced oat latte: summer menu' })
  await toggle.waitFor()
  expect(await toggle.isDisabled()).toBe(true)
  expect(await page.getByRole('link', { name: 'New campaign' }).count()).toBe(0)
  await leave()
})

test('signed out: to the sign-in, and from there to where one wanted to go', async () => {
  stage.server.state.signedIn = false
  const { page, leave } = await stage.visit('/campaigns?state=paused')
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByText('Write your password.').waitFor()
  expect(await page.getByLabel('E-mail').getAttribute('aria-invalid')).toBe('true')
  await page.getByLabel('E-mail').fill('maya@harbourcoffee.example')
  await page.getByLabel('Password', { exact: true }).fill('correct horse battery')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(/\/campaigns\?state=paused/)
  await page.getByText('Barista class, Thursday evenings').waitFor()
  // The session ends somewhere else: the next request leads out.
  stage.server.state.signedIn = false
  await page.getByRole('link', { name: 'Barista class, Thursday evenings' }).click()
  await page.waitForURL(/\/sign-in\?next=/)
  await leave()
})

test('the landing page has no script, and its sentence survives the sign-up', async () => {
  const html = await readFile(join(stage.dist, 'landing.html'), 'utf8')
  expect(html).not.toMatch(/<script|modulepreload|\.js"/)
  const plain = await stage.visit('/', { javaScript: false })
  const field = plain.page.getByLabel('What do you want to promote?')
  await field.fill('Sourdough & rye, two for one')
  await plain.page.getByRole('button', { name: 'Make my ad' }).click()
  await plain.page.waitForURL(/sign-up/)
  const arrived = plain.page.url()
  await plain.leave()

  stage.server.state.signedIn = false
  const { page, leave } = await stage.visit(arrived.slice(stage.server.url.length))
  await page.getByText('Sourdough & rye, two for one').waitFor()
  await page.getByLabel('Your name').fill('Maya Almeida')
  await page.getByLabel('E-mail').fill('maya@harbourcoffee.example')
  await page.getByLabel('Password', { exact: true }).fill('correct horse battery')
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.waitForURL(/\/new\?idea=/)
  expect(new URL(page.url()).searchParams.get('idea')).toBe('Sourdough & rye, two for one')
  await leave()
})

test('the event stream moves a job through the tray to its end', async () => {
  const { page, leave } = await stage.visit('/dashboard')
  await page.getByText('Where it ran').waitFor()
  const step = { campaignId: id('cmp', 1), state: 'launching', stepsDone: 2, stepsTotal: 6 }
  stage.server.say('campaign.changed', step)
  await page.getByRole('region', { name: 'Running now' }).getByText('2 of 6 steps').waitFor()
  expect(await page.title()).toContain('33 %')
  stage.server.say('campaign.changed', { ...step, state: 'in_review', stepsDone: 6 })
  await page.getByText('The campaign is launched').first().waitFor()
  expect(await page.getByRole('region', { name: 'Running now' }).count()).toBe(0)
  await leave()
})

test('the first load stays within its budget', async () => {
  const html = await readFile(join(stage.dist, 'app.html'), 'utf8')
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }
  const kilobytes = async (names: string[]) => {
    const files = await Promise.all(names.map((name) => readFile(join(stage.dist, name))))
    return files.reduce((sum, file) => sum + brotliCompressSync(file, quality).length, 0) / 1000
  }
  const scripts = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map(([, name = '']) => name)
  const sheets = [...html.matchAll(/href="(\/assets\/[^"]+\.css)"/g)].map(([, name = '']) => name)
  const assets = await readdir(join(stage.dist, 'assets'))
  const dashboard = assets.filter((name) => name.startsWith('dashboard-page')).map((name) => `assets/${name}`)
  expect(await kilobytes(scripts)).toBeLessThan(190)
  expect(await kilobytes(dashboard)).toBeLessThan(45)
  expect(await kilobytes(sheets)).toBeLessThan(20)
  expect(await kilobytes(scripts)).toBeGreaterThan(50)
})
