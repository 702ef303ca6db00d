import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openStage, sideways } from './browser.ts'
import { ranked, troubledPlaces } from './fixture-calendar.ts'
import { id } from './fixture-data.ts'
import { files } from './fixture-post-files.ts'
import { postNumbers, postPath } from './fixture-post-seeds.ts'

let stage: Awaited<ReturnType<typeof openStage>>
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
beforeEach(() => stage.server.reset())

const composer = (name: keyof typeof postNumbers) => `/posts/new?post=${id('post', postNumbers[name])}`
const bodiesOf = (name: string) =>
  stage.server.state.calls.filter((call) => call.name === name).map(({ body }) => body)
const changedMeanwhile = {
  status: 409,
  body: {
    code: 'post.changed_meanwhile' as const,
    message: 'Somebody changed this post meanwhile.',
    requestId: 'r',
  },
}
const textbox = (page: Page) => page.getByRole('textbox', { name: 'Words' })

const screens = [
  { path: composer('draft'), ready: 'is too tall for Instagram' },
  { path: postPath('published'), ready: 'Is there a table for six?' },
]
const looks = [
  { width: 1440, scheme: 'light' },
  { width: 390, scheme: 'dark' },
] as const

test.each(screens)('$path is accessible and fits', async ({ path, ready }) => {
  const { page, complaints, leave } = await stage.visit(path)
  for (const { width, scheme } of looks) {
    await stage.look(page, width, scheme)
    await page.getByText(ready).first().waitFor({ state: 'attached' })
    await expect.poll(() => stage.axe(page), { timeout: 15_000, message: `${width} ${scheme}` }).toEqual([])
  }
  await stage.look(page, 320, 'light')
  await expect
    .poll(() => sideways(page), { timeout: 15_000, message: 'the narrowest phone' })
    .toBeLessThanOrEqual(0)
  expect(complaints).toEqual([])
  await leave()
})

test('what is typed is stored by itself: a new post first, then only what changed', async () => {
  const { page, leave } = await stage.visit('/posts/new')
  await textbox(page).fill('We open at seven.')
  await page.waitForURL(/post=post_/)
  await page.getByText('Instagram has no posts of words alone').waitFor()
  await page.getByRole('textbox', { name: 'Hashtags' }).pressSequentially('coffee ')
  await expect.poll(() => bodiesOf('updatePost')).toEqual([{ version: 1, hashtags: ['coffee'] }])
  expect(bodiesOf('createPost')).toMatchObject([{ text: 'We open at seven.', when: { kind: 'draft' } }])
  // The button says why it does nothing, and does nothing.
  const publish = page.getByRole('button', { name: 'Add to the queue' })
  expect(await publish.getAttribute('aria-disabled')).toBe('true')
  const reason = (await publish.getAttribute('aria-describedby')) ?? ''
  expect(await page.locator(`[id="${reason}"]`).textContent()).toContain('1 thing to mend first')
  await page.reload()
  expect(await textbox(page).inputValue()).toBe('We open at seven.')
  await leave()
})

test('a post begins with a file of the library; one that is gone is said to be', async () => {
  const { page, leave } = await stage.visit(`/posts/new?mediaId=${files.terrace.id}`)
  const pictures = page.getByRole('list', { name: 'Pictures and videos' }).locator('img')
  await pictures.first().waitFor()
  expect(await pictures.count()).toBe(1)
  await page.goto(`${stage.server.url}/posts/new?mediaId=${id('media', 999)}`)
  await page.getByText('That file is no longer in the library').waitFor()
  await expect.poll(() => pictures.count()).toBe(0)
  await leave()
})

