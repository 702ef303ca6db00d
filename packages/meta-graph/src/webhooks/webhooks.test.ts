import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import {
  answerHandshake,
  isSignedNotification,
  readLeadChange,
  readNotification,
  readSignedRequest,
} from '../index.ts'

const SECRET = 'app-secret-0'
const bytes = (body: unknown) => Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))
const sign = (body: Buffer, secret = SECRET, algorithm = 'sha256') =>
  `${algorithm}=${createHmac(algorithm, secret).update(body).digest('hex')}`

describe('the handshake', () => {
  const ask = (query: string, token = 'verify-me') => answerHandshake(new URLSearchParams(query), token)

  test('echoes the challenge to whoever knows the token', () => {
    expect(ask('hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=verify-me')).toBe('1158201444')
  })

  test.each([
    'hub.mode=subscribe&hub.challenge=1&hub.verify_token=verify-mf',
    'hub.mode=subscribe&hub.challenge=1&hub.verify_token=verify-me-not',
    'hub.mode=subscribe&hub.challenge=1',
    'hub.mode=unsubscribe&hub.challenge=1&hub.verify_token=verify-me',
    'hub.mode=subscribe&hub.verify_token=verify-me',
    'hub.mode=subscribe&hub.challenge=<script>&hub.verify_token=verify-me',
    '',
  ])('refuses %j', (query) => {
    expect(ask(query)).toBeUndefined()
  })

  test('an empty token opens to nobody', () => {
    expect(ask('hub.mode=subscribe&hub.challenge=1&hub.verify_token=', '')).toBeUndefined()
  })
})

describe('the signature', () => {
  const body = bytes('{"object":"page","entry":[],"name":"B\\u00e4cker"}')

  test('is over the bytes as they came', () => {
    expect(isSignedNotification(SECRET, body, sign(body))).toBe(true)
    const rewritten = bytes(JSON.stringify(JSON.parse(body.toString())))
    expect(isSignedNotification(SECRET, rewritten, sign(body))).toBe(false)
  })

  test('matches a known answer', () => {
    // printf '{"object":"page","entry":[]}' | openssl dgst -sha256 -hmac app-secret-0
    const known = 'c1443c2db7717e62c3dcf36058333075473d6d41daf419d6379174fe380b0fab'
    expect(isSignedNotification(SECRET, bytes('{"object":"page","entry":[]}'), `sha256=${known}`)).toBe(true)
  })

  test.each([
    ['missing', undefined],
    ['empty', ''],
    ['bare', sign(body).slice('sha256='.length)],
    ['short', sign(body).slice(0, -2)],
    ['long', `${sign(body)}00`],
    ['of another secret', sign(body, 'app-secret-1')],
    ['SHA-1', sign(body, SECRET, 'sha1')],
    ['not hexadecimal', `sha256=${'z'.repeat(64)}`],
  ])('%s is refused', (_name, header) => {
    expect(isSignedNotification(SECRET, body, header)).toBe(false)
  })
})

