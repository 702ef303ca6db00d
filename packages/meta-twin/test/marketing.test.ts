import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  adSetInput, at, campaignInput, code, launch, rows, startRehearsal,
  type Assets, type Body, type Person, type Rehearsal,
} from './rehearsal.ts' // prettier-ignore

let twin: Rehearsal
let person: Person
let assets: Assets
beforeAll(async () => {
  twin = await startRehearsal({ realTime: false })
  person = await twin.signIn({ country: 'DE', currency: 'EUR' })
  assets = await twin.assets(person)
})
afterAll(() => twin.twin.close())

const dsa = { dsa_beneficiary: 'Shop', dsa_payor: 'Shop' }
const now = async (): Promise<number> => {
  const headers = { authorization: `Bearer ${person.token}` }
  return Date.parse(String((await twin.call('/_twin/clock', { headers })).body['now'])) / 1000
}
const idOf = async (path: string, body: Body): Promise<string> => {
  const answer = await twin.post(person, path, body)
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return String(answer.body['id'])
}
const day = 86_400

describe('split tests', () => {
  let first: string
  let second: string
  const study = async (more: Body = {}): Promise<Body> => ({
    name: 'Which one?',
    type: 'SPLIT_TEST',
    start_time: (await now()) + day,
    end_time: (await now()) + 8 * day,
    cells: [
      { name: 'A', treatment_percentage: 50, campaigns: [first] },
      { name: 'B', treatment_percentage: 50, campaigns: [second] },
    ],
    ...more,
  })
  beforeAll(async () => {
    first = await idOf(`${assets.account}/campaigns`, campaignInput({ name: 'First' }))
    second = await idOf(`${assets.account}/campaigns`, campaignInput({ name: 'Second' }))
  })

  test('are made by a person or a business, read with their cells, moved and cancelled', async () => {
    const id = await idOf('me/ad_studies', await study())
    const read = await twin.get(person, id, {
      fields: 'name,type,start_time,cells{name,treatment_percentage,campaigns{id}}',
    })
    expect(read.body).toMatchObject({ name: 'Which one?', type: 'SPLIT_TEST' })
    expect(at(read.body, 'cells', 'data')).toMatchObject([
      { name: 'A', treatment_percentage: 50, campaigns: { data: [{ id: first }] } },
      { name: 'B', treatment_percentage: 50 },
    ])
    const businesses = rows(await twin.get(person, 'me/businesses'))
    await idOf(`${String(businesses[0]?.['id'])}/ad_studies`, await study({ name: 'Second study' }))
    expect(rows(await twin.get(person, `${first}/ad_studies`)).length).toBe(2)
    expect((await twin.post(person, id, { end_time: (await now()) + 10 * day })).body).toEqual({
      success: true,
    })
    await twin.del(person, id)
    expect((await twin.get(person, id, { fields: 'canceled_time' })).body).toHaveProperty('canceled_time')
    expect(code(await twin.post(person, id, { name: 'x' }))).toBe('100/')
  })

  test.each<[string, () => Promise<Body> | Body]>([
    ['percentages that do not add up', () => ({ cells: [{ name: 'A', treatment_percentage: 50, campaigns: [first] }, { name: 'B', treatment_percentage: 40, campaigns: [second] }] })],
    ['one cell', () => ({ cells: [{ name: 'A', treatment_percentage: 100, campaigns: [first] }] })],
    ['an object in both cells', () => ({ cells: [{ name: 'A', treatment_percentage: 50, campaigns: [first] }, { name: 'B', treatment_percentage: 50, campaigns: [first] }] })],
    ['an end before the start', async () => ({ end_time: (await now()) - 5 })],
    ['an hour', async () => ({ end_time: (await now()) + day + 3600 })],
    ['campaigns and ad sets in one cell', () => ({ cells: [{ name: 'A', treatment_percentage: 50, campaigns: [first], adsets: [second] }, { name: 'B', treatment_percentage: 50, campaigns: [second] }] })],
    ['a creative test without budgets', () => ({ type: 'SPLIT_TEST_V2' })],
  ])('are refused with %s', async (_, more) => {
    expect(at((await twin.post(person, 'me/ad_studies', await study(await more()))).body, 'error', 'code')).toBe(100)
  }) // prettier-ignore

  test('of creatives hold one ad a cell', async () => {
    const a = await launch(twin, person, assets, { active: false, adSet: dsa })
    const b = await launch(twin, person, assets, { active: false, adSet: dsa })
    const start = (await now()) + 60
    const cells = [a, b].map(({ ad }, index) => ({
      name: `Cell ${index}`, ads: [ad], creative_test_config: { daily_budget: 500 },
    })) // prettier-ignore
    const wish = {
      name: 'Creatives', type: 'SPLIT_TEST_V2', start_time: start, end_time: start + 3 * day,
      cooldown_start_time: start, observation_end_time: start + 3 * day, cells,
    } // prettier-ignore
    const id = await idOf('me/ad_studies', wish)
    expect(rows(await twin.get(person, `${id}/cells`, { fields: 'ad_ids' }))[0]?.['ad_ids']).toEqual([a.ad])
    expect(code(await twin.post(person, 'me/ad_studies', { ...wish, cooldown_start_time: start + 1 }))).toBe(
      '100/',
    )
  })
})

