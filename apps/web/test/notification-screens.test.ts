import type { EndpointName } from '@adwright/contract/endpoints'
import type { ErrorBody } from '@adwright/contract'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openStage, sideways } from './browser.ts'
import { id } from './fixture-data.ts'
import { readyExport } from './fixture-privacy.ts'

let stage: Awaited<ReturnType<typeof openStage>>
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
beforeEach(() => stage.server.reset())

const bodies = (name: EndpointName) =>
  stage.server.state.calls.filter((call) => call.name === name).map(({ body }) => body)
const refuse = (name: EndpointName, code: ErrorBody['code'], message: string, field?: string) => {
  stage.server.state.refuse = {
    [name]: { status: 409, body: { code, message, requestId: 'req_1', ...(field && { field }) } },
  }
}
/** A layer over a page is accessible and fits. Its rest of the page is no landmark's. */
async function isSound(page: Page, width: number, scheme: 'light' | 'dark') {
  await stage.look(page, width, scheme)
  await expect.poll(() => stage.axe(page, { skip: ['region'] }), { timeout: 15_000 }).toEqual([])
  expect(await sideways(page)).toBeLessThanOrEqual(0)
}

test('the bell counts what is unread, and one of them leads to its place and is read', async () => {
  const { page, complaints, leave } = await stage.visit('/dashboard')
  await page.getByRole('button', { name: 'Notifications, 3 unread' }).click()
  const panel = page.getByRole('dialog', { name: 'Notifications' })
  await panel.getByText('Simulated').waitFor()
  expect(await panel.getByRole('listitem').count()).toBe(6)
  expect(await panel.getByRole('link', { name: /^Unread:/ }).count()).toBe(3)
  await isSound(page, 1440, 'light')

  await panel.getByRole('link', { name: /Meta rejected/ }).click()
  await page.waitForURL(`**/campaigns/${id('cmp', 2)}`)
  await page.getByRole('button', { name: 'Notifications, 2 unread' }).waitFor()
  expect(bodies('readNotifications')).toEqual([{ ids: [id('ntf', 99)] }])
  await expect.poll(() => panel.count()).toBe(0)

  // Something new: heard without a reload.
  const [newest] = stage.server.notifications.notifications
  stage.server.notifications.notifications.unshift({ ...newest!, id: id('ntf', 100), readAt: null })
  stage.server.say('notification.new', {})
  await page.getByRole('button', { name: 'Notifications, 3 unread' }).waitFor()
  expect(complaints).toEqual([])
  await leave()
})

test('on a phone it is a sheet; one about another workspace opens there, all are marked at once', async () => {
  stage.server.notifications.unreadElsewhere = 2
  const { page, leave } = await stage.visit('/dashboard', { width: 390, scheme: 'dark' })
  const bell = page.getByRole('button', { name: /^Notifications/ })
  await bell.click()
  const sheet = page.getByRole('dialog', { name: 'Notifications' })
  await sheet.getByText('2 unread in your other workspaces').waitFor()
  await isSound(page, 390, 'dark')
  await stage.look(page, 320, 'light')
  expect(await sideways(page)).toBeLessThanOrEqual(0)
  // The tab knows its workspace from the address on, which says it no longer when the page is there.
  const opened = page.waitForRequest(`**/dashboard?workspace=${id('ws', 2)}`)
  await sheet.getByRole('link', { name: /joined Pier Bakery/ }).click()
  await opened
  await page.waitForURL(/\/dashboard$/)
  expect(bodies('readNotifications')).toEqual([{ ids: [id('ntf', 97)] }])

  await bell.click()
  await sheet.getByRole('button', { name: 'Mark all as read' }).click()
  await sheet.getByRole('button', { name: 'Mark all as read' }).waitFor({ state: 'detached' })
  expect(bodies('readNotifications').at(-1)).toEqual({ all: true })
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Notifications', exact: true }).waitFor()
  await leave()
})

test('all of them are paged, filtered by what is unread, and marked one by one', async () => {
  const world = stage.server.notifications
  const old = world.notifications.at(-1)!
  for (let number = 40; number > 0; number--)
    world.notifications.push({ ...old, id: id('ntf', number), title: `Older one, number ${number}.` })
  const { page, leave } = await stage.visit('/notifications')
  await page.getByRole('region', { name: 'Today' }).getByText('Meta rejected').waitFor()
  const rows = page.getByRole('main').getByRole('listitem')
  expect(await rows.count()).toBe(24)
  await page.getByRole('button', { name: 'Load more' }).click()
  await expect.poll(() => rows.count()).toBe(46)
  await expect.poll(() => page.getByRole('button', { name: 'Load more' }).count()).toBe(0)

  await page.getByRole('button', { name: /^Unread/ }).click()
  await page.waitForURL('**/notifications?unread=true')
  await expect.poll(() => rows.count()).toBe(3)
  await page.getByRole('button', { name: 'Mark as read: Rui Tavares joined Pier Bakery.' }).click()
  await expect.poll(() => rows.count()).toBe(2)
  await page.getByRole('button', { name: 'Mark all as read' }).click()
  await page.getByText('You have read everything').waitFor()
  stage.server.state.empty = true
  await page.getByRole('button', { name: 'All', exact: true }).click()
  await page.reload()
  await page.getByText('Nothing has happened yet').waitFor()
  expect(await stage.axe(page)).toEqual([])
  await leave()
})

