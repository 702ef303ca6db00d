import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  adSetInput, at, campaignInput, code, encode, launch, rows, startRehearsal, storyInput, uploadPoster,
  type Assets, type Body, type Person, type Rehearsal,
} from './rehearsal.ts' // prettier-ignore

let twin: Rehearsal
let person: Person
let assets: Assets
let hash: string
let abo: string
let cbo: string

const campaign = (more: Body = {}) => twin.post(person, `${assets.account}/campaigns`, campaignInput(more))
const adSet = (more: Body = {}, parent = abo) =>
  twin.post(person, `${assets.account}/adsets`, adSetInput(parent, assets, more))
const creative = (body: Body) => twin.post(person, `${assets.account}/adcreatives`, body)
const targeting = (more: Body = {}) => ({
  geo_locations: { countries: ['US'] }, targeting_automation: { advantage_audience: 0 }, ...more,
}) // prettier-ignore

beforeAll(async () => {
  // Meta takes a hundred changes a second from one account, and this file can make more: its clock runs 20 times faster.
  const began = Date.now()
  twin = await startRehearsal({ clock: () => began + (Date.now() - began) * 20 })
  person = await twin.signIn({ country: 'US', currency: 'USD', timezone: 'America/New_York' })
  assets = await twin.assets(person)
  hash = await uploadPoster(twin, person, assets.account, '#483')
  abo = String((await campaign()).body['id'])
  cbo = String(
    (
      await campaign({
        daily_budget: 5000,
        bid_strategy: 'LOWEST_COST_WITHOUT_CAP',
        is_adset_budget_sharing_enabled: undefined,
      })
    ).body['id'],
  )
})
afterAll(() => twin.twin.close())

describe('every write', () => {
  test.each<[string, Body, string]>([
    ['an unknown parameter', { nonsense: 1 }, 'nonsense'],
    ['a wrong enum value', { status: 'SLEEPING' }, 'must be one of {'],
    ['a number that is none', { daily_budget: 'lots' }, 'must be an integer'],
    ['a list that is none', { special_ad_categories: 'x y' }, 'must be an array'],
    [
      'a retired objective',
      { objective: 'LINK_CLICKS' },
      '(#100) Objective LINK_CLICKS is invalid. Use one of: OUTCOME_LEADS',
    ],
    ['date_format', { date_format: 'U' }, 'date_format'],
  ])('refuses %s', async (_, more, message) => {
    const answer = await campaign(more)
    expect(answer.status).toBe(400)
    expect(at(answer.body, 'error', 'code')).toBe(100)
    expect(at(answer.body, 'error', 'message')).toContain(message)
    expect(at(answer.body, 'error', 'fbtrace_id')).toMatch(/^A/)
  })

  test('names what is missing and what is to blame', async () => {
    const answer = await twin.post(person, `${assets.account}/campaigns`, {
      name: 'x',
      objective: 'OUTCOME_SALES',
    })
    expect(at(answer.body, 'error', 'message')).toContain('special_ad_categories is required')
    expect(at(answer.body, 'error', 'error_data', 'blame_field_specs')).toEqual([['special_ad_categories']])
  })

  test('with validate_only stores nothing', async () => {
    const count = async () =>
      rows(await twin.get(person, `${assets.account}/campaigns`, { limit: 500 })).length
    const before = await count()
    expect((await campaign({ execution_options: ['validate_only'] })).body).toEqual({ success: true })
    expect(
      code(
        await campaign({ execution_options: ['validate_only'], is_adset_budget_sharing_enabled: undefined }),
      ),
    ).toBe('100/4834011')
    expect(await count()).toBe(before)
  })
})

describe('campaign rules', () => {
  test.each<[string, Body, string]>([
    [
      'a budget that is too low',
      { daily_budget: 5, is_adset_budget_sharing_enabled: undefined },
      '100/1885650',
    ],
    ['no answer on budget sharing', { is_adset_budget_sharing_enabled: undefined }, '100/4834011'],
    [
      'sharing beside a campaign budget',
      { daily_budget: 5000, is_adset_budget_sharing_enabled: true },
      '100/4834002',
    ],
    ['sharing without a bid strategy', { is_adset_budget_sharing_enabled: true }, '100/4834005'],
    ['two budgets', { daily_budget: 5000, lifetime_budget: 90_000 }, '100/'],
    ['a category without its country', { special_ad_categories: ['HOUSING'] }, '100/'],
    [
      'political ads',
      { special_ad_categories: ['ISSUES_ELECTIONS_POLITICS'], special_ad_category_country: ['US'] },
      '100/2708008',
    ],
    ['a spending limit that is too low', { spend_cap: 500 }, '100/'],
    ['a birth in the archive', { status: 'ARCHIVED' }, '100/'],
  ])('refuse %s', async (_, more, expected) => expect(code(await campaign(more))).toBe(expected))

  test('budget sharing cannot be turned on once ad sets exist', async () => {
    const id = String((await campaign()).body['id'])
    await adSet({}, id)
    const answer = await twin.post(person, id, {
      is_adset_budget_sharing_enabled: true,
      bid_strategy: 'LOWEST_COST_WITHOUT_CAP',
    })
    expect(code(answer)).toBe('100/3858418')
    expect(code(await twin.post(person, id, { objective: 'OUTCOME_TRAFFIC' }))).toBe('100/')
  })
})

