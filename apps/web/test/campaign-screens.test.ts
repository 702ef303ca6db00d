import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openStage } from './browser.ts'
import { id } from './fixture-data.ts'

let stage: Awaited<ReturnType<typeof openStage>>
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
beforeEach(() => stage.server.reset())

const campaign = `/campaigns/${id('cmp', 1)}`

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

test('an ad with a video shows its files and where each one runs', async () => {
  const { page, leave } = await stage.visit(`/campaigns/${id('cmp', 2)}`)
  await page.getByRole('button', { name: /^Look at the video of the ad/ }).click()
  const dialog = page.getByRole('dialog')
  const video = dialog.getByLabel('Video: Two lattes, one price')
  expect(await video.getAttribute('src')).toContain('film-9x16.mp4')
  await dialog.getByText('Stories and Reels').waitFor()
  await dialog.getByRole('radio', { name: '1:1' }).click()
  expect(await video.getAttribute('src')).toContain('film-1x1.mp4')
  await dialog.getByText('all other places').waitFor()
  await expect.poll(() => stage.axe(page, { skip: ['region'] }), { timeout: 10_000 }).toEqual([])
  await leave()
})

test('those who may only look find nothing that changes', async () => {
  stage.server.state.role = 'client'
  const { page, leave } = await stage.visit('/campaigns')
  const toggle = page.getByRole('switch', { name: 'Run Iced oat latte: summer menu' })
  await toggle.waitFor()
  expect(await toggle.isDisabled()).toBe(true)
  await expect.poll(() => page.getByRole('link', { name: 'New campaign' }).count()).toBe(0)
  await leave()
})

test('a draft is launched as it stands, in whatever browser, after one look at what it costs', async () => {
  const { page, complaints, leave } = await stage.visit(`/campaigns/${id('cmp', 6)}`, { width: 390 })
  await page.getByRole('button', { name: 'Launch', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Launch “Neighbourhood breakfast”?' })
  await dialog.getByText('€560.00').first().waitFor()
  await dialog.getByText('Harbour Coffee (EUR)').waitFor()
  await expect.poll(() => stage.axe(page), { timeout: 15_000 }).toEqual([])
  await dialog.getByRole('button', { name: 'Launch it for €40.00 a day' }).click()
  await page.getByText('Its launch begins').first().waitFor()
  const calls = stage.server.state.calls.filter(({ name }) => name === 'launchCampaign')
  expect(calls).toHaveLength(1)
  await expect.poll(() => page.getByRole('button', { name: 'Launch', exact: true }).count()).toBe(0)
  expect(complaints).toEqual([])
  await leave()
})

test('what keeps a draft from its launch stands where it would be launched', async () => {
  const { page, leave } = await stage.visit(`/campaigns/${id('cmp', 6)}`)
  await page.route('**/preflight', async (route) => {
    const answer = await (await route.fetch()).json()
    const finding = { level: 'problem', code: 'connection.missing', message: 'Connect an ad account first.' }
    await route.fulfill({ json: { ...answer, ok: false, findings: [finding] } })
  })
  await page.getByRole('button', { name: 'Launch', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Connect an ad account first.').waitFor()
  expect(await dialog.getByRole('button', { name: /Launch it/ }).isDisabled()).toBe(true)
  await leave()
})
