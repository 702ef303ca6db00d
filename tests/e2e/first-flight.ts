import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { aVisitor, type Stage, type Visitor } from './visitor.ts'

const examples = path.resolve(import.meta.dirname, '../../examples')
const twinPage = /\/dialog\/oauth/

/** From the landing page to the wizard, with the sentence that was typed first. */
async function signUp({ page, press, type }: Visitor, url: string, brief: Example): Promise<void> {
  await page.goto(url)
  await type(page.getByLabel('What do you want to promote?'), brief.product)
  await press(page.getByRole('button', { name: 'Make my ad' }))
  await page.getByText(brief.product).waitFor()
  await type(page.getByLabel('Your name'), 'Wanda Walker')
  await type(page.getByLabel('Business', { exact: false }), brief.business)
  await type(page.getByLabel('E-mail'), `wanda-${crypto.randomUUID().slice(0, 8)}@example.test`)
  await type(page.getByLabel('Password', { exact: true }), 'a long enough sentence')
  await press(page.getByRole('button', { name: 'Create account' }))
}

async function makePosters({ page, press, type, choose }: Visitor, brief: Example): Promise<void> {
  const product = page.getByLabel('What do you want to advertise?')
  await product.waitFor()
  expect(await product.inputValue()).toBe(brief.product)
  expect(await page.getByLabel('Business').inputValue()).toBe(brief.business)
  await type(page.getByLabel('Where should a click lead?'), brief.url)
  await choose(page.getByLabel('Product photos'), path.join(examples, 'photos', brief.photo))
  await page.getByRole('img', { name: brief.photo }).waitFor()
  await press(page.getByRole('button', { name: 'Create 3 posters' }))
  // They come one by one: whoever sees the first does not yet see the last.
  const seen = await page.waitForFunction(
    () => document.querySelectorAll('ul[aria-label="Posters"] img').length || false,
  )
  expect(await seen.jsonValue()).toBeLessThan(3)
  await page.getByRole('button', { name: 'Preview 3 ads' }).waitFor()
  expect(await postersOf(page).count()).toBe(3)
}
const postersOf = (page: Page) => page.getByRole('list', { name: 'Posters' }).getByRole('img')

async function changeHeadline({ page, press, type }: Visitor, headline: string): Promise<void> {
  const before = await postersOf(page).first().getAttribute('src')
  await press(page.getByRole('button', { name: /^Edit poster 1, / }).last())
  const dialog = page.getByRole('dialog', { name: 'Edit poster 1' })
  await type(dialog.getByRole('textbox', { name: 'Headline' }), headline)
  await press(dialog.getByRole('button', { name: 'Save' }))
  await dialog.getByText('Saved and drawn again').waitFor()
  await press(dialog.getByRole('button', { name: 'Close' }).last())
  const poster = page.getByRole('img', { name: `Poster 1: ${headline}` })
  await poster.waitFor()
  expect(await poster.getAttribute('src')).not.toBe(before)
}

async function preview({ page, press }: Visitor, headline: string): Promise<void> {
  await press(page.getByRole('button', { name: 'Preview 3 ads' }))
  for (const place of [/Facebook feed/i, /Instagram feed/i, /Story|Stories/i, /Reel/i])
    await page.getByRole('img', { name: place }).first().waitFor()
  expect(await page.getByText(headline).count()).toBeGreaterThan(0)
}

/** Through the twin's own sign-in, which is another page on another address, and back to the last look. */
async function connect({ page, press, type }: Visitor, business: string): Promise<void> {
  await press(page.getByRole('button', { name: 'Connect and launch' }))
  await press(page.getByRole('button', { name: 'Connect the rehearsal account' }))
  await page.waitForURL(twinPage)
  await type(page.getByLabel('Business name'), business)
  await press(page.getByRole('button', { name: 'Continue' }))
  await page.getByRole('heading', { name: 'Checks before the launch' }).waitFor()
}

async function launch({ page, press }: Visitor): Promise<void> {
  await page.getByText('Ready to launch').waitFor()
  await page.getByRole('heading', { name: 'The most it can cost' }).waitFor()
  await press(page.getByRole('button', { name: /^Launch 3 ads for .* a day$/ }))
  await page.getByRole('heading', { name: /^Launched/ }).waitFor()
}

async function readFigures({ page, press }: Visitor): Promise<void> {
  await press(page.getByRole('button', { name: '7 days' }))
  await page.getByText('7 simulated days went by').first().waitFor()
  await page.getByRole('heading', { name: 'Your campaign is live' }).waitFor()
  await press(page.getByRole('link', { name: 'Open the campaign' }))
  const figures = page.getByRole('group', { name: 'Key figures' })
  expect(await firstNumber(figures)).toBeGreaterThan(100)
  // Where they come from, how old they are, and that nobody was there.
  await page
    .getByText(/Rehearsal insights .* updated .*(now|second|minute)/i)
    .first()
    .waitFor()
  expect(await page.getByRole('main').getByText('Simulated').count()).toBeGreaterThan(0)
}

async function firstNumber(figures: Locator): Promise<number> {
  await figures.getByText(/\d/).first().waitFor()
  return Number((await figures.innerText()).match(/[\d,]+/)?.[0].replaceAll(',', ''))
}

