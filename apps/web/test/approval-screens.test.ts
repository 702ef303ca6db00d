import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openStage, sideways } from './browser.ts'
import { id } from './fixture-data.ts'
import { postNumbers, postPath } from './fixture-post-seeds.ts'

let stage: Awaited<ReturnType<typeof openStage>>
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
beforeEach(() => stage.server.reset())

type Role = (typeof stage)['server']['state']['role']
type Mode = (typeof stage)['server']['planner']['approval']
function inRole(role: Role, mode: Mode) {
  stage.server.state.role = role
  stage.server.planner.approval = mode
}
const bodiesOf = (name: string) =>
  stage.server.state.calls.filter((call) => call.name === name).map(({ body }) => body)
const composer = `/posts/new?post=${id('post', postNumbers.refused)}`

test('who says yes is chosen by those who run the workspace, and seen by all others', async () => {
  const { page, leave } = await stage.visit('/calendar/settings')
  await page.getByRole('radio', { name: /^The client, for everything/ }).click()
  await page.getByText('Every post and campaign waits for the client’s yes').first().waitFor()
  expect(bodiesOf('setApproval')).toEqual([{ mode: 'client' }])
  stage.server.state.role = 'editor'
  await page.reload()
  await page.getByText('An owner or admin of this workspace can change this.').waitFor()
  await expect.poll(() => page.getByRole('radio').count()).toBe(0)
  await leave()
})

test('a choice that is refused is taken back', async () => {
  stage.server.state.refuse = {
    setApproval: {
      status: 403,
      body: { code: 'workspace.no_permission', message: 'Your role does not allow this.', requestId: 'r' },
    },
  }
  const { page, leave } = await stage.visit('/calendar/settings')
  const client = page.getByRole('radio', { name: /^The client/ })
  await client.click()
  await page.getByText('It was not changed').first().waitFor()
  await expect.poll(() => client.getAttribute('aria-checked')).toBe('false')
  await leave()
})

