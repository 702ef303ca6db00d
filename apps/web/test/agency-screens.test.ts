import type { ErrorBody } from '@adwright/contract'
import type { EndpointName } from '@adwright/contract/endpoints'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openStage } from './browser.ts'
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
const here = (page: Page) => page.evaluate(() => sessionStorage.getItem('adwright.workspace'))
const firstClient = (page: Page) => page.locator('tbody').getByRole('button').first()

test('all clients stand side by side, with sums for each currency and where they come from', async () => {
  stage.server.makeAgency(64)
  const { page, complaints, leave } = await stage.visit('/clients')
  const totals = page.getByRole('region', { name: '63 clients together' })
  await totals.getByText('Rehearsal insights').waitFor()
  expect(await totals.getByRole('region').count()).toBe(2)
  await totals.getByText('Amounts in different currencies are never added up.').waitFor()
  await totals.getByText('Simulated').first().waitFor()
  // A page of 50; the rest is asked for.
  await expect.poll(() => page.locator('tbody tr').count()).toBe(50)
  await page.getByRole('button', { name: 'Load more' }).click()
  await expect.poll(() => page.locator('tbody tr').count()).toBe(63)
  await isSound(stage, page)
  expect(complaints).toEqual([])
  await leave()
})

test('search, sort and days are in the address, and Back from a client finds them again', async () => {
  stage.server.makeAgency(64)
  const { page, leave } = await stage.visit('/clients')
  await page.getByRole('radio', { name: '90 days' }).click()
  await page.waitForURL(/days=90/)
  await page.getByRole('button', { name: 'Ad spend' }).click()
  await page.waitForURL(/sort=spend/)
  expect(await page.getByRole('columnheader', { name: 'Ad spend' }).getAttribute('aria-sort')).toBe(
    'descending',
  )
  await page.getByRole('searchbox', { name: 'Search clients' }).fill('books')
  await page.waitForURL(/q=books/)
  await page.getByRole('region', { name: '10 clients with “books” in the name' }).waitFor()
  await expect.poll(() => firstClient(page).textContent()).toBe('Benfica Books')
  await firstClient(page).click()
  await page.waitForURL('**/dashboard')
  await page.goBack()
  await expect.poll(() => firstClient(page).textContent()).toBe('Benfica Books')
  await page.getByRole('searchbox', { name: 'Search clients' }).fill('nobody')
  await page.getByRole('button', { name: 'Show all clients' }).click()
  await expect.poll(() => page.locator('tbody tr').count()).toBe(50)
  await leave()
})

test('a click on a client opens its workspace', async () => {
  stage.server.makeAgency(12)
  const { page, leave } = await stage.visit('/clients')
  await page.getByRole('button', { name: 'Open Chiado Bakery' }).click()
  await page.waitForURL('**/dashboard')
  await page.getByRole('button', { name: /Chiado Bakery/ }).waitFor()
  expect(await here(page)).toBe(id('ws', 4))
  await leave()
})

test('a first client is added and opened; a full plan says so, with the way to the plans', async () => {
  stage.server.makeAgency(1)
  const { page, leave } = await stage.visit('/clients')
  await page.getByText('Your first client comes here').waitFor()
  await isSound(stage, page)
  await page.getByRole('button', { name: 'Add a client' }).last().click()
  const dialog = page.getByRole('dialog', { name: 'Add a client' })
  await dialog.getByRole('button', { name: 'Add and open' }).click()
  await dialog.getByText('Write what the client is called.').waitFor()
  await dialog.getByLabel('Name of the client').fill('Alfama Bakery')
  await dialog.getByLabel('Time zone').selectOption('Atlantic/Azores')
  refuse('createClientWorkspace', 'plan.clients_full', 'Your plan has room for 5 workspaces of clients.', {
    status: 402,
  })
  await dialog.getByRole('button', { name: 'Add and open' }).click()
  await dialog.getByText('room for 5 workspaces').waitFor()
  await dialog.getByRole('link', { name: 'See plans' }).waitFor()
  stage.server.state.refuse = {}
  await dialog.getByRole('button', { name: 'Add and open' }).click()
  await page.waitForURL('**/dashboard')
  expect(bodyOf('createClientWorkspace')).toEqual({ name: 'Alfama Bakery', timeZone: 'Atlantic/Azores' })
  await expect.poll(() => here(page)).toBe(id('ws', 2))
  await leave()
})

test('who leads no agency is not led to clients; at their address it says why', async () => {
  const { page, leave } = await stage.visit('/clients')
  await page.getByText('You have no clients here').waitFor()
  await expect.poll(() => page.getByRole('link', { name: 'Clients', exact: true }).count()).toBe(0)
  expect(callsOf('listClients')).toHaveLength(0)
  // The client of an agency: its people see the agency's name at most.
  stage.server.makeAgency(3)
  stage.server.teams.lead = null
  stage.server.state.role = 'editor'
  await page.reload()
  await page.getByText('You have no clients here').waitFor()
  await expect.poll(() => page.getByRole('link', { name: 'Clients', exact: true }).count()).toBe(0)
  await expect.poll(() => page.getByRole('link', { name: 'To your organisation' }).count()).toBe(0)
  await leave()
})

test('the organisation is renamed, and somebody of a workspace leads it too', async () => {
  const { page, leave } = await stage.visit('/settings/organisation')
  const name = page.getByLabel('Name of the organisation')
  await name.fill('Harbour Group')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Saved').first().waitFor()
  expect(bodyOf('renameOrganisation')).toEqual({ name: 'Harbour Group' })

  await page.getByRole('button', { name: 'Add somebody' }).click()
  const dialog = page.getByRole('dialog', { name: 'Let somebody lead with you' })
  await dialog.getByLabel('Their e-mail').fill('stranger@example.com')
  const unknown = 'Nobody with the address stranger@example.com is in a workspace of this organisation.'
  refuse('addOrganisationAdmin', 'organisation.person_unknown', unknown, { status: 404, field: 'email' })
  await dialog.getByRole('button', { name: 'Add' }).click()
  await dialog.getByText(unknown).waitFor()
  stage.server.state.refuse = {}
  await dialog.getByLabel('Their e-mail').fill('rui@harbourcoffee.example')
  await dialog.getByRole('button', { name: 'Add' }).click()
  const row = page
    .getByRole('region', { name: 'Who leads it' })
    .getByRole('listitem')
    .filter({ hasText: 'Rui' })
  await row.getByRole('button', { name: 'Remove Rui Tavares' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await expect.poll(() => row.count()).toBe(0)
  await leave()
})

test('becoming an agency says what it means and what plan it takes, and then clients are in the navigation', async () => {
  stage.server.billing.plan = 'starter'
  const { page, leave } = await stage.visit('/settings/organisation')
  const card = page.getByRole('region', { name: 'Work for clients' })
  await card.getByText('It takes the Enterprise plan. You have Starter.').waitFor()
  await expect.poll(() => card.getByRole('button').count()).toBe(0)
  await card.getByRole('link', { name: 'See plans' }).waitFor()
  await isSound(stage, page)
  stage.server.billing.plan = 'enterprise'
  await page.reload()
  await card.getByRole('button', { name: 'Become an agency' }).click()
  await page.getByText('does not turn back into a business').waitFor()
  await page.getByRole('dialog').getByRole('button', { name: 'Become an agency' }).click()
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Clients' }).waitFor()
  await page.getByRole('region', { name: 'You are an agency' }).getByRole('link').click()
  await page.waitForURL('**/clients')
  await leave()
})
