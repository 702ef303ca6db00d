import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openStage, sideways } from './browser.ts'
import { ranked, today, troubledPlaces } from './fixture-calendar.ts'
import { id } from './fixture-data.ts'

let stage: Awaited<ReturnType<typeof openStage>>
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
beforeEach(() => stage.server.reset())

const sent = (name: string) =>
  stage.server.state.calls.filter((call) => call.name === name).map(({ body }) => body)
const middleOf = async (locator: Locator) => {
  const box = await locator.boundingBox()
  if (!box) throw new Error('it is not on the screen')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
/** Where it is once the page has come to rest: a flick goes on scrolling for a while. */
async function atRest(locator: Locator) {
  let last = await middleOf(locator)
  await expect
    .poll(
      async () => {
        const before = last
        last = await middleOf(locator)
        return last.y - before.y
      },
      { interval: 150, timeout: 15_000 },
    )
    .toBe(0)
  return last
}
const post = (page: Page, title: string) => page.getByRole('link', { name: title }).first()
const day = (page: Page, on: string) => page.locator(`[data-drop-day="${on}"]`)
/** With the button still down, so that a test can look. */
async function carry(page: Page, what: Locator, to: { x: number; y: number }) {
  const from = await middleOf(what)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 4 })
}
/** Two busy cores: what is on its way gets its time. */
const soon = { timeout: 15_000 }
const said = (page: Page) => page.locator('p[aria-live="assertive"]').textContent()

/** Widths and themes do not meet: each of both is measured once. */
const looks = [
  { width: 1440, scheme: 'light' },
  { width: 390, scheme: 'dark' },
] as const
const screens = [
  { path: '/calendar?view=month', ready: 'Allow it at Meta' },
  { path: '/calendar?view=week', ready: 'Second Advent' },
  { path: '/calendar?view=list&network=instagram', ready: 'Advent window number three' },
  { path: '/calendar/settings', ready: 'Tuesday, 18–21 h' },
  { path: '/calendar/import', ready: 'first_comment' },
]
test.each(screens)(
  '$path is accessible and fits, wide and narrow, light and dark',
  async ({ path, ready }) => {
    stage.server.planner.places = troubledPlaces
    stage.server.planner.bestTimes = ranked
    const { page, complaints, leave } = await stage.visit(path)
    await page.getByText(ready).first().waitFor()
    for (const { width, scheme } of looks) {
      await stage.look(page, width, scheme)
      await expect.poll(() => stage.axe(page), { ...soon, message: `${width} ${scheme}` }).toEqual([])
      await expect.poll(() => sideways(page), { ...soon, message: `${width}` }).toBeLessThanOrEqual(0)
    }
    await stage.look(page, 320, 'light')
    await expect
      .poll(() => sideways(page), { ...soon, message: 'the narrowest phone' })
      .toBeLessThanOrEqual(0)
    expect(complaints).toEqual([])
    await leave()
  },
)

test('a post that is dragged to another day keeps its time, and Undo brings it back', async () => {
  const { page, leave } = await stage.visit('/calendar')
  await post(page, 'Beans of the month').waitFor()
  await carry(page, post(page, 'Beans of the month'), await middleOf(day(page, '2026-12-16')))
  await page.getByText('Wed, Dec 16, 09:00').waitFor()
  await page.mouse.up()
  await day(page, '2026-12-16').getByText('Beans of the month').waitFor()
  await expect
    .poll(() => sent('schedulePost'), soon)
    .toEqual([{ version: 1, when: { kind: 'day', day: '2026-12-16' } }])
  expect(page.url()).toMatch(/\/calendar$/)

  await page.getByText('Undo', { exact: true }).click()
  await day(page, '2026-12-11').getByText('Beans of the month').waitFor()
  // the page is ahead of the server
  await expect
    .poll(() => sent('schedulePost')[1], soon)
    .toEqual({ version: 2, when: { kind: 'at', at: '2026-12-11T08:00:00.000Z' } })
  await leave()
})

test('a drop on the past, Escape and a refusal leave a post where it was, with words', async () => {
  stage.server.state.refuse = {
    schedulePost: {
      status: 409,
      body: {
        code: 'post.not_ready',
        message: 'Something has to be mended first: no picture.',
        requestId: 'r',
      },
    },
  }
  const { page, leave } = await stage.visit('/calendar')
  const beans = post(page, 'Beans of the month')
  await beans.waitFor()
  await carry(page, beans, await middleOf(day(page, '2026-11-30')))
  await page.getByText('passed').waitFor()
  await page.mouse.up()
  await page.getByText('That time has passed. Choose a later one.').first().waitFor()

  await carry(page, beans, await middleOf(day(page, '2026-12-16')))
  await page.keyboard.press('Escape')
  await page.mouse.up()
  expect(await said(page)).toMatch(/stays where it was/)
  expect(sent('schedulePost')).toEqual([])
  expect(page.url()).toMatch(/\/calendar$/)

  await carry(page, beans, await middleOf(day(page, '2026-12-16')))
  await page.mouse.up()
  await page.getByText('Something has to be mended first: no picture.').first().waitFor()
  await day(page, '2026-12-11').getByText('Beans of the month').waitFor()
  // What is out does not even lift.
  await carry(page, post(page, 'Good morning'), await middleOf(day(page, '2026-12-17')))
  expect(await day(page, '2026-12-17').textContent()).not.toContain('Good morning')
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await leave()
})

