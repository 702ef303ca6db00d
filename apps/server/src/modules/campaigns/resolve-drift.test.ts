import type { CampaignId } from '@adwright/contract'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { WriteFailure } from '#modules/intents'
import { createTestDatabase, type TestDatabase } from '../../../test/index.ts'
import { aRoom, type Room } from './test-room.ts'

let db: TestDatabase
let room: Room
let id: CampaignId
beforeAll(async () => {
  db = await createTestDatabase()
})
afterAll(() => db.close())
beforeEach(async () => {
  room = await aRoom(db)
  room.meta.review = 'running'
  id = await room.plan()
  await room.campaigns.launch(room.member, id)
  await room.jobs.work()
})

const thing = (kind: string) => {
  const found = room.meta.things.find((one) => one.kind === kind)
  if (!found) throw new Error(`no ${kind}`)
  return found
}
/** Somebody in Ads Manager. */
const change = (kind: string, settings: (typeof room.meta.things)[number]['set']) => {
  Object.assign(thing(kind).set, settings)
  if (settings.status) thing(kind).status = settings.status
}
const look = () => room.campaigns.check(room.member, id)
const fields = (campaign: Awaited<ReturnType<typeof look>>) =>
  campaign.drift?.differences.map(({ level, field }) => `${level} ${field}`)
const resolve = (action: 'accept' | 'restore', keys?: string[]) =>
  room.campaigns.resolveDrift(room.member, id, { action, ...(keys && { fields: keys }) })

test('after a launch everything is as it was set', async () => {
  expect((await room.campaigns.get(room.member, id)).drift).toEqual({
    checkedAt: expect.any(String),
    differences: [],
  })
})

test('our own changes are no drift', async () => {
  await room.campaigns.update(room.member, id, { name: 'Warm', dailyBudgetMinor: 3000 })
  await room.campaigns.update(room.member, id, { status: 'paused' })
  expect(fields(await look())).toEqual([])
})

test('a budget raised in Ads Manager is told, and our record stays what was agreed', async () => {
  change('ad_set', { daily_budget: 5000 })
  const heard = room.heard.length
  const campaign = await look()
  expect(campaign.dailyBudgetMinor).toBe(2000)
  expect(campaign.drift?.differences).toMatchObject([
    { field: 'daily_budget', sentence: 'Somebody raised the daily budget at Meta from €20.00 to €50.00.' },
  ])
  expect(room.heard.slice(heard).map(({ name }) => name)).toEqual(['campaign.changed'])
  await look()
  expect(room.heard).toHaveLength(heard + 1)
})

test('a campaign paused in Ads Manager is paused here too, and told', async () => {
  change('campaign', { status: 'paused' })
  const campaign = await look()
  expect(campaign.state).toBe('paused')
  expect(campaign.drift?.differences[0]?.sentence).toBe(
    'Somebody paused the campaign “Butter croissants” at Meta; here it is on.',
  )
})

describe('accepted', () => {
  test('our record follows, and it is no difference any more', async () => {
    change('ad_set', { daily_budget: 5000 })
    change('campaign', { name: 'Hugo’s croissants' })
    await look()
    const writes = room.meta.changes.length
    expect(await resolve('accept')).toMatchObject({
      dailyBudgetMinor: 5000,
      name: 'Hugo’s croissants',
      drift: { differences: [] },
    })
    expect(room.meta.changes).toHaveLength(writes)
    expect(fields(await look())).toEqual([])
    expect(await db.sql(`select before, after from audit_entries where action = 'campaign.drift_accepted' and workspace_id = $1`, [room.workspaceId])).toHaveLength(1) // prettier-ignore
  })

  test('in part leaves the rest to be decided', async () => {
    change('ad_set', { daily_budget: 5000, age_min: 21 })
    await look()
    const left = await resolve('accept', [`ad_set:${thing('ad_set').id}:age_min`])
    expect(fields(left)).toEqual(['ad_set daily_budget'])
    expect(left.dailyBudgetMinor).toBe(2000)
  })

  test('and changed once more there, it differs from what was accepted', async () => {
    change('ad_set', { daily_budget: 5000 })
    await look()
    room.clock.advance(1000)
    await resolve('accept')
    change('ad_set', { daily_budget: 9000 })
    expect((await look()).drift?.differences).toMatchObject([{ ours: '€50.00', theirs: '€90.00' }])
  })
})

