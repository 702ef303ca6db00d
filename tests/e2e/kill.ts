import { expect } from 'vitest'
import type { Campaign, CampaignId } from '@adwright/contract'
import { createApiClient } from '@adwright/contract/client'
import type { Stack } from '../../scripts/stack.ts'
import { untilCampaign, type Rehearsal } from './rehearsal.ts'

type Write = { n: number; path: string; status: number }

/** What a person with a stopwatch and the twin's log would see of one campaign. */
class Witness {
  readonly twinUrl: string
  constructor(twinUrl: string) {
    this.twinUrl = twinUrl
  }
  /** Those that Meta took after the one of this number: the whole log, many times a second, would keep the twin busy. */
  async writes(after: number): Promise<Write[]> {
    const answer = await fetch(`${this.twinUrl}/_twin/log?method=POST&since=${after}`)
    return ((await answer.json()) as { data: Write[] }).data.filter(({ status }) => status === 200)
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
export async function killAfterEachStep(
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
    const before = (await witness.writes(0)).at(-1)?.n ?? 0
    await witness.holdAnswer(nth)
    // Every API process is asked to launch it at once: it is launched once.
    const asked = await Promise.allSettled(
      askAll.map((ask) => ask('launchCampaign', { params: { id: draft.id } })),
    )
    expect(asked.filter((one) => one.status === 'fulfilled').length).toBeGreaterThanOrEqual(1)
    await expect
      .poll(async () => (await witness.writes(before)).length, { timeout: 30_000, interval: 20 })
      .toBeGreaterThanOrEqual(nth)

    // Nothing may be on before everything is there.
    const early = await witness.writes(before)
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
  const writes = await witness.writes(before)
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
export async function replaceWorker(running: Stack): Promise<void> {
  const victim = running.workers.shift()
  await victim?.kill()
  await running.startWorker()
}
