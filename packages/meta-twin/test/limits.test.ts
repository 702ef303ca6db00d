import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  at, campaignInput, code, startRehearsal, type Answer, type Assets, type Body, type Person, type Rehearsal,
} from './rehearsal.ts' // prettier-ignore

let twin: Rehearsal
let person: Person
let assets: Assets
beforeEach(async () => {
  twin = await startRehearsal({ realTime: false })
  person = await twin.signIn()
  assets = await twin.assets(person)
})
afterEach(() => twin.twin.close())

const limits = (body: Body) =>
  twin.call('/_twin/limits', {
    method: 'POST',
    headers: { authorization: `Bearer ${person.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
const read = () => twin.get(person, `${assets.account}/campaigns`)
const write = () => twin.post(person, `${assets.account}/campaigns`, campaignInput())
const header = (answer: Answer, name: string): Body => JSON.parse(answer.headers.get(name) ?? '{}') as Body
const account = (answer: Answer) => header(answer, 'x-ad-account-usage')
const useCase = (answer: Answer, id = assets.account.slice(4)) =>
  at(header(answer, 'x-business-use-case-usage'), id, 0) as Body

describe('the score of an ad account', () => {
  test('counts a read once and a write three times, and blocks for five minutes in the development tier', async () => {
    await limits({ tier: 'development' })
    // Earlier reads count too: the bucket is as it was, only smaller now.
    await limits({ fill: { bucket: 'score', percent: 0 } })
    const first = await read()
    expect(account(first)).toMatchObject({ ads_api_access_tier: 'development_access' })
    const before = Number(account(first)['acc_id_util_pct'])
    const after = Number(account(await write())['acc_id_util_pct'])
    expect(after - before).toBeCloseTo(5, 0)
    let answer = first
    for (let calls = 0; calls < 25 && answer.status === 200; calls++) answer = await write()
    expect(code(answer)).toBe('613/1487742')
    expect(code(await read())).toBe('17/2446079')
    expect(useCase(answer)['estimated_time_to_regain_access']).toBe(5)
    expect(account(answer)['reset_time_duration']).toBeGreaterThan(290)
    await twin.advance(person, { seconds: 310 })
    expect((await read()).status).toBe(200)
  })

  test('makes whoever goes on calling wait longer', async () => {
    await limits({ tier: 'development' })
    await limits({ fill: { bucket: 'score', percent: 100 } })
    await twin.advance(person, { seconds: 200 })
    expect(code(await read())).toBe('17/2446079')
    await twin.advance(person, { seconds: 200 })
    expect(code(await read())).toBe('17/2446079')
    await twin.advance(person, { seconds: 310 })
    expect((await read()).status).toBe(200)
  })

  test('surprises nobody in the standard tier', async () => {
    const answer = await write()
    expect(account(answer)).toMatchObject({ ads_api_access_tier: 'standard_access' })
    expect(Number(account(answer)['acc_id_util_pct'])).toBeLessThan(1)
    expect(useCase(answer)).toMatchObject({ type: 'ads_management', estimated_time_to_regain_access: 0 })
  })
})

describe('business use cases', () => {
  test.each<[string, () => Promise<Answer>, string]>([
    ['ads_management', read, '80004/2446079'],
    ['ads_insights', () => twin.get(person, `${assets.account}/insights`), '80000/2446079'],
    ['custom_audience', () => twin.get(person, `${assets.account}/customaudiences`), '80003/2446079'],
    ['pages', () => twin.get(person, assets.page), '32/'],
    ['instagram', () => twin.get(person, assets.instagram), '80002/'],
    ['leadgen', () => twin.get(person, `${assets.page}/leadgen_forms`), '80005/'],
    ['insights', () => twin.get(person, `${assets.account}/insights`), '4/1504022'],
    ['app', () => twin.get(person, 'me'), '4/'],
  ])('%s: the call over the limit is refused', async (bucket, call, expected) => {
    await limits({ fill: { bucket, percent: 100 } })
    const answer = await call()
    expect(code(answer)).toBe(expected)
    await twin.advance(person, { days: 2 })
    expect(code(await call())).not.toBe(expected)
  })

  test('tell in minutes when calls are taken again, and what is filled shows before it is too late', async () => {
    await limits({ fill: { bucket: 'ads_management', percent: 80 } })
    expect(useCase(await read())['call_count']).toBe(80)
    await limits({ fill: { bucket: 'ads_management', percent: 100 } })
    const answer = await read()
    const minutes = Number(useCase(answer)['estimated_time_to_regain_access'])
    expect(minutes).toBeGreaterThan(50)
    await twin.advance(person, { seconds: minutes * 60 + 60 })
    expect((await read()).status).toBe(200)
  })

  test('a Page asked with its own token is limited by its own code', async () => {
    const accounts = await twin.get(person, 'me/accounts')
    const page = { token: String(at(accounts.body, 'data', 0, 'access_token')), cookie: '' }
    await limits({ fill: { bucket: 'pages', percent: 100 } })
    expect(code(await twin.get(page, assets.page))).toBe('80001/')
  })
})

test('a hundred changes a second are enough', async () => {
  const batch = Array.from({ length: 50 }, (_, index) => ({
    method: 'POST',
    relative_url: `${assets.account}/campaigns`,
    body: new URLSearchParams({
      name: `Campaign ${index}`, objective: 'OUTCOME_TRAFFIC', status: 'PAUSED', special_ad_categories: '[]',
      is_adset_budget_sharing_enabled: 'false',
    }).toString(),
  })) // prettier-ignore
  // The world stands still and the batches come within a few real seconds.
  const codes: unknown[] = []
  for (let round = 0; round < 12; round++) {
    const answer = await twin.call('/v26.0/', {
      method: 'POST',
      headers: { authorization: `Bearer ${person.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ batch, include_headers: false }),
    })
    for (const slot of JSON.parse(String(answer.body['text'])) as Body[]) {
      codes.push(at(JSON.parse(String(slot['body'])), 'error', 'error_subcode'))
    }
  }
  expect(codes).toContain(5044001)
})

test('an account’s spending limit changes ten times a day', async () => {
  const change = (cap: number) => twin.post(person, assets.account, { spend_cap: cap })
  for (let changes = 0; changes < 10; changes++) expect((await change(500 + changes)).status).toBe(200)
  expect(code(await change(900))).toBe('17/1885172')
  await twin.advance(person, { days: 1 })
  expect((await change(900)).status).toBe(200)
  const shown = await twin.get(person, assets.account, { fields: 'spend_cap' })
  expect(shown.body['spend_cap']).toBe('90000')
})