describe('ad set rules', () => {
  test.each<[string, Body, string]>([
    ['a budget that is too low', { daily_budget: 5 }, '100/1885272'],
    ['no budget at all', { daily_budget: undefined }, '100/'],
    ['a lifetime budget without an end', { daily_budget: undefined, lifetime_budget: 90_000 }, '100/'],
    ['a day too short for a daily budget', { end_time: Math.floor(Date.now() / 1000) + 3600 }, '100/'],
    ['no bid strategy and no bid', { bid_strategy: undefined }, '100/1815857'],
    ['a cap without an amount', { bid_strategy: 'COST_CAP' }, '100/1815857'],
    ['an amount without a cap', { bid_amount: 100 }, '100/1815857'],
    ['a goal the objective has not', { optimization_goal: 'POST_ENGAGEMENT' }, '100/1815715'],
    ['a destination the objective has not', { destination_type: 'ON_POST' }, '100/1815715'],
    ['another billing event', { billing_event: 'LINK_CLICKS' }, '100/'],
    ['no pixel for conversions', { promoted_object: undefined }, '100/1885154'],
    [
      'somebody else’s pixel',
      { promoted_object: { pixel_id: '10000000000000001', custom_event_type: 'PURCHASE' } },
      '100/',
    ],
    ['no place', { targeting: targeting({ geo_locations: {} }) }, '100/1885364'],
    [
      'location types',
      { targeting: targeting({ geo_locations: { countries: ['US'], location_types: ['home'] } }) },
      '100/1870199',
    ],
    [
      'a narrowed audience without the flag',
      { targeting: { geo_locations: { countries: ['US'] }, age_min: 30 } },
      '100/1870227',
    ],
    [
      'a maximum age with the flag',
      { targeting: targeting({ age_max: 50, targeting_automation: { advantage_audience: 1 } }) },
      '100/1870189',
    ],
    [
      'a high minimum age with the flag',
      { targeting: targeting({ age_min: 40, targeting_automation: { advantage_audience: 1 } }) },
      '100/1870196',
    ],
    ['teenagers by gender', { targeting: targeting({ age_min: 15, genders: [1] }) }, '100/1870165'],
    [
      'a retired interest',
      { targeting: targeting({ flexible_spec: [{ interests: [{ id: '0' }] }] }) },
      '100/1487694',
    ],
    ['video feeds', { targeting: targeting({ facebook_positions: ['feed', 'video_feeds'] }) }, '100/2490562'],
    [
      'marketplace without the feed',
      { targeting: targeting({ facebook_positions: ['marketplace'] }) },
      '100/',
    ],
    [
      'Audience Network alone',
      { targeting: targeting({ publisher_platforms: ['audience_network'] }) },
      '100/',
    ],
    ['an unknown targeting key', { targeting: targeting({ star_sign: 'leo' }) }, '100/'],
    [
      'Europe without beneficiary and payer',
      { targeting: targeting({ geo_locations: { countries: ['US', 'DE'] } }) },
      '100/3858152',
    ],
    ['an end in the past', { end_time: 1_700_000_000, start_time: 1_600_000_000 }, '100/1487033'],
    [
      'a long attribution window',
      { attribution_spec: [{ event_type: 'CLICK_THROUGH', window_days: 28 }] },
      '100/',
    ],
    [
      'day parting on a daily budget',
      { adset_schedule: [{ start_minute: 0, end_minute: 60, days: [1] }] },
      '100/',
    ],
    [
      'a frequency limit on conversions',
      { frequency_control_specs: [{ event: 'IMPRESSIONS', interval_days: 7, max_frequency: 2 }] },
      '100/',
    ],
  ])('refuse %s', async (_, more, expected) => {
    const answer = await adSet(more)
    expect(code(answer), JSON.stringify(answer.body)).toBe(expected)
  })

  test('refuse a budget on both levels and a strategy of their own under a campaign budget', async () => {
    expect(code(await adSet({}, cbo))).toBe('100/1885621')
    expect(code(await adSet({ daily_budget: undefined, bid_strategy: 'COST_CAP', bid_amount: 9 }, cbo))).toBe(
      '100/1815857',
    )
    expect((await adSet({ daily_budget: undefined, bid_strategy: undefined }, cbo)).status).toBe(200)
  })

  test('take Europe once beneficiary and payer are named', async () => {
    const answer = await adSet({
      targeting: targeting({ geo_locations: { countries: ['DE'] } }), dsa_beneficiary: 'Maple', dsa_payor: 'Maple',
    }) // prettier-ignore
    expect(answer.status).toBe(200)
  })

  test('refuse unlike ad sets that share budget', async () => {
    const shared = String(
      (await campaign({ is_adset_budget_sharing_enabled: true, bid_strategy: 'LOWEST_COST_WITHOUT_CAP' }))
        .body['id'],
    )
    const end = Math.floor(Date.now() / 1000) + 9 * 86_400
    expect(
      code(await adSet({ daily_budget: undefined, lifetime_budget: 90_000, end_time: end }, shared)),
    ).toBe('100/4834009')
    expect((await adSet({}, shared)).status).toBe(200)
  })

  test('hold special ad categories to everybody', async () => {
    const housing = String(
      (await campaign({ special_ad_categories: ['HOUSING'], special_ad_category_country: ['US'] })).body[
        'id'
      ],
    )
    expect(code(await adSet({ targeting: targeting({ age_min: 30 }) }, housing))).toBe('100/2909034')
    expect(code(await adSet({ targeting: { geo_locations: { countries: ['US'] } } }, housing))).toBe(
      '100/1870227',
    )
    expect((await adSet({ targeting: targeting() }, housing)).status).toBe(200)
  })

  test('drop the explore placement from v26 on only', async () => {
    const body = encode(
      adSetInput(abo, assets, { targeting: targeting({ instagram_positions: ['stream', 'explore'] }) }),
    )
    const headers = { authorization: `Bearer ${person.token}` }
    expect(
      (await twin.call(`/v25.0/${assets.account}/adsets`, { method: 'POST', headers, body })).status,
    ).toBe(200)
    expect(code(await twin.call(`/v26.0/${assets.account}/adsets`, { method: 'POST', headers, body }))).toBe(
      '100/2490562',
    )
  })

  test('change a budget four times an hour', async () => {
    const id = String((await adSet()).body['id'])
    for (const budget of [5100, 5200, 5300, 5400])
      expect((await twin.post(person, id, { daily_budget: budget })).status).toBe(200)
    expect(code(await twin.post(person, id, { daily_budget: 5500 }))).toBe('613/1487632')
  })
})

