import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aVisitor, type Stage, type Visitor } from './visitor.ts'

const seen = process.env['WALK_SHOTS']
async function look(page: Page, name: string) {
  if (seen) await page.screenshot({ path: path.join(seen, `${name}.png`), fullPage: true })
  await page.evaluate(axe.source)
  const found = await page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run({
      resultTypes: ['violations'],
    })
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    )
  })
  expect(found, name).toEqual([])
}

async function signUpAndConnect({ page, press, type }: Visitor, url: string): Promise<void> {
  await page.goto(`${url}/sign-up`)
  await type(page.getByLabel('Your name'), 'Wanda Walker')
  await type(page.getByLabel('Business', { exact: false }), 'Harbour Coffee')
  await type(page.getByLabel('E-mail'), `wanda-${crypto.randomUUID().slice(0, 8)}@example.test`)
  await type(page.getByLabel('Password', { exact: true }), 'a long enough sentence')
  await press(page.getByRole('button', { name: 'Create account' }))
  await page.waitForURL(({ pathname }) => !pathname.startsWith('/sign-up'))
  await page.goto(`${url}/posts/new`)
  await press(page.getByRole('button', { name: /Connect/ }).first())
  await page.waitForURL(/\/dialog\/oauth/)
  await press(page.getByRole('button', { name: 'Continue' }))
  await page.waitForURL(/\/posts\/new/)
}

const words = 'Fresh cinnamon rolls, every Saturday at nine.'
type Way = {
  /** The file of a picture that Instagram does not take as it is. */
  wide: string
  touch: boolean
  name: string
}

/** Words, a picture that is far too wide for Instagram, and the one click that mends it there. */
async function compose({ page, press, type, choose }: Visitor, { wide, touch }: Way): Promise<void> {
  await type(page.getByRole('textbox', { name: 'Words', exact: true }), words)
  await choose(page.locator('input[type=file]').first(), wide)
  if (touch) await press(page.getByRole('radio', { name: /^Preview/ }))
  await page
    .getByText(/is too wide for Instagram/)
    .first()
    .waitFor()
  await press(page.getByRole('button', { name: 'Cut it' }).first())
  const dialog = page.getByRole('dialog', { name: /^Cut for/ })
  await press(dialog.getByRole('button', { name: 'Apply' }))
  await page
    .getByText(/is too wide for Instagram/)
    .first()
    .waitFor({ state: 'detached' })
  if (touch) await press(page.getByRole('radio', { name: 'Write' }))
}

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

async function schedule({ page, press, type }: Visitor, day: string): Promise<void> {
  await press(page.getByRole('radio', { name: /^At a time/ }))
  await type(page.getByRole('textbox', { name: 'Date' }), day)
  await type(page.getByRole('textbox', { name: 'Time' }), '09:30')
  await press(page.getByRole('button', { name: 'Schedule', exact: true }))
  await page.waitForURL(/\/posts\/post_|\/calendar/)
}

/** On a desk by dragging, on a phone by the menu: it keeps its time of day. */
async function move({ page, press, type }: Visitor, from: string, to: string, touch: boolean): Promise<void> {
  const month = to.slice(0, 7)
  await page.goto(new URL(`/calendar?view=${touch ? 'list' : 'month'}&date=${month}-01`, page.url()).href)
  const chip = page.getByRole('link', { name: words }).first()
  await chip.waitFor()
  if (touch) {
    await press(page.getByRole('button', { name: `Actions for ${words}` }).first())
    await press(page.getByRole('menuitem', { name: 'Move to…' }))
    const dialog = page.getByRole('dialog')
    await type(dialog.getByLabel('Date'), to)
    await press(dialog.getByRole('button', { name: 'Move it' }))
  } else {
    const [picked, target] = [
      await chip.boundingBox(),
      await page.locator(`[data-drop-day="${to}"]`).boundingBox(),
    ]
    if (!picked || !target) throw new Error(`${from} or ${to} is not on the screen`)
    await page.mouse.move(picked.x + picked.width / 2, picked.y + picked.height / 2)
    await page.mouse.down()
    await page.mouse.move(target.x + target.width / 2, target.y + target.height / 2, { steps: 6 })
    await page.mouse.up()
  }
  await page
    .getByText(/goes out/)
    .first()
    .waitFor()
}

async function publishAndSee({ page, press }: Visitor): Promise<void> {
  await press(page.getByRole('link', { name: words }).first())
  await press(
    page
      .getByRole('button', { name: 'Edit', exact: true })
      .or(page.getByRole('link', { name: 'Edit', exact: true }))
      .first(),
  )
  await press(page.getByRole('radio', { name: /^Now/ }))
  await press(page.getByRole('button', { name: 'Publish now' }))
  await page.getByRole('link', { name: /^Open on Facebook/ }).waitFor({ timeout: 60_000 })
  const instagram = page.getByRole('link', { name: /^Open on Instagram/ })
  await instagram.waitFor({ timeout: 60_000 })
  expect(await page.getByRole('main').getByText('Simulated').count()).toBeGreaterThan(0)
  const there = await instagram.getAttribute('href')
  const shown = await page.context().newPage()
  await shown.goto(there ?? '')
  await shown.getByText(words).first().waitFor()
  await shown.close()
}

async function walk(visitor: Visitor, url: string, way: Way) {
  const { page } = visitor
  const { touch, name } = way
  await signUpAndConnect(visitor, url)
  await compose(visitor, way)
  await look(page, `${name}-composer`)
  // Both days of one month, so that a drag finds them on one screen.
  const [from, to] =
    inDays(2).slice(0, 7) === inDays(3).slice(0, 7) ? [inDays(2), inDays(3)] : [inDays(8), inDays(9)]
  await schedule(visitor, from)
  await move(visitor, from, to, touch)
  await look(page, `${name}-calendar`)
  await publishAndSee(visitor)
  await look(page, `${name}-published`)
  console.info(`${name}: from nothing to two networks after ${visitor.lap()}`)
}

/** A shop owner writes a post for two networks, mends its picture, plans it, moves it, publishes it and sees it out there. */
export function postWalks(stage: () => Stage): void {
  let folder: string
  let wide: string
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'adwright-post-walk-'))
    wide = path.join(folder, 'counter.png')
    const background = { r: 200, g: 120, b: 60 }
    await sharp({ create: { width: 1800, height: 600, channels: 3, background } })
      .png()
      .toFile(wide)
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('at a desk, by mouse', async () => {
    const visitor = await aVisitor(stage().browser, { width: 1440, height: 900, touch: false })
    await walk(visitor, stage().stack.url, { wide, touch: false, name: 'desk' })
    expect(visitor.faults).toEqual([])
    await visitor.leave()
  })

  it('on a phone, by touch', async () => {
    const visitor = await aVisitor(stage().browser, { width: 390, height: 844, touch: true })
    await walk(visitor, stage().stack.url, { wide, touch: true, name: 'phone' })
    expect(visitor.faults).toEqual([])
    await visitor.leave()
  })
}
