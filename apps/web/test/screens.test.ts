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
  { path: '/confirm-email?token=abcdefgh12345678', ready: 'Your new e-mail counts now', out: true },
  { path: '/invitation?token=k3v9m2x7q4t8w1z5k3v9m2x7', ready: 'Sent to', out: true },
  { path: '/outbox', ready: 'Confirm your e-mail' },
  { path: '/dashboard', ready: 'Where it ran' },
  { path: '/campaigns', ready: 'Iced oat latte: summer menu' },
  { path: campaign, ready: 'By platform' },
  { path: '/settings', ready: 'Theme' },
  { path: '/settings/security', ready: 'Safari on iOS' },
  { path: '/settings/keys', ready: 'Shop automation' },
  { path: '/notifications', ready: 'Barista class, Thursday evenings' },
  { path: '/settings/notifications', ready: 'Films that are ready' },
  { path: '/settings/privacy', ready: 'Ask for the file' },
  { path: '/goodbye', ready: 'Your account is deleted', out: true },
  { path: '/settings/workspace', ready: 'Time zone' },
  { path: '/settings/team', ready: 'accounting@' },
  { path: '/settings/organisation', ready: 'Become an agency' },
  { path: '/settings/connections', ready: 'Harbour Coffee ads' },
  { path: '/settings/meta-app', ready: 'What to enter at Meta' },
  { path: '/settings/writes', ready: 'Make the campaign, paused' },
  { path: '/settings/billing', ready: 'ADW-0015' },
  { path: '/privacy', ready: 'Whose data this is about', out: true },
  { path: `/data-deletion?code=${id('del', 1)}`, ready: 'Deleted', out: true },
  { path: '/settings/connections', ready: 'ended our access', troubled: true },
  { path: campaign, ready: 'Changed at Meta', troubled: true },
  { path: '/new', ready: 'What do you want to advertise?' },
  { path: '/brand', ready: 'Words to avoid' },
  { path: `/library?open=${id('media', 540)}`, ready: 'Worth a look' },
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

test('a video says what was found in it, where it may run, and where it was made', async () => {
  const { page, leave } = await stage.visit(`/library?open=${id('media', 540)}`)
  const check = page.getByRole('region', { name: 'Check' })
  await check.getByText('much quieter than the usual').waitFor()
  await check.getByText('it fits 2 of 3 places').waitFor()
  expect(await check.getByText('The index (moov) comes last.').isVisible()).toBe(false)
  await check.getByText('Good to know (1)').click()
  await check.getByText('The index (moov) comes last.').waitFor()
  await page.getByRole('link', { name: 'Made in the video studio' }).click()
  await page.waitForURL(`**/studio/video?run=${id('vgen', 1)}&cut=9x16`)
  await leave()
})

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
  // The session ends somewhere else: the next request leads out, be it of the click or one that the page makes by itself.
  const ledOut = page.waitForURL(/\/sign-in\?next=/)
  stage.server.state.signedIn = false
  await Promise.any([page.getByRole('link', { name: 'Barista class, Thursday evenings' }).click(), ledOut])
  await ledOut
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
  await expect.poll(() => page.getByRole('region', { name: 'Running now' }).count()).toBe(0)
  const film = {
    videoGenerationId: id('vgen', 1),
    state: 'running',
    percent: 41,
    secondsLeft: 9,
    problem: null,
  }
  stage.server.say('film.changed', film)
  await page
    .getByRole('region', { name: 'Running now' })
    .getByText('Drawing the scenes, about 9 s left')
    .waitFor()
  stage.server.say('film.changed', { ...film, state: 'done', percent: 100 })
  await page.getByText('The video is ready').first().waitFor()
  await page.getByRole('button', { name: 'Look' }).first().click()
  await page.waitForURL(/\/studio\/video\?run=vgen_/)
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