describe('a notification', () => {
  const lead = { leadgen_id: 1, page_id: 104, form_id: 7, created_time: 1795000000 }

  test('is flattened into its changes, ids whole', () => {
    const changes = readNotification(
      bytes(
        '{"object":"page","entry":[{"id":104000000000000001,"time":1795000001,"changes":[' +
          '{"field":"leadgen","value":{"leadgen_id":120330000000000777,"page_id":104000000000000001,"form_id":"7","adgroup_id":"8","created_time":1795000000}},' +
          '{"field":"feed","value":{"item":"post"}}]},{"id":"105","time":1795000002,"changes":[{"field":"feed","value":1}]}]}',
      ),
    )
    expect(changes?.map(({ objectId, field }) => [objectId, field])).toEqual([
      ['104000000000000001', 'leadgen'],
      ['104000000000000001', 'feed'],
      ['105', 'feed'],
    ])
    expect(changes?.[0]).toMatchObject({ object: 'page', time: new Date(1_795_000_001_000) })
    expect(changes?.[0] && readLeadChange(changes[0])).toEqual({
      leadId: '120330000000000777',
      pageId: '104000000000000001',
      formId: '7',
      adId: undefined,
      adSetId: '8',
      createdAt: new Date(1_795_000_000_000),
    })
    expect(changes?.[1] && readLeadChange(changes[1])).toBeUndefined()
  })

  test('has the same key in every delivery, whatever the order of its fields, and no other', () => {
    const keyOf = (entry: object, value: object) =>
      readNotification(
        bytes({ object: 'page', entry: [{ id: '1', time: 5, ...entry, changes: [{ field: 'f', value }] }] }),
      )?.[0]?.key
    const key = keyOf({}, { a: 1, b: { c: [1, 2], d: 2 } })
    expect(key).toMatch(/^[0-9a-f]{64}$/)
    expect(keyOf({}, { b: { d: 2, c: [1, 2] }, a: 1 })).toBe(key)
    expect(keyOf({}, { a: 1, b: { c: [2, 1], d: 2 } })).not.toBe(key)
    expect(keyOf({ time: 6 }, { a: 1, b: { c: [1, 2], d: 2 } })).not.toBe(key)
    expect(keyOf({ id: '2' }, { a: 1, b: { c: [1, 2], d: 2 } })).not.toBe(key)
  })

  test('without values names what changed', () => {
    expect(
      readNotification(
        bytes({
          object: 'permissions',
          entry: [{ id: '9', uid: '9', time: 1795000000, changed_fields: ['ads_management', 'ads_read'] }],
        }),
      ),
    ).toMatchObject([
      { object: 'permissions', objectId: '9', field: 'ads_management', value: undefined },
      { field: 'ads_read' },
    ])
  })

  test('may carry what nobody understands', () => {
    expect(
      readNotification(
        bytes({
          object: 'page',
          entry: [
            null,
            { time: 1 },
            { id: '1', changes: [null, { value: 1 }, { field: 'leadgen', value: lead }] },
          ],
        }),
      ),
    ).toMatchObject([{ objectId: '1', field: 'leadgen', time: undefined }])
  })

  test.each(['', '{', '[]', '{"object":"page"}', '{"entry":[]}', '"page"'])('%j is none', (body) => {
    expect(readNotification(bytes(body))).toBeUndefined()
  })
})

describe('a signed request', () => {
  const encode = (text: string | Buffer) => Buffer.from(text).toString('base64url')
  const signed = (claims: object | string, secret = SECRET) => {
    const payload = encode(typeof claims === 'string' ? claims : JSON.stringify(claims))
    return `${encode(createHmac('sha256', secret).update(payload).digest())}.${payload}`
  }
  const claims = { algorithm: 'HMAC-SHA256', issued_at: 1795000000, user_id: '10220000000000001' }

  test('tells who sent it', () => {
    const request = { userId: '10220000000000001', issuedAt: new Date(1_795_000_000_000) }
    expect(readSignedRequest(SECRET, signed(claims))).toEqual(request)
    expect(
      readSignedRequest(
        SECRET,
        signed('{"algorithm":"HMAC-SHA256","issued_at":1795000000,"user_id":10220000000000001}'),
      ),
    ).toEqual(request)
  })

  const [signature, payload] = signed(claims).split('.')
  test.each([
    ['another secret', signed(claims, 'other')],
    ['another algorithm', signed({ ...claims, algorithm: 'none' })],
    ['no algorithm', signed({ user_id: '1' })],
    ['no user', signed({ algorithm: 'HMAC-SHA256' })],
    ['a changed payload', `${signature}.${encode(JSON.stringify({ ...claims, user_id: '2' }))}`],
    ['no signature', `.${payload}`],
    ['a short signature', `${signature?.slice(0, 10)}.${payload}`],
    ['a third part', `${signature}.${payload}.x`],
    ['no JSON', signed('nothing')],
    ['nothing', ''],
  ])('with %s is refused', (_name, request) => {
    expect(readSignedRequest(SECRET, request)).toBeUndefined()
  })
})
