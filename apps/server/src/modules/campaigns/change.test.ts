import type { CampaignId } from '@adwright/contract'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { WriteFailure } from '#modules/intents'
import { aWorkspace, createTestDatabase, type TestDatabase } from '../../../test/index.ts'
import { aRoom, type Room } from './test-room.ts'

let db: TestDatabase
let room: Room
beforeAll(async () => {
  db = await createTestDatabase()
})
afterAll(() => db.close())
beforeEach(async () => {
  room = await aRoom(db)
  room.meta.review = 'running'
})

async function launched(): Promise<CampaignId> {
  const id = await room.plan()
  await room.campaigns.launch(room.member, id)
  await room.jobs.work()
  return id
}
const audit = () =>
  db
    .sql<{ action: string }>(
      'select action from audit_entries where workspace_id = $1 order by audit_entry_id',
      [room.workspaceId],
    )
    .then((rows) => rows.map((row) => row.action))

describe('planning', () => {
  test('takes what is not said from the brief', async () => {
    const id = await room.plan()
    expect(await room.campaigns.get(room.member, id)).toMatchObject({
      name: 'Butter croissants',
      state: 'draft',
      objective: 'traffic',
      dailyBudgetMinor: 2000,
      currency: 'EUR',
      country: 'DE',
      simulated: true,
      url: 'https://bakery-rosa.example.com/croissants',
      platforms: ['facebook', 'instagram'],
      connectionId: null,
      meta: { campaign: null, adsets: [], ads: [] },
    })
  })

  test('the same idempotency key is one campaign, also at the same time', async () => {
    const input = { briefId: room.briefId, creativeIds: room.creatives, idempotencyKey: 'the-same-key' }
    const all = await Promise.all([1, 2, 3].map(() => room.campaigns.create(room.member, input)))
    expect(new Set(all.map((campaign) => campaign.id)).size).toBe(1)
  })

  test('refuses what is not there or not this workspace’s', async () => {
    const stranger = await aWorkspace(db)
    const input = { briefId: room.briefId, creativeIds: room.creatives }
    await expect(room.campaigns.create(stranger, input)).rejects.toMatchObject({ code: 'brief.not_found' })
    const other = await aRoom(db)
    await expect(
      room.campaigns.create(room.member, { ...input, creativeIds: other.creatives }),
    ).rejects.toMatchObject({ code: 'creative.not_found' })
    const [account] = await db.sql<{ ad_account_id: string }>(
      'select ad_account_id from ad_accounts where workspace_id = $1',
      [other.workspaceId],
    )
    await expect(
      room.campaigns.create(room.member, { ...input, adAccountId: account?.ad_account_id as never }),
    ).rejects.toMatchObject({ code: 'connection.choice_invalid' })
  })
})

describe('a draft', () => {
  test('changes here only, and is deleted whole', async () => {
    const id = await room.plan()
    const changed = await room.campaigns.update(room.member, id, {
      name: 'Croissants!',
      dailyBudgetMinor: 500,
    })
    expect(changed).toMatchObject({ name: 'Croissants!', dailyBudgetMinor: 500, state: 'draft' })
    expect(room.meta.changes).toEqual([])
    await room.campaigns.delete(room.member, id)
    expect(await db.sql('select 1 from campaigns where campaign_id = $1', [id])).toEqual([])
    expect(await audit()).toEqual([
      'campaign.planned',
      'campaign.renamed',
      'campaign.budget_changed',
      'campaign.deleted',
    ])
  })

  test('does not keep its creative from being edited; a launch does', async () => {
    await room.plan()
    const [creativeId] = room.creatives
    if (!creativeId) throw new Error('no creative')
    const isLaunched = () =>
      db.inWorkspace(room.workspaceId, (tx) =>
        room.campaigns.isCreativeLaunched(tx, room.workspaceId, creativeId),
      )
    expect(await isLaunched()).toBe(false)
    await launched()
    expect(await isLaunched()).toBe(true)
  })
})

