import type { ErrorBody } from '@adwright/contract'
import type { EndpointName } from '@adwright/contract/endpoints'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openStage, sideways } from './browser.ts'
import { id } from './fixture-data.ts'
import { isSound } from './is-sound.ts'

let stage: Awaited<ReturnType<typeof openStage>>
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
beforeEach(() => stage.server.reset())

const callsOf = (name: EndpointName) => stage.server.state.calls.filter((call) => call.name === name)
const bodyOf = (name: EndpointName) => callsOf(name).at(-1)?.body
const refuse = (
  name: EndpointName,
  code: ErrorBody['code'],
  message: string,
  { status = 409, field }: { status?: number; field?: string } = {},
) => {
  const body = { code, message, requestId: 'req_1', ...(field && { field }) }
  stage.server.state.refuse = { [name]: { status, body } }
}

const memberRow = (page: Page, name: string) =>
  page.getByRole('region', { name: 'Members' }).getByRole('listitem').filter({ hasText: name })
const here = (page: Page) => page.evaluate(() => sessionStorage.getItem('adwright.workspace'))

test('somebody is invited; what the server refuses stands where it belongs, and what was typed stays', async () => {
  const { page, complaints, leave } = await stage.visit('/settings/team')
  await page.getByRole('button', { name: 'Invite' }).click()
  const dialog = page.getByRole('dialog', { name: 'Invite somebody to Harbour Coffee' })
  await dialog.getByRole('button', { name: 'Send the invitation' }).click()
  await dialog.getByText('Write an e-mail address').waitFor()
  expect(callsOf('inviteMember')).toHaveLength(0)

  const taken = 'rui@harbourcoffee.example is a member of this workspace already.'
  refuse('inviteMember', 'workspace.member_already', taken, { field: 'email' })
  const email = dialog.getByLabel('E-mail')
  await email.fill('rui@harbourcoffee.example')
  await dialog.getByRole('radio', { name: /^Client/ }).click()
  await dialog.getByRole('button', { name: 'Send the invitation' }).click()
  await dialog.getByText(taken).waitFor()
  expect(await email.getAttribute('aria-invalid')).toBe('true')
  expect(await email.evaluate((field) => field === document.activeElement)).toBe(true)

  refuse('inviteMember', 'plan.seats_taken', 'No seat is left, open invitations included.', { status: 402 })
  await email.fill('teresa@harbourcoffee.example')
  await dialog.getByRole('button', { name: 'Send the invitation' }).click()
  await dialog.getByText('No seat is left').waitFor()
  expect(await dialog.getByRole('link', { name: 'See plans' }).getAttribute('href')).toBe('/settings/billing')
  await expect.poll(() => stage.axe(page), { timeout: 15_000 }).toEqual([])

  stage.server.state.refuse = {}
  expect(await email.inputValue()).toBe('teresa@harbourcoffee.example')
  await dialog.getByRole('button', { name: 'Send the invitation' }).click()
  await page.getByText('Invited teresa@harbourcoffee.example').first().waitFor()
  expect(bodyOf('inviteMember')).toEqual({ email: 'teresa@harbourcoffee.example', role: 'client' })
  const waiting = page.getByRole('region', { name: 'Invitations that wait' })
  await waiting.getByText('teresa@harbourcoffee.example').waitFor()
  expect(complaints).toEqual([])
  await leave()
})

test('roles that the plan has not are shown and cannot be chosen', async () => {
  stage.server.billing.plan = 'starter'
  const { page, leave } = await stage.visit('/settings/team')
  await page.getByRole('button', { name: 'Invite' }).click()
  const client = page.getByRole('radio', { name: /^Client/ })
  await page.getByText('Changes nothing else. Not in your plan.').waitFor()
  expect(await client.isDisabled()).toBe(true)
  expect(await page.getByRole('radio', { name: /^Admin/ }).isEnabled()).toBe(true)
  await leave()
})