test('a client’s start page leads through everything that waits, to the last', async () => {
  inRole('client', 'client')
  const { page, complaints, leave } = await stage.visit('/dashboard')
  await page.getByText('2 posts wait for your yes').waitFor()
  await page.getByRole('link', { name: 'Go through them' }).click()
  await page.waitForURL(`**${postPath('awaiting')}`)
  await page.getByText('1 of 2 that wait').waitFor()
  for (const [width, scheme] of [
    [1440, 'light'],
    [390, 'dark'],
  ] as const) {
    await stage.look(page, width, scheme)
    await expect.poll(() => stage.axe(page), { timeout: 15_000, message: `${width}` }).toEqual([])
  }
  await stage.look(page, 320, 'light')
  await expect.poll(() => sideways(page)).toBeLessThanOrEqual(0)
  await stage.look(page, 1440, 'light')

  await page.getByRole('button', { name: 'Approve' }).click()
  await page.waitForURL(`**${postPath('awaitingNext')}`)
  await page
    .getByText(/Approved: it goes out/)
    .first()
    .waitFor()
  await page.getByRole('button', { name: 'Send back' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Send back' }).click()
  await dialog.getByText('Say what should be different').waitFor()
  await dialog.getByLabel('What should be different?').fill('It is a spring sale.')
  await expect.poll(() => stage.axe(page), { timeout: 15_000 }).toEqual([])
  await dialog.getByRole('button', { name: 'Send back' }).click()
  await page.waitForURL('**/calendar')
  expect(bodiesOf('approvePost')).toEqual([
    { version: 1, approved: true },
    { version: 1, approved: false, note: 'It is a spring sale.' },
  ])
  await page.getByRole('link', { name: 'Dashboard' }).first().click()
  await page.getByText('Nothing waits for you').waitFor()
  expect(complaints).toEqual([])
  await leave()
})

test('others than those whose yes counts see for whom it waits, and no button for it', async () => {
  for (const [role, mode, words] of [
    ['owner', 'client', 'It waits for the client’s yes'],
    ['editor', 'editors', 'the yes of an owner, an admin or the client'],
    ['analyst', 'client', 'It waits for the client’s yes'],
  ] as const) {
    inRole(role, mode)
    const { page, leave } = await stage.visit(postPath('awaiting'))
    await page.getByText(words).waitFor()
    expect(await page.getByRole('button', { name: 'Approve' }).count(), role).toBe(0)
    await page.goto(`${stage.server.url}/dashboard`)
    await page.getByText('Where it ran').waitFor()
    expect(await page.getByText('for your yes').count(), role).toBe(0)
    await leave()
  }
})

test('a yes that would come too late is not offered', async () => {
  inRole('client', 'client')
  stage.server.putPost(id('post', postNumbers.awaiting), { dueAt: '2026-12-02T09:00:00.000Z' })
  const { page, leave } = await stage.visit(postPath('awaiting'))
  await page.getByText('a yes would come too late').waitFor()
  await expect.poll(() => page.getByRole('button', { name: 'Approve' }).count()).toBe(0)
  await page.getByRole('button', { name: 'Send back' }).waitFor()
  await leave()
})

test('a post that somebody changed meanwhile is not approved by an old look at it', async () => {
  inRole('client', 'client')
  stage.server.state.refuse = {
    approvePost: {
      status: 409,
      body: {
        code: 'post.changed_meanwhile',
        message: 'Somebody changed this post meanwhile. Reload it and try again.',
        requestId: 'r',
      },
    },
  }
  const { page, leave } = await stage.visit(postPath('awaiting'))
  const reads = () => stage.server.state.calls.filter(({ name }) => name === 'getPost').length
  const before = reads()
  await page.getByRole('button', { name: 'Approve' }).click()
  await page.getByText('It was not approved').first().waitFor()
  await expect.poll(reads).toBeGreaterThan(before)
  await leave()
})

test('an author sees why it was sent back, and sends it for approval again', async () => {
  inRole('editor', 'editors')
  const { page, leave } = await stage.visit(composer)
  await page.getByText('We never sell at half price').waitFor()
  await page.getByText('An owner, an admin or the client says yes to it first').waitFor()
  stage.server.holdForApproval()
  await page.getByRole('button', { name: 'Send for approval' }).click()
  await page.getByText('Sent for approval').first().waitFor()
  await page.getByText('the yes of an owner, an admin or the client').waitFor()
  await leave()
})

test('where nobody has to ask, nothing speaks of it', async () => {
  const { page, leave } = await stage.visit(`/posts/new?post=${id('post', postNumbers.scheduled)}`)
  await page.getByRole('button', { name: 'Done' }).waitFor()
  await expect.poll(() => page.getByText(/approval|says yes/).count()).toBe(0)
  await leave()
})

test('the calendar can show only what waits, wherever a yes has to be given', async () => {
  inRole('client', 'client')
  const { page, leave } = await stage.visit('/calendar')
  await page.getByRole('link', { name: 'In the calendar' }).click()
  await page.waitForURL(/state=awaiting_approval/)
  const shown = page.getByRole('link', { name: /Saturday market/ })
  await shown.waitFor()
  await expect.poll(() => page.getByRole('link', { name: /Second Advent/ }).count()).toBe(0)
  await page.getByRole('button', { name: 'Remove the filter To approve' }).click()
  await page.getByRole('link', { name: /Second Advent/ }).waitFor()
  // Offered although nothing waits in this month, nor in the days of the next that its page shows.
  await page.goto(`${stage.server.url}/calendar?date=2026-10-10`)
  await page
    .getByRole('combobox', { name: 'State' })
    .locator('option', { hasText: 'To approve (0)' })
    .waitFor({ state: 'attached' })
  await leave()
})

const campaignPath = (number: number) => `/campaigns/${id('cmp', number)}`

test('on a phone a client reads what a campaign costs and shows, says yes to one and sends the next back', async () => {
  inRole('client', 'client')
  stage.server.askForCampaigns(1, 2)
  const { page, complaints, leave } = await stage.visit('/dashboard', { width: 390 })
  await page.getByText('2 campaigns wait for your yes').waitFor()
  await page
    .getByRole('region', { name: '2 campaigns' })
    .getByRole('link', { name: 'Go through them' })
    .click()
  await page.waitForURL(`**${campaignPath(2)}`)
  await page.getByText('1 of 2 that wait').waitFor()
  const decision = page.getByRole('region', { name: 'Do you say yes' })
  await decision.getByText('€560.00').waitFor()
  await page.getByText('14 days from the launch').waitFor()
  await page.getByRole('heading', { name: 'Two lattes, one price' }).waitFor()
  expect(await page.getByText('Bring a friend before Sunday').count()).toBe(3)
  // Nothing to make, and none of the figures that there cannot be yet.
  await expect.poll(() => page.getByRole('button', { name: /Edit|Launch$|Take it back/ }).count()).toBe(0)
  for (const [width, scheme] of [
    [1440, 'dark'],
    [1440, 'light'],
    [390, 'dark'],
    [390, 'light'],
  ] as const) {
    await stage.look(page, width, scheme)
    await expect.poll(() => stage.axe(page), { timeout: 15_000, message: `${width} ${scheme}` }).toEqual([])
  }
  await stage.look(page, 320, 'light')
  await expect.poll(() => sideways(page)).toBeLessThanOrEqual(0)
  await stage.look(page, 390, 'light')

  await page.getByRole('button', { name: 'Approve and launch' }).click()
  await page.waitForURL(`**${campaignPath(1)}`)
  await page
    .getByText(/is being launched/)
    .first()
    .waitFor()
  await page.getByRole('button', { name: 'Send back' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Send back' }).click()
  await dialog.getByText('Say what should be different').waitFor()
  await dialog.getByLabel('What should be different?').fill('Half of the budget is enough.')
  await dialog.getByRole('button', { name: 'Send back' }).click()
  await page.getByText('It was sent back').waitFor()
  await page.getByText('Half of the budget is enough.').waitFor()
  const digest = 'digest-of-what-was-asked'
  expect(bodiesOf('approveCampaign')).toEqual([
    { digest, approved: true },
    { digest, approved: false, note: 'Half of the budget is enough.' },
  ])
  expect(complaints).toEqual([])
  await leave()
})

test('an editor sends a campaign for approval instead of launching it, with the same one press', async () => {
  inRole('editor', 'editors')
  const ads = id('creative', 1)
  const { page, complaints, leave } = await stage.visit(`/new?step=launch&brief=${id('brief', 1)}&ads=${ads}`)
  await page.getByText('An owner, an admin or the client says yes first').first().waitFor()
  await expect.poll(() => page.getByRole('button', { name: /^Launch/ }).count()).toBe(0)
  await expect.poll(() => stage.axe(page), { timeout: 15_000 }).toEqual([])
  stage.server.askForCampaigns(1)
  await page.getByRole('button', { name: 'Send for approval' }).click()
  await expect
    .poll(() => stage.server.state.calls.filter(({ name }) => name === 'launchCampaign').length)
    .toBe(1)
  expect(complaints).toEqual([])
  await leave()
})

test('whoever asked sees for whom it waits, sends it again when it was changed, or takes it back', async () => {
  inRole('editor', 'client')
  stage.server.askForCampaigns(1)
  stage.server.changeAskedCampaign(1)
  const { page, leave } = await stage.visit(campaignPath(1))
  await page.getByText('It waits for the client’s yes').waitFor()
  await page.getByText('It was changed after it was sent for approval').waitFor()
  await expect.poll(() => page.getByRole('button', { name: /Approve/ }).count()).toBe(0)
  await expect.poll(() => stage.axe(page), { timeout: 15_000 }).toEqual([])
  await page.getByRole('button', { name: 'Send again' }).click()
  await page.getByText('Sent for approval again').first().waitFor()
  await page.getByText(/Ines Rocha asked on/).waitFor()
  await page.getByRole('button', { name: 'Edit' }).first().click()
  await page.getByRole('dialog').getByText('A change takes it back').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Take it back' }).click()
  await page.getByText('Taken back: it is a draft again').first().waitFor()
  await page.getByText('It waits for the client’s yes').waitFor({ state: 'detached' })
  await leave()
})

test('a campaign that was changed meanwhile is offered no yes, and an old look at it gives none', async () => {
  inRole('client', 'client')
  stage.server.askForCampaigns(1)
  stage.server.state.refuse = {
    approveCampaign: {
      status: 409,
      body: {
        code: 'campaign.approval_outdated',
        message: 'This campaign was changed after it was sent for approval.',
        requestId: 'r',
      },
    },
  }
  const { page, leave } = await stage.visit(campaignPath(1))
  const yes = page.getByRole('button', { name: 'Approve and launch' })
  await yes.waitFor()
  stage.server.changeAskedCampaign(1)
  await yes.click()
  await page.getByText('It was not approved').first().waitFor()
  await page.getByText('a yes would be to something else').waitFor()
  await expect.poll(() => page.getByRole('button', { name: /Approve/ }).count()).toBe(0)
  await page.getByRole('button', { name: 'Send back' }).waitFor()
  await leave()
})

test('others than those whose yes counts are shown no campaign to approve', async () => {
  for (const [role, mode] of [
    ['owner', 'client'],
    ['analyst', 'client'],
    ['owner', 'off'],
  ] as const) {
    inRole(role, mode)
    stage.server.askForCampaigns(1)
    const { page, leave } = await stage.visit('/campaigns')
    await page.getByText('Sunday brunch: bring a friend').first().waitFor()
    await page.waitForLoadState('networkidle')
    expect(await page.getByText('for your yes').count(), `${role} ${mode}`).toBe(0)
    await leave()
  }
})

const making =
  /^(new campaign|new post|import|create|upload|launch|write|connect|invite|duplicate|edit|delete|pause)\b/i
const places = {
  client: [
    '/campaigns',
    `/campaigns/${id('cmp', 1)}`,
    '/calendar',
    postPath('scheduled'),
    '/library',
    '/brand',
  ],
  analyst: ['/settings/connections', postPath('published')],
}
const whenEmpty = { client: ['/dashboard', '/calendar'], analyst: ['/campaigns', '/library'] }
test.each(['client', 'analyst'] as const)('one with the role %s is offered nothing to make', async (role) => {
  inRole(role, 'off')
  const { page, leave } = await stage.visit('/dashboard')
  const offeredAt = async (path: string) => {
    await page.goto(stage.server.url + path)
    await page.locator('main h1').first().waitFor()
    await page.waitForLoadState('networkidle')
    const all = page.locator('main, header').locator('button, a')
    return all.evaluateAll((ones) =>
      ones.map((one) => one.getAttribute('aria-label') ?? one.textContent ?? ''),
    )
  }
  for (const path of places[role])
    expect(
      (await offeredAt(path)).filter((name) => making.test(name.trim())),
      path,
    ).toEqual([])
  stage.server.state.empty = true
  for (const path of whenEmpty[role])
    expect(
      (await offeredAt(path)).filter((name) => making.test(name.trim())),
      path,
    ).toEqual([])
  const sidebar = page.getByRole('navigation', { name: 'Main' }).first()
  await expect.poll(() => sidebar.getByRole('link', { name: 'Studio' }).count()).toBe(0)
  await sidebar.getByRole('link', { name: 'Library' }).waitFor()
  // The same look at those who may: it would find something.
  inRole('editor', 'off')
  stage.server.state.empty = false
  expect((await offeredAt('/calendar')).some((name) => making.test(name.trim()))).toBe(true)
  await leave()
})
