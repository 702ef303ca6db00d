import { describe, expect, test } from 'vitest'
import { BAD_GATEWAY, raw, recorded, rejection, startStubGraph } from '../__fixtures__/stub-graph.ts'
import { eventProblems, fbclidOf, fbcOf, fbpOf, type ConversionEvent } from '../index.ts'
import { hashed, type HashedField } from './normalise.ts'

const now = new Date('2026-11-23T10:00:00Z')
const clock = { now: () => now }
const ago = (ms: number) => new Date(now.getTime() - ms)
const DAY = 86_400_000

const purchase: ConversionEvent = {
  name: 'Purchase',
  time: ago(60_000),
  source: 'website',
  id: 'order-1',
  sourceUrl: 'https://bakers.example/thanks',
  value: 12.5,
  currency: 'usd',
  user: { email: ' John_Smith@Gmail.com ', clientUserAgent: 'Mozilla/5.0', clientIpAddress: '203.0.113.9' },
}
const receipt = raw(200, '{"events_received":1,"messages":[],"fbtrace_id":"Tr1"}')

const MARY = '6915771be1c5aa0c886870b6951b03d7eafc121fea0e80a5ea83beb7c449f4ec'

describe('what Meta compares', () => {
  test.each<[HashedField, string, string]>([
    ['em', 'john_smith@gmail.com', '62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f'],
    ['em', '  John_Smith@GMAIL.com\n', '62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f'],
    ['ph', '16505551212', 'e323ec626319ca94ee8bff2e4c87cf613be6ea19919ed1364124e16807ab3176'],
    ['ph', '+1 (650) 555-1212', 'e323ec626319ca94ee8bff2e4c87cf613be6ea19919ed1364124e16807ab3176'],
    ['ph', '0016505551212', 'e323ec626319ca94ee8bff2e4c87cf613be6ea19919ed1364124e16807ab3176'],
    ['country', 'US', '79adb2a2fce5c6ba215fe5f27f532d4e7edbac4b6a5e09e1ef3a08084a904621'],
    ['fn', 'Mary', MARY],
    ['fn', ' mary. ', MARY],
    ['ln', 'MARY', MARY],
    ['db', '19970216', '01acdbf6ec7b4f478a225f1a246e5d6767eeab1a7ffa17f025265b5b94f40f0c'],
    ['db', '1997-02-16', '01acdbf6ec7b4f478a225f1a246e5d6767eeab1a7ffa17f025265b5b94f40f0c'],
    // Already hashed, in either case, stays what it is.
    ['em', MARY.toUpperCase(), MARY],
    ['external_id', MARY, MARY],
  ])('%s %j', (field, value, hash) => {
    expect(hashed(field, value)).toBe(hash)
  })

  test.each<[HashedField, string, string]>([
    ['ct', 'San Francisco', 'sanfrancisco'],
    ['ct', "L'Aquila", 'laquila'],
    ['st', ' CA ', 'ca'],
    ['zp', '94035-1234', '94035'],
    ['zp', 'SW1A 1AA', 'sw1a1aa'],
    ['ge', 'Female', 'f'],
    ['fn', 'Jean-Paul', 'jeanpaul'],
    ['ln', 'Müller', 'müller'],
  ])('%s %j is %j', (field, value, normal) => {
    expect(hashed(field, value)).toBe(hashed('external_id', normal))
  })

  test('nothing is made of nothing', () => {
    expect(hashed('em', '  ')).toBeUndefined()
    expect(hashed('ph', '+')).toBeUndefined()
  })
})