test('pictures come by upload and change places by keys and by pointer', async () => {
  const { page, leave } = await stage.visit(composer('draft'))
  const tiles = page.getByRole('list', { name: 'Pictures and videos' }).getByRole('listitem')
  await page.getByLabel('Choose files').setInputFiles([
    { name: 'menu.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF') },
    { name: 'terrace.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('a picture') },
  ])
  await page.getByText('menu.pdf is neither a picture nor a video').waitFor()
  await page.getByRole('button', { name: 'Dismiss menu.pdf' }).click()
  await page.getByRole('button', { name: /^Move upload.jpg, 4 of 4/ }).press('ArrowLeft')
  await page.getByText('upload.jpg is now number 3 of 4.').waitFor({ state: 'attached' })
  // To the right the tile itself is moved in the page; it keeps the focus all the same.
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowLeft')
  await page.getByText('upload.jpg is now number 3 of 4.').waitFor({ state: 'attached' })
  expect(await tiles.nth(2).textContent()).toContain('upload.jpg')

  const handle = await page.getByRole('button', { name: /^Move pumpkin-soup.jpg/ }).boundingBox()
  const last = await tiles.nth(3).boundingBox()
  await page.mouse.move(handle!.x + 10, handle!.y + 10)
  await page.mouse.down()
  await page.mouse.move(last!.x + 40, last!.y + 60, { steps: 6 })
  await page.mouse.up()
  expect(await tiles.nth(3).textContent()).toContain('pumpkin-soup.jpg')
  await expect.poll(() => JSON.stringify(bodiesOf('updatePost').at(-1))).toMatch(/items.*900.*501"/)
  await leave()
})

test('leaving waits for what would be lost, and says what went wrong', async () => {
  const { page, leave } = await stage.visit(composer('draft'))
  const link = page.getByRole('textbox', { name: 'Link' })
  await link.fill('harb')
  const keep = page.getByRole('button', { name: 'Save draft' })
  await page.getByText('The link is not an address yet.').waitFor()
  expect(await keep.getAttribute('aria-disabled')).toBe('true')
  await keep.press('Enter')
  await link.fill('harb.example')
  stage.server.state.refuse = { updatePost: changedMeanwhile }
  await keep.press('Enter')
  await page.getByText('It was not saved').waitFor()
  expect(page.url()).toContain('/posts/new')
  stage.server.state.refuse = {}
  await keep.press('Enter')
  await page.waitForURL(/\/calendar/)
  await leave()
})

test('what takes itself away by key hands the focus on; a place that is gone is taken off', async () => {
  const { planner } = stage.server
  planner.places = planner.places.filter(({ network }) => network === 'facebook')
  const { page, leave } = await stage.visit(composer('draft'))
  const focused = () =>
    page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
    )
  await page.getByRole('button', { name: 'Remove #lisbon' }).press('Enter')
  expect(await focused()).toBe('Remove #harbourcoffee')
  await page.getByRole('button', { name: 'Remove counter-at-seven.jpg' }).press('Enter')
  expect(await focused()).toBe('Remove cake.png')
  await page
    .getByRole('group', { name: 'Destinations' })
    .getByRole('button', { name: 'harbourcoffee' })
    .press('Enter')
  expect(await focused()).toContain('Harbour Coffee')
  await expect
    .poll(() => bodiesOf('updatePost').at(-1))
    .toMatchObject({ destinations: [{ network: 'facebook', pageId: id('page', 1) }] })
  await leave()
})

test('one place has words of its own, and goes back to the common ones', async () => {
  const { page, leave } = await stage.visit(composer('scheduled'))
  await page.getByRole('group', { name: 'Words for' }).getByRole('button', { name: 'harbourcoffee' }).click()
  await page.waitForURL(/for=instagram/)
  const own = page.getByRole('textbox', { name: /^Words/ })
  await own.fill('Three beans on Friday.')
  const preview = page.getByRole('group', { name: /^Carousel of harbourcoffee/ })
  await expect.poll(() => preview.textContent()).toContain('Three beans on Friday.')
  await expect
    .poll(() => bodiesOf('updatePost'))
    .toMatchObject([{ overrides: { [`instagram:${id('page', 1)}`]: { text: 'Three beans on Friday.' } } }])
  await page.getByRole('button', { name: /^Back to the common text/ }).click()
  expect(await own.inputValue()).toMatch(/^Three beans, one counter/)
  // What is not named would stay as it was: the place is named with nothing of its own.
  await expect
    .poll(() => bodiesOf('updatePost').at(-1))
    .toMatchObject({ overrides: { [`instagram:${id('page', 1)}`]: {} } })
  await leave()
})