test('a choice is saved at once, can be undone, and goes back when it is refused', async () => {
  const { page, leave } = await stage.visit('/settings/notifications')
  const mails = page.getByRole('radiogroup', { name: 'Posts: by mail' })
  const inApp = page.getByRole('switch', { name: 'Posts: in the app' })
  await mails.getByRole('radio', { name: 'Off' }).click()
  await page.getByText('Posts: in the app, no mails.').waitFor()
  expect(bodies('setNotificationChoices')).toEqual([
    { choices: [{ topic: 'posts', inApp: true, email: 'off' }] },
  ])
  await inApp.click()
  await page.getByText('You hear nothing of these.').waitFor()
  await page.getByText('Posts: not in the app, no mails.').waitFor()
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await expect.poll(() => inApp.getAttribute('aria-checked')).toBe('true')
  // It is shown before it is sent.
  await expect
    .poll(() => bodies('setNotificationChoices').at(-1))
    .toEqual({ choices: [{ topic: 'posts', inApp: true, email: 'off' }] })

  refuse('setNotificationChoices', 'internal', 'Something broke on our side. It was logged as req_1.')
  await mails.getByRole('radio', { name: 'At once' }).click()
  await page.getByText('It was logged as req_1').waitFor()
  expect(await mails.getByRole('radio', { name: 'Off' }).getAttribute('aria-checked')).toBe('true')
  // What is locked has nothing to press, and says why.
  await page.getByText('So nobody can.').waitFor()
  expect(await page.getByRole('switch').count()).toBe(5)
  await leave()
})

test('the file with my data is asked for, made, and downloaded', async () => {
  const { page, leave } = await stage.visit('/settings/privacy')
  await page.getByRole('button', { name: 'Ask for the file' }).click()
  await page.getByText('The file is being made').waitFor()
  await isSound(page, 1440, 'light')
  stage.server.privacy.file = readyExport
  stage.server.say('notification.new', {})
  const download = page.getByRole('link', { name: 'Download, 48.2 MB' })
  await download.waitFor()
  expect(await download.getAttribute('href')).toBe('/api/me/export/file')
  await isSound(page, 390, 'dark')
  stage.server.privacy.file = { ...readyExport, state: 'failed', bytes: null, expiresAt: null }
  stage.server.say('notification.new', {})
  await page.getByText('The file could not be made').waitFor()
  await page.getByRole('button', { name: 'Ask for the file' }).click()
  await page.getByText('The file is being made').waitFor()
  await leave()
})

test('an account is deleted with password and address, and says what is in the way', async () => {
  const { page, leave } = await stage.visit('/settings/privacy')
  await page.getByRole('button', { name: 'Delete my account' }).click()
  const dialog = page.getByRole('dialog', { name: 'Delete your account?' })
  const password = dialog.getByLabel('Your password')
  const send = dialog.getByRole('button', { name: 'Delete for good' })
  await password.fill('correct horse battery')
  await dialog.getByLabel('Type maya@harbourcoffee.example').fill('maya@harbour.example')
  await send.click()
  await dialog.getByText('This is not the e-mail of your account.').waitFor()
  expect(bodies('deleteAccount')).toEqual([])

  await dialog.getByLabel('Type maya@harbourcoffee.example').fill(' Maya@HarbourCoffee.example')
  refuse('deleteAccount', 'auth.wrong_password', 'That is not your password.', 'password')
  await send.click()
  await dialog.getByText('That is not your password.').waitFor()
  expect(await password.getAttribute('aria-invalid')).toBe('true')
  refuse('deleteAccount', 'account.campaigns_running', 'These campaigns still run at Meta: “Iced”.')
  await send.click()
  await dialog.getByText('These campaigns still run at Meta').waitFor()
  await dialog.getByRole('link', { name: 'Go to your campaigns' }).waitFor()
  refuse('deleteAccount', 'account.owns_shared', 'Other people belong to “Harbour Coffee”.')
  await send.click()
  await dialog.getByRole('link', { name: 'Team of this workspace' }).waitFor()
  await isSound(page, 390, 'dark')

  stage.server.state.refuse = {}
  await send.click()
  await page.waitForURL('**/goodbye')
  await page.getByRole('heading', { name: 'Your account is deleted' }).waitFor()
  expect(await page.evaluate(() => sessionStorage.getItem('adwright.workspace'))).toBeNull()
  await page.goto(`${stage.server.url}/dashboard`)
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  await leave()
})