test('an event travels with its person hashed and everything else as it is', async () => {
  const { session, seen } = await startStubGraph([receipt], { clock })
  const event: ConversionEvent = {
    ...purchase,
    user: {
      ...purchase.user,
      phone: ['+1 650 555 1212', '+1 (650) 555-1212', '+1 650 555 1313'],
      fbc: 'fb.1.1.AbC',
    },
    contents: [{ id: 'bread', quantity: 2, itemPrice: 6.25 }],
    orderId: 'order-1',
    limitedDataUse: { country: 0, state: 0 },
    custom: { gift: true },
  }
  await expect(
    session.conversions.send('730', [event], { testEventCode: 'TEST1', partnerAgent: 'adwright' }),
  ).resolves.toEqual({ eventsReceived: 1, messages: [], traceId: 'Tr1' })

  const [request] = seen
  expect(request).toMatchObject({ method: 'POST', path: '/v26.0/730/events' })
  expect(request?.form.get('test_event_code')).toBe('TEST1')
  expect(request?.form.get('partner_agent')).toBe('adwright')
  expect(request?.form.get('appsecret_proof')).toMatch(/^[0-9a-f]{64}$/)
  const data = JSON.parse(request?.form.get('data') ?? '')
  expect(data).toEqual([
    {
      event_name: 'Purchase',
      event_time: 1_795_427_940,
      event_id: 'order-1',
      action_source: 'website',
      event_source_url: 'https://bakers.example/thanks',
      user_data: {
        em: '62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f',
        ph: [
          'e323ec626319ca94ee8bff2e4c87cf613be6ea19919ed1364124e16807ab3176',
          expect.stringMatching(/^[0-9a-f]{64}$/),
        ],
        client_ip_address: '203.0.113.9',
        client_user_agent: 'Mozilla/5.0',
        fbc: 'fb.1.1.AbC',
      },
      custom_data: {
        value: 12.5,
        currency: 'USD',
        contents: [{ id: 'bread', quantity: 2, item_price: 6.25 }],
        order_id: 'order-1',
        gift: true,
      },
      data_processing_options: ['LDU'],
      data_processing_options_country: 0,
      data_processing_options_state: 0,
    },
  ])
  expect(request?.body.toString()).not.toMatch(/john|gmail|6505551212/i)
})

