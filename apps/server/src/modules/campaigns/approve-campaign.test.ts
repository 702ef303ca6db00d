import type { CampaignId, Role } from '@adwright/contract'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
import type { Member } from '#platform/member.ts'
import { aWorkspace, createTestDatabase, type TestDatabase } from '../../../test/index.ts'
import { aRoom, type Room } from './test-room.ts'

let db: TestDatabase
let room: Room
const approval: { mode: 'off' | 'editors' | 'client' } = { mode: 'client' }
beforeAll(async () => {
  db = await createTestDatabase()
})
afterAll(() => db.close())
beforeEach(async () => {
  approval.mode = 'client'
  room = await aRoom(db, { approval })
})

const as = (role: Role): Member => ({ ...room.member, userId: newId('user'), role })
const code = (name: string) => expect.objectContaining({ code: name })
const launches = () => room.jobs.queued.filter(({ name }) => name === 'campaigns.launch').length
const acts = async (id: CampaignId) =>
  (
    await db.sql<{ action: string }>('select action from audit_entries where subject = $1 order by audit_entry_id', [id])
  ).map(({ action }) => action) // prettier-ignore
/** A campaign that an editor has put forward, and what stands for it. */
async function asked(count = 1) {
  const id = await room.plan(count)
  const campaign = await room.campaigns.launch(as('editor'), id)
  const digest = campaign.approval?.digest ?? ''
  return { id, campaign, digest, yes: { digest, approved: true } }
}
const changeWords = (position = 0) =>
  db.sql(`update creatives set words = jsonb_set(words, '{primaryText}', '"Half price"') where creative_id = $1`, [
    room.creatives[position],
  ]) // prettier-ignore

test('a launch that waits for a yes keeps the campaign as it is, and nothing reaches Meta', async () => {
  const { id, campaign } = await asked()
  expect(campaign).toMatchObject({
    state: 'awaiting_approval',
    approval: { state: 'awaiting', mode: 'client', outdated: false, note: null },
    // Whoever says yes sees whose money it is.
    adAccountId: expect.any(String),
    pageId: expect.any(String),
  })
  await room.jobs.work()
  expect(room.meta.things).toEqual([])
  expect(launches()).toBe(0)
  expect(await acts(id)).toEqual(['campaign.planned', 'campaign.approval_asked'])
  expect(room.heard.at(-1)).toMatchObject({ name: 'campaign.changed', data: { state: 'awaiting_approval' } })
})

test('the client says yes, and it is launched once', async () => {
  const { id, yes } = await asked()
  expect(await room.campaigns.approve(as('client'), id, yes)).toMatchObject({
    state: 'launching',
    approval: { state: 'approved' },
  })
  await room.jobs.work()
  expect(room.meta.things.map(({ kind }) => kind)).toEqual(['campaign', 'ad_set', 'creative', 'ad'])
  expect((await room.campaigns.get(room.member, id)).state).toBe('in_review')
  expect((await acts(id)).slice(1, 4)).toEqual([
    'campaign.approval_asked',
    'campaign.approved',
    'campaign.launched',
  ])
  await expect(room.campaigns.approve(as('client'), id, yes)).rejects.toEqual(code('campaign.not_awaiting'))
})

test('two who say yes at the same time launch it once', async () => {
  const { id, yes } = await asked()
  const both = await Promise.allSettled([
    room.campaigns.approve(as('client'), id, yes),
    room.campaigns.approve(as('client'), id, yes),
  ])
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(launches()).toBe(1)
  await room.jobs.work()
  expect(room.meta.things).toHaveLength(4)
})

test('only a yes counts that is the workspace’s own and of the role that says it', async () => {
  const { id, yes } = await asked()
  for (const role of ['owner', 'admin', 'editor', 'analyst'] as const)
    await expect(room.campaigns.approve(as(role), id, yes)).rejects.toEqual(
      code('campaign.approval_not_yours'),
    )
  const stranger = await aWorkspace(db, { role: 'client' })
  await expect(room.campaigns.approve(stranger, id, yes)).rejects.toEqual(code('campaign.not_found'))
  approval.mode = 'editors'
  await expect(room.campaigns.approve(as('editor'), id, yes)).rejects.toEqual(
    code('campaign.approval_not_yours'),
  )
  expect(launches()).toBe(0)
  expect((await room.campaigns.approve(as('admin'), id, yes)).state).toBe('launching')
})

test('no gives it back with the reason, and it can be put forward again', async () => {
  const { id, digest } = await asked()
  const back = await room.campaigns.approve(as('client'), id, {
    digest,
    approved: false,
    note: 'We are not cheap.',
  })
  expect(back).toMatchObject({ state: 'draft', approval: { state: 'sent_back', note: 'We are not cheap.' } })
  expect((await acts(id)).at(-1)).toBe('campaign.sent_back')
  expect(await room.campaigns.launch(as('editor'), id)).toMatchObject({
    state: 'awaiting_approval',
    approval: { state: 'awaiting', note: null },
  })
  expect(launches()).toBe(0)
})

