import { readFile } from 'node:fs/promises'
import type { ErrorBody } from '@adwright/contract'
import type { EndpointName } from '@adwright/contract/endpoints'
import type { Page } from 'playwright-core'
import { decodeQR } from 'qr/decode.js'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openStage } from './browser.ts'
import { backupCodes, totp } from './fixture-accounts.ts'
import { isSound } from './is-sound.ts'

let stage: Awaited<ReturnType<typeof openStage>>
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
beforeEach(() => stage.server.reset())

const callsOf = (name: EndpointName) => stage.server.state.calls.filter((call) => call.name === name)
const bodyOf = (name: EndpointName) => callsOf(name).at(-1)?.body
const refuse = (name: EndpointName, code: ErrorBody['code'], message: string, field?: string) => {
  const status =
    { 'auth.two_factor_required': 401, 'auth.two_factor_wrong': 401, 'auth.passkey_refused': 401 }[
      code as string
    ] ?? 400
  stage.server.state.refuse = {
    [name]: { status, body: { code, message, requestId: 'req_1', ...(field && { field }) } },
  }
}

async function writePassword(page: Page) {
  await page.getByLabel('E-mail').fill('maya@harbourcoffee.example')
  await page.getByLabel('Password', { exact: true }).fill('correct horse battery')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

test('with two factors the password leads to the code, and only the code leads in', async () => {
  stage.server.state.signedIn = false
  refuse('signIn', 'auth.two_factor_required', 'Enter the code of your authenticator app.')
  const { page, leave } = await stage.visit('/sign-in?next=%2Fcampaigns')
  await writePassword(page)
  await page.getByRole('heading', { name: 'One more step' }).waitFor()
  const code = page.getByRole('textbox', { name: 'Code' })
  expect(await code.evaluate((field) => field === document.activeElement)).toBe(true)
  expect(await code.getAttribute('autocomplete')).toBe('one-time-code')

  await code.fill('12345')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByText('Write the six digits of your app.').waitFor()
  expect(callsOf('signIn')).toHaveLength(1)

  refuse('signIn', 'auth.two_factor_wrong', 'That code is wrong or was used already.')
  await code.fill('111111')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByText('That code is wrong or was used already.').waitFor()
  expect(await code.getAttribute('aria-invalid')).toBe('true')
  await isSound(stage, page)

  stage.server.state.refuse = {}
  await code.fill('123 456')
  await page.getByRole('checkbox', { name: 'Trust this device for 30 days' }).click()
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL('**/campaigns')
  expect(bodyOf('signIn')).toEqual({
    email: 'maya@harbourcoffee.example',
    password: 'correct horse battery',
    code: '123456',
    trustDevice: true,
  })
  await leave()
})

test('without the phone a backup code does; another account begins anew', async () => {
  stage.server.state.signedIn = false
  refuse('signIn', 'auth.two_factor_required', 'Enter the code of your authenticator app.')
  const { page, leave } = await stage.visit('/sign-in')
  await writePassword(page)
  await page.getByRole('button', { name: 'Use another account' }).click()
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  await writePassword(page)
  await page.getByRole('button', { name: 'Use a backup code' }).click()
  const code = page.getByRole('textbox', { name: 'Backup code' })
  await code.fill('k3v9m')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByText('Write a backup code such as').waitFor()
  stage.server.state.refuse = {}
  await code.fill('k3v9m-x2tqa')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/dashboard')
  expect(bodyOf('signIn')).toMatchObject({ code: 'k3v9m-x2tqa', trustDevice: false })
  await leave()
})

/** A browser with a passkey store of its own, at an address that is a name: passkeys belong to names. */
async function withPasskeys(page: Page, path: string) {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await page.goto(stage.server.url.replace('127.0.0.1', 'localhost') + path)
}

test('a passkey is added under the name of the device, and signs in', async () => {
  const { page, leave } = await stage.visit('/settings/security')
  await withPasskeys(page, '/settings/security')
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  const dialog = page.getByRole('dialog')
  expect(await dialog.getByLabel('Name').inputValue()).toMatch(/^Chrome on /)
  await dialog.getByLabel('Name').fill('')
  await dialog.getByRole('button', { name: 'Go on' }).click()
  await dialog.getByText('Give it a name.').waitFor()
  await dialog.getByLabel('Name').fill('My desk')
  await dialog.getByRole('button', { name: 'Go on' }).click()
  await page.getByText('Added “My desk”').waitFor()
  await page.getByRole('listitem').filter({ hasText: 'My desk' }).getByText('not used yet').waitFor()
  expect(bodyOf('addPasskey')).toMatchObject({
    name: 'My desk',
    response: { type: 'public-key', response: { attestationObject: expect.any(String) } },
  })

  stage.server.state.signedIn = false
  refuse('passkeySignIn', 'auth.passkey_refused', 'This passkey was not accepted.')
  // This browser answers what is offered at the e-mail field at once, as if a finger lay there: it is asked only once.
  await page.goto(`${new URL(page.url()).origin}/sign-in`)
  await page.getByText('This passkey was not accepted.').waitFor()
  expect(callsOf('passkeySignIn')).toHaveLength(1)
  stage.server.state.refuse = {}
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await page.waitForURL('**/dashboard')
  expect(callsOf('passkeySignIn')).toHaveLength(2)
  expect(bodyOf('passkeySignIn')).toMatchObject({
    response: { type: 'public-key', response: { signature: expect.any(String) } },
  })
  await leave()
})

test('without a passkey at hand the button says so, and the password still works', async () => {
  stage.server.state.signedIn = false
  const { page, leave } = await stage.visit('/sign-in')
  await withPasskeys(page, '/sign-in')
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await page.getByText('No passkey was used.').waitFor()
  await isSound(stage, page)
  await writePassword(page)
  await page.waitForURL('**/dashboard')
  await leave()
})

test('where no passkey can work, none is offered', async () => {
  const { page, leave } = await stage.visit('/settings/security')
  await page.getByText('This browser has no passkeys here.').waitFor()
  await expect.poll(() => page.getByRole('button', { name: 'Add a passkey' }).count()).toBe(0)
  stage.server.state.signedIn = false
  await page.goto(`${stage.server.url}/sign-in`)
  await page.getByLabel('E-mail').waitFor()
  await expect.poll(() => page.getByRole('button', { name: 'Sign in with a passkey' }).count()).toBe(0)
  expect(callsOf('passkeySignInOptions')).toHaveLength(0)
  await leave()
})

test('a passkey is renamed, and removed after a question', async () => {
  const { page, leave } = await stage.visit('/settings/security')
  await page.getByRole('button', { name: 'Actions for The blue key on my ring' }).click()
  await page.getByRole('menuitem', { name: 'Rename' }).click()
  await page.getByRole('dialog').getByLabel('Name').fill('Blue key')
  await page.keyboard.press('Enter')
  await page.getByText('Blue key', { exact: true }).waitFor()
  expect(bodyOf('renamePasskey')).toEqual({ name: 'Blue key' })
  await page.getByRole('button', { name: 'Actions for Blue key' }).click()
  await page.getByRole('menuitem', { name: 'Remove' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await page.getByText('Removed “Blue key”').waitFor()
  await expect.poll(() => page.getByText('Blue key', { exact: true }).count()).toBe(0)
  await leave()
})

test('after a while a passkey is added or removed, and a session ended, only with the password', async () => {
  const said = 'Show that it is you: write your password, or sign out and in again if you have none.'
  const { page, leave } = await stage.visit('/settings/security')
  const dialog = page.getByRole('dialog')
  const askedFor = async (name: EndpointName, button: string) => {
    await dialog.getByText(said).waitFor()
    const password = dialog.getByLabel('Your password')
    expect(await password.evaluate((field) => field === document.activeElement)).toBe(true)
    await dialog.getByRole('button', { name: button }).click()
    await dialog.getByText('Write your password.').waitFor()
    expect(callsOf('provePresence')).toHaveLength(0)
    stage.server.state.refuse = {}
    await password.fill('correct horse battery')
    await page.keyboard.press('Enter')
    await expect.poll(() => callsOf(name)).toHaveLength(2)
    expect(bodyOf('provePresence')).toEqual({ password: 'correct horse battery' })
  }
  refuse('removePasskey', 'auth.proof_needed', said)
  await page.getByRole('button', { name: 'Actions for The blue key on my ring' }).click()
  await page.getByRole('menuitem', { name: 'Remove' }).click()
  await expect.poll(() => dialog.getByLabel('Your password').count()).toBe(0)
  await dialog.getByRole('button', { name: 'Remove' }).click()
  await dialog.getByLabel('Your password').waitFor()
  await isSound(stage, page)
  await askedFor('removePasskey', 'Remove')
  await page.getByText('Removed “The blue key on my ring”').waitFor()
  await leave()

  stage.server.reset()
  const again = await stage.visit('/settings/security')
  refuse('endSession', 'auth.proof_needed', said)
  await again.page.getByRole('button', { name: 'Sign out Microsoft Edge on Windows' }).click()
  const question = again.page.getByRole('dialog')
  await question.getByLabel('Your password').fill('correct horse battery')
  stage.server.state.refuse = {}
  await again.page.keyboard.press('Enter')
  await again.page.getByText('Signed out Microsoft Edge on Windows').waitFor()
  expect(callsOf('provePresence')).toHaveLength(1)
  await again.leave()

  stage.server.reset()
  const adding = await stage.visit('/settings')
  await withPasskeys(adding.page, '/settings/security')
  refuse('startPasskey', 'auth.proof_needed', said)
  await adding.page.getByRole('button', { name: 'Add a passkey' }).click()
  const form = adding.page.getByRole('dialog')
  await form.getByLabel('Name').fill('My desk')
  await form.getByRole('button', { name: 'Go on' }).click()
  await form.getByLabel('Your password').fill('correct horse battery')
  stage.server.state.refuse = {}
  await adding.page.keyboard.press('Enter')
  await adding.page.getByText('Added “My desk”').waitFor()
  await adding.leave()
})

test('a link to a new address confirms it once; a dead one says where to get another', async () => {
  stage.server.state.signedIn = false
  const { page, leave } = await stage.visit('/confirm-email?token=abcdefgh12345678')
  await page.getByRole('heading', { name: 'Your new e-mail counts now' }).waitFor()
  expect(callsOf('confirmEmail').map(({ body }) => body)).toEqual([{ token: 'abcdefgh12345678' }])
  refuse('confirmEmail', 'auth.link_invalid', 'This link is no longer valid. Ask for a new one.')
  await page.reload()
  await page.getByRole('heading', { name: 'This link does not work any more' }).waitFor()
  await page.getByRole('link', { name: 'To your profile' }).waitFor()
  // An answer that did not come says nothing about the link.
  refuse('confirmEmail', 'service.unavailable', 'This part of Adwright is not available at the moment.')
  await page.reload()
  await page.getByText('not available at the moment').waitFor()
  stage.server.state.refuse = {}
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByRole('heading', { name: 'Your new e-mail counts now' }).waitFor()
  await leave()
})

test('an invited person signs up with the invited address, and asks for no workspace', async () => {
  stage.server.state.signedIn = false
  const { page, leave } = await stage.visit(
    '/sign-up?invitation=invited-token-12345678&email=rui%40harbour.example',
  )
  const email = page.getByLabel('E-mail')
  expect(await email.inputValue()).toBe('rui@harbour.example')
  expect(await email.getAttribute('readonly')).not.toBeNull()
  await expect.poll(() => page.getByLabel('Business name').count()).toBe(0)
  expect(await page.getByRole('link', { name: 'Sign in' }).getAttribute('href')).toContain(
    'invited-token-12345678',
  )
  await isSound(stage, page)
  await page.getByLabel('Your name').fill('Rui Tavares')
  await page.getByLabel('Password', { exact: true }).fill('correct horse battery')
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.waitForURL('**/dashboard')
  expect(bodyOf('signUp')).toMatchObject({
    email: 'rui@harbour.example',
    invitation: 'invited-token-12345678',
  })
  // The workspace is somebody else's: its time zone stays.
  expect(callsOf('updateWorkspace')).toHaveLength(0)
  await leave()
})

test('times are shown by the own clock of whoever looks', async () => {
  const { page, leave } = await stage.visit('/notifications')
  const first = page.locator('main time').first()
  await first.waitFor()
  const at = (await first.getAttribute('datetime')) ?? ''
  const inZone = (timeZone: string) =>
    new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', timeZone }) // prettier-ignore
      .format(new Date(at))
  expect(await first.getAttribute('title')).toBe(inZone('Europe/Lisbon'))
  await page.goto(`${stage.server.url}/settings`)
  await page.getByLabel('Your time zone').selectOption('Pacific/Kiritimati')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Saved').waitFor()
  await page.goto(`${stage.server.url}/notifications`)
  await first.waitFor()
  expect(await first.getAttribute('title')).toBe(inZone('Pacific/Kiritimati'))
  expect(inZone('Pacific/Kiritimati')).not.toBe(inZone('Europe/Lisbon'))
  await leave()
})

test('the profile sends what was changed; the e-mail changes by a link to the new address', async () => {
  const { page, leave } = await stage.visit('/settings')
  await page.getByLabel('Your time zone').selectOption('Asia/Tokyo')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Saved').waitFor()
  expect(bodyOf('updateMe')).toEqual({ timeZone: 'Asia/Tokyo' })
  await page.getByLabel('Your time zone').selectOption({ label: 'That of the workspace (Europe/Lisbon)' })
  await page.getByRole('button', { name: 'Save' }).click()
  await expect.poll(() => bodyOf('updateMe')).toEqual({ timeZone: null })

  await page.getByRole('button', { name: 'Change e-mail' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('New e-mail').fill('maya@new.example')
  await dialog.getByLabel('Your password').fill('not it')
  refuse('changeEmail', 'auth.wrong_password', 'That is not your password.', 'password')
  await page.keyboard.press('Enter')
  await dialog.getByText('That is not your password.').waitFor()
  expect(await dialog.getByLabel('Your password').getAttribute('aria-invalid')).toBe('true')
  await isSound(stage, page)
  stage.server.state.refuse = {}
  await dialog.getByLabel('Your password').fill('correct horse battery')
  await page.keyboard.press('Enter')
  await dialog.getByText('If maya@new.example can be used, a link is on its way there.').waitFor()
  await dialog.getByText('Until then you sign in with maya@harbourcoffee.example').waitFor()
  expect(bodyOf('changeEmail')).toEqual({ email: 'maya@new.example', password: 'correct horse battery' })
  await leave()
})

test('a new password signs everything else out, unless one says otherwise', async () => {
  const { page, leave } = await stage.visit('/settings/security')
  const dialog = page.getByRole('dialog')
  const change = async () => {
    await page.getByRole('button', { name: 'Change password' }).click()
    await dialog.getByLabel('Current password').fill('correct horse battery')
    await dialog.getByLabel('New password').fill('a new horse in town')
  }
  await change()
  refuse('changePassword', 'auth.weak_password', 'Choose one that is not common.', 'newPassword')
  await page.keyboard.press('Enter')
  await dialog.getByText('Choose one that is not common.').waitFor()
  expect(await dialog.getByLabel('New password').evaluate((field) => field === document.activeElement)).toBe(
    true,
  )
  stage.server.state.refuse = {}
  await page.keyboard.press('Enter')
  await page.getByText('Your password is changed').waitFor()
  expect(bodyOf('changePassword')).toEqual({
    currentPassword: 'correct horse battery',
    newPassword: 'a new horse in town',
    endOtherSessions: true,
  })
  await change()
  await dialog.getByRole('checkbox', { name: 'Sign out everywhere else' }).click()
  await dialog.getByRole('button', { name: 'Change password' }).click()
  await expect.poll(() => bodyOf('changePassword')).toMatchObject({ endOtherSessions: false })
  await leave()
})

test('two factors: the QR code says what the server said, and the backup codes stay until they are kept', async () => {
  const { page, complaints, leave } = await stage.visit('/settings/security')
  const dialog = page.getByRole('dialog')
  await page.getByRole('button', { name: 'Set up' }).click()
  await dialog.getByLabel('Your password').fill('correct horse battery')
  await page.keyboard.press('Enter')
  const code = dialog.getByRole('img', { name: 'QR code for an authenticator app' })
  await code.waitFor()
  await isSound(stage, page)
  for (const scheme of ['light', 'dark'] as const) {
    await stage.look(page, 1440, scheme)
    expect(await readQr(await code.screenshot()), scheme).toBe(totp.uri)
  }
  await dialog.getByText(totp.secret).waitFor()
  expect(callsOf('confirmTwoFactor')).toHaveLength(0)

  await dialog.getByLabel('Code that the app shows').fill('000 000')
  refuse('confirmTwoFactor', 'auth.two_factor_code_wrong', 'That code is wrong.', 'code')
  await page.keyboard.press('Enter')
  await dialog.getByText('That code is wrong.').waitFor()
  stage.server.state.refuse = {}
  await dialog.getByLabel('Code that the app shows').fill('123456')
  await page.keyboard.press('Enter')

  const panel = page.getByRole('region', { name: 'Your backup codes' })
  await panel.waitFor()
  await expect.poll(() => panel.evaluate((region) => region === document.activeElement)).toBe(true)
  await page.keyboard.press('Escape')
  expect(await panel.getByRole('listitem').allTextContents()).toEqual(backupCodes)
  await isSound(stage, page)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    panel.getByRole('button', { name: 'Download' }).click(),
  ])
  const file = await readFile(await download.path(), 'utf8')
  for (const one of backupCodes) expect(file).toContain(one)
  await panel.getByRole('button', { name: 'I have kept them' }).click()
  await expect.poll(() => panel.count()).toBe(0)

  await page.getByRole('button', { name: 'New backup codes' }).click()
  await dialog.getByLabel('Your password').fill('correct horse battery')
  await page.keyboard.press('Enter')
  await expect.poll(() => panel.getByRole('listitem').first().textContent()).toBe(backupCodes.at(-1))
  await page.getByRole('button', { name: 'Switch off' }).click()
  await dialog.getByLabel('Your password').fill('correct horse battery')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Set up' }).waitFor()
  // Codes that are void are not shown any longer.
  await expect.poll(() => panel.count()).toBe(0)
  expect(bodyOf('endTwoFactor')).toEqual({ password: 'correct horse battery' })
  expect(complaints).toEqual([])
  await leave()
})

async function readQr(png: Buffer): Promise<string> {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return decodeQR({ data, width: info.width, height: info.height })
}

test('sessions: this one is marked and stays; one other ends, then all others', async () => {
  const { page, leave } = await stage.visit('/settings/security')
  const rows = page.getByRole('region', { name: 'Where you are signed in' }).getByRole('listitem')
  await rows.first().waitFor()
  expect(await rows.first().textContent()).toMatch(/Firefox on macOS.*This one.*active now.*ends by/)
  await expect.poll(() => rows.first().getByRole('button').count()).toBe(0)
  await page.getByRole('button', { name: 'Sign out Microsoft Edge on Windows' }).click()
  await page.getByText('Signed out Microsoft Edge on Windows').waitFor()
  await expect.poll(() => rows.count()).toBe(3)
  await page.getByRole('button', { name: 'Sign out everywhere else' }).click()
  expect(callsOf('endOtherSessions')).toHaveLength(0)
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out everywhere else' }).click()
  await page.getByText('Signed out 2 others').waitFor()
  await expect.poll(() => rows.count()).toBe(1)
  await expect.poll(() => page.getByRole('button', { name: 'Sign out everywhere else' }).count()).toBe(0)
  await leave()
})

test('a key is made with little, shown once with a first call, and revoked after a question', async () => {
  const { page, leave } = await stage.visit('/settings/keys')
  const mine = page.getByRole('region', { name: 'Your keys' })
  await mine.getByRole('button', { name: 'Make a key' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('checkbox', { name: /^Read/ }).click()
  await dialog.getByRole('button', { name: 'Make the key' }).click()
  await dialog.getByText('Give it a name.').waitFor()
  await dialog.getByText('Choose one at least.').waitFor()
  await isSound(stage, page)
  await dialog.getByRole('checkbox', { name: /^Read/ }).click()
  await dialog.getByRole('checkbox', { name: /^Create/ }).click()
  await dialog.getByLabel('Name').fill('Sheet export')
  await dialog.getByLabel('Expires').selectOption('in a year')
  await dialog.getByRole('button', { name: 'Make the key' }).click()

  const secret = mine.getByRole('region', { name: '“Sheet export” is ready' })
  await secret.getByText(/^adw_\w{12}_\w{43}$/).waitFor()
  await secret.getByText(`curl -s ${stage.server.url}/api/campaigns -H "authorization: Bearer adw_`).waitFor()
  expect(bodyOf('createMyKey')).toEqual({
    name: 'Sheet export',
    scopes: ['read', 'create'],
    expiresInDays: 365,
  })
  await isSound(stage, page)
  await secret.getByRole('button', { name: 'I have kept it' }).click()
  expect(await mine.textContent()).not.toContain('s3cret')

  await mine.getByRole('button', { name: 'Revoke Sheet export' }).click()
  expect(callsOf('revokeMyKey')).toHaveLength(0)
  await dialog.getByRole('button', { name: 'Revoke' }).click()
  await page.getByText('Revoked “Sheet export”').waitFor()
  await expect.poll(() => mine.getByText('Sheet export').count()).toBe(0)
  await leave()
})

test('keys of the workspace are for owners and admins; one that never ends is asked for as such', async () => {
  const { page, leave } = await stage.visit('/settings/keys')
  const theirs = page.getByRole('region', { name: 'Keys of Harbour Coffee' })
  await theirs.getByText('made by Rui Tavares').waitFor()
  await theirs.getByRole('button', { name: 'Make a workspace key' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill('Shop')
  await dialog.getByLabel('Expires').selectOption('never, until it is revoked')
  refuse('createWorkspaceKey', 'api_key.too_many', 'There are 50 keys already.')
  await dialog.getByRole('button', { name: 'Make the key' }).click()
  await dialog.getByText('There are 50 keys already.').waitFor()
  expect(await dialog.getByLabel('Name').inputValue()).toBe('Shop')
  stage.server.state.refuse = {}
  await dialog.getByRole('button', { name: 'Make the key' }).click()
  await theirs.getByText('“Shop” is ready').waitFor()
  expect(bodyOf('createWorkspaceKey')).toMatchObject({ scopes: ['read'], expiresInDays: null })

  stage.server.state.role = 'editor'
  await page.reload()
  await page.getByRole('region', { name: 'Your keys' }).getByText('Weekly report').waitFor()
  await expect.poll(() => theirs.count()).toBe(0)
  expect(await page.getByRole('link', { name: /All routes/ }).getAttribute('href')).toBe('/api/docs')
  await leave()
})

test('a list that did not come says so and is asked for again; an empty one says what would be in it', async () => {
  stage.server.state.empty = true
  const broken = { code: 'internal' as const, message: 'It was logged as req_1.', requestId: 'req_1' }
  stage.server.state.refuse = { listSessions: { status: 500, body: broken } }
  const { page, leave } = await stage.visit('/settings/security')
  await page.getByText('It was logged as req_1.').waitFor()
  await isSound(stage, page)
  stage.server.state.refuse = {}
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByText('Firefox on macOS').waitFor()
  await page.goto(`${stage.server.url}/settings/keys`)
  await page.getByText('You have no keys yet.').waitFor()
  await leave()
})