describe('what Meta would refuse', () => {
  const reasons = (event: Partial<ConversionEvent>) =>
    eventProblems({ ...purchase, ...event }, now).map(({ reason }) => reason)

  test('is nothing of a complete event', () => {
    expect(reasons({})).toEqual([])
    expect(reasons({ time: ago(7 * DAY) })).toEqual([])
    expect(reasons({ time: now })).toEqual([])
    expect(reasons({ name: 'Lead', value: undefined, currency: undefined })).toEqual([])
  })

  test.each<[string, Partial<ConversionEvent>]>([
    ['event_too_old', { time: ago(7 * DAY + 1000) }],
    ['event_too_old', { time: new Date(Number.NaN) }],
    ['event_in_future', { time: ago(-1000) }],
    ['currency', { currency: undefined }],
    ['currency', { currency: 'dollars' }],
    ['value', { value: undefined }],
    ['value', { name: 'Lead', value: Number.NaN }],
    ['source_url_missing', { sourceUrl: undefined }],
    ['user_agent_missing', { user: { email: 'a@b.c' } }],
    ['birth_date', { user: { ...purchase.user, birthDate: '16.2.97' } }],
    ['country', { user: { ...purchase.user, country: 'USA' } }],
    ['event_name_missing', { name: ' ' }],
  ])('%s', (reason, event) => {
    expect(reasons(event)).toEqual([reason])
  })

  test('what happened in a store may be told for two months', () => {
    expect(reasons({ source: 'physical_store', time: ago(62 * DAY) })).toEqual([])
    expect(reasons({ source: 'physical_store', time: ago(63 * DAY) })).toEqual(['event_too_old'])
  })

  const offline = (user: ConversionEvent['user']) => reasons({ source: 'system_generated', user })
  test.each<[ConversionEvent['user']]>([
    [{}],
    [{ email: ' ' }],
    [{ country: 'us' }],
    [{ gender: 'f' }],
    [{ city: 'Bern', state: 'be', zip: '3000', country: 'ch', gender: 'f', clientUserAgent: 'M' }],
    [{ birthDate: '19970216', clientUserAgent: 'M' }],
    [{ firstName: 'Mary', gender: 'f' }],
    [{ lastName: 'Smith', gender: 'f' }],
  ])('%j names nobody', (user) => {
    expect(offline(user)).toEqual(['user_data_insufficient'])
  })

  test.each<[ConversionEvent['user']]>([
    [{ email: 'a@b.c' }],
    [{ leadId: '120330000000000777' }],
    [{ fbc: 'fb.1.1.a' }],
    [{ firstName: 'Mary', lastName: 'Smith' }],
    [{ firstName: 'Mary', zip: '3000' }],
    [{ clientIpAddress: '203.0.113.9', clientUserAgent: 'M' }],
  ])('%j may', (user) => {
    expect(offline(user)).toEqual([])
  })

  test('is refused before the call, each fault named', async () => {
    const { session, seen } = await startStubGraph([receipt], { clock })
    const events = [purchase, { ...purchase, currency: undefined, sourceUrl: undefined }]
    expect(await rejection(session.conversions.send('730', events))).toMatchObject({
      kind: 'invalid',
      reason: 'source_url_missing',
      retryable: false,
      status: 0,
      blame: [
        ['data', '1', 'event_source_url'],
        ['data', '1', 'custom_data', 'currency'],
      ],
    })
    expect(await rejection(session.conversions.send('730', []))).toMatchObject({ reason: 'event_count' })
    expect(await rejection(session.conversions.send('730', Array(1001).fill(purchase)))).toMatchObject({
      kind: 'invalid',
      reason: 'event_count',
    })
    expect(seen).toHaveLength(0)
  })

  test('and refuses after all is told in the same words', async () => {
    const { session } = await startStubGraph(
      [raw(400, '{"error":{"code":100,"error_subcode":2804003,"message":"too old"}}')],
      { clock },
    )
    expect(await rejection(session.conversions.send('730', [purchase]))).toMatchObject({
      kind: 'invalid',
      reason: 'event_too_old',
    })
  })
})

test('a thousand events go in one request', async () => {
  const { session, seen } = await startStubGraph([raw(200, '{"events_received":1000}')], { clock })
  const events = Array.from({ length: 1000 }, (_, index) => ({ ...purchase, id: `order-${index}` }))
  await expect(session.conversions.send('730', events)).resolves.toEqual({
    eventsReceived: 1000,
    messages: [],
  })
  expect(JSON.parse(seen[0]?.form.get('data') ?? '')).toHaveLength(1000)
})

test('a lost answer is followed by another try only when Meta can tell the two apart', async () => {
  const { session, seen } = await startStubGraph([BAD_GATEWAY, receipt], { clock })
  await session.conversions.send('730', [purchase])
  expect(seen).toHaveLength(2)

  const other = await startStubGraph([recorded('error-unknown', 500)], { clock })
  expect(
    await rejection(other.session.conversions.send('730', [purchase, { ...purchase, id: undefined }])),
  ).toMatchObject({ kind: 'unknown_outcome' })
  expect(other.seen).toHaveLength(1)
})

describe('ids of the browser', () => {
  test('keep the click id exactly', () => {
    const url = 'https://bakers.example/?utm_source=x&fbclid=IwAR2Ab_c-D'
    expect(fbcOf(fbclidOf(url) ?? '', new Date(1_795_000_000_123))).toBe('fb.1.1795000000123.IwAR2Ab_c-D')
    expect(fbclidOf('https://bakers.example/')).toBeUndefined()
    expect(fbclidOf('no address')).toBeUndefined()
  })

  test('name a browser', () => {
    expect(fbpOf(new Date(1_795_000_000_123), 0)).toBe('fb.1.1795000000123.1000000000')
    expect(fbpOf(new Date(1_795_000_000_123), 0.999999, 2)).toMatch(/^fb\.2\.1795000000123\.9\d{9}$/)
  })
})
