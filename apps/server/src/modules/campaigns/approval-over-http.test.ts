import type { CampaignId } from '@adwright/contract'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createTestApp, type TestApp, type TestPerson } from '../../../test/index.ts'
import { aStoredBrief, aStoredCreative, connectWith } from './test-room.ts'

/** Through the front door: the rule is set where that of the posts is, and every caller is held to it. */
let app: TestApp
let rosa: TestPerson
let editor: TestPerson
let client: TestPerson
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.close())
beforeEach(async () => {
  rosa = await app.signUp('Rosa')
  editor = await app.colleague(rosa, 'editor', 'Ed')
  client = await app.colleague(rosa, 'client', 'Cleo')
  await connectWith(app.db, place(), '555')
})

const place = () => ({ workspaceId: rosa.signedIn.workspace.id })
async function planned(): Promise<CampaignId> {
  const briefId = await aStoredBrief(app.db, place())
  const creativeIds = [await aStoredCreative(app.db, place(), briefId, 0)]
  return (await editor.api('createCampaign', { body: { briefId, creativeIds, days: 7 } })).id
}
const code = (name: string) => expect.objectContaining({ body: expect.objectContaining({ code: name }) })
const told = async ({ api }: TestPerson) => {
  const { notifications } = await api('listNotifications', { query: {} })
  return notifications.map(({ kind, title }) => [kind, title])
}

test('an editor’s launch waits, the client hears of it and says yes, and it is launched', async () => {
  await rosa.api('setApproval', { body: { mode: 'client' } })
  const id = await planned()
  const params = { id }
  expect((await editor.api('preflightCampaign', { params })).waitsFor).toBe('client')
  const asked = await editor.api('launchCampaign', { params })
  expect(asked).toMatchObject({
    state: 'awaiting_approval',
    approval: { mode: 'client', askedBy: 'Ed', outdated: false },
  })
  expect(await told(client)).toEqual([['campaign.awaiting', '“Butter croissants” waits for your approval.']])
  expect(await told(rosa)).toEqual([])
  const { campaigns } = await client.api('listCampaigns', { query: { state: 'awaiting_approval' } })
  expect(campaigns.map((one) => one.id)).toEqual([id])
  const body = { digest: asked.approval?.digest ?? '', approved: true }
  const sees = await client.api('preflightCampaign', { params })
  expect(sees.summary).toContainEqual({ label: 'Daily budget', value: '€20.00' })

  await expect(editor.api('approveCampaign', { params, body })).rejects.toEqual(
    code('workspace.no_permission'),
  )
  await expect(rosa.api('approveCampaign', { params, body })).rejects.toEqual(
    code('campaign.approval_not_yours'),
  )
  const other = await app.colleague(await app.signUp('Otto'), 'client', 'Olga')
  await expect(other.api('approveCampaign', { params, body })).rejects.toEqual(code('campaign.not_found'))

  const both = await Promise.allSettled([1, 2].map(() => client.api('approveCampaign', { params, body })))
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect((await editor.api('getCampaign', { params })).state).toBe('launching')
  expect((await told(editor))[0]).toEqual(['campaign.approved', 'Cleo approved “Butter croissants”.'])
})

test('a key waits as whoever it belongs to does, and says yes to nothing', async () => {
  await rosa.api('setApproval', { body: { mode: 'editors' } })
  const { secret } = await editor.api('createMyKey', {
    body: { name: 'Script', scopes: ['read', 'create', 'publish'] },
  })
  const key = app.as(secret, place().workspaceId)
  const id = await planned()
  const asked = await key('launchCampaign', { params: { id } })
  expect(asked.state).toBe('awaiting_approval')
  const admin = await app.colleague(rosa, 'admin', 'Ada')
  const own = await admin.api('createMyKey', { body: { name: 'Script', scopes: ['publish'] } })
  const body = { digest: asked.approval?.digest ?? '', approved: true }
  await expect(
    app.as(own.secret, place().workspaceId)('approveCampaign', { params: { id }, body }),
  ).rejects.toEqual(code('auth.session_needed'))
  expect((await editor.api('getCampaign', { params: { id } })).state).toBe('awaiting_approval')
})

test('where nobody has to ask, a launch is a launch', async () => {
  const params = { id: await planned() }
  expect((await editor.api('preflightCampaign', { params })).waitsFor).toBeNull()
  expect(await editor.api('launchCampaign', { params })).toMatchObject({ state: 'launching', approval: null })
})
