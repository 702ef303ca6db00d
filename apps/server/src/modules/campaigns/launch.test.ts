import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { WriteFailure } from '#modules/intents'
import { createTestDatabase, type TestDatabase } from '../../../test/index.ts'
import { Killed } from '../../../test/test-jobs.ts'
import { aRoom, type Room } from './test-room.ts'

let db: TestDatabase
let room: Room
beforeAll(async () => {
  db = await createTestDatabase()
})
afterAll(() => db.close())
beforeEach(async () => {
  room = await aRoom(db)
})

const kinds = ({ meta }: Room) => meta.things.map((thing) => thing.kind)
const statuses = ({ meta }: Room) => meta.things.map((thing) => `${thing.kind} ${thing.status}`)
const allOn = ['campaign active', 'ad_set active', 'creative paused', 'ad active']

test('a launch makes everything once, switches it on bottom up, and ends in review', async () => {
  const id = await room.plan()
  const launching = await room.campaigns.launch(room.member, id)
  expect(launching.state).toBe('launching')
  expect(kinds(room)).toEqual([]) // the request only enqueues
  await room.jobs.work()
  expect(statuses(room)).toEqual(allOn)
  expect(room.meta.uploads).toHaveLength(4)
  expect(room.meta.changes.map((change) => change.kind === 'status' && change.level)).toEqual([
    'ad',
    'ad_set',
    'campaign',
  ])
  const campaign = await room.campaigns.get(room.member, id)
  expect(campaign).toMatchObject({
    state: 'in_review',
    simulated: true,
    meta: { campaign: 'campaign-1', adsets: ['ad_set-2'], ads: ['ad-4'] },
    launchedAt: '2026-11-23T09:00:00.000Z',
    problems: [],
  })
  expect(campaign.steps.every((step) => step.state === 'done')).toBe(true)
  expect(room.jobs.queued[0]).toMatchObject({ name: 'campaigns.launch', partition: 'act_120000000000000017' })
})

test('browsers hear of every step', async () => {
  await room.campaigns.launch(room.member, await room.plan())
  await room.jobs.work()
  const done = room.heard.flatMap((event) =>
    event.name === 'campaign.changed' && event.data.state === 'launching' ? [event.data.stepsDone] : [],
  )
  expect(new Set(done)).toEqual(new Set(Array.from({ length: 12 }, (_, n) => n)))
})

test('when the review passes it is active; when it does not, the problem is told', async () => {
  const first = await room.plan()
  room.meta.review = 'running'
  await room.campaigns.launch(room.member, first)
  await room.jobs.work()
  expect((await room.campaigns.get(room.member, first)).state).toBe('active')
  const second = await room.plan()
  room.meta.review = 'rejected'
  await room.campaigns.launch(room.member, second)
  await room.jobs.work()
  const rejected = await room.campaigns.get(room.member, second)
  expect(rejected.state).toBe('rejected')
  expect(rejected.problems[0]?.message).toContain('Alcohol.')
})

test('a campaign is launched once: neither twice at the same time nor again', async () => {
  const id = await room.plan()
  const both = await Promise.allSettled([
    room.campaigns.launch(room.member, id),
    room.campaigns.launch(room.member, id),
  ])
  expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
  await room.jobs.work()
  await expect(room.campaigns.launch(room.member, id)).rejects.toMatchObject({
    code: 'campaign.not_launchable',
  })
  expect(kinds(room)).toEqual(['campaign', 'ad_set', 'creative', 'ad'])
})

test('what the pre-flight finds keeps it from being launched', async () => {
  const id = await room.plan()
  await db.sql(`update ad_accounts set account_status = 2 where workspace_id = $1`, [room.workspaceId])
  await expect(room.campaigns.launch(room.member, id)).rejects.toMatchObject({
    code: 'campaign.preflight_failed',
  })
  expect((await room.campaigns.get(room.member, id)).state).toBe('draft')
  expect(room.jobs.queued).toEqual([])
})