describe('creative rules', () => {
  const link = (more: Body) => storyInput(hash, assets, more)
  const story = (more: Body) => ({
    object_story_spec: { ...(link({})['object_story_spec'] as Body), ...more },
  })
  test.each<[string, () => Body, string]>([
    ['no link', () => link({ link: undefined }), '100/2061015'],
    ['an unknown image', () => link({ image_hash: 'f'.repeat(32) }), '100/2446388'],
    ['an unknown button', () => link({ call_to_action: { type: 'BUY_IT' } }), '100/'],
    ['an unknown key inside', () => link({ headline: 'x' }), '100/'],
    ['a carousel of one', () => link({ child_attachments: [{ link: 'https://a.example' }] }), '100/'],
    ['no story data', () => story({ link_data: undefined }), '100/1443048'],
    ['two Instagram ids', () => story({ instagram_actor_id: assets.instagram }), '100/2238055'],
    ['another Instagram account', () => story({ instagram_user_id: '17841000000000000' }), '100/1815199'],
    ['another Page', () => story({ page_id: '1' }), '100/'],
    [
      'standard enhancements',
      () => ({
        ...link({}),
        degrees_of_freedom_spec: {
          creative_features_spec: { standard_enhancements: { enroll_status: 'OPT_OUT' } },
        },
      }),
      '100/3858504',
    ],
    [
      'a feature without a choice',
      () => ({ ...link({}), degrees_of_freedom_spec: { creative_features_spec: { image_touchups: {} } } }),
      '100/3858082',
    ],
  ])('refuse %s', async (_, body, expected) => {
    const answer = await creative(body())
    expect(code(answer), JSON.stringify(answer.body)).toBe(expected)
  })

  test('keep content immutable', async () => {
    const id = String((await creative(link({}))).body['id'])
    expect(code(await twin.post(person, id, { object_story_spec: { page_id: assets.page } }))).toBe(
      '100/1815573',
    )
    expect((await twin.post(person, id, { name: 'Renamed' })).body).toEqual({ success: true })
  })
})