async function pauseAndResume({ page, press }: Visitor): Promise<void> {
  await press(page.getByRole('link', { name: 'Campaigns' }).first())
  const run = page.getByRole('switch', { name: /^Run / })
  await press(run)
  await page
    .getByText(/^Paused “/)
    .first()
    .waitFor()
  expect(await run.getAttribute('aria-checked')).toBe('false')
  await press(run)
  await page
    .getByText(/^Resumed “/)
    .first()
    .waitFor()
  expect(await run.getAttribute('aria-checked')).toBe('true')
}

async function signOut({ page, press }: Visitor): Promise<void> {
  await press(page.getByRole('button', { name: /^Account/ }))
  await press(page.getByRole('menuitem', { name: 'Sign out' }))
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
}

type Example = { business: string; product: string; url: string; photo: string }
async function example(name: string): Promise<Example> {
  const brief = JSON.parse(await readFile(path.join(examples, `${name}.json`), 'utf8')) as Example // our own file
  return { ...brief, photo: `${name}.jpg` }
}

/** The walks of a shop owner who advertises. */
export function firstFlights(stage: () => Stage): void {
  it('takes a shop owner from a sentence to numbers at a desk', async () => {
    const visitor = await aVisitor(stage().browser, { width: 1440, height: 900, touch: false })
    const { page, press } = visitor
    const brief = await example('bakery')
    await signUp(visitor, stage().stack.url, brief)
    await makePosters(visitor, brief)
    await changeHeadline(visitor, 'Rye that keeps all week')
    await preview(visitor, 'Rye that keeps all week')
    await connect(visitor, brief.business)
    await launch(visitor)
    console.info(`desk: launched after ${visitor.lap()}`)
    await readFigures(visitor)
    await press(page.getByRole('link', { name: 'Dashboard' }))
    expect(await firstNumber(page.getByRole('group', { name: 'Key figures' }))).toBeGreaterThan(100)
    await page.getByRole('main').getByText('Simulated').first().waitFor()
    await pauseAndResume(visitor)
    await signOut(visitor)
    console.info(`desk: signed out after ${visitor.lap()}`)
    expect(visitor.faults).toEqual([])
    await visitor.leave()
  })

  it('does the same on a phone, by touch', async () => {
    const visitor = await aVisitor(stage().browser, { width: 390, height: 844, touch: true })
    const { page, press } = visitor
    const brief = await example('web-shop')
    await signUp(visitor, stage().stack.url, brief)
    await makePosters(visitor, brief)
    await preview(visitor, brief.business)
    await connect(visitor, brief.business)
    await launch(visitor)
    console.info(`phone: launched after ${visitor.lap()}`)
    await readFigures(visitor)
    await press(page.getByRole('link', { name: 'Home' }))
    expect(await firstNumber(page.getByRole('group', { name: 'Key figures' }))).toBeGreaterThan(100)
    await pauseAndResume(visitor)
    await signOut(visitor)
    console.info(`phone: signed out after ${visitor.lap()}`)
    expect(visitor.faults).toEqual([])
    await visitor.leave()
  })

  it('draws a poster in the studio, moves a thing on it by hand, and keeps what was shown', async () => {
    const visitor = await aVisitor(stage().browser, { width: 1440, height: 1000, touch: false })
    const { page, press, type, faults } = visitor
    const { stack } = stage()
    const email = `studio-${crypto.randomUUID().slice(0, 8)}@example.test`
    await page.goto(stack.url)
    await page.request.post(`${stack.url}/api/auth/sign-up`, {
      data: { email, password: 'a long enough sentence', name: 'Wanda Walker' },
      headers: { origin: stack.url },
    })
    await page.goto(`${stack.url}/studio`)
    await type(page.getByRole('textbox', { name: 'What should it show?' }), 'Sourdough rye bread')
    await type(page.getByLabel('Web address'), 'https://backstube-lindner.example/bread')
    await type(page.getByRole('textbox', { name: 'Business' }), 'Backstube Lindner')
    await press(page.getByText('Minimalist', { exact: true }))
    for (let count = 4; count > 1; count--) await press(page.getByRole('button', { name: 'One image fewer' }))
    await press(page.getByRole('button', { name: 'Create 1 image' }))
    await press(page.getByRole('link', { name: /^Edit/ }).first())

    const headline = page.getByRole('button', { name: /^Headline/ })
    await press(headline)
    const before = await headline.boundingBox()
    for (let i = 0; i < 4; i++) await page.keyboard.press('Shift+ArrowDown')
    await page.getByText('Not saved yet').waitFor()
    for (let i = 0; i < 4; i++) await page.keyboard.press('Control+z')
    await page.getByText('All changes saved').waitFor()
    for (let i = 0; i < 4; i++) await page.keyboard.press('Control+Shift+z')
    // seen on the next frame at the earliest: on a busy machine a key answers before its change is drawn
    await expect.poll(async () => (await headline.boundingBox())!.y).toBeGreaterThan(before!.y + 5)
    const answered = page.waitForResponse((answer) => answer.request().method() === 'PATCH')
    await press(page.getByRole('button', { name: 'Save', exact: true }))
    await answered
    await page.getByText('All changes saved').waitFor()
    const { creatives } = await (await page.request.get(`${stack.url}/api/creatives`)).json()
    const [{ version, look }] = creatives
    expect(version).toBe(2)
    expect(look.edits.feed_4x5.headline.dy * 1350).toBeCloseTo(40, 0)
    expect(faults).toEqual([])
    await visitor.leave()
  })
}
