import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { clickIdOf } from '../src/visitors/ad-address.ts'
import { createCookieJar } from '../src/visitors/cookie-jar.ts'
import { readPage } from '../src/visitors/read-page.ts'
import { mayVisit } from '../src/visitors/visit-hosts.ts'
import type { VisitOptions } from '../src/visitors/visitors.ts'
import { launch, rows, startRehearsal, type Body, type Person, type Rehearsal } from './rehearsal.ts'

const monday = Date.UTC(2026, 5, 1, 4) // 2026-06-01 00:00 in New York
const quick: VisitOptions = { lookEveryMs: 10, requestsPerSecond: 2000, concurrency: 8, perDay: 12 }

const open: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

async function begin(visits?: VisitOptions, more: Body = {}): Promise<{ twin: Rehearsal; person: Person }> {
  const twin = await startRehearsal({
    seed: 'people',
    clock: () => monday,
    realTime: false,
    reviewMinutes: 0,
    ...(visits && { visits }),
    ...more,
  })
  open.push(() => twin.twin.close())
  const person = await twin.signIn({ country: 'US', currency: 'USD', timezone: 'America/New_York' })
  return { twin, person }
}

const worldOf = async (twin: Rehearsal, person: Person): Promise<string> => {
  const { body } = await twin.call('/_twin/state', { headers: { authorization: `Bearer ${person.token}` } })
  expect(body['shop_url']).toBe(`${twin.twin.url}/shop/${String((body['world'] as Body)['id'])}/`)
  return String((body['world'] as Body)['id'])
}

/** Lets the visitors of the world come until nobody is due any more, and gives the report. */
async function visitsOf(twin: Rehearsal, person: Person): Promise<Body> {
  const read = async (): Promise<Body> =>
    (await twin.call('/_twin/visits', { headers: { authorization: `Bearer ${person.token}` } })).body
  return vi.waitFor(
    async () => {
      const report = await read()
      expect(report['visited']).toBeGreaterThan(0)
      expect([report['queued'], report['running']]).toEqual([0, 0])
      return report
    },
    { timeout: 20_000, interval: 20 },
  )
}

async function advertise(twin: Rehearsal, person: Person, link: string, more: Body = {}): Promise<string> {
  const assets = await twin.assets(person)
  const { campaign } = await launch(twin, person, assets, {
    words: { link, call_to_action: { type: 'SHOP_NOW', value: { link } } },
    ...more,
  })
  return campaign
}

const purchases = async (
  twin: Rehearsal,
  person: Person,
  campaign: string,
): Promise<Record<string, number>> => {
  const answer = await twin.get(person, `${campaign}/insights`, {
    date_preset: 'maximum',
    fields: 'actions,action_values',
    action_attribution_windows: ['1d_click', '7d_click', '28d_click', '1d_view'],
  })
  const all = (rows(answer)[0]?.['actions'] ?? []) as Body[]
  const found = all.find((action) => action['action_type'] === 'purchase') ?? {}
  return Object.fromEntries(Object.entries(found).map(([name, value]) => [name, Number(value)]))
}