describe('placement customisation', () => {
  let tall: string
  beforeAll(async () => {
    tall = await uploadPoster(twin, person, assets.account, '#a1b2c3')
  })
  const feed = (more: Body = {}): Body => ({
    name: 'By placement',
    object_story_spec: { page_id: assets.page, instagram_user_id: assets.instagram },
    asset_feed_spec: {
      images: [
        { hash, adlabels: [{ name: 'square' }] },
        { hash: tall, adlabels: [{ name: 'tall' }] },
      ],
      bodies: [{ text: 'Warm jumpers' }],
      titles: [{ text: 'Autumn' }],
      descriptions: [{ text: 'Knitted nearby' }],
      link_urls: [{ website_url: 'https://shop.example' }],
      call_to_action_types: ['SHOP_NOW'],
      ad_formats: ['SINGLE_IMAGE'],
      optimization_type: 'PLACEMENT',
      asset_customization_rules: [
        {
          customization_spec: { publisher_platforms: ['instagram'], instagram_positions: ['story', 'reels'] },
          image_label: { name: 'tall' },
        },
        { customization_spec: {}, image_label: { name: 'square' } },
      ],
      ...more,
    },
  })
  const rule = (spec: Body, label: string) => ({ customization_spec: spec, image_label: { name: label } })

  test('is taken, and previews show the image of the placement', async () => {
    const answer = await creative(feed())
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
    const shown = async (format: string) => {
      const preview = await twin.get(person, `${String(answer.body['id'])}/previews`, { ad_format: format })
      return (await fetch(/src="([^"]+)"/.exec(String(rows(preview)[0]?.['body']))?.[1] ?? '')).text()
    }
    expect(await shown('INSTAGRAM_STORY')).toContain(tall)
    expect(await shown('MOBILE_FEED_STANDARD')).toContain(hash)
  })

  test.each<[string, () => Body, string]>([
    ['a single rule', () => ({ asset_customization_rules: [rule({}, 'square')] }), '100/'],
    [
      'a label without asset',
      () => ({ asset_customization_rules: [rule({}, 'square'), rule({}, 'round')] }),
      '100/2446173',
    ],
    [
      'a rule without label',
      () => ({ asset_customization_rules: [rule({}, 'square'), { customization_spec: {} }] }),
      '100/1487390',
    ],
    [
      'a platform without positions',
      () => ({
        asset_customization_rules: [rule({ publisher_platforms: ['instagram'] }, 'tall'), rule({}, 'square')],
      }),
      '100/',
    ],
    ['the same asset twice', () => ({ images: [{ hash }, { hash }] }), '100/1815629'],
    ['two descriptions', () => ({ descriptions: [{ text: 'a' }, { text: 'b' }] }), '100/'],
  ])('refuses %s', async (_, more, expected) => expect(code(await creative(feed(more())))).toBe(expected))

  test('takes no link data beside it', async () => {
    const both = { ...feed(), object_story_spec: storyInput(hash, assets)['object_story_spec'] }
    expect(code(await creative(both))).toBe('100/1443048')
  })
})