test('a process killed at every single moment of a launch leaves exactly one of everything', async () => {
  const kills = new Set<string>()
  const moment = (where: string) => {
    if (kills.has(where)) return
    kills.add(where)
    throw new Killed(where)
  }
  const own = await aRoom(db, { moment })
  const made = () => own.meta.things.length + own.meta.changes.length + new Set(own.meta.uploads).size
  own.meta.before = (what) => moment(`before Meta made ${what} (${made()})`)
  own.meta.after = (what) => moment(`after Meta made ${what} (${made()})`)
  const id = await own.plan()
  await own.campaigns.launch(own.member, id)
  await own.jobs.workThroughKills()
  expect(kills.size).toBeGreaterThan(45)
  expect(statuses(own)).toEqual(allOn)
  expect(new Set(own.meta.uploads).size).toBe(4)
  expect((await own.campaigns.get(own.member, id)).state).toBe('in_review')
})

describe('an answer that is lost', () => {
  test.each([
    'campaign',
    'ad_set',
    'image',
    'creative',
    'ad',
    'active ad',
    'active ad_set',
    'active campaign',
  ])('after Meta made the %s', async (what) => {
    let lost = false
    room.meta.after = (made) => {
      if (made !== what || lost) return
      lost = true
      throw new WriteFailure('unknown', 'No answer.')
    }
    const id = await room.plan()
    await room.campaigns.launch(room.member, id)
    await room.jobs.work()
    expect(lost).toBe(true)
    expect(statuses(room)).toEqual(allOn)
  })
})

describe('a launch that has to wait', () => {
  const failing = (what: string, failure: WriteFailure, times = 1) => {
    let left = times
    room.meta.before = (made) => {
      if (made === what && left-- > 0) throw failure
    }
  }
  /** Works until the launch waits, and leaves its next round in the queue. */
  async function untilItWaits() {
    const id = await room.plan()
    await room.campaigns.launch(room.member, id)
    await room.jobs.workOne('campaigns.launch')
    return id
  }
  const nextRound = () => room.jobs.queued.find((job) => !job.over)

  test('for Meta’s limit leaves its worker, says until when, and goes on then', async () => {
    failing('ad_set', new WriteFailure('later', 'Slow down.', { waitSeconds: 300, limited: true }), 2)
    const id = await untilItWaits()
    const waiting = await room.campaigns.get(room.member, id)
    expect(waiting).toMatchObject({
      state: 'launching',
      waitingFor: { kind: 'limit', until: '2026-11-23T09:05:00.000Z' },
      unknownWrites: 0,
    })
    expect(waiting.waitingFor?.sentence).toContain('Slow down.')
    expect(nextRound()).toMatchObject({
      name: 'campaigns.launch',
      input: { attempt: 1, round: 1, stuck: { key: 'ad_set', tries: 1 } },
      partition: 'act_120000000000000017',
    })
    await room.jobs.work()
    expect(statuses(room)).toEqual(allOn)
    expect(room.jobs.queued.filter((job) => job.name === 'campaigns.launch')).toHaveLength(3)
    expect((await room.campaigns.get(room.member, id)).waitingFor).toBeNull()
  })

  test('for a block of hours is told so', async () => {
    failing('ad', new WriteFailure('later', 'Blocked.', { waitSeconds: 6 * 3600, limited: true }))
    const id = await untilItWaits()
    expect((await room.campaigns.get(room.member, id)).waitingFor).toMatchObject({
      kind: 'limit',
      until: '2026-11-23T15:00:00.000Z',
    })
    await room.jobs.work()
    expect(statuses(room)).toEqual(allOn)
  })

  test('for its owner is not failed, and goes on once the connection is healed', async () => {
    const dead = new WriteFailure('reconnect', 'Meta no longer accepts our access.')
    failing('creative', dead)
    room.failing = () => db.sql(`update connections set status = 'needs_reconnect' where workspace_id = $1`, [room.workspaceId]) // prettier-ignore
    const id = await untilItWaits()
    expect(room.failures).toEqual([dead])
    const waiting = await room.campaigns.get(room.member, id)
    expect(waiting).toMatchObject({ state: 'launching', waitingFor: { kind: 'reconnect' } })
    expect(waiting.waitingFor?.until).toBeUndefined()
    expect(nextRound()).toBeUndefined()
    expect(statuses(room)).toEqual(['campaign paused', 'ad_set paused'])
    await room.reconnect()
    await room.reconnect() // told twice, it goes on once
    await room.jobs.work()
    expect(statuses(room)).toEqual(allOn)
    expect(await room.campaigns.get(room.member, id)).toMatchObject({ state: 'in_review', waitingFor: null })
  })

  test('for a connection that was healed meanwhile is tried again soon', async () => {
    failing('creative', new WriteFailure('reconnect', 'Meta no longer accepts our access.'))
    const id = await untilItWaits()
    expect((await room.campaigns.get(room.member, id)).waitingFor?.until).toBe('2026-11-23T09:00:30.000Z')
    await room.jobs.work()
    expect(statuses(room)).toEqual(allOn)
  })
})

