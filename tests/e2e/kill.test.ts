import { afterEach, expect, it } from 'vitest'
import type { Campaign, CampaignId } from '@adwright/contract'
import { createApiClient } from '@adwright/contract/client'
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

const done = (one: Campaign) => one.steps.every((step) => step.state === 'done') && one.state !== 'launching'

/** Launches one campaign after the other; in the nth, workers die with the nth write committed and unanswered. `first` and `every` choose them. */
async function killAfterEachStep(
  running: Stack,
  rehearsal: Rehearsal,
  die: (id: CampaignId, nth: number) => Promise<void>,
  { first, every }: { first: number; every: number },
): Promise<number> {
  const { api, creative } = rehearsal
  const witness = new Witness(running.twinUrl ?? '')
  const askAll = running.urls.map((url) =>
    createApiClient({ baseUrl: url, headers: () => ({ authorization: `Bearer ${rehearsal.accessToken}` }) }),
  )
  let steps = Infinity
  for (let nth = first; nth <= steps; nth += every) {
    const draft = await api('createCampaign', {
      body: { briefId: creative.briefId, creativeIds: [creative.id], name: `Kill ${nth}` },
    })
    steps = draft.steps.length
    const before = (await witness.writes()).length
    await witness.holdAnswer(nth)
    // Every API process is asked to launch it at once: it is launched once.
    const asked = await Promise.allSettled(
      askAll.map((ask) => ask('launchCampaign', { params: { id: draft.id } })),
    )
    expect(asked.filter((one) => one.status === 'fulfilled').length).toBeGreaterThanOrEqual(1)
    await expect
      .poll(async () => (await witness.writes()).length - before, { timeout: 30_000, interval: 20 })
      .toBeGreaterThanOrEqual(nth)

    // Nothing may be on before everything is there.
    const early = (await witness.writes()).slice(before)
    if (early.some(isSwitch))
      expect(early.filter(edge('ads')).length, `ads before a switch, kill ${nth}`).toBe(1)

    await witness.clear()
    await die(draft.id, nth)
    const ended = await untilCampaign(api, draft.id, done)
    expect(['in_review', 'active'], `kill after write ${nth}`).toContain(ended.state)
    await expectExactlyOne(witness, before, ended.meta, `kill after write ${nth}`)
  }
  return steps
}

async function expectExactlyOne(
  witness: Witness,
  before: number,
  meta: Campaign['meta'],
  when: string,
): Promise<void> {
  const writes = (await witness.writes()).slice(before)
  const made = (name: string) => writes.filter(edge(name)).length
  const counts = {
    campaigns: made('campaigns'),
    adSets: made('adsets'),
    creatives: made('adcreatives'),
    ads: made('ads'),
  }
  expect(counts, when).toEqual({ campaigns: 1, adSets: 1, creatives: 1, ads: 1 })
  expect(meta.campaign, when).toMatch(/^\d{15,}$/)
  expect([meta.adsets.length, meta.ads.length], when).toEqual([1, 1])
}

/** SIGKILL for the worker that has been there longest; another takes its place. */
async function replaceWorker(running: Stack): Promise<void> {
  const victim = running.workers.shift()
  await victim?.kill()
  await running.startWorker()
}

// Between them the two kill after three of four writes; `npm run chaos` after every one, in hundreds of launches.
it('ends with exactly one campaign wherever the only worker is killed', async () => {
  const running = (stack = await aStack())
  const rehearsal = await aRehearsal(running.url)
  const steps = await killAfterEachStep(running, rehearsal, () => replaceWorker(running), {
    first: 1,
    every: 2,
  })
  expect(steps).toBeGreaterThanOrEqual(10)
})

it('so do two workers and two APIs on one database, when the worker that holds the job is killed', async () => {
  const running = (stack = await aStack({ apis: 2, workers: 2 }))
  const rehearsal = await aRehearsal(running.url)
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
    await replaceWorker(running)
    // The other one held it: the answer it waits for will not come, so it dies as well.
    if (!(await progressed(id, nth))) await replaceWorker(running)
  }
  const steps = await killAfterEachStep(running, rehearsal, die, { first: 2, every: 4 })
  expect(steps).toBeGreaterThanOrEqual(10)
})
