import { afterEach, expect, it } from 'vitest'
import type { CampaignId } from '@adwright/contract'
import type { Stack } from '../../scripts/stack.ts'
import { aRehearsal, aStack, untilCampaign, type Rehearsal } from './rehearsal.ts'

let stack: Stack | undefined
afterEach(() => stack?.stop())

type Write = { method: string; path: string; name?: string; status: number }

/** What a person with a stopwatch and the twin's log would see of one campaign. */
class Witness {
  readonly twinUrl: string
  constructor(twinUrl: string) {
    this.twinUrl = twinUrl
  }
  async writes(): Promise<Write[]> {
    const answer = (await (await fetch(`${this.twinUrl}/_twin/log`)).json()) as { data: Write[] }
    return answer.data.filter((one) => one.method === 'POST' && one.status === 200)
  }
  /** The nth write from now on is committed, but its answer does not come: the moment in which a worker is killed. */
  async holdAnswer(nth: number): Promise<void> {
    await fetch(`${this.twinUrl}/_twin/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        match: { method: 'POST', path: '^/v[0-9.]+/(act_)?[0-9]+' },
        nth,
        times: 1,
        fault: { kind: 'delay_after_commit', ms: 60_000 },
      }),
    })
  }
  async clear(): Promise<void> {
    await fetch(`${this.twinUrl}/_twin/faults`, { method: 'DELETE' })
  }
}

const edge = (name: string) => (one: Write) => new RegExp(`/act_[0-9]+/${name}$`).test(one.path)
const isSwitch = (one: Write) => /^\/v[0-9.]+\/[0-9]+$/.test(one.path)

/** Launches one campaign after the other; in the nth, the worker dies with the nth write committed and unanswered. */
async function killAfterEachStep(running: Stack, { api, creative }: Rehearsal): Promise<number> {
  const witness = new Witness(running.twinUrl ?? '')
  let steps = Infinity
  let kills = 0
  for (let nth = 1; nth <= steps; nth += 1) {
    const draft = await api('createCampaign', {
      body: { briefId: creative.briefId, creativeIds: [creative.id], name: `Kill ${nth}` },
    })
    steps = draft.steps.length
    const before = (await witness.writes()).length
    await witness.holdAnswer(nth)
    await api('launchCampaign', { params: { id: draft.id } })
    await expect
      .poll(async () => (await witness.writes()).length - before, { timeout: 30_000, interval: 20 })
      .toBeGreaterThanOrEqual(nth)

    // Nothing may be on before everything is there.
    const early = (await witness.writes()).slice(before)
    if (early.some(isSwitch))
      expect(early.filter(edge('ads')).length, `ads before a switch, kill ${nth}`).toBe(1)

    await Promise.all(running.workers.map((one) => one.kill()))
    running.workers.length = 0
    kills += 1
    await witness.clear()
    await Promise.all(Array.from({ length: running.apis.length }, () => running.startWorker()))
    const done = await untilCampaign(
      api,
      draft.id,
      (one) => one.steps.every((step) => step.state === 'done') && one.state !== 'launching',
    )
    await expectExactlyOne(witness, before, done.meta, `kill after write ${nth}`)
    expect(['in_review', 'active']).toContain(done.state)
  }
  return kills
}

async function expectExactlyOne(
  witness: Witness,
  before: number,
  meta: { campaign: string | null; adsets: string[]; ads: string[] },
  when: string,
): Promise<void> {
  const writes = (await witness.writes()).slice(before)
  const made = {
    campaigns: writes.filter(edge('campaigns')).length,
    adSets: writes.filter(edge('adsets')).length,
    creatives: writes.filter(edge('adcreatives')).length,
    ads: writes.filter(edge('ads')).length,
  }
  expect(made, when).toEqual({ campaigns: 1, adSets: 1, creatives: 1, ads: 1 })
  expect(meta.campaign, when).toMatch(/^\d{15,}$/)
  expect([meta.adsets.length, meta.ads.length], when).toEqual([1, 1])
}

it('ends with exactly one campaign wherever the only worker is killed', async () => {
  stack = await aStack()
  const rehearsal = await aRehearsal(stack.url)
  expect(await killAfterEachStep(stack, rehearsal)).toBeGreaterThanOrEqual(10)
})

it('so does a pair of workers and a pair of APIs on one database, when one worker is killed', async () => {
  stack = await aStack({ apis: 2, workers: 2 })
  const rehearsal = await aRehearsal(stack.url)
  const witness = new Witness(stack.twinUrl ?? '')
  const second = await anotherApi(stack, rehearsal)
  for (const nth of [1, 2, 4, 7, 8, 9, 10]) {
    const draft = await rehearsal.api('createCampaign', {
      body: {
        briefId: rehearsal.creative.briefId,
        creativeIds: [rehearsal.creative.id],
        name: `Pair ${nth}`,
      },
    })
    const before = (await witness.writes()).length
    await witness.holdAnswer(nth)
    // Both APIs are asked to launch the same campaign: it is launched once.
    const asked = await Promise.allSettled([
      rehearsal.api('launchCampaign', { params: { id: draft.id } }),
      second(draft.id),
    ])
    expect(asked.filter((one) => one.status === 'fulfilled').length).toBeGreaterThanOrEqual(1)
    await expect
      .poll(async () => (await witness.writes()).length - before, { timeout: 30_000, interval: 20 })
      .toBeGreaterThanOrEqual(nth)
    // Whichever holds the job: kill the first and put another in its place, or find that the second went on.
    const victim = stack.workers.shift()
    await victim?.kill()
    await witness.clear()
    await stack.startWorker()
    const other = stack.workers.shift()
    await other?.kill()
    await stack.startWorker()
    const done = await untilCampaign(
      rehearsal.api,
      draft.id,
      (one) => one.steps.every((step) => step.state === 'done') && one.state !== 'launching',
    )
    await expectExactlyOne(witness, before, done.meta, `kill after write ${nth}`)
  }
})

async function anotherApi(
  running: Stack,
  rehearsal: Rehearsal,
): Promise<(id: CampaignId) => Promise<unknown>> {
  const url = running.urls[1] ?? ''
  return async (id) => {
    const answer = await fetch(`${url}/api/campaigns/${id}/launch`, {
      method: 'POST',
      headers: { authorization: `Bearer ${rehearsal.accessToken}` },
    })
    if (!answer.ok) throw new Error(await answer.text())
    return answer.json()
  }
}