describe('a refusal', () => {
  test('stops the launch where it is, with nothing running, and says why', async () => {
    room.meta.before = (what) => {
      if (what === 'creative') throw new WriteFailure('refused', 'The picture is too small.')
    }
    const id = await room.plan()
    await room.campaigns.launch(room.member, id)
    await room.jobs.work()
    const campaign = await room.campaigns.get(room.member, id)
    expect(campaign.state).toBe('launch_failed')
    expect(campaign.problems[0]?.message).toContain('The picture is too small.')
    expect(campaign.steps.find((step) => step.kind === 'creative')).toMatchObject({ state: 'failed' })
    expect(statuses(room)).toEqual(['campaign paused', 'ad_set paused'])
  })

  test('once mended, the launch goes on where it stopped', async () => {
    let refuse = true
    room.meta.before = (what) => {
      if (what === 'ad_set' && refuse) throw new WriteFailure('refused', 'The budget is too low.')
    }
    const id = await room.plan()
    await room.campaigns.launch(room.member, id)
    await room.jobs.work()
    refuse = false
    await room.campaigns.update(room.member, id, { dailyBudgetMinor: 3000 })
    await room.campaigns.launch(room.member, id)
    await room.jobs.work()
    expect(statuses(room)).toEqual(allOn)
    expect(room.meta.things[1]?.object).toMatchObject({ dailyBudgetMinor: 3000 })
  })

  test('at the last switch leaves the campaign switched off', async () => {
    room.meta.after = (what) => {
      if (what === 'active campaign') throw new WriteFailure('refused', 'No.')
    }
    const id = await room.plan()
    await room.campaigns.launch(room.member, id)
    await room.jobs.work()
    expect(room.meta.things[0]?.status).toBe('paused')
    expect((await room.campaigns.get(room.member, id)).state).toBe('launch_failed')
  })
})

test('Meta away for good ends the launch, and launching again makes nothing twice', async () => {
  let away = true
  room.meta.after = (what) => {
    if (what === 'ad' && away) throw new WriteFailure('unknown', 'No answer.')
  }
  const { find } = room.meta
  room.meta.find = async (...asked) => {
    if (away) throw new WriteFailure('later', 'Down.')
    return find(...asked)
  }
  const id = await room.plan()
  await room.campaigns.launch(room.member, id)
  await room.jobs.work()
  expect((await room.campaigns.get(room.member, id)).state).toBe('launch_failed')
  away = false
  await room.campaigns.launch(room.member, id)
  await room.jobs.work()
  expect(statuses(room)).toEqual(allOn)
})