describe('ad rules and states', () => {
  test('awareness needs its Page by the time of the first ad', async () => {
    await expect(
      launch(twin, person, assets, {
        campaign: { objective: 'OUTCOME_AWARENESS' },
        adSet: { optimization_goal: 'REACH', destination_type: undefined, promoted_object: undefined },
      }),
    ).rejects.toThrow('1885154')
  })

  test('children follow their parents without changing their own status', async () => {
    const made = await launch(twin, person, assets)
    await twin.advance(person, { hours: 1 })
    const read = async (id: string) =>
      (await twin.get(person, id, { fields: 'status,effective_status' })).body
    expect(await read(made.ad)).toMatchObject({ status: 'ACTIVE', effective_status: 'ACTIVE' })
    await twin.post(person, made.adSet, { status: 'PAUSED' })
    expect(await read(made.ad)).toMatchObject({ status: 'ACTIVE', effective_status: 'ADSET_PAUSED' })
    await twin.post(person, made.campaign, { status: 'PAUSED' })
    expect(await read(made.ad)).toMatchObject({ effective_status: 'CAMPAIGN_PAUSED' })
    await twin.post(person, made.campaign, { status: 'ARCHIVED' })
    expect(code(await twin.post(person, made.campaign, { status: 'ACTIVE' }))).toBe('100/1885088')
    expect(code(await adSet({}, made.campaign))).toBe('100/1885088')
    expect((await twin.post(person, made.campaign, { name: 'Kept' })).status).toBe(200)
    const ids = async (params: Body) =>
      rows(await twin.get(person, `${assets.account}/campaigns`, { limit: 500, ...params })).map(
        ({ id }) => id,
      )
    expect(await ids({})).not.toContain(made.campaign)
    expect(await ids({ effective_status: ['ARCHIVED'] })).toContain(made.campaign)
    expect((await twin.del(person, made.campaign)).body).toEqual({ success: true })
    expect(await read(made.ad)).toMatchObject({ effective_status: 'DELETED' })
    expect(code(await twin.post(person, made.campaign, { status: 'PAUSED' }))).toBe('100/1487056')
  })

  test('a promise of weight loss is disapproved and says why; new words are reviewed again', async () => {
    const made = await launch(twin, person, assets, {
      words: { message: 'Guaranteed weight loss in a week!' },
    })
    await twin.advance(person, { hours: 1 })
    const read = async () =>
      (await twin.get(person, made.ad, { fields: 'effective_status,ad_review_feedback,issues_info' })).body
    const refused = await read()
    expect(refused['effective_status']).toBe('DISAPPROVED')
    expect(at(refused, 'ad_review_feedback', 'global', 'Personal health')).toContain('weight loss')
    const better = String((await creative(storyInput(hash, assets))).body['id'])
    await twin.post(person, made.ad, { creative: { creative_id: better } })
    expect((await read())['effective_status']).toMatch(/IN_PROCESS|PENDING_REVIEW/)
    await twin.advance(person, { hours: 1 })
    expect(await read()).toMatchObject({ effective_status: 'ACTIVE' })
  })

  test('an ad carries no bid of its own', async () => {
    const made = await launch(twin, person, assets, { active: false })
    const answer = await twin.post(person, `${assets.account}/ads`, {
      name: 'x', adset_id: made.adSet, creative: { creative_id: made.creative }, bid_amount: 5,
    }) // prettier-ignore
    expect(code(answer)).toBe('100/')
  })
})

describe('images', () => {
  test.each([
    ['words', Buffer.from('not an image at all')],
    ['a truncated picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
  ])('refuse %s', async (_, bytes) => {
    const answer = await twin.post(person, `${assets.account}/adimages`, { bytes: bytes.toString('base64') })
    expect(at(answer.body, 'error', 'code')).toBe(100)
  })
})

describe('reading', () => {
  test('an unknown field is an error, an unset one is absent', async () => {
    const answer = await twin.get(person, abo, { fields: 'id,colour' })
    expect(at(answer.body, 'error', 'message')).toBe(
      '(#100) Tried accessing nonexisting field (colour) on node type (Campaign)',
    )
    expect((await twin.get(person, abo, { fields: 'id,spend_cap' })).body).toEqual({ id: abo })
  })

  test('pages by cursor until next is absent', async () => {
    const seen: unknown[] = []
    let after: unknown = ''
    for (let page = 0; page < 50; page++) {
      const answer = await twin.get(person, `${assets.account}/campaigns`, {
        limit: 3,
        ...(after ? { after } : {}),
      })
      seen.push(...rows(answer).map(({ id }) => id))
      after = at(answer.body, 'paging', 'cursors', 'after')
      if (!at(answer.body, 'paging', 'next')) break
      expect(new URL(String(at(answer.body, 'paging', 'next'))).searchParams.get('access_token')).toBe(
        person.token,
      )
    }
    const all = rows(await twin.get(person, `${assets.account}/campaigns`, { limit: 500 })).map(
      ({ id }) => id,
    )
    expect(seen).toEqual(all)
    expect(new Set(seen).size).toBe(seen.length)
  })

  test('filters by name', async () => {
    await campaign({ name: 'Find me #a1b2' })
    const answer = await twin.get(person, `${assets.account}/campaigns`, {
      fields: 'name', filtering: [{ field: 'name', operator: 'CONTAIN', value: '#a1b2' }],
    }) // prettier-ignore
    expect(rows(answer).map(({ name }) => name)).toEqual(['Find me #a1b2'])
  })
})