test('an invitation is sent again or taken back, one that was sent too often only taken back', async () => {
  const { page, leave } = await stage.visit('/settings/team')
  const rows = page.getByRole('region', { name: 'Invitations that wait' }).getByRole('listitem')
  await rows.first().getByRole('button', { name: 'Send again: the invitation of nuno' }).click()
  await page.getByText('Sent again to nuno@harbourcoffee.example').first().waitFor()
  const expired = rows.filter({ hasText: 'Expired' })
  await expect.poll(() => expired.getByRole('button', { name: /^Send/ }).count()).toBe(0)
  await expired.getByRole('button', { name: /^Take back/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Take back' }).click()
  await expect.poll(() => rows.count()).toBe(1)
  await leave()
})

test('a member gets another role or is removed; the owner and I stand without such a menu', async () => {
  const { page, leave } = await stage.visit('/settings/team')
  await memberRow(page, 'Maya Almeida').waitFor()
  await expect.poll(() => memberRow(page, 'Maya Almeida').getByRole('button').count()).toBe(0)
  const openMenu = async (item: string) => {
    await memberRow(page, 'Rui Tavares').getByRole('button', { name: 'More about Rui Tavares' }).click()
    await page.getByRole('menuitem', { name: item }).click()
  }
  await openMenu('Change role')
  const dialog = page.getByRole('dialog', { name: 'What is Rui Tavares here?' })
  expect(await dialog.getByRole('radio', { name: /^Editor/ }).isChecked()).toBe(true)
  await dialog.getByRole('radio', { name: /^Analyst/ }).click()
  refuse('changeRole', 'workspace.through_organisation', 'Rui Tavares is here by leading the organisation.')
  await dialog.getByRole('button', { name: 'Change role' }).click()
  await dialog.getByText('here by leading the organisation').waitFor()
  stage.server.state.refuse = {}
  await dialog.getByRole('button', { name: 'Change role' }).click()
  await memberRow(page, 'Rui Tavares').getByText('Analyst', { exact: true }).waitFor()
  expect(bodyOf('changeRole')).toEqual({ userId: id('user', 2), role: 'analyst' })

  await openMenu('Remove')
  await page.getByText('What they made stays.').waitFor()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await expect.poll(() => memberRow(page, 'Rui Tavares').count()).toBe(0)
  await leave()
})

test('those who only look on see who is here, and may leave', async () => {
  stage.server.state.role = 'client'
  stage.server.teams.workspaces = ['Harbour Coffee', 'Alfama Bakery']
  const { page, leave } = await stage.visit('/settings/team')
  await memberRow(page, 'Rui Tavares').waitFor()
  expect(await memberRow(page, 'Rui Tavares').textContent()).not.toContain('@')
  for (const name of ['Invite', 'More about', 'Hand over'])
    expect(await page.getByRole('button', { name }).count(), name).toBe(0)
  await expect.poll(() => page.getByRole('link', { name: 'Organisation', exact: true }).count()).toBe(0)
  await isSound(stage, page)
  await page.getByRole('button', { name: 'Leave' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Leave' }).click()
  await page.waitForURL('**/dashboard')
  await page.getByText('Alfama Bakery').first().waitFor()
  await leave()
})

test('another browser’s change is there without a reload', async () => {
  const { page, leave } = await stage.visit('/settings/team')
  await memberRow(page, 'Rui Tavares').waitFor()
  stage.server.teams.members = []
  stage.server.say('workspace.members_changed', {})
  await expect.poll(() => memberRow(page, 'Rui Tavares').count()).toBe(0)
  await leave()
})

test('the owner hands over with their password and is an admin then', async () => {
  const { page, leave } = await stage.visit('/settings/team')
  await page.getByRole('button', { name: 'Hand over' }).click()
  const dialog = page.getByRole('dialog', { name: 'Hand over Harbour Coffee' })
  await dialog.getByRole('button', { name: 'Hand it over' }).click()
  await dialog.getByText('Choose who is to have it.').waitFor()
  await dialog.getByLabel('New owner').selectOption({ label: 'Rui Tavares (rui@harbourcoffee.example)' })
  await dialog.getByLabel('Your password').fill('wrong')
  refuse('transferWorkspace', 'auth.wrong_password', 'That is not your password.', {
    status: 400,
    field: 'password',
  })
  await dialog.getByRole('button', { name: 'Hand it over' }).click()
  await dialog.getByText('That is not your password.').waitFor()
  await expect.poll(() => stage.axe(page), { timeout: 15_000 }).toEqual([])
  stage.server.state.refuse = {}
  await dialog.getByLabel('Your password').fill('correct horse battery')
  await dialog.getByRole('button', { name: 'Hand it over' }).click()
  await page.getByText('Rui Tavares is the owner now').first().waitFor()
  await memberRow(page, 'Maya Almeida').getByText('Admin', { exact: true }).waitFor()
  await expect.poll(() => page.getByRole('button', { name: 'Hand over' }).count()).toBe(0)
  await leave()
})

test('a workspace is deleted by its name and a password, not while campaigns run', async () => {
  stage.server.teams.workspaces = ['Harbour Coffee', 'Alfama Bakery']
  const { page, leave } = await stage.visit('/settings/workspace')
  await page.getByRole('button', { name: 'Delete the workspace' }).click()
  const dialog = page.getByRole('dialog', { name: 'Delete Harbour Coffee?' })
  await dialog.getByLabel('Type “Harbour Coffee” to go on').fill('Harbour')
  await dialog.getByLabel('Your password').fill('correct horse battery')
  await dialog.getByRole('button', { name: 'Delete for good' }).click()
  await dialog.getByText('That is not its name.').waitFor()
  expect(callsOf('deleteWorkspace')).toHaveLength(0)
  refuse('deleteWorkspace', 'workspace.campaigns_running', 'Campaigns still run at Meta: Iced oat latte.')
  await dialog.getByLabel('Type “Harbour Coffee” to go on').fill('Harbour Coffee')
  await dialog.getByRole('button', { name: 'Delete for good' }).click()
  await dialog.getByText('Iced oat latte').waitFor()
  const way = dialog.getByRole('link', { name: 'To the campaigns that run' })
  expect(await way.getAttribute('href')).toBe('/campaigns?state=active')
  await isSound(stage, page)
  stage.server.state.refuse = {}
  await dialog.getByRole('button', { name: 'Delete for good' }).click()
  await page.waitForURL('**/dashboard')
  await page.getByText('Alfama Bakery').first().waitFor()
  await leave()
})

test('only owners are offered to delete', async () => {
  stage.server.state.role = 'admin'
  const { page, leave } = await stage.visit('/settings/workspace')
  await page.getByLabel('Workspace name').waitFor()
  await expect.poll(() => page.getByRole('button', { name: 'Delete the workspace' }).count()).toBe(0)
  await leave()
})

test('whoever was taken out of a workspace is led to another one of theirs, with a word', async () => {
  const { page, leave } = await stage.visit('/settings/team')
  await page.getByRole('heading', { name: 'Team' }).first().waitFor()
  let isOut = true
  await page.route('**/*', (route) => {
    // Whoever loads anew is in the one that is left to them.
    if (route.request().isNavigationRequest()) isOut = false
    const isAsked = new URL(route.request().url()).pathname.startsWith('/api/')
    const body = { code: 'workspace.not_found', message: 'There is no such workspace.', requestId: 'req-1' }
    return isOut && isAsked ? route.fulfill({ status: 404, json: body }) : route.continue()
  })
  await page.getByRole('link', { name: 'Campaigns' }).first().click()
  await page.waitForURL('**/dashboard')
  const messages = page.getByRole('region', { name: 'Messages' })
  await messages.getByText('You are no longer in that workspace').waitFor()
  await messages.getByText('This is Harbour Coffee, another one of yours.').waitFor()
  expect(isOut).toBe(false)
  await leave()
})

test('whoever is in no workspace any more is told the way to one', async () => {
  refuse('me', 'workspace.not_found', 'There is no such workspace.', { status: 404 })
  const { page, leave } = await stage.visit('/dashboard')
  await page.getByRole('heading', { name: 'You are in no workspace' }).waitFor()
  await expect.poll(() => stage.axe(page), { timeout: 15_000 }).toEqual([])
  await page.getByRole('button', { name: 'Sign in again' }).click()
  await page.waitForURL('**/sign-in')
  expect(callsOf('signOut')).toHaveLength(1)
  await leave()
})

test('with one workspace the head of the sidebar is a link; with two it opens the list', async () => {
  const { page, leave } = await stage.visit('/campaigns')
  await page.getByText('Iced oat latte: summer menu').waitFor()
  await expect.poll(() => page.getByRole('button', { name: 'Switch workspace' }).count()).toBe(0)
  stage.server.teams.workspaces = ['Harbour Coffee', 'Alfama Bakery']
  await page.reload()
  await page.getByRole('button', { name: 'Switch workspace' }).click()
  const options = page.getByRole('listbox', { name: 'Your workspaces' }).getByRole('option')
  await expect.poll(() => options.count()).toBe(2)
  expect(await options.first().textContent()).toContain('You are here')
  // Whose it is, where it is not mine.
  expect(await options.last().textContent()).toContain('Editor · Studio North')
  await expect.poll(() => stage.axe(page, { skip: ['region'] }), { timeout: 15_000 }).toEqual([])
  await page.keyboard.press('Escape')
  await expect.poll(() => options.count()).toBe(0)
  const button = page.getByRole('button', { name: 'Switch workspace' })
  await expect.poll(() => button.evaluate((one) => one === document.activeElement)).toBe(true)
  await leave()
})

test('by keyboard: typing searches, arrows move, Enter opens, and the page is loaded anew in it', async () => {
  stage.server.makeAgency(64)
  const { page, complaints, leave } = await stage.visit('/campaigns')
  await page.evaluate(() => Object.assign(window, { before: true }))
  await page.getByRole('button', { name: 'Switch workspace' }).click()
  const list = page.getByRole('listbox', { name: 'Your workspaces' })
  await list.getByRole('option', { name: /^Ajuda Bakery/ }).waitFor()
  await page.keyboard.type('book')
  await expect.poll(() => list.getByRole('option').count()).toBe(10)
  await page.keyboard.press('ArrowDown')
  const active = list.locator('[aria-selected=true]')
  expect(await active.textContent()).toContain('Alfama Books')
  const field = page.getByRole('combobox', { name: 'Search workspaces' })
  expect(await field.getAttribute('aria-activedescendant')).toBe(await active.getAttribute('id'))
  await page.keyboard.press('Enter')
  await page.waitForURL('**/dashboard')
  await page.getByRole('button', { name: /Alfama Books/ }).waitFor()
  expect(await page.evaluate(() => 'before' in window)).toBe(false)
  const opened = id('ws', stage.server.teams.workspaces.indexOf('Alfama Books') + 1)
  expect(await here(page)).toBe(opened)
  expect(new URL(page.url()).search).toBe('')
  expect(complaints).toEqual([])
  await leave()
})

test('the list grows while it is scrolled, and says when it finds nothing', async () => {
  stage.server.makeAgency(64)
  const { page, leave } = await stage.visit('/campaigns')
  await page.getByRole('button', { name: 'Switch workspace' }).click()
  const options = page.getByRole('listbox', { name: 'Your workspaces' }).getByRole('option')
  await options.first().waitFor()
  const before = await options.count()
  await options.last().scrollIntoViewIfNeeded()
  await expect.poll(() => options.count()).toBeGreaterThan(before)
  for (let press = 0; press < 9; press += 1) await page.keyboard.press('PageDown')
  await expect.poll(() => options.count()).toBe(64)
  await page.keyboard.type('nobody')
  await page.getByText('None of your workspaces is called “nobody”.').waitFor()
  expect(await page.getByRole('link', { name: 'All clients at a glance' }).getAttribute('href')).toBe(
    '/clients',
  )
  await leave()
})

test('a workspace that does not open leaves everything as it was', async () => {
  stage.server.teams.workspaces = ['Harbour Coffee', 'Alfama Bakery']
  refuse('openWorkspace', 'workspace.not_found', 'There is no such workspace.', { status: 404 })
  const { page, leave } = await stage.visit('/campaigns')
  await page.getByRole('button', { name: 'Switch workspace' }).click()
  await page.getByRole('option', { name: /^Alfama Bakery/ }).click()
  await page.getByText('There is no such workspace.').first().waitFor()
  expect(await here(page)).toBe(id('ws', 1))
  expect(new URL(page.url()).pathname).toBe('/campaigns')
  await leave()
})

test('on a phone the list is a sheet of the account menu', async () => {
  stage.server.makeAgency(12)
  const { page, leave } = await stage.visit('/campaigns', { width: 390, scheme: 'dark' })
  await page.getByRole('button', { name: 'Account menu' }).click()
  await page.getByRole('menuitem', { name: 'Clients' }).waitFor()
  await page.getByRole('menuitem', { name: 'Switch workspace' }).click()
  const sheet = page.getByRole('dialog', { name: 'Your workspaces' })
  await sheet.getByRole('option', { name: /^Baixa Bakery/ }).waitFor()
  await expect.poll(() => stage.axe(page), { timeout: 15_000 }).toEqual([])
  await stage.look(page, 320, 'dark')
  await expect.poll(() => sideways(page)).toBeLessThanOrEqual(0)
  await sheet.getByRole('option', { name: /^Baixa Bakery/ }).click()
  await page.waitForURL('**/dashboard')
  await expect.poll(() => here(page)).toBe(id('ws', 3))
  await leave()
})

test('a page that the browser had kept of another workspace is loaded anew', async () => {
  const { page, leave } = await stage.visit('/campaigns')
  await page.getByText('Iced oat latte: summer menu').waitFor()
  const reloaded = page.waitForEvent('load')
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))
  await reloaded
  await leave()
})
