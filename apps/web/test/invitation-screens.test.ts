import type { ErrorBody } from '@adwright/contract'
import type { EndpointName } from '@adwright/contract/endpoints'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openStage } from './browser.ts'
import { id } from './fixture-data.ts'

let stage: Awaited<ReturnType<typeof openStage>>
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
beforeEach(() => stage.server.reset())

const token = 'k3v9m2x7q4t8w1z5k3v9m2x7q4t8w1z5'
const path = `/invitation?token=${token}`
const callsOf = (name: EndpointName) => stage.server.state.calls.filter((call) => call.name === name)
const refuse = (name: EndpointName, status: number, code: ErrorBody['code'], message: string) => {
  stage.server.state.refuse = { [name]: { status, body: { code, message, requestId: 'req_1' } } }
}

test('whom it is for accepts and is in the workspace', async () => {
  const { page, complaints, leave } = await stage.visit(path)
  await page.getByRole('heading', { name: 'Join Alfama Bakery' }).waitFor()
  await page.getByText('Rui Tavares invites you, for Studio North.').waitFor()
  await page.getByText('You look at everything and say yes or no to posts.').waitFor()
  expect(callsOf('seeInvitation').at(-1)?.body).toEqual({ token })
  refuse('acceptInvitation', 400, 'invitation.not_valid', 'This invitation was used, declined or taken back.')
  await page.getByRole('button', { name: 'Accept and go there' }).click()
  await page.getByText('This invitation was used').waitFor()
  stage.server.state.refuse = {}
  await page.getByRole('button', { name: 'Accept and go there' }).click()
  await page.waitForURL('**/dashboard')
  await page.getByText('Alfama Bakery').first().waitFor()
  expect(await page.evaluate(() => sessionStorage.getItem('adwright.workspace'))).toBe(id('ws', 2))
  expect(complaints).toEqual([])
  await leave()
})

test('it is declined after a question', async () => {
  const { page, leave } = await stage.visit(path)
  await page.getByRole('button', { name: 'Decline' }).click()
  const dialog = page.getByRole('dialog', { name: 'Decline this invitation?' })
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  expect(callsOf('declineInvitation')).toHaveLength(0)
  await page.getByRole('button', { name: 'Decline' }).click()
  await dialog.getByRole('button', { name: 'Decline' }).click()
  await page.getByRole('heading', { name: 'You declined' }).waitFor()
  expect(callsOf('declineInvitation')).toHaveLength(1)
  await leave()
})

test('somebody else is told whose it is, signs out, and goes on to the sign-in and back', async () => {
  stage.server.teams.invitation.email = 'rui@harbourcoffee.example'
  const { page, leave } = await stage.visit(path)
  await page.getByText('You are signed in as maya@harbourcoffee.example.').waitFor()
  await expect.poll(() => page.getByRole('button', { name: 'Accept and go there' }).count()).toBe(0)
  await page.getByRole('button', { name: 'Sign out and go on' }).click()
  await page.getByText('There is an account with this address').waitFor()
  await page.getByRole('link', { name: 'Sign in' }).click()
  await page.waitForURL(/\/sign-in\?next=/)
  expect(new URL(page.url()).searchParams.get('next')).toBe(path)
  await leave()
})

test('who has no account makes one with the invited address', async () => {
  stage.server.state.signedIn = false
  stage.server.teams.invitation.hasAccount = false
  const { page, leave } = await stage.visit(path)
  await page.getByRole('link', { name: 'Create an account' }).click()
  await page.waitForURL(/\/sign-up\?/)
  expect(await page.getByLabel('E-mail').inputValue()).toBe('maya@harbourcoffee.example')
  await page.getByLabel('Your name').fill('Maya Almeida')
  await page.getByLabel('Password', { exact: true }).fill('correct horse battery')
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.waitForURL('**/dashboard')
  expect(callsOf('signUp').at(-1)?.body).toMatchObject({ invitation: token })
  await leave()
})

test('somebody without any workspace can accept, if it is theirs', async () => {
  refuse('me', 404, 'workspace.not_found', 'There is no such workspace.')
  const { page, leave } = await stage.visit(path)
  await page.getByRole('button', { name: 'Accept and go there' }).waitFor()
  // Only the server knows here that it is somebody else.
  const other = 'This invitation went to rui@harbourcoffee.example.'
  refuse('acceptInvitation', 403, 'invitation.other_person', other)
  await page.getByRole('button', { name: 'Accept and go there' }).click()
  await page.getByText(other).waitFor()
  await page.getByRole('button', { name: 'Sign out and go on' }).waitFor()
  await leave()
})

test('a link that opens nothing says so; one whose answer did not come is tried again', async () => {
  refuse('seeInvitation', 400, 'invitation.expired', 'This invitation has expired.')
  const { page, leave } = await stage.visit(path)
  await page.getByRole('heading', { name: 'This invitation does not work any more' }).waitFor()
  await page.getByText('This invitation has expired.').waitFor()
  expect(await stage.axe(page)).toEqual([])
  refuse('seeInvitation', 500, 'internal', 'It was logged as req_1.')
  await page.reload()
  await page.getByText('It was logged as req_1.').waitFor()
  stage.server.state.refuse = {}
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByRole('heading', { name: 'Join Alfama Bakery' }).waitFor()
  await page.goto(`${stage.server.url}/invitation`)
  await page.getByText('This page needs the link from the mail.').waitFor()
  await leave()
})