describe('a launched campaign', () => {
  test('is paused, resumed and archived at Meta first', async () => {
    const id = await launched()
    for (const [status, atMeta] of [
      ['paused', 'paused'],
      ['active', 'active'],
      ['archived', 'archived'],
    ] as const) {
      expect((await room.campaigns.update(room.member, id, { status })).state).toBe(status)
      expect(room.meta.things[0]?.status).toBe(atMeta)
    }
    await expect(room.campaigns.update(room.member, id, { status: 'active' })).rejects.toMatchObject({
      code: 'campaign.transition_refused',
    })
  })

  test('keeps its state when Meta refuses, and says why', async () => {
    const id = await launched()
    room.meta.before = () => {
      throw new WriteFailure('refused', 'Meta allows four budget changes an hour. Try again in an hour.')
    }
    await expect(room.campaigns.update(room.member, id, { dailyBudgetMinor: 2500 })).rejects.toMatchObject({
      code: 'meta.refused',
      message: 'Meta refused: Meta allows four budget changes an hour. Try again in an hour.',
    })
    expect((await room.campaigns.get(room.member, id)).dailyBudgetMinor).toBe(2000)
  })

  test('keeps what Meta took of a change in several parts', async () => {
    const id = await launched()
    room.meta.before = (what) => {
      if (what === 'budget') throw new WriteFailure('refused', 'Too low.')
    }
    const change = { name: 'New name', dailyBudgetMinor: 2500 }
    await expect(room.campaigns.update(room.member, id, change)).rejects.toMatchObject({
      code: 'meta.refused',
    })
    expect(await room.campaigns.get(room.member, id)).toMatchObject({
      name: 'New name',
      dailyBudgetMinor: 2000,
    })
  })

  test('refuses a budget below what the ad account takes, without asking Meta', async () => {
    const id = await launched()
    const before = room.meta.changes.length
    await expect(room.campaigns.update(room.member, id, { dailyBudgetMinor: 50 })).rejects.toMatchObject({
      code: 'request.invalid',
      field: 'dailyBudgetMinor',
    })
    expect(room.meta.changes).toHaveLength(before)
  })

  test('changed twice at the same time ends as Meta has it', async () => {
    const id = await launched()
    await Promise.allSettled([
      room.campaigns.update(room.member, id, { status: 'paused' }),
      room.campaigns.update(room.member, id, { status: 'paused' }),
    ])
    expect(room.meta.things[0]?.status).toBe('paused')
    expect((await room.campaigns.get(room.member, id)).state).toBe('paused')
  })

  test('is deleted at Meta first and stays here as a row nobody sees', async () => {
    const id = await launched()
    room.meta.before = () => {
      throw new WriteFailure('later', 'Down.')
    }
    await expect(room.campaigns.delete(room.member, id)).rejects.toMatchObject({ code: 'meta.unavailable' })
    expect((await room.campaigns.get(room.member, id)).state).toBe('active')
    room.meta.before = () => undefined
    await room.campaigns.delete(room.member, id)
    expect(room.meta.things[0]?.status).toBe('deleted')
    await expect(room.campaigns.get(room.member, id)).rejects.toMatchObject({ code: 'campaign.not_found' })
    const [row] = await db.sql<{ deleted_at: Date | null }>(
      'select deleted_at from campaigns where campaign_id = $1',
      [id],
    )
    expect(row?.deleted_at).not.toBeNull()
  })

  test('deleted by hand in Ads Manager is deleted here at the next look', async () => {
    const id = await launched()
    for (const thing of room.meta.things) thing.status = 'deleted'
    expect(await room.campaigns.refreshFromMeta(room.workspaceId, id)).toBe('deleted')
  })

  test('a look that finds nothing new tells nobody', async () => {
    const id = await launched()
    const before = room.heard.length
    await room.campaigns.refreshFromMeta(room.workspaceId, id)
    expect(room.heard).toHaveLength(before)
    room.meta.review = 'rejected'
    await room.campaigns.refreshFromMeta(room.workspaceId, id)
    expect(room.heard.slice(before)).toMatchObject([
      { name: 'campaign.changed', data: { state: 'rejected' } },
    ])
  })

  test('is what insights reads and what keeps a connection from being cut', async () => {
    const id = await launched()
    const { target, ids, names } = await db.inWorkspace(room.workspaceId, async (tx) => {
      const target = await room.campaigns.syncTarget(tx, room.workspaceId, id)
      if (!target) throw new Error('no target')
      return {
        target,
        ids: await room.campaigns.syncTargetsOf(tx, room.workspaceId),
        names: await room.campaigns.runningThrough(tx, room.workspaceId, target.connectionId),
      }
    })
    expect(target).toMatchObject({
      externalId: 'campaign-1',
      adAccountExternalId: 'act_120000000000000017',
      timeZone: 'Europe/Berlin',
      simulated: true,
      ads: [{ externalId: 'ad-4', creativeId: room.creatives[0] }],
    })
    expect(ids).toEqual([id])
    expect(names).toEqual(['Butter croissants'])
  })
})

test('a launch under way can be neither changed nor deleted', async () => {
  const id = await room.plan()
  await room.campaigns.launch(room.member, id)
  await expect(room.campaigns.update(room.member, id, { name: 'x' })).rejects.toMatchObject({
    code: 'campaign.not_changeable',
  })
  await expect(room.campaigns.delete(room.member, id)).rejects.toMatchObject({
    code: 'campaign.not_changeable',
  })
})

test('deleting a launch that lost its first answer deletes what Meta made', async () => {
  const id = await room.plan()
  const { find } = room.meta
  room.meta.find = async () => undefined
  room.meta.after = () => {
    throw new WriteFailure('unknown', 'No answer.')
  }
  await room.campaigns.launch(room.member, id)
  room.meta.make = async (_place, object, mark) => {
    if (room.meta.things.length === 0)
      room.meta.things.push({ id: 'lost-1', kind: object.kind, mark, status: 'paused', object, set: {} })
    throw new WriteFailure('unknown', 'No answer.')
  }
  await room.jobs.work()
  expect((await room.campaigns.get(room.member, id)).state).toBe('launch_failed')
  room.meta.find = find
  room.meta.after = () => undefined
  await room.campaigns.delete(room.member, id)
  expect(room.meta.things[0]?.status).toBe('deleted')
})