describe('automated rules', () => {
  const rule = (more: Body = {}): Body => ({
    name: 'Stop what spends',
    evaluation_spec: {
      evaluation_type: 'SCHEDULE',
      filters: [
        { field: 'entity_type', operator: 'EQUAL', value: 'ADSET' },
        { field: 'time_preset', operator: 'EQUAL', value: 'LIFETIME' },
        { field: 'spent', operator: 'GREATER_THAN', value: 4000 },
      ],
    },
    execution_spec: { execution_type: 'PAUSE' },
    schedule_spec: { schedule_type: 'SEMI_HOURLY' },
    ...more,
  })
  const library = () => `${assets.account}/adrules_library`

  test('pause what spent too much, while time passes in one leap', async () => {
    const made = await launch(twin, person, assets, { adSet: { ...dsa, daily_budget: 10_000 } })
    const id = await idOf(library(), rule())
    await twin.advance(person, { days: 5 })
    expect((await twin.get(person, made.adSet, { fields: 'status' })).body['status']).toBe('PAUSED')
    const insights = rows(
      await twin.get(person, `${made.adSet}/insights`, { fields: 'spend', date_preset: 'maximum' }),
    )
    expect(Number(insights[0]?.['spend'])).toBeGreaterThan(40)
    expect(Number(insights[0]?.['spend'])).toBeLessThan(60)
    const history = rows(await twin.get(person, `${id}/history`, { hide_no_changes: true }))
    expect(at(history[0], 'results', 0, 'object_id')).toBe(made.adSet)
    await twin.del(person, id)
    expect(rows(await twin.get(person, library()))).toEqual([])
  })

  test('raise a budget within their limit when they are run by hand', async () => {
    const made = await launch(twin, person, assets, { active: false, adSet: dsa })
    const id = await idOf(
      library(),
      rule({
        evaluation_spec: { evaluation_type: 'SCHEDULE', filters: [{ field: 'id', operator: 'IN', value: [made.adSet] }] },
        execution_spec: {
          execution_type: 'CHANGE_BUDGET',
          execution_options: [{ field: 'change_spec', operator: 'EQUAL', value: { amount: 50, unit: 'PERCENTAGE', limit: 7000 } }],
        },
        schedule_spec: { schedule_type: 'DAILY' },
      }),
    ) // prettier-ignore
    expect(at((await twin.post(person, `${id}/preview`)).body, 'data', 0, 'id')).toBe(made.adSet)
    await twin.post(person, `${id}/execute`)
    expect((await twin.get(person, made.adSet, { fields: 'daily_budget' })).body['daily_budget']).toBe('7000')
  })

  test.each<[string, Body]>([
    ['no filter on what it governs', { evaluation_spec: { evaluation_type: 'SCHEDULE', filters: [] } }],
    ['an unknown action', { execution_spec: { execution_type: 'DANCE' } }],
    ['an unknown schedule', { schedule_spec: { schedule_type: 'SOMETIMES' } }],
    ['no change', { execution_spec: { execution_type: 'CHANGE_BUDGET' } }],
    ['an unknown field', { evaluation_spec: { evaluation_type: 'SCHEDULE', filters: [{ field: 'entity_type', operator: 'EQUAL', value: 'AD' }, { field: 'luck', operator: 'EQUAL', value: 1 }] } }],
    ['a trigger that is missing', { evaluation_spec: { evaluation_type: 'TRIGGER', filters: [{ field: 'entity_type', operator: 'EQUAL', value: 'AD' }] } }],
  ])('are refused with %s', async (_, more) => {
    expect(code(await twin.post(person, library(), rule(more)))).toBe('100/')
  }) // prettier-ignore
})

