import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CampaignId } from '@adwright/contract'
import { freePort, type Stack } from '../../scripts/stack.ts'
import { atMeta } from './at-meta.ts'
import { killAfterEachStep, replaceWorker } from './kill.ts'
import { aRehearsal, aStack, untilCampaign, type Rehearsal } from './rehearsal.ts'

// What launches go through, one after the other on one Adwright, which has a second API and worker in the end.
let stack: Stack
let rehearsal: Rehearsal
beforeAll(async () => {
  stack = await aStack()
  rehearsal = await aRehearsal(stack.url)
})
afterAll(() => stack?.stop())

it('a launch that waits is cancelled, launched again, changed at Meta by hand, and set back', async () => {
  const { api, creative } = rehearsal
  const meta = atMeta(stack.twinUrl ?? '')
  const { id } = await api('createCampaign', {
    body: { briefId: creative.briefId, creativeIds: [creative.id], name: 'Rye', days: 7 },
  })
  const params = { id }

  await meta.loseAnswers()
  await api('launchCampaign', { params })
  // No list shows it, and none counts before a minute has gone by: nobody makes a second one until then.
  const waiting = await untilCampaign(api, id, (one) => one.waitingFor !== null)
  expect(waiting).toMatchObject({ state: 'launching', waitingFor: { kind: 'meta' }, unknownWrites: 1 })
  expect(Date.parse(waiting.waitingFor?.until ?? '')).toBeGreaterThan(Date.now() + 20_000)
  const lost = await api('listIntents', { query: { subject: id, outcome: 'unknown' } })
  expect(lost.intents).toMatchObject([{ label: 'Set budget, country and goal', canResolve: true }])

  expect(await api('cancelLaunch', { params })).toMatchObject({ cancelling: true, waitingFor: null })
  const draft = await untilCampaign(api, id, (one) => one.state === 'draft')
  expect(draft).toMatchObject({ cancelling: false, meta: { campaign: null } })

  await api('launchCampaign', { params })
  const launched = await untilCampaign(
    api,
    id,
    (one) => one.state !== 'launching' && one.drift?.differences.length === 0,
  )
  expect(launched.problems).toEqual([])
  await meta.change(launched.meta.adsets[0] ?? '', { daily_budget: '9000' })
  const seen = await api('checkCampaign', { params })
  expect(seen).toMatchObject({ dailyBudgetMinor: 1500 })
  expect(seen.drift?.differences.map(({ sentence }) => sentence)).toEqual([
    'Somebody raised the daily budget at Meta from €15.00 to €90.00.',
  ])
  const restored = await api('resolveDrift', { params, body: { action: 'restore' } })
  expect(restored.drift?.differences).toEqual([])

  const { intents } = await api('listIntents', { query: { subject: id } })
  expect(intents[0]).toMatchObject({ label: 'Set back what was changed at Meta', outcome: 'live' })
  expect(intents.filter(({ label }) => label.startsWith('Delete'))).toHaveLength(1)
})

// Between them the two kill after half of the writes; `npm run chaos` after every one, in hundreds of launches.
it('ends with exactly one campaign wherever the only worker is killed', async () => {
  const steps = await killAfterEachStep(stack, rehearsal, () => replaceWorker(stack), {
    first: 1,
    every: 3,
  })
  expect(steps).toBeGreaterThanOrEqual(10)
})

it('so do two workers and two APIs on one database, when the worker that holds the job is killed', async () => {
  const port = await freePort()
  await Promise.all([stack.startApi(port), stack.startWorker()])
  const urls = [stack.url, `http://localhost:${port}`]
  const progressed = (id: CampaignId, nth: number) =>
    untilCampaign(
      rehearsal.api,
      id,
      (one) => one.steps.filter((step) => step.state === 'done').length >= nth,
      4,
    ).then(
      () => true,
      () => false,
    )
  const die = async (id: CampaignId, nth: number) => {
    await replaceWorker(stack)
    // The other one held it: the answer it waits for will not come, so it dies as well.
    if (!(await progressed(id, nth))) await replaceWorker(stack)
  }
  const steps = await killAfterEachStep({ ...stack, urls }, rehearsal, die, { first: 2, every: 5 })
  expect(steps).toBeGreaterThanOrEqual(10)
})