describe('a yes is to what was looked at', () => {
  test('what was changed after it was put forward has to be put forward again', async () => {
    const { id, digest, yes } = await asked()
    await changeWords()
    expect((await room.campaigns.get(as('client'), id)).approval).toMatchObject({ outdated: true })
    await expect(room.campaigns.approve(as('client'), id, yes)).rejects.toEqual(
      code('campaign.approval_outdated'),
    )
    const again = await room.campaigns.launch(as('editor'), id)
    expect(again.approval).toMatchObject({ state: 'awaiting', outdated: false })
    expect(again.approval?.digest).not.toBe(digest)
    // Somebody still has the old one on the screen.
    await expect(room.campaigns.approve(as('client'), id, yes)).rejects.toEqual(
      code('campaign.changed_meanwhile'),
    )
    expect(launches()).toBe(0)
  })

  test.each([{ dailyBudgetMinor: 9000 }, { name: 'Rolls' }])('changing %j takes it back', async (wish) => {
    const { id, yes } = await asked()
    expect(await room.campaigns.update(as('editor'), id, wish)).toMatchObject({
      ...wish,
      state: 'draft',
      approval: null,
    })
    await expect(room.campaigns.approve(as('client'), id, yes)).rejects.toEqual(code('campaign.not_awaiting'))
  })

  test('the account that it would have been paid from is gone: another one needs another yes', async () => {
    const { id, yes } = await asked()
    await db.sql(`update pages set instagram_external_id = null where workspace_id = $1`, [room.workspaceId])
    await expect(room.campaigns.approve(as('client'), id, yes)).rejects.toEqual(
      code('campaign.approval_outdated'),
    )
  })

  test('a launch that stopped goes on without a second yes, unless it was changed', async () => {
    const { id, yes } = await asked()
    await room.campaigns.approve(as('client'), id, yes)
    await db.sql(`update campaigns set state = 'launch_failed' where campaign_id = $1`, [id])
    expect((await room.campaigns.preflight(as('editor'), id)).waitsFor).toBeNull()
    expect((await room.campaigns.launch(as('editor'), id)).state).toBe('launching')
    await db.sql(`update campaigns set state = 'launch_failed' where campaign_id = $1`, [id])
    await room.campaigns.update(as('editor'), id, { dailyBudgetMinor: 9000 })
    expect((await room.campaigns.preflight(as('editor'), id)).waitsFor).toBe('client')
    const again = await room.campaigns.launch(as('editor'), id)
    expect(again.state).toBe('awaiting_approval')
    // Taken back, it is what it was: something of it may be at Meta.
    expect((await room.campaigns.cancelLaunch(as('editor'), id)).state).toBe('launch_failed')
  })
})

test('whoever asked may take it back, and asking twice is asking once', async () => {
  const { id, campaign } = await asked()
  const twice = await room.campaigns.launch(as('editor'), id)
  expect(twice.approval).toEqual(campaign.approval)
  expect(await room.campaigns.cancelLaunch(as('editor'), id)).toMatchObject({
    state: 'draft',
    approval: null,
  })
  expect(await acts(id)).toEqual([
    'campaign.planned',
    'campaign.approval_asked',
    'campaign.approval_withdrawn',
  ])
})

test('a poster of a campaign that waits may be changed, one of a launched may not', async () => {
  const { id, yes } = await asked()
  const [creative] = room.creatives
  const isLaunched = () =>
    db.inWorkspace(room.workspaceId, (tx) =>
      room.campaigns.isCreativeLaunched(tx, room.workspaceId, creative ?? newId('creative')),
    )
  expect(await isLaunched()).toBe(false)
  await room.campaigns.approve(as('client'), id, yes)
  expect(await isLaunched()).toBe(true)
})

test('a poster that is being changed while somebody says yes: the yes waits, and finds it changed', async () => {
  const { id, yes } = await asked()
  const [creative] = room.creatives
  let approving: Promise<unknown> | undefined
  await db.inWorkspace(room.workspaceId, async (tx) => {
    expect(await room.campaigns.isCreativeLaunched(tx, room.workspaceId, creative ?? newId('creative'))).toBe(false)
    approving = room.campaigns.approve(as('client'), id, yes).catch((error: unknown) => error)
    await new Promise((later) => setTimeout(later, 200))
    await tx.updateTable('creatives').set({ words: '{"primaryText":"Half price"}' }).where('creative_id', '=', creative ?? '').execute()
  }) // prettier-ignore
  expect(await approving).toEqual(code('campaign.approval_outdated'))
  expect(launches()).toBe(0)
})

test('what the pre-flight finds keeps it from being put forward, and from being approved', async () => {
  const { id, yes } = await asked()
  await db.sql(`update connections set status = 'needs_reconnect' where workspace_id = $1`, [
    room.workspaceId,
  ])
  await expect(room.campaigns.approve(as('client'), id, yes)).rejects.toEqual(
    code('campaign.preflight_failed'),
  )
  expect((await room.campaigns.get(room.member, id)).state).toBe('awaiting_approval')
  await expect(room.campaigns.launch(as('editor'), await room.plan())).rejects.toEqual(
    code('campaign.preflight_failed'),
  )
})

test('who has to ask', async () => {
  const stateFor = async (role: Role) => {
    const id = await room.plan()
    const { waitsFor } = await room.campaigns.preflight(as(role), id)
    return [(await room.campaigns.launch(as(role), id)).state, waitsFor]
  }
  expect(await stateFor('owner')).toEqual(['awaiting_approval', 'client'])
  approval.mode = 'editors'
  expect(await stateFor('editor')).toEqual(['awaiting_approval', 'editors'])
  expect(await stateFor('admin')).toEqual(['launching', null])
  approval.mode = 'off'
  expect(await stateFor('editor')).toEqual(['launching', null])
})

test('what still waits when nobody has to ask any more is launched by whoever launches it', async () => {
  const { id } = await asked()
  approval.mode = 'off'
  expect((await room.campaigns.launch(as('editor'), id)).state).toBe('launching')
})