test('labels are put on, found by, and taken off', async () => {
  const campaign = await idOf(`${assets.account}/campaigns`, campaignInput({ name: 'Labelled' }))
  const adSet = await idOf(`${assets.account}/adsets`, adSetInput(campaign, assets, dsa))
  const label = await idOf(`${assets.account}/adlabels`, { name: 'Autumn' })
  await twin.post(person, `${campaign}/adlabels`, { adlabels: [{ id: label }] })
  await twin.post(person, `${adSet}/adlabels`, { adlabels: [{ name: 'Autumn' }, { name: 'Fresh' }] })
  expect(rows(await twin.get(person, `${label}/campaigns`)).map(({ id }) => id)).toEqual([campaign])
  const found = await twin.get(person, `${assets.account}/adsetsbylabels`, { ad_label_ids: [label] })
  expect(rows(found).map(({ id }) => id)).toEqual([adSet])
  await twin.del(person, `${adSet}/adlabels`, { adlabels: [{ name: 'Autumn' }] })
  expect(rows(await twin.get(person, `${label}/adsets`))).toEqual([])
  expect(rows(await twin.get(person, `${assets.account}/adlabels`))).toHaveLength(2)
})

test('a campaign is copied with everything in it, paused and renamed', async () => {
  const made = await launch(twin, person, assets, { adSet: dsa })
  const answer = await twin.post(person, `${made.campaign}/copies`, {
    deep_copy: true,
    rename_options: { rename_strategy: 'DEEP_RENAME', rename_suffix: ' 2' },
  })
  const copy = String(answer.body['copied_campaign_id'])
  const read = await twin.get(person, copy, {
    fields: 'name,status,adsets{name,status,ads{name,status,effective_status}}',
  })
  expect(read.body).toMatchObject({ name: 'Autumn sale 2', status: 'PAUSED' })
  expect(at(read.body, 'adsets', 'data', 0, 'ads', 'data', 0)).toMatchObject({
    name: 'Ad 2',
    status: 'PAUSED',
  })
  const alone = await twin.post(person, `${made.adSet}/copies`, { status_option: 'INHERITED_FROM_SOURCE' })
  const shallow = await twin.get(person, String(alone.body['copied_adset_id']), {
    fields: 'name,status,ads{id}',
  })
  expect(shallow.body).toMatchObject({ name: 'Everybody - Copy', status: 'ACTIVE' })
  expect(at(shallow.body, 'ads', 'data')).toEqual([])
  await twin.del(person, made.campaign)
  expect(code(await twin.post(person, `${made.campaign}/copies`))).toBe('100/1487566')
})

