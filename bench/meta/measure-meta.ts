import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { createMetaClient } from '@adwright/meta-graph'
import { startProcess, type Managed } from '../../scripts/processes.ts'
import { cpuMs } from '../cpu-time.ts'
import { needWrk, wrk } from '../wrk.ts'
import { loadMetaSdk } from '../../scripts/meta-sdk.ts'

type Options = {
  folder: string
  report: (measure: string, values: object) => void
  say: (line: string) => void
}
type Minted = { access_token: string; ad_account: string; app_id: string; app_secret: string; world: string }

/** Many accounts, so that no limit of Meta's, which the twin keeps, is what is measured. */
const WORLDS = 40
const FLIGHTS = 16
const version = 'v26.0'

/** Our client, Meta's own SDK and bare fetch against one twin; the twin under load; and how fast its time passes. */
export async function measureMeta({ folder, report, say }: Options): Promise<void> {
  const seconds = Number(process.env['BENCH_SECONDS'] ?? 8)
  const { PATH = '' } = process.env
  const file = path.resolve(import.meta.dirname, '../../packages/meta-twin/src/main.ts')
  const args = ['--memory', '--port', '0', '--admin', '--seed', 'bench']
  const twin = await startProcess({ name: 'twin', file, args, env: { PATH }, log: say })
  try {
    const url = String(twin.ready['url'])
    const worlds = await Promise.all(Array.from({ length: WORLDS }, () => mint(url)))
    const ids = await Promise.all(worlds.map((world) => createCampaign(url, world, 'Bench')))
    await measureClients({ url, worlds, ids, seconds, report })
    await measureTwin({ url, twin, worlds, folder, seconds, report, say })
    await measureDays({ url, report })
  } finally {
    await twin.stop()
  }
}

type Asker = (world: Minted, id: string) => Promise<unknown>

async function measureClients(at: {
  url: string
  worlds: Minted[]
  ids: string[]
  seconds: number
  report: Options['report']
}): Promise<void> {
  const { url, worlds, ids, seconds, report } = at
  const [first] = worlds
  if (!first) return
  const fields = ['id', 'name', 'status', 'objective']
  const client = createMetaClient({ appId: first.app_id, appSecret: first.app_secret, hosts: { graph: url } })
  const sessions = new Map(worlds.map((world) => [world, client.as(world.access_token)]))
  const sdk = loadMetaSdk(url, version)
  const apis = new Map(
    worlds.map((world) => [world, sdk && new sdk.FacebookAdsApi(world.access_token, 'en_US', false)]),
  )
  const reads: Record<string, Asker> = {
    adwright: async (world, id) => sessions.get(world)?.campaigns.get(id, fields),
    ...(sdk && {
      metaSdk: async (world: Minted, id: string) =>
        apis.get(world)?.call('GET', [id], { fields: fields.join(',') }),
    }),
    bareFetch: async (world, id) => {
      const answer = await fetch(`${url}/${version}/${id}?fields=${fields.join(',')}`, {
        headers: { authorization: `Bearer ${world.access_token}` },
      })
      return answer.json()
    },
  }
  for (const [name, ask] of Object.entries(reads)) {
    const one = await drive(worlds, ids, seconds, ask)
    report('metaClientRead', { client: name, ...one })
  }
  const write = await drive(worlds, ids, seconds, (world) => {
    const params = {
      name: 'Bench',
      objective: 'OUTCOME_TRAFFIC',
      special_ad_categories: [],
      status: 'PAUSED',
    }
    return (
      sessions.get(world)?.campaigns.create(world.ad_account, {
        ...params,
        is_adset_budget_sharing_enabled: false,
      }) ?? Promise.resolve()
    )
  })
  report('metaClientWrite', { client: 'adwright', ...write })
}

/** Requests a second with so many under way, and what one costs this process. */
async function drive(worlds: Minted[], ids: string[], seconds: number, ask: Asker) {
  let done = 0
  let failed = 0
  const took: number[] = []
  const fly = async (end: number) => {
    for (let at = done; performance.now() < end; at = done) {
      const index = at % worlds.length
      const [world, id] = [worlds[index], ids[index]]
      if (!world || id === undefined) return
      done += 1
      const began = performance.now()
      await ask(world, id).catch(() => (failed += 1))
      took.push(performance.now() - began)
    }
  }
  await Promise.all(Array.from({ length: FLIGHTS }, () => fly(performance.now() + 1000))) // warm
  done = failed = took.length = 0
  const cpu = process.cpuUsage()
  const began = performance.now()
  await Promise.all(Array.from({ length: FLIGHTS }, () => fly(began + seconds * 1000)))
  const { user, system } = process.cpuUsage(cpu)
  const elapsed = (performance.now() - began) / 1000
  took.sort((a, b) => a - b)
  return {
    perSecond: Math.round(done / elapsed),
    cpuMsPerRequest: round((user + system) / 1000 / done),
    p50Ms: round(took[Math.floor(took.length / 2)] ?? 0),
    p99Ms: round(took[Math.floor(took.length * 0.99)] ?? 0),
    failed,
  }
}
const round = (value: number) => Math.round(value * 1000) / 1000