test('a picture is cut with keys and pointer, and the author sees it before', async () => {
  const { page, leave } = await stage.visit(composer('draft'))
  const cut = page.getByRole('button', { name: /^Cut it/ })
  await cut.waitFor()
  // What was found is about the pictures as they were stored: another one may stand in the same place now.
  await page.getByRole('button', { name: /^Move pumpkin-soup.jpg/ }).press('ArrowRight')
  expect(await cut.isDisabled()).toBe(true)
  await page.getByRole('button', { name: /^Move pumpkin-soup.jpg/ }).press('ArrowLeft')
  await cut.click()
  const frame = page.getByRole('application', { name: 'Cut-out' })
  const before = (await frame.boundingBox())!
  // The dialog takes the focus once it is open: a key may come too early. Small enough to be moved by 30.
  await expect
    .poll(async () => {
      await frame.press('-')
      return (await frame.boundingBox())!.width
    })
    .toBeLessThan(before.width * 0.8)
  await frame.press('Shift+ArrowUp')
  const { x, y, width, height } = (await frame.boundingBox())!
  await page.mouse.move(x + width / 2, y + height / 2)
  await page.mouse.down()
  await page.mouse.move(x + width / 2, y + height / 2 + 30)
  await page.mouse.up()
  await expect.poll(async () => (await frame.boundingBox())!.y).toBeCloseTo(y + 30, 0)
  expect(await stage.axe(page, { skip: ['region'] })).toEqual([])
  await page.getByRole('button', { name: 'Apply' }).click()
  await page.getByText('is too tall for Instagram').first().waitFor({ state: 'detached' })
  const [sent] = bodiesOf('fixPost') as { fix: { kind: string; rect: { width: number; y: number } } }[]
  expect(sent?.fix.kind).toBe('crop')
  expect(sent?.fix.rect.width).toBeLessThan(1)
  await leave()
})