test('a draft that is dropped on a day asks for its time', async () => {
  const { page, leave } = await stage.visit('/calendar')
  await page.getByText('Drafts (4)').waitFor()
  await carry(page, post(page, 'Oat or cow?'), await middleOf(day(page, '2026-12-16')))
  await page.mouse.up()
  const popover = page.getByRole('dialog', { name: 'When on Wednesday, December 16?' })
  await popover.waitFor()
  expect(await popover.getByLabel('Time').inputValue()).toBe('09:00')
  await expect.poll(() => stage.axe(page, { skip: ['region'] }), soon).toEqual([])
  await popover.getByLabel('Time').fill('10:30')
  await popover.getByRole('button', { name: 'Schedule it' }).click()
  await day(page, '2026-12-16').getByText('10:30').waitFor()
  await page.getByText('Drafts (3)').waitFor()
  expect(sent('schedulePost')).toEqual([{ version: 1, when: { kind: 'at', at: '2026-12-16T09:30:00.000Z' } }])
  await leave()
})

test('arrow keys move a post by days in the month and by quarters of an hour in the week', async () => {
  const { page, leave } = await stage.visit('/calendar')
  const gifts = post(page, 'Last orders for gift boxes')
  await gifts.focus()
  await page.keyboard.press('m')
  expect(await said(page)).toContain('now at Tuesday, December 15, 16:00')
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(key)
  await expect.poll(() => said(page), soon).toBe('Wednesday, January 6, 16:00')
  await page.getByRole('heading', { name: 'January 2027' }).waitFor()
  // The month before is faded until the next one has come.
  await expect.poll(() => stage.axe(page), soon).toEqual([])
  await page.keyboard.press('Enter')
  await expect
    .poll(() => sent('schedulePost'), soon)
    .toEqual([{ version: 1, when: { kind: 'day', day: '2027-01-06' } }])
  // The focus goes along.
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent), soon)
    .toContain('Last orders')

  await page.getByRole('radio', { name: 'Week' }).click()
  await gifts.focus()
  await page.keyboard.press('M')
  for (const key of ['ArrowLeft', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(key)
  await expect.poll(() => said(page), soon).toBe('Tuesday, January 5, 16:30')
  await page.keyboard.press('Escape')
  expect(await said(page)).toMatch(/stays where it was/)
  expect(sent('schedulePost')).toHaveLength(1)
  await leave()
})

test('in the week a post goes to the quarter of an hour at which it is dropped', async () => {
  const { page, leave } = await stage.visit('/calendar?view=week')
  const lattes = post(page, 'Two lattes')
  await lattes.waitFor()
  const { y } = await middleOf(lattes)
  const column = await middleOf(page.locator('[data-drop-column="2026-12-05"]'))
  await carry(page, lattes, { x: column.x, y: y - 70 })
  await page.getByText('Sat, Dec 5, 15:45').waitFor()
  await page.mouse.up()
  await expect
    .poll(() => sent('schedulePost'), soon)
    .toEqual([{ version: 1, when: { kind: 'at', at: '2026-12-05T14:45:00.000Z' } }])
  await leave()
})

test('month, week and list show the same posts of a day in the same order', async () => {
  const { page, leave } = await stage.visit('/calendar?day=2026-12-04')
  const titles = (within: Locator) =>
    within.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  const dialog = page.getByRole('dialog', { name: 'Friday, December 4' })
  await dialog.getByText('Open until ten tonight').waitFor()
  const all = await titles(dialog.getByRole('list'))
  expect(all).toHaveLength(5)
  await page.keyboard.press('Escape')
  expect(await titles(day(page, '2026-12-04').getByRole('list'))).toEqual(all.slice(0, 3))
  await page.getByRole('button', { name: '2 more on Friday, December 4' }).click()
  await dialog.waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('radio', { name: 'Week' }).click()
  expect(await titles(page.locator('[data-drop-column="2026-12-04"]').getByRole('list'))).toEqual(all)
  await page.getByRole('radio', { name: 'List' }).click()
  expect(await titles(day(page, '2026-12-04').getByRole('list'))).toEqual(all)
  await leave()
})