async function measureTwin(at: {
  url: string
  twin: Managed
  worlds: Minted[]
  folder: string
  seconds: number
  report: Options['report']
  say: Options['say']
}): Promise<void> {
  needWrk(at.say)
  const tokensFile = path.join(at.folder, 'twin-tokens')
  await writeFile(tokensFile, `${at.worlds.map((world) => world.access_token).join('\n')}\n`)
  const targets = [`/${version}/me/adaccounts?fields=id,name,currency,account_status`]
  const before = await cpuMs(at.twin.child.pid)
  const counted = await wrk({ baseUrl: at.url, tokensFile, targets, connections: 32, seconds: at.seconds })
  const after = await cpuMs(at.twin.child.pid)
  const cpuMsPerRequest =
    before !== undefined && after !== undefined ? round((after - before) / counted.requests) : undefined
  at.report('twinRequests', { ...counted, cpuMsPerRequest })
}

/** A hundred campaigns deliver for thirty days. */
async function measureDays({ url, report }: { url: string; report: Options['report'] }): Promise<void> {
  const [campaigns, days] = [100, 30]
  const world = await mint(url)
  const post = (edge: string, body: Record<string, unknown>) => graph(url, world, edge, body)
  const { images } = (await post(`${world.ad_account}/adimages`, { bytes: poster })) as {
    images: Record<string, { hash: string }>
  }
  const page = (await mintedPage(url, world)) ?? ''
  for (let n = 0; n < campaigns; n += 1) {
    const id = await createCampaign(url, world, `Bench ${n}`, 'ACTIVE')
    const adSet = await post(`${world.ad_account}/adsets`, {
      name: 'Everybody',
      campaign_id: id,
      status: 'ACTIVE',
      optimization_goal: 'LINK_CLICKS',
      billing_event: 'IMPRESSIONS',
      bid_strategy: 'LOWEST_COST_WITHOUT_CAP',
      daily_budget: 5000,
      targeting: {
        geo_locations: { countries: ['US'] },
        targeting_automation: { advantage_audience: 1 },
      },
    })
    const link = 'https://shop.example/'
    const creative = await post(`${world.ad_account}/adcreatives`, {
      name: 'Poster',
      object_story_spec: {
        page_id: page,
        link_data: {
          link,
          message: 'Warm jumpers.',
          name: 'Autumn',
          image_hash: Object.values(images)[0]?.hash,
        },
      },
    })
    await post(`${world.ad_account}/ads`, {
      name: 'Ad',
      adset_id: adSet['id'],
      creative: { creative_id: creative['id'] },
      status: 'ACTIVE',
    })
  }
  const began = performance.now()
  const answer = await fetch(`${url}/_twin/clock`, {
    method: 'POST',
    headers: { authorization: `Bearer ${world.access_token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ advance: `P${days}D` }),
  })
  if (!answer.ok) throw new Error(`The twin's clock said ${answer.status}: ${await answer.text()}`)
  const seconds = (performance.now() - began) / 1000
  report('simulatedCampaignDays', {
    campaigns,
    days,
    seconds: round(seconds),
    perSecond: Math.round((campaigns * days) / seconds),
  })
}

async function mint(url: string): Promise<Minted> {
  const answer = await fetch(`${url}/_twin/tokens`, { method: 'POST' })
  return (await answer.json()) as Minted // the twin's own control API
}

async function mintedPage(url: string, world: Minted): Promise<string | undefined> {
  const answer = await fetch(`${url}/${version}/me/accounts?fields=id`, {
    headers: { authorization: `Bearer ${world.access_token}` },
  })
  const { data } = (await answer.json()) as { data: { id: string }[] }
  return data[0]?.id
}

const createCampaign = async (url: string, world: Minted, name: string, status = 'PAUSED'): Promise<string> =>
  String(
    (
      await graph(url, world, `${world.ad_account}/campaigns`, {
        name,
        status,
        objective: 'OUTCOME_TRAFFIC',
        special_ad_categories: [],
        is_adset_budget_sharing_enabled: false,
      })
    )['id'],
  )

async function graph(
  url: string,
  { access_token }: Pick<Minted, 'access_token'>,
  edge: string,
  body: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const answer = await fetch(`${url}/${version}/${edge}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const value = (await answer.json()) as Record<string, unknown> & { error?: { error_subcode?: number } }
  // A hundred changes a second and account: the twin keeps that limit too.
  if (value.error?.error_subcode === 5_044_001) {
    await wait(1000)
    return graph(url, { access_token }, edge, body)
  }
  if (!answer.ok) throw new Error(`${edge}: ${JSON.stringify(value)}`)
  return value
}

/** A small picture, so that there is something to advertise with. */
const poster =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='