describe('what ads can be aimed at', () => {
  const search = (params: Body) => twin.get(person, 'search', params)
  test('is searched by words', async () => {
    const found = rows(await search({ type: 'adinterest', q: 'baking', limit: 5 }))
    expect(found[0]).toMatchObject({ name: 'Baking', path: expect.arrayContaining(['Food and drink']) })
    const near = rows(await search({ type: 'adinterestsuggestion', interest_list: ['Baking'] }))
    expect(near.map(({ name }) => name)).toContain('Bread')
    const valid = rows(
      await search({ type: 'adinterestvalid', interest_list: ['Baking', 'Sword swallowing'] }),
    )
    expect(valid.map((row) => row['valid'])).toEqual([true, false])
    expect(rows(await search({ type: 'adTargetingCategory', class: 'behaviors' })).length).toBeGreaterThan(10)
    expect(rows(await search({ type: 'adlocale', q: 'german' }))[0]).toEqual({ key: 5, name: 'German' })
  })

  test('knows countries, regions and cities', async () => {
    const [city] = rows(
      await search({ type: 'adgeolocation', q: 'muni', location_types: ['city'], country_code: 'DE' }),
    )
    expect(city).toMatchObject({ name: 'Munich', type: 'city', country_code: 'DE', region: 'Bavaria' })
    const [zip] = rows(
      await search({ type: 'adgeolocation', q: '10115', location_types: ['zip'], country_code: 'DE' }),
    )
    expect(zip).toMatchObject({ key: 'DE:10115', type: 'zip' })
    expect(rows(await search({ type: 'adcountry', limit: 500 })).length).toBeGreaterThan(50)
    expect(code(await search({ type: 'adgeolocation' }))).toBe('100/')
    expect(code(await search({ type: 'horoscope', q: 'x' }))).toBe('100/')
  })

  test('is searched, browsed, suggested and checked on the account too', async () => {
    const account = assets.account
    const [coffee] = rows(await twin.get(person, `${account}/targetingsearch`, { q: 'coffee' }))
    expect(coffee).toMatchObject({ name: 'Coffee', type: 'interests' })
    expect(rows(await twin.get(person, `${account}/targetingbrowse`)).length).toBeGreaterThan(250)
    const near = await twin.get(person, `${account}/targetingsuggestions`, { targeting_list: [{ type: 'interests', id: coffee?.['id'] }] })
    expect(rows(near).map(({ name }) => name)).toContain('Tea')
    const checked = await twin.get(person, `${account}/targetingvalidation`, { id_list: [coffee?.['id'], '6003030000001'] })
    expect(rows(checked).map(({ valid }) => valid)).toEqual([true, false])
  }) // prettier-ignore
})