describe('people on the demo shop', () => {
  test('buy what Meta’s figures say and more: the shop knows every order, Meta those its pixel saw', async () => {
    const { twin, person } = await begin({ ...quick, perDay: 2 })
    const world = await worldOf(twin, person)
    const campaign = await advertise(twin, person, `${twin.twin.url}/shop/${world}/`, {
      adSet: { daily_budget: 40_000 },
    })
    await twin.advance(person, { days: 5 })
    const report = await visitsOf(twin, person)
    const orders = rows(await twin.call(`/shop/${world}/orders.json`))
    const pixel = (await twin.call(`/shop/${world}/pixel.json`)).body['counts'] as Record<string, number>
    const told = await purchases(twin, person, campaign)

    expect(report['failed']).toBe(0)
    expect(report['orders']).toBe(orders.length)
    expect(orders.length).toBeGreaterThan(8)
    // Every purchase the pixel saw is credited to a click of 28 days or a view of one, and none else.
    expect((told['28d_click'] ?? 0) + (told['1d_view'] ?? 0)).toBe(pixel['Purchase'])
    expect(pixel['Purchase']).toBeLessThan(orders.length)
    expect(pixel['Purchase']).toBeGreaterThan(orders.length * 0.4)
    expect(told['value']).toBe((told['7d_click'] ?? 0) + (told['1d_view'] ?? 0))
    // Most orders can be tied to the ad by the shop itself; those after a view, or with another device, cannot.
    const tied = orders.filter((order) => order['fbclid'] !== undefined)
    expect(tied.length).toBeGreaterThan(orders.length * 0.4)
    expect(tied.length).toBeLessThan(orders.length)
    expect(orders.every((order) => order['visitor'] === 'simulated')).toBe(true)
  })

  test('leave enquiries on a lead campaign', async () => {
    const { twin, person } = await begin(quick)
    const world = await worldOf(twin, person)
    const assets = await twin.assets(person)
    await advertise(twin, person, `${twin.twin.url}/shop/${world}/enquiry`, {
      campaign: { objective: 'OUTCOME_LEADS' },
      adSet: { promoted_object: { pixel_id: assets.pixel, custom_event_type: 'LEAD' } },
    })
    await twin.advance(person, { days: 2 })
    const report = await visitsOf(twin, person)
    const leads = rows(await twin.call(`/shop/${world}/leads.json`))
    expect(leads.length).toBeGreaterThan(1)
    expect(report['leads']).toBe(leads.length)
  })

  test('change no figure of Meta’s', async () => {
    const figures = async (visits?: VisitOptions): Promise<Body[]> => {
      const { twin, person } = await begin(visits)
      const world = await worldOf(twin, person)
      const campaign = await advertise(twin, person, `http://127.0.0.1:9/shop/${world}/`)
      await twin.advance(person, { days: 3 })
      if (visits) await visitsOf(twin, person)
      const params = { date_preset: 'maximum', time_increment: 1, fields: 'spend,impressions,clicks,actions' }
      return rows(await twin.get(person, `${campaign}/insights`, params))
    }
    // Nobody listens on that port: every visit fails.
    expect(await figures(quick)).toEqual(await figures())
  })
})

interface Request {
  url: URL
  method: string
  headers: IncomingMessage['headers']
  body: string
}

async function landingPage(
  answer: (path: string) => { html?: string; location?: string; cookie?: string },
): Promise<{ origin: string; seen: Request[] }> {
  const seen: Request[] = []
  const server: Server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      const url = new URL(request.url ?? '/', 'http://landing')
      seen.push({ url, method: request.method ?? '', headers: request.headers, body })
      const { html = '', location, cookie } = answer(url.pathname)
      response.writeHead(location === undefined ? 200 : 302, {
        'content-type': 'text/html',
        ...(location !== undefined && { location }),
        ...(cookie !== undefined && { 'set-cookie': cookie }),
      })
      response.end(html)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  open.push(() => new Promise((resolve) => server.close(resolve)))
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen }
}