describe('restored', () => {
  test('what we set is written to Meta again, through the ledger', async () => {
    change('ad_set', { daily_budget: 5000, countries: ['AT', 'DE'] })
    change('campaign', { status: 'paused' })
    await look()
    const restored = await resolve('restore')
    expect(restored).toMatchObject({ state: 'active', drift: { differences: [] }, dailyBudgetMinor: 2000 })
    expect(thing('ad_set').set).toMatchObject({ daily_budget: 2000, countries: ['DE'] })
    // What sets something going comes after what it would spend by.
    expect(room.meta.changes.slice(-2)).toMatchObject([
      { kind: 'settings', level: 'ad_set', settings: { daily_budget: 2000, countries: ['DE'] } },
      { kind: 'settings', level: 'campaign', settings: { status: 'active' } },
    ])
    const { intents } = await room.intents.page(room.member, { subject: id, limit: 2 })
    expect(intents.map(({ label, outcome }) => [label, outcome])).toEqual([
      ['Set back what was changed at Meta', 'live'],
      ['Set back what was changed at Meta', 'live'],
    ])
  })

  test('a campaign that somebody switched on is switched off before anything else', async () => {
    await room.campaigns.update(room.member, id, { status: 'paused' })
    change('campaign', { status: 'active' })
    change('ad_set', { daily_budget: 5000 })
    await look()
    await resolve('restore')
    expect(room.meta.changes.slice(-2)).toMatchObject([
      { level: 'campaign', settings: { status: 'paused' } },
      { level: 'ad_set', settings: { daily_budget: 2000 } },
    ])
  })

  test('Meta’s refusal is told, and the difference stays', async () => {
    change('ad_set', { daily_budget: 5000 })
    await look()
    room.meta.before = () => {
      throw new WriteFailure('refused', 'Four budget changes an hour.')
    }
    await expect(resolve('restore')).rejects.toMatchObject({ code: 'meta.refused' })
    room.meta.before = () => undefined
    expect(fields(await look())).toEqual(['ad_set daily_budget'])
    await resolve('restore')
    expect(fields(await look())).toEqual([])
  })

  test('what is deleted at Meta cannot come back', async () => {
    change('ad', { status: 'deleted' })
    await look()
    await expect(resolve('restore')).rejects.toMatchObject({ code: 'campaign.drift_not_restorable' })
    expect(fields(await resolve('accept'))).toEqual([])
    expect(fields(await look())).toEqual([])
  })
})

describe('another creative in an ad', () => {
  const content = {
    headline: 'Still warm at seven',
    primaryText: 'Rolled by hand, baked before you wake up.',
    description: 'Open from 7',
    cta: 'ORDER_NOW',
    url: 'https://bakery-rosa.example.com/croissants',
  }
  test('that shows the same is Meta’s own doing, and no difference', async () => {
    room.meta.contents.set('copy', {
      ...content,
      imageHashes: [...new Set(room.meta.uploads)].toSorted(),
      videoIds: [],
    })
    change('ad', { creative: 'copy' })
    expect(fields(await look())).toEqual([])
    room.meta.creativeContent = async () => Promise.reject(new Error('asked again'))
    expect(fields(await look())).toEqual([])
  })

  test('that says something else is told in its words', async () => {
    room.meta.contents.set('other', {
      ...content,
      headline: 'Free croissants',
      imageHashes: [],
      videoIds: [],
    })
    change('ad', { creative: 'other' })
    expect((await look()).drift?.differences).toMatchObject([
      {
        field: 'creative',
        ours: '“Still warm at seven”: Rolled by hand, baked before you wake up.',
        theirs: expect.stringContaining('Free croissants'),
      },
    ])
    await resolve('restore')
    expect(thing('ad').set.creative).toBe(thing('creative').id)
  })
})

test('a change of ours whose answer was lost is no drift as long as nobody knows', async () => {
  room.meta.after = (what) => {
    if (what === 'budget') throw new WriteFailure('unknown', 'No answer.')
  }
  const { holds } = room.meta
  room.meta.holds = async () => Promise.reject(new WriteFailure('later', 'Away.'))
  await expect(room.campaigns.update(room.member, id, { dailyBudgetMinor: 3000 })).rejects.toMatchObject({
    code: 'meta.unavailable',
  })
  expect(await look()).toMatchObject({ unknownWrites: 1, drift: { differences: [] } })
  // Resolved, it turns out live, and our record takes it over.
  room.meta.holds = holds
  const { intents } = await room.intents.page(room.member, { subject: id, outcome: 'unknown', limit: 1 })
  if (!intents[0]) throw new Error('no intent')
  expect(await room.intents.resolve(room.member, intents[0].id)).toMatchObject({ outcome: 'live' })
  expect(await look()).toMatchObject({
    dailyBudgetMinor: 3000,
    unknownWrites: 0,
    drift: { differences: [] },
  })
})

test('decided on an old look, or on nothing, it is refused', async () => {
  await expect(resolve('accept')).rejects.toMatchObject({ code: 'campaign.drift_changed' })
  change('ad_set', { daily_budget: 5000 })
  await look()
  await expect(resolve('restore', ['ad_set:2:name'])).rejects.toMatchObject({
    code: 'campaign.drift_changed',
  })
  await expect(
    room.campaigns.resolveDrift({ ...room.member, workspaceId: (await aRoom(db)).workspaceId }, id, {
      action: 'accept',
    }),
  ).rejects.toMatchObject({ code: 'campaign.not_found' })
})
