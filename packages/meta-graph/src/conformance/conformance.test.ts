import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createMetaClient } from '../client.ts'
import type { MetaSession } from '../session.ts'
import { everyMethod, methodsOf } from './every-method.ts'
import { exceptions } from './exceptions.ts'
import { stubGiven } from './method-sample.ts'
import { requestProblems, type SeenRequest } from './request-problems.ts'
import { sampleIds } from './sample-ids.ts'

let session: MetaSession
let seen: SeenRequest[] = []
const server = createServer((request, response) => void answer(request, response))

beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // a TCP server has one once it listens
  const origin = `http://127.0.0.1:${port}`
  const client = createMetaClient({
    appId: '900000000000001',
    appSecret: 'app-secret-0',
    hosts: { graph: origin, graphVideo: origin, rupload: origin },
    sleep: async () => {},
  })
  session = client.as('USERTOKEN-secret-1')
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

test('every method of a session has its sample, and every sample its method', () => {
  expect(Object.keys(everyMethod).toSorted()).toEqual(methodsOf(session).toSorted())
})

test('an exception is a method there is', () => {
  expect(Object.keys(exceptions).filter((method) => !(method in everyMethod))).toEqual([])
})

describe('what is sent is what the specifications know', () => {
  for (const [method, sample] of Object.entries(everyMethod)) {
    test(method, async () => {
      seen = []
      await sample(session, stubGiven)
      expect(seen.length).toBeGreaterThan(0)
      if (method in exceptions) return
      expect(seen.flatMap((request) => requestProblems(request, sampleIds))).toEqual([])
    })
  }
})

test('what only goes with other settings than the samples have is known too', async () => {
  seen = []
  const { campaign, adAccount, label } = sampleIds
  await session.adSets.create(adAccount, {
    name: 'n',
    campaign_id: campaign,
    optimization_goal: 'VALUE',
    billing_event: 'IMPRESSIONS',
    bid_strategy: 'LOWEST_COST_WITH_MIN_ROAS',
    bid_constraints: { roas_average_floor: 15_000 },
    daily_budget: 500,
    lifetime_min_spend_target: 1,
    lifetime_spend_cap: 2,
    promoted_object: { pixel_id: '1', custom_event_type: 'PURCHASE', custom_conversion_id: '2' },
    targeting: {
      geo_locations: {
        regions: [{ key: '3847' }],
        cities: [{ key: '1', radius: 10, distance_unit: 'mile' }],
      },
      excluded_geo_locations: { zips: [{ key: 'US:94304' }] },
      user_os: ['iOS'],
      brand_safety_content_filter_levels: ['FACEBOOK_STANDARD'],
      audience_network_positions: ['classic'],
      messenger_positions: ['sponsored_messages'],
    },
    placement_soft_opt_out: { facebook_positions: ['search'] },
    regional_regulation_identities: { universal_beneficiary: '1' },
    adlabels: [{ id: label }],
  })
  expect(seen.flatMap((request) => requestProblems(request, sampleIds))).toEqual([])
})

test('what the specifications do not know is noticed', () => {
  const problems = (method: string, path: string, params: SeenRequest['params']) =>
    requestProblems({ method, path: `/v26.0/${path}`, params }, sampleIds).map((problem) =>
      problem.replace(/^.*?: /, ''),
    )
  expect(problems('POST', 'act_1/nonsense', {})).toEqual(['AdAccount has no POST nonsense'])
  expect(problems('POST', 'act_1/campaigns', { special_ad_categories: '[]', colour: 'red' })).toEqual([
    'unknown parameter colour',
  ])
  expect(problems('POST', 'act_1/campaigns', { objective: 'SALES' })).toEqual([
    'objective is "SALES", not one of adaccountcampaigns_objective_enum_param',
    'special_ad_categories is missing',
  ])
  expect(problems('POST', 'act_1/adsets', { name: 'n', targeting: '{"age_min":"x","loud":true}' })).toEqual([
    'targeting.age_min is "x", not int',
    'targeting has loud, which Targeting has not',
  ])
  expect(problems('GET', sampleIds.campaign, { fields: 'name,colour,adlabels{id}' })).toEqual([
    'Campaign has no field colour',
  ])
  expect(problems('GET', sampleIds.ad, { fields: 'name', method: 'delete' })).toEqual([])
})

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://stub')
  const body = await buffer(request)
  seen.push({
    method: request.method ?? '',
    path: url.pathname,
    params: { ...Object.fromEntries(url.searchParams), ...(await paramsIn(request, body)) },
  })
  response
    .writeHead(200, { 'content-type': 'application/json' })
    .end(JSON.stringify(answerTo(url.pathname, url)))
}

async function paramsIn(request: IncomingMessage, body: Buffer): Promise<Record<string, string>> {
  const type = request.headers['content-type'] ?? ''
  if (type.startsWith('application/x-www-form-urlencoded'))
    return Object.fromEntries(new URLSearchParams(body.toString()))
  if (!type.startsWith('multipart/form-data')) return {}
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData()
  return Object.fromEntries(
    [...form].map(([name, value]) => [name, typeof value === 'string' ? value : 'a file']),
  )
}

/** Whatever was asked, an answer that every reader can read. */
function answerTo(path: string, url: URL): unknown {
  const edge = path.split('/').at(-1) ?? ''
  const all = {
    id: '120330000000000777',
    success: true,
    data: [],
    status: { video_status: 'ready' },
    status_code: 'FINISHED',
    video_id: '77',
    upload_session_id: '55',
    start_offset: url.searchParams.get('upload_phase') === 'transfer' ? '8' : '0',
    end_offset: '8',
    report_run_id: '9',
    async_status: 'Job Completed',
    async_percent_completion: 100,
    events_received: 1,
    access_token: 'TOKEN',
    token_type: 'bearer',
    copied_campaign_id: '778',
    images: { bytes: { hash: 'a3f1' } },
  }
  if (/^\/v[\d.]+\/$/.test(path)) return [{ code: 200, headers: [], body: '{"id":"1"}' }]
  if (edge === 'delivery_estimate') return { data: [{ estimate_ready: true }] }
  if (edge === 'reachestimate') return { data: { estimate_ready: true } }
  if (edge === 'content_publishing_limit') return { data: [{ quota_usage: 1 }] }
  return all
}