test('what somebody else changed is never written over without asking', async () => {
  const { page, leave } = await stage.visit(composer('scheduled'))
  await textbox(page).waitFor()
  // Somebody else, in another browser.
  await fetch(`${stage.server.url}/api/posts/${id('post', postNumbers.scheduled)}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ version: 1, text: 'Written by Rui' }),
  })
  stage.server.state.refuse = { updatePost: changedMeanwhile }
  await textbox(page).fill('Written by Maya')
  await page.getByText('Changed elsewhere').waitFor()
  await page.getByRole('button', { name: 'Reload theirs' }).click()
  expect(await textbox(page).inputValue()).toBe('Written by Rui')
  await expect.poll(() => page.getByText('Changed elsewhere').count()).toBe(0)
  await leave()
})

test('times by the workspace’s clock: odd hours, best hours, a series', async () => {
  stage.server.planner.bestTimes = ranked
  const { page, leave } = await stage.visit('/posts/new?at=2027-03-27T09:00:00Z')
  await page.getByText('It goes out Saturday, March 27, 2027 at 10:00.').waitFor()
  await page.getByLabel('Date', { exact: true }).fill('2027-03-28')
  await page.getByLabel('Time', { exact: true }).fill('02:30')
  await page.getByText('02:30 does not exist. It goes out at 03:30.').waitFor()
  await page.getByLabel('Date', { exact: true }).fill('2026-12-01')
  await page.getByText('This time has passed').first().waitFor()
  await page.getByRole('button', { name: /^Best so far: Tuesdays/ }).click()
  expect(await page.getByLabel('Date', { exact: true }).inputValue()).toBe('2026-12-08')
  await page.getByText('Again and again').click()
  await page.getByText('Every Wednesday at 09:00').waitFor()
  await page.getByText('Advanced').click()
  await page.getByLabel('Cron rule').fill('0 9 1 * *')
  await page.getByText('Days of the month are not supported').first().waitFor()
  await page.getByLabel('Cron rule').fill('30 7 * * mon')
  await page.getByText('Every Monday at 07:30').waitFor()
  await page.getByText('Monday, December 7, 2026 at 07:30').waitFor()
  await leave()
})

test('a post is moved, and is back at its time when the server refuses', async () => {
  const { page, leave } = await stage.visit(postPath('scheduled'))
  stage.server.state.refuse = { schedulePost: changedMeanwhile }
  await page.getByRole('button', { name: 'Move' }).click()
  await page.getByLabel('Time', { exact: true }).fill('11:15')
  await page.getByRole('button', { name: 'Move it' }).click()
  await page.getByText('Somebody changed this post meanwhile.').first().waitFor()
  await page.getByText(/^Goes out Friday, December 4, 2026 at 09:00/).waitFor()
  stage.server.state.refuse = {}
  await page.getByRole('button', { name: 'Move' }).click()
  await page.getByLabel('Time', { exact: true }).fill('11:15')
  await page.getByRole('button', { name: 'Move it' }).click()
  await page.getByText(/^Goes out Friday, December 4, 2026 at 11:15/).waitFor()
  await leave()
})

test('a post that its limit held back can go out all the same', async () => {
  const { page, leave } = await stage.visit(composer('expired'))
  await page.getByText('As soon as you press Publish.').click()
  await page.getByText('must come after the time it goes out').waitFor()
  await page.getByRole('checkbox', { name: 'Not at all rather than late' }).click()
  await expect.poll(() => bodiesOf('updatePost')).toEqual([{ version: 1, notAfter: null }])
  stage.server.reset()
  await page.goto(stage.server.url + postPath('expired'))
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Publish now' }).click()
  await expect
    .poll(() => bodiesOf('schedulePost'))
    .toEqual([{ version: 1, when: { kind: 'now' }, notAfter: null }])
  await leave()
})

test('a lost answer is looked up, a failed place is tried again', async () => {
  const { page, leave } = await stage.visit(postPath('unknown'))
  await page.getByRole('button', { name: /^Look at Meta/ }).click()
  await page.getByRole('link', { name: 'Open on Instagram' }).waitFor()
  await page.goto(stage.server.url + postPath('partly'))
  await page.getByRole('button', { name: /^Try again/ }).click()
  await page.getByText('It is tried again.').waitFor()
  expect(bodiesOf('retryPost')).toEqual([{ publicationId: id('pub', 3061) }])
  await leave()
})

test('comments are answered and hidden, a post is deleted; a refusal brings back what was', async () => {
  const { page, leave } = await stage.visit(postPath('published'))
  await page.getByRole('button', { name: /^Reply.*Rui Duarte/ }).click()
  await page.getByLabel('Your reply to Rui Duarte').fill('We keep one for you.')
  await page.getByRole('button', { name: 'Send' }).first().click()
  await page.getByText('We keep one for you.').waitFor()
  expect(bodiesOf('replyToComment')).toMatchObject([{ commentId: '99011', text: 'We keep one for you.' }])
  stage.server.state.refuse = {
    hideComment: { status: 502, body: { code: 'meta.refused', message: 'Meta refused.', requestId: 'r' } },
  }
  await page.getByRole('button', { name: /^Hide.*ines.m/ }).click()
  await page.getByText('Meta refused.').first().waitFor()
  await page.getByRole('button', { name: /^Hide.*ines.m/ }).waitFor()

  // Deleting says what stays, and where.
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Stays there: harbourcoffee on Instagram').waitFor()
  await dialog.getByText('Everywhere it can be').click()
  await dialog.getByRole('button', { name: 'Delete' }).click()
  await page.waitForURL(/\/calendar/)
  await leave()
})

test('without a role, without a Page, and without an answer', async () => {
  stage.server.state.role = 'analyst'
  const { page, leave } = await stage.visit('/posts/new')
  await page.getByRole('heading', { name: 'Writing posts takes another role' }).waitFor()
  await page.goto(stage.server.url + postPath('partly'))
  await page.getByText('Instagram did not take the picture').waitFor()
  await expect.poll(() => page.getByRole('button', { name: /Try again|Edit|Take it down/ }).count()).toBe(0)
  stage.server.state.role = 'owner'
  stage.server.state.empty = true
  await page.goto(`${stage.server.url}/posts/new`)
  await page.getByRole('heading', { name: 'Connect a Page first' }).waitFor()
  stage.server.state.empty = false
  stage.server.planner.places = troubledPlaces
  await page.goto(`${stage.server.url}/posts/new`)
  await page.getByRole('button', { name: /^Allow it at Meta/ }).click()
  await expect
    .poll(() => bodiesOf('startMetaConnection'))
    .toMatchObject([{ rerequest: true, features: ['ads', 'publishing', 'insights', 'comments'] }])
  await leave()
})
