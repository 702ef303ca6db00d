import { setTimeout as wait } from 'node:timers/promises'
import type { CampaignId } from '@adwright/contract'
import { ApiError, type ApiClient } from '@adwright/contract/client'
import { aRehearsal } from '../../tests/e2e/rehearsal.ts'
import type { Dice } from './dice.ts'

export type Launch = { api: ApiClient; id: CampaignId; name: string }

/** Shops of their own, each with a connected ad account, and campaigns that wait to be launched. */
export async function prepareLaunches(baseUrl: string, count: number, shops: number): Promise<Launch[]> {
  const launches: Launch[] = []
  for (let shop = 0; shop < shops; shop += 1) {
    const { api, creative } = await aRehearsal(baseUrl)
    const share = Math.floor(count / shops) + (shop < count % shops ? 1 : 0)
    for (let n = 0; n < share; n += 1) {
      const name = `Chaos ${shop}-${n}`
      const { id } = await api('createCampaign', {
        body: { briefId: creative.briefId, creativeIds: [creative.id], name },
      })
      launches.push({ api, id, name })
    }
  }
  return launches
}

/** Presses Launch for all of them, as impatient people do: again whenever no answer came. */
export async function launchAll(launches: readonly Launch[], dice: Dice, hands: number): Promise<void> {
  const queue = launches.map((launch) => ({ launch, place: dice.roll() })).sort((a, b) => a.place - b.place)
  const work = async () => {
    for (let next = queue.pop(); next; next = queue.pop()) await pressLaunch(next.launch)
  }
  await Promise.all(Array.from({ length: hands }, work))
}

async function pressLaunch({ api, id }: Launch): Promise<void> {
  for (;;) {
    try {
      await api('launchCampaign', { params: { id } })
      return
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      // It was launched by the call whose answer did not come.
      if (error.body?.code === 'campaign.not_launchable') return
      if (error.status !== 0 && error.status < 500) throw error
      await wait(300)
    }
  }
}

/** The state each launch ended in; whatever is still under way when nothing has moved for a while is `stuck`. */
export async function untilAllEnded(
  launches: readonly Launch[],
  { patienceMs, say }: { patienceMs: number; say: (line: string) => void },
): Promise<Map<CampaignId, string>> {
  const ended = new Map<CampaignId, string>()
  let moved = Date.now()
  while (ended.size < launches.length && Date.now() - moved < patienceMs) {
    for (const { api, id } of launches) {
      if (ended.has(id)) continue
      const campaign = await api('getCampaign', { params: { id } }).catch(() => undefined)
      const open = campaign?.steps.some((step) => step.state === 'waiting' || step.state === 'doing')
      if (!campaign || campaign.state === 'launching' || campaign.state === 'draft') continue
      if (campaign.state !== 'launch_failed' && open) continue
      ended.set(id, campaign.state)
      moved = Date.now()
    }
    say(`${ended.size} of ${launches.length} launches have ended`)
    await wait(2000)
  }
  for (const { id } of launches) if (!ended.has(id)) ended.set(id, 'stuck')
  return ended
}
