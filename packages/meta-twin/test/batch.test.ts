import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  adSetInput, at, code, encode, poster, rows, startRehearsal, storyInput,
  type Answer, type Assets, type Body, type Person, type Rehearsal,
} from './rehearsal.ts' // prettier-ignore

let twin: Rehearsal
let person: Person
let assets: Assets
beforeAll(async () => {
  twin = await startRehearsal()
  person = await twin.signIn({ currency: 'USD', country: 'US' })
  assets = await twin.assets(person)
})
afterAll(() => twin.twin.close())

type Slot = { code: number; headers?: { name: string; value: string }[]; body: string } | null
const slots = (answer: Answer): Slot[] => JSON.parse(String(answer.body['text'])) as Slot[]
const bodyOf = (slot: Slot | undefined): Body => JSON.parse(slot?.body ?? '{}') as Body
const send = async (batch: Body[], more: Body = {}): Promise<Slot[]> =>
  slots(
    await twin.call('/v26.0/', {
      method: 'POST',
      headers: { authorization: `Bearer ${person.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ batch, ...more }),
    }),
  )
const campaign = (name: string, more: Body = {}): Body => ({
  method: 'POST',
  relative_url: `v26.0/${assets.account}/campaigns`,
  body: encode({
    name, objective: 'OUTCOME_SALES', status: 'PAUSED', special_ad_categories: [], is_adset_budget_sharing_enabled: false,
  }).toString(),
  ...more,
}) // prettier-ignore
const names = async () =>
  rows(await twin.get(person, `${assets.account}/campaigns`, { fields: 'name', limit: 500 })).map(
    ({ name }) => name,
  )

describe('a batch', () => {
  test('answers each item in its place, errors too, with its own usage headers', async () => {
    const [me, wrong, made] = await send([
      { method: 'GET', relative_url: 'me?fields=id,name' },
      { method: 'GET', relative_url: 'me?fields=shoe_size' },
      campaign('By batch'),
    ])
    expect(me?.code).toBe(200)
    expect(wrong?.code).toBe(400)
    expect(at(bodyOf(wrong), 'error', 'code')).toBe(100)
    expect(made?.headers?.some(({ name }) => name === 'x-business-use-case-usage')).toBe(true)
    expect(await names()).toContain('By batch')
  })

  test('builds later items on earlier ones, and leaves those out that nobody needs to see', async () => {
    const answer = await send(
      [
        campaign('Chained', { name: 'create' }),
        {
          method: 'POST',
          relative_url: `${assets.account}/adsets`,
          body: encode(adSetInput('{result=create:$.id}', assets)).toString(),
        },
        { method: 'GET', relative_url: '{result=create:$.id}/adsets?fields=name' },
      ],
      { include_headers: false },
    )
    expect(answer[0]).toBeNull()
    expect(answer[1]?.code, answer[1]?.body).toBe(200)
    expect(answer[1]).not.toHaveProperty('headers')
    expect(at(bodyOf(answer[2]), 'data', 0, 'name')).toBe('Everybody')
  })

  test('skips what depends on something that failed', async () => {
    const answer = await send([
      campaign('x', { name: 'broken', body: 'name=x' }),
      { method: 'GET', relative_url: 'me', depends_on: 'broken' },
      { method: 'GET', relative_url: '{result=nobody:$.id}' },
    ])
    expect(answer[0]?.code).toBe(400)
    expect(answer[1]).toBeNull()
    expect(answer[2]?.code).toBe(400)
  })

  test('keeps what succeeded when a neighbour fails', async () => {
    await send([campaign('First'), campaign('', { body: 'name=' }), campaign('Third')])
    expect(await names()).toEqual(expect.arrayContaining(['First', 'Third']))
  })

  test('may show nothing for an item that was not done in time, or was done and not told', async () => {
    const plan = (kind: string) =>
      twin.call('/_twin/faults', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ match: { method: 'POST', path: '/campaigns$' }, fault: { kind } }),
      })
    await plan('batch_null')
    expect(await send([campaign('Never done')])).toEqual([null])
    await plan('drop_after_commit')
    expect(await send([campaign('Silently done')])).toEqual([null])
    const known = await names()
    expect(known).not.toContain('Never done')
    expect(known).toContain('Silently done')
  })

  test('may speak with another token for one item', async () => {
    const pages = await twin.get(person, 'me/accounts')
    const [own, page] = await send([
      { method: 'GET', relative_url: 'me?fields=id' },
      { method: 'GET', relative_url: 'me?fields=id', access_token: rows(pages)[0]?.['access_token'] },
    ])
    expect(bodyOf(page)['id']).toBe(assets.page)
    expect(bodyOf(own)['id']).not.toBe(assets.page)
  })

  test('takes forms and attached files', async () => {
    const form = new FormData()
    form.set('batch', JSON.stringify([
      { method: 'POST', relative_url: `${assets.account}/adimages`, attached_files: 'poster' },
    ])) // prettier-ignore
    form.set('access_token', person.token)
    form.set('poster', new Blob([new Uint8Array(await poster('#147'))], { type: 'image/png' }), 'a.png')
    const [slot] = slots(await twin.call('/v26.0/', { method: 'POST', body: form }))
    expect(slot?.code, slot?.body).toBe(200)
    expect(at(bodyOf(slot), 'images', 'a.png', 'width')).toBe(1080)
  })

  test.each<[string, unknown, string]>([
    [
      'more than fifty items',
      Array.from({ length: 51 }, () => ({ method: 'GET', relative_url: 'me' })),
      '100/',
    ],
    ['nothing', [], '100/'],
    ['an item without address', [{ method: 'GET' }], '100/'],
    ['a method nobody knows', [{ method: 'PUT', relative_url: 'me' }], '100/'],
  ])('is refused as a whole with %s', async (_, batch, expected) => {
    const answer = await twin.post(person, '', { batch })
    expect(code(answer)).toBe(expected)
  })
})

describe('asynchronous requests', () => {
  test('are done after the answer, each for itself, and can be looked at', async () => {
    const answer = await twin.post(person, `${assets.account}/async_batch_requests`, {
      name: 'Overnight',
      adbatch: [
        { name: 'good', relative_url: `${assets.account}/campaigns`, body: campaign('Later')['body'] },
        { name: 'bad', relative_url: `${assets.account}/campaigns`, body: 'name=x' },
      ],
    })
    const set = String(answer.body['id'])
    const look = async () =>
      (await twin.get(person, set, { fields: 'is_completed,total_count,success_count,error_count' })).body
    await expect.poll(async () => (await look())['is_completed']).toBe(true)
    expect(await look()).toMatchObject({ total_count: 2, success_count: 1, error_count: 1 })
    const requests = rows(await twin.get(person, `${set}/requests`, { fields: 'status,result,input' }))
    expect(requests.map(({ status }) => status)).toEqual(['SUCCESS', 'ERROR'])
    expect(at(requests[0], 'result', 'id')).toMatch(/^12021/)
    expect(await names()).toContain('Later')
  })

  test('make ads from specs', async () => {
    const made = await twin.post(
      person,
      `${assets.account}/campaigns`,
      Object.fromEntries(new URLSearchParams(String(campaign('Specs')['body']))),
    )
    const adSet = await twin.post(
      person,
      `${assets.account}/adsets`,
      adSetInput(String(made.body['id']), assets),
    )
    const bytes = (await poster('#633')).toString('base64')
    const image = await twin.post(person, `${assets.account}/adimages`, { bytes })
    const hash = String(at(image.body, 'images', 'bytes', 'hash'))
    const answer = await twin.post(person, `${assets.account}/asyncadrequestsets`, {
      name: 'Ads', ad_specs: [{ name: 'From a spec', adset_id: adSet.body['id'], status: 'PAUSED', creative: storyInput(hash, assets) }],
    }) // prettier-ignore
    await expect
      .poll(
        async () =>
          (await twin.get(person, String(answer.body['id']), { fields: 'success_count' })).body[
            'success_count'
          ],
      )
      .toBe(1)
    expect(rows(await twin.get(person, `${assets.account}/ads`, { fields: 'name' }))[0]?.['name']).toBe(
      'From a spec',
    )
  })
})