test('filters count, stand in the address, survive a reload and go with one click', async () => {
  const { page, leave } = await stage.visit('/calendar?view=list')
  await page.getByText('Second Advent').waitFor()
  await page.getByRole('combobox', { name: 'Network' }).selectOption('facebook')
  await page.getByRole('combobox', { name: 'State' }).selectOption({ label: 'Failed (1)' })
  await page.waitForURL(/network=facebook.*state=failed/)
  await page.reload()
  await page.getByText('Live music tonight').first().waitFor()
  await expect.poll(() => page.getByText('Second Advent').count()).toBe(0)
  // Only the search asks the server again.
  const asked = sent('calendar').length
  await page.getByRole('button', { name: 'Remove the filter Failed' }).click()
  await page.getByText('Closed on the 24th').waitFor()
  expect(sent('calendar')).toHaveLength(asked)
  await page.getByRole('searchbox').fill('zzz')
  await page.getByText('No post matches').waitFor()
  await page.getByRole('button', { name: 'Clear all' }).last().click()
  await page.getByText('Second Advent').waitFor()
  await leave()
})

test('pausing says what happens; going on holds what fell due unless told otherwise', async () => {
  const { page, leave } = await stage.visit('/calendar')
  await page.getByRole('button', { name: 'Pause all' }).click()
  await page.getByRole('dialog').getByText('nothing is published').waitFor()
  await page.getByRole('dialog').getByRole('button', { name: 'Pause all' }).click()
  const late = stage.server.planner.entries.find(({ title }) => title.startsWith('Lunch today'))
  if (late) late.state = 'waiting'
  await page.getByRole('button', { name: 'Let it go on' }).click()
  await page.getByText('1 post fell due during the pause:').waitFor()
  await page.getByRole('radio', { name: 'Publish them now' }).click()
  await page.getByRole('radio', { name: 'Hold them' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Let it go on' }).click()
  await page.getByText('Everything is paused').first().waitFor({ state: 'detached' })
  expect(sent('pausePosting')).toEqual([{ paused: true }, { paused: false, overdue: 'hold' }])
  await leave()
})

test('on a phone a finger that holds drags, one that moves scrolls, and the menu moves by a date', async () => {
  const { page, leave } = await stage.visit('/calendar', { width: 390 })
  const touch = await page.context().newCDPSession(page)
  const at = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: { x: number; y: number }[]) =>
    touch.send('Input.dispatchTouchEvent', { type, touchPoints: points })
  const line = page.locator('[data-entry]').filter({ hasText: 'Two lattes' })
  await line.scrollIntoViewIfNeeded()
  const from = await middleOf(line)
  await at('touchStart', from)
  await at('touchMove', { x: from.x, y: from.y - 200 })
  await at('touchEnd')
  expect(sent('schedulePost')).toEqual([])

  await line.scrollIntoViewIfNeeded()
  let start = from
  // A flick that was still to come takes the hold away, as it should: then once more.
  const holds = async () => {
    start = await atRest(line)
    await at('touchStart', start)
    const isHeld = await line.and(page.locator('.opacity-40')).waitFor({ timeout: 3000 }).then(() => true, () => false) // prettier-ignore
    if (!isHeld) await at('touchEnd')
    return isHeld
  }
  await expect.poll(holds, soon).toBe(true)
  const target = await day(page, '2026-12-03').last().boundingBox()
  await at('touchMove', { x: start.x, y: (target?.y ?? 0) + 20 })
  await page.getByText('Thu, Dec 3, 17:00').waitFor()
  await at('touchEnd')
  await expect
    .poll(() => sent('schedulePost'), soon)
    .toEqual([{ version: 1, when: { kind: 'day', day: '2026-12-03' } }])

  await page.getByRole('button', { name: 'Actions for Open until ten tonight' }).click()
  await page.getByRole('menuitem', { name: 'Move to…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Date').fill('2027-03-28')
  await dialog.getByLabel('Time').fill('02:30')
  await dialog.getByText('it would go out at 03:30').waitFor()
  await dialog.getByLabel('Date').fill('2026-12-01')
  await dialog.getByText('This time has passed').waitFor()
  expect(await dialog.getByRole('button', { name: 'Move it' }).isDisabled()).toBe(true)
  await dialog.getByLabel('Date').fill('2026-12-10')
  await dialog.getByRole('button', { name: 'Move it' }).click()
  await expect
    .poll(() => sent('schedulePost')[1], soon)
    .toMatchObject({
      when: { kind: 'at', at: '2026-12-10T01:30:00.000Z' },
    })
  await leave()
})

test('a table is checked line by line before it is imported', async () => {
  const { page, leave } = await stage.visit('/calendar/import')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download a template' }).click()
  expect((await download).suggestedFilename()).toBe('posts.csv')
  const file = page.getByLabel('CSV file')
  await file.setInputFiles({ name: 'empty.csv', mimeType: 'text/csv', buffer: Buffer.from(' ') })
  await page.getByText('empty.csv is empty').waitFor()
  await file.setInputFiles({ name: 'december.csv', mimeType: 'text/csv', buffer: Buffer.from('text\nHello') })
  await page.getByText('3 posts can be imported, 1 line needs you first.').waitFor()
  await page.getByText('Column time:').waitFor()
  await expect.poll(() => stage.axe(page), soon).toEqual([])
  await stage.look(page, 390, 'light')
  expect(await sideways(page)).toBeLessThanOrEqual(0)
  await page.getByRole('button', { name: 'Import 3 posts' }).click()
  await page.getByText('3 posts imported').waitFor()
  expect(sent('importPosts')).toEqual([
    { csv: 'text\nHello', dryRun: true },
    { csv: 'text\nHello', dryRun: false },
  ])
  await leave()
})

test('the queue is changed time by time, and what a place lacks has its button', async () => {
  stage.server.planner.places = troubledPlaces
  const { page, leave } = await stage.visit('/calendar/settings')
  await page.getByRole('button', { name: 'Remove Friday, 09:00' }).click()
  await page.getByRole('button', { name: 'Add a time on Monday' }).click()
  await page.getByText('This time is there already.').waitFor()
  await page.getByLabel('Time', { exact: true }).fill('18:15')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByRole('button', { name: 'Copy Monday to all days' }).click()
  await page.getByRole('button', { name: 'Remove Sunday, 18:15' }).waitFor()
  await page.getByText('Undo', { exact: true }).click()
  await page.getByRole('button', { name: 'Remove Sunday, 18:15' }).waitFor({ state: 'detached' })
  await expect.poll(() => sent('setPostingSlots').length, soon).toBe(4)
  await page.getByText('Not enough posts yet: 5 of 12').waitFor()
  await page.getByRole('button', { name: /^Allow it at Meta/ }).click()
  await expect
    .poll(() => sent('startMetaConnection'), soon)
    .toEqual([
      {
        returnTo: '/calendar/settings',
        connectionId: id('conn', 1),
        rerequest: true,
        features: expect.arrayContaining(['publishing']),
      },
    ])
  await leave()
})

test('what happens to a post elsewhere is seen at once', async () => {
  const { page, leave } = await stage.visit('/calendar')
  await post(page, 'Two lattes').waitFor()
  const lattes = stage.server.planner.entries.find(({ title }) => title.startsWith('Two lattes'))
  if (!lattes) throw new Error('the fixture has no such post')
  lattes.state = 'published'
  stage.server.say('post.changed', { postId: lattes.id, state: 'published', dueAt: lattes.at })
  await page.getByRole('link', { name: /^Published.*Two lattes/ }).waitFor()
  await leave()
})

test('those who may only look find nothing that changes', async () => {
  stage.server.state.role = 'client'
  const { page, leave } = await stage.visit('/calendar')
  await post(page, 'Two lattes').waitFor()
  for (const name of ['Pause all', 'Actions for Two lattes, one price, until Sunday'])
    expect(await page.getByRole('button', { name }).count(), name).toBe(0)
  for (const name of ['New post', 'Import']) expect(await page.getByRole('link', { name }).count()).toBe(0)
  await carry(page, post(page, 'Two lattes'), await middleOf(day(page, '2026-12-09')))
  await page.mouse.up()
  expect(sent('schedulePost')).toEqual([])
  await leave()
})

test('no Page, no posts and no answer each have their words and their way on', async () => {
  stage.server.state.empty = true
  const { page, leave } = await stage.visit('/calendar')
  await page.getByText('Connect a Page to publish on').waitFor()
  await page.getByRole('button', { name: 'Connect the rehearsal account' }).waitFor()
  await expect.poll(() => stage.axe(page), soon).toEqual([])

  stage.server.reset()
  stage.server.planner.entries = []
  await page.reload()
  await page.getByRole('link', { name: 'Write your first post' }).waitFor()
  expect(await page.getByRole('main').getByRole('link', { name: 'Import' }).count()).toBe(2)

  const body = { code: 'internal' as const, message: 'It was logged as req_1.', requestId: 'req_1' }
  stage.server.reset()
  stage.server.state.refuse = { calendar: { status: 500, body } }
  await page.reload()
  await page.getByText('It was logged as req_1').waitFor()
  stage.server.state.refuse = {}
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByRole('button', { name: new RegExp(`${Number(today.slice(8))} .*today, 3 posts`) }).waitFor()
  await leave()
})
