import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createMetaClient } from '@adwright/meta-graph'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
import type { InsightsReader } from './insights-reader.ts'
import { createMetaInsightsReader } from './meta-insights-reader.ts'

/** Meta's Insights edge in the shapes it really has: figures as text, pages with cursors, errors in the envelope. */
let server: Server
let reader: InsightsReader
let asked: URL[]
let answer: (url: URL) => { status?: number; body: unknown }
beforeAll(async () => {
  server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://meta')
    asked.push(url)
    const { status = 200, body } = answer(url)
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => new Promise((resolve) => server.close(resolve)))
beforeEach(() => {
  asked = []
  // A client of its own for each: it remembers that Meta closed the way.
  const graph = `http://127.0.0.1:${(server.address() as AddressInfo).port}` // listens on a port, not a pipe
  const client = createMetaClient({
    appId: '1',
    appSecret: 'secret',
    hosts: { graph },
    sleep: () => Promise.resolve(),
  })
  reader = createMetaInsightsReader({ session: () => Promise.resolve(client.as('token')) })
})

const question = {
  workspaceId: newId('ws'),
  connectionId: newId('conn'),
  adAccountExternalId: 'act_1',
  campaignExternalId: '120210000000000001',
  objective: 'leads',
  currency: 'JPY',
  since: '2026-11-01',
  until: '2026-11-02',
  launched: '2026-11-01',
} as const

test('all pages are read, yen have no minor unit, and the token stays out of the address', async () => {
  const row = (day: string, spend: string) => ({
    ad_id: '120210000000000009',
    date_start: day,
    date_stop: day,
    publisher_platform: 'facebook',
    account_currency: 'JPY',
    impressions: '900',
    spend,
    actions: [
      { action_type: 'lead', value: '3' },
      { action_type: 'landing_page_view', value: '40' },
    ],
  })
  answer = (url) => {
    if (url.searchParams.get('level') !== 'ad')
      return { body: { data: [{ date_start: '2026-11-01', reach: '800' }] } }
    if (url.searchParams.has('after')) return { body: { data: [row('2026-11-02', '1500')] } }
    const next = `${url.origin}${url.pathname}?access_token=x&after=c1`
    return { body: { data: [row('2026-11-01', '2000')], paging: { cursors: { after: 'c1' }, next } } }
  }
  expect(await reader.read(question)).toMatchObject({
    kind: 'read',
    rows: [
      { day: '2026-11-01', spendMinor: 2000, conversions: 3, clicks: 0 },
      { day: '2026-11-02', spendMinor: 1500, conversions: 3 },
    ],
    lifetimeReach: 800,
    counted: 'Leads',
  })
  expect(asked.map((url) => url.searchParams.get('access_token'))).toEqual([null, null, null, null])
  expect(asked[0]?.pathname).toMatch(/\/120210000000000001\/insights$/)
})

test.each([
  [{ code: 190, error_subcode: 463, message: 'expired' }, 401, { kind: 'reconnect' }],
  [{ code: 80000, error_subcode: 2446079, message: 'too many calls' }, 400, { kind: 'try_later' }],
  [{ code: 100, error_subcode: 33, message: 'does not exist' }, 400, { kind: 'gone' }],
])('Meta’s error %o ends as told', async (error, status, ending) => {
  answer = () => ({ status, body: { error: { type: 'OAuthException', fbtrace_id: 'A', ...error } } })
  expect(await reader.read(question)).toMatchObject(ending)
})