describe('a launch that is cancelled', () => {
  test('while it runs: nothing more is made, all of it is deleted once, and it is a draft again', async () => {
    const id = await room.plan(2)
    let cancelled = false
    room.meta.after = (what) => {
      if (what === 'ad' && !cancelled) cancelled = true
    }
    await room.campaigns.launch(room.member, id)
    const { uploadImage } = room.meta
    room.meta.uploadImage = async (...asked) => {
      if (cancelled) {
        cancelled = false
        expect(await room.campaigns.cancelLaunch(room.member, id)).toMatchObject({ cancelling: true })
        await room.campaigns.cancelLaunch(room.member, id)
      }
      return uploadImage(...asked)
    }
    await room.jobs.work()
    expect(statuses(room)).toEqual([
      'campaign deleted',
      'ad_set paused', // gone with its campaign
      'creative deleted',
      'ad paused',
    ])
    expect(await room.campaigns.get(room.member, id)).toMatchObject({
      state: 'draft',
      cancelling: false,
      meta: { campaign: null, adsets: [], ads: [] },
      problems: [],
    })
  })

  test('launched again makes new things with other marks', async () => {
    const id = await room.plan()
    await room.campaigns.launch(room.member, id)
    await room.campaigns.cancelLaunch(room.member, id)
    await room.jobs.work()
    expect((await room.campaigns.get(room.member, id)).state).toBe('draft')
    room.meta.before = (what) => {
      if (what === 'creative') throw new WriteFailure('refused', 'Too small.')
    }
    await room.campaigns.launch(room.member, id)
    await room.jobs.work()
    await room.campaigns.cancelLaunch(room.member, id) // also one that stopped
    await room.jobs.work()
    room.meta.before = () => undefined
    await room.campaigns.launch(room.member, id)
    await room.jobs.work()
    expect(statuses(room)).toEqual(['campaign deleted', 'ad_set paused', ...allOn])
    expect(new Set(room.meta.things.map((thing) => thing.mark)).size).toBe(6)
    expect((await room.campaigns.get(room.member, id)).state).toBe('in_review')
  })

  test('with an answer lost finds what it made and deletes that too', async () => {
    const { find } = room.meta
    room.meta.find = async () => undefined
    room.meta.after = (what) => {
      if (what === 'campaign') throw new WriteFailure('unknown', 'No answer.')
    }
    const id = await room.plan()
    await room.campaigns.launch(room.member, id)
    await room.jobs.workOne('campaigns.launch')
    expect(await room.campaigns.get(room.member, id)).toMatchObject({
      unknownWrites: 1,
      waitingFor: { kind: 'meta' },
    })
    room.meta.find = find
    await room.campaigns.cancelLaunch(room.member, id)
    await room.jobs.work()
    expect(statuses(room)).toEqual(['campaign deleted'])
  })

  test('a process killed at every moment of it deletes everything exactly once', async () => {
    const kills = new Set<string>()
    let armed = false
    const moment = (where: string) => {
      if (!armed || kills.has(where)) return
      kills.add(where)
      throw new Killed(where)
    }
    const own = await aRoom(db, { moment })
    own.meta.before = (what) => {
      if (what === 'active campaign' && !armed) throw new WriteFailure('refused', 'No.')
      moment(`before ${what}`)
    }
    own.meta.after = (what) => moment(`after ${what}`)
    const id = await own.plan()
    await own.campaigns.launch(own.member, id)
    await own.jobs.work()
    armed = true
    const before = own.meta.changes.length
    await own.campaigns.cancelLaunch(own.member, id)
    await own.jobs.workThroughKills()
    expect(kills.size).toBeGreaterThan(8)
    const deletions = own.meta.changes
      .slice(before)
      .flatMap((change) => (change.kind === 'status' && change.status === 'deleted' ? [change.level] : []))
    expect(deletions).toEqual(['campaign', 'creative'])
    expect((await own.campaigns.get(own.member, id)).state).toBe('draft')
  })

  test('is refused when there is no launch', async () => {
    const id = await room.plan()
    await expect(room.campaigns.cancelLaunch(room.member, id)).rejects.toMatchObject({
      code: 'campaign.not_cancellable',
    })
  })
})

test('an ad account that went bad before anything was made gives way to the chosen one', async () => {
  const id = await room.plan()
  await db.sql(`update ad_accounts set account_status = 101, chosen = false where workspace_id = $1`, [
    room.workspaceId,
  ])
  await db.sql(`update pages set chosen = false where workspace_id = $1`, [room.workspaceId])
  room.clock.advance(1000)
  await room.connect('2')
  await room.campaigns.launch(room.member, id)
  await room.jobs.work()
  expect((await room.campaigns.get(room.member, id)).state).toBe('in_review')
})