describe('people on a landing page of somebody else', () => {
  test('come with click id, campaign words and referrer, keep cookies, and their beacon is sent', async () => {
    const { twin, person } = await begin(quick)
    const page = await landingPage((path) =>
      path === '/offer'
        ? {
            html: '<title>Offer</title><meta name="adwright:collect" content="/collect">',
            cookie: 'seen=1; Path=/',
          }
        : {},
    )
    const assets = await twin.assets(person)
    const { campaign, adSet, ad, creative } = await launch(twin, person, assets, {
      words: { link: `${page.origin}/offer?size=m` },
      active: false,
    })
    const spec = await twin.get(person, creative, { fields: 'object_story_spec' })
    const tagged = await twin.post(person, `${assets.account}/adcreatives`, {
      name: 'Tagged',
      object_story_spec: spec.body['object_story_spec'],
      url_tags: 'utm_source=facebook&utm_campaign={{campaign.id}}&utm_content={{ad.id}}',
    })
    await twin.post(person, ad, { creative: { creative_id: tagged.body['id'] }, status: 'ACTIVE' })
    for (const id of [adSet, campaign]) await twin.post(person, id, { status: 'ACTIVE' })
    await twin.advance(person, { days: 2 })
    const report = await visitsOf(twin, person)

    const landings = page.seen.filter(({ url }) => url.pathname === '/offer')
    expect(landings.length).toBe(report['visited'])
    const [first] = landings.filter(({ url }) => url.searchParams.has('fbclid'))
    expect(Object.fromEntries(first?.url.searchParams ?? [])).toMatchObject({
      size: 'm',
      utm_source: 'facebook',
      utm_campaign: campaign,
      utm_content: ad,
    })
    expect(first?.headers.referer).toMatch(/^https:\/\/l\.(facebook|instagram)\.com\/$/)
    expect(first?.headers['user-agent']).toMatch(/FBAN|Instagram/)
    expect(first?.headers['x-adwright-simulated-time']).toMatch(/^2026-06-0/)
    const ids = landings.flatMap(({ url }) => url.searchParams.get('fbclid') ?? [])
    expect(new Set(ids).size).toBe(ids.length)

    const beacons = page.seen.filter(({ url }) => url.pathname === '/collect')
    expect(beacons.length).toBeGreaterThan(0)
    expect(beacons.length).toBeLessThan(landings.length)
    for (const beacon of beacons) {
      expect(beacon.method).toBe('POST')
      expect(beacon.headers.cookie).toBe('seen=1')
      expect(JSON.parse(beacon.body)).toMatchObject({ event: 'PageView', utm: { utm_campaign: campaign } })
    }
  })

  test('never ask a host that is not this machine or named, not even by a redirect', async () => {
    const asked: string[] = []
    const watched: VisitOptions = {
      ...quick,
      hosts: ['named.example'],
      fetch: (input) => {
        asked.push(new URL(String(input)).host)
        return Promise.resolve(
          new Response(null, { status: 302, headers: { location: 'https://elsewhere.example/' } }),
        )
      },
    }
    const { twin, person } = await begin(watched)
    await advertise(twin, person, 'https://shop.example/autumn', { colour: '#070' })
    await advertise(twin, person, 'https://named.example/autumn', { colour: '#007' })
    await twin.advance(person, { days: 1 })
    const report = await visitsOf(twin, person)
    expect(report['elsewhere']).toBe(report['visited'])
    expect(new Set(asked)).toEqual(new Set(['named.example']))
  })

  test.each([
    ['http://localhost:4010/x', true],
    ['https://127.8.1.2/', true],
    ['http://[::1]:80/', true],
    ['https://shop.example/', true],
    ['https://shop.example:8443/', true],
    ['https://a.shop.example/', false],
    ['http://localhost.evil.example/', false],
    ['http://127.0.0.1@evil.example/', false],
    ['http://0.0.0.0/', false],
    ['http://10.0.0.1/', false],
    ['ftp://localhost/', false],
    ['file:///etc/passwd', false],
  ])('%s: %s', (url, expected) => {
    expect(mayVisit(new URL(url), new Set(['shop.example']))).toBe(expected)
  })
})

describe('a browser', () => {
  test('keeps cookies by host and path, and drops those that ended', () => {
    const jar = createCookieJar()
    const url = new URL('http://127.0.0.1:1/shop/1/')
    jar.keep(url, ['a=1; Path=/shop/1/', 'b=2', 'c=3; Max-Age=0'])
    expect(jar.header(url)).toBe('a=1; b=2')
    expect(jar.header(new URL('http://127.0.0.1:1/'))).toBe('b=2')
    expect(jar.header(new URL('http://127.0.0.1:2/'))).toBeUndefined()
    jar.keep(url, ['b=3'])
    expect(createCookieJar(jar.written()).header(url)).toBe('a=1; b=3')
  })

  test('finds in a page what it may follow, however the tags are written', () => {
    const page = readPage(`<TITLE>Hi</TITLE><script async data-collect='https://a.example/t' src=x></script>
      <a data-step=product href="/p?a=1&amp;b=2">x</a><a href="/no">y</a>
      <form data-step="add" method="POST" action="/cart"><input type=hidden name=id value="7"><select name=n></select></form>`)
    expect(page).toMatchObject({ title: 'Hi', collect: 'https://a.example/t', pixels: [] })
    expect(page.links).toEqual(new Map([['product', ['/p?a=1&b=2']]]))
    expect(page.forms.get('add')).toEqual({
      action: '/cart',
      method: 'post',
      hidden: { id: '7' },
      fields: ['n'],
    })
    expect(readPage('<meta name="adwright:event" content="{broken">').event).toBeUndefined()
  })

  test('has one click id for one journey', () => {
    expect(clickIdOf('a')).toBe(clickIdOf('a'))
    expect(clickIdOf('a')).not.toBe(clickIdOf('b'))
    expect(clickIdOf('a')).toMatch(/^[\w-]{92}$/)
  })
})