describe('the Ad Library', () => {
  const library = (params: Body = {}) =>
    twin.get(person, 'ads_archive', { search_terms: 'bakery', ad_reached_countries: ['DE'], ...params })
  const fields = 'id,page_name,ad_creative_bodies,ad_snapshot_url,eu_total_reach,ad_delivery_start_time,spend'

  test('shows made-up competitors that say so, page by page, the same every time', async () => {
    const first = await library({ fields, limit: 5 })
    expect(rows(first)).toHaveLength(5)
    expect(String(rows(first)[0]?.['page_name'])).toContain('(simulated)')
    expect(rows(first)[0]).not.toHaveProperty('spend')
    const next = new URL(String(at(first.body, 'paging', 'next')))
    const second = await twin.call(`${next.pathname}${next.search}`)
    expect(rows(second)[0]?.['id']).not.toBe(rows(first)[0]?.['id'])
    expect(rows(await library({ fields, limit: 5 }))).toEqual(rows(first))
    const url = new URL(String(rows(first)[0]?.['ad_snapshot_url']))
    expect(url.searchParams.get('access_token')).toBe(person.token)
    expect(await (await fetch(url)).text()).toContain('Simulated ad')
  })

  test('shows what a Page runs as that Page’s', async () => {
    const mine = { search_terms: undefined, search_page_ids: [assets.page], fields: 'page_id,page_name' }
    const found = rows(await library(mine))
    expect(found.length).toBeGreaterThan(0)
    expect([...new Set(found.map(({ page_id: id }) => id))]).toEqual([assets.page])
    expect(String(found[0]?.['page_name'])).toContain('(simulated)')
  })

  test('covers Europe and the United Kingdom only, but for politics', async () => {
    expect(rows(await library({ ad_reached_countries: ['US'] }))).toEqual([])
    expect(rows(await library({ ad_reached_countries: ['GB'] })).length).toBeGreaterThan(0)
    const political = await library({ ad_reached_countries: ['US'], ad_type: 'POLITICAL_AND_ISSUE_ADS', ad_active_status: 'ALL', fields: 'spend', limit: 500 })
    for (const row of rows(political)) expect(row).toHaveProperty('spend')
  }) // prettier-ignore

  test.each<[string, Body]>([
    ['no country', { ad_reached_countries: undefined }],
    ['nothing to look for', { search_terms: undefined }],
    ['too long a term', { search_terms: 'x'.repeat(101) }],
    ['eleven Pages', { search_page_ids: Array.from({ length: 11 }, (_, index) => String(index)) }],
    ['an unknown status', { ad_active_status: 'RESTING' }],
    ['an unknown field', { fields: 'id,mood' }],
  ])('refuses %s', async (_, params) => expect(code(await library(params))).toBe('100/'))

  test('opens for people who confirmed who they are', async () => {
    const standing = (identity_confirmed: boolean) =>
      twin.call('/_twin/standing', {
        method: 'POST',
        headers: { authorization: `Bearer ${person.token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ identity_confirmed }),
      })
    await standing(false)
    expect(code(await library())).toBe('10/2332002')
    await standing(true)
    expect((await library()).status).toBe(200)
  })
})

test('people and apps around the account can be listed', async () => {
  const [business] = rows(await twin.get(person, 'me/businesses'))
  const system = await idOf(`${String(business?.['id'])}/system_users`, { name: 'Robot', role: 'ADMIN' })
  expect(rows(await twin.get(person, `${String(business?.['id'])}/system_users`))[0]).toEqual({
    id: system,
    name: 'Robot',
  })
  expect(rows(await twin.get(person, `${assets.account}/assigned_users`)).length).toBe(2)
  expect(rows(await twin.get(person, `${assets.account}/advertisable_applications`)).length).toBe(1)
  expect(rows(await twin.get(person, `${assets.account}/promote_pages`))[0]?.['id']).toBe(assets.page)
})

test('the account’s log tells who changed what, and when', async () => {
  const made = await launch(twin, person, assets, { active: false, adSet: dsa })
  await twin.post(person, made.adSet, { daily_budget: 7000 })
  await twin.post(person, made.ad, { status: 'ACTIVE' })
  await twin.del(person, made.campaign)
  const log = rows(await twin.get(person, `${assets.account}/activities`, { limit: 200 }))
  const events = log.map(({ event_type: type, object_id: object }) => `${String(type)} ${String(object)}`)
  expect(events).toEqual(
    expect.arrayContaining([
      `create_ad_set ${made.adSet}`,
      `update_ad_set_budget ${made.adSet}`,
      `update_ad_run_status ${made.ad}`,
      `update_campaign_run_status ${made.campaign}`,
    ]),
  )
  const budget = log.find(({ event_type: type }) => type === 'update_ad_set_budget')
  expect(JSON.parse(String(budget?.['extra_data']))).toEqual({ old_value: 5000, new_value: '7000' })
  const narrowed = async (params: Body) =>
    rows(await twin.get(person, `${assets.account}/activities`, { limit: 200, ...params })).map(
      ({ event_type: type, object_id: object }) => `${String(type)} ${String(object)}`,
    )
  const changed = `update_ad_set_budget ${made.adSet}`
  expect(await narrowed({ oid: made.adSet, category: 'BUDGET' })).toEqual([changed])
  expect(await narrowed({ oid: made.campaign, category: 'BUDGET' })).toEqual([])
  expect(await narrowed({ oid: made.campaign, category: 'BUDGET', add_children: true })).toEqual([changed])
})

test('a Page gets a stand-in for an Instagram account, once', async () => {
  const accounts = `${assets.page}/page_backed_instagram_accounts`
  expect(rows(await twin.get(person, accounts))).toEqual([])
  const made = await twin.post(person, accounts)
  expect((await twin.post(person, accounts)).body).toEqual(made.body)
  expect(rows(await twin.get(person, accounts)).map(({ id }) => id)).toEqual([made.body['id']])
})

test('audiences saved by hand can be read', async () => {
  await twin.call('/_twin/saved-audiences', {
    method: 'POST',
    headers: { authorization: `Bearer ${person.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Locals', targeting: { geo_locations: { countries: ['DE'] } } }),
  })
  const saved = await twin.get(person, `${assets.account}/saved_audiences`, { fields: 'name,targeting' })
  expect(rows(saved)[0]).toMatchObject({
    name: 'Locals',
    targeting: { geo_locations: { countries: ['DE'] } },
  })
})
