import { afterAll, beforeAll, expect, test } from 'vitest'
import { startCallbackApp, type CallbackApp } from './callback-app.ts'
import {
  adSetInput, at, campaignInput, code, launch, startRehearsal, storyInput, uploadPoster,
  type Answer, type Assets, type Body, type Person, type Rehearsal,
} from './rehearsal.ts' // prettier-ignore

/**
 * Every business rule Meta documents a subcode for, with a request that is as small and as nearly right as can be.
 * A code that is listed and has no request, or a request that gets another answer, is a rule the twin has not.
 */
const documented = [
  1885621, 1885272, 1885650, 4834011, 4834002, 4834005, 4834009, 3858418, 4834006, 1815857, 1870227, 1870189, 1870196,
  1885364, 3858152, 3858079, 3858081, 2909034, 1815715, 1885154, 1487390, 1443048, 2061015, 2446383, 2446388, 3858504,
  3858082, 1885029, 1815199, 2238055, 2446149, 1815629, 2446173, 1815573, 1487694, 1870165, 3858064, 1870199, 1487033,
  1487007, 1487056, 1487566, 1885088, 1487534, 1404163, 2708008, 3858258, 2490562, 1487632, 1885172,
] // prettier-ignore

let twin: Rehearsal
let person: Person
let assets: Assets
let otherPage: string
let hash: string
let abo: string
let cbo: string
let shared: string
let housing: string
let site: CallbackApp

const id = async (path: string, body: Body): Promise<string> => {
  const answer = await twin.post(person, path, body)
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return String(answer.body['id'])
}
const campaign = (more: Body = {}) => twin.post(person, `${assets.account}/campaigns`, campaignInput(more))
const adSet = (more: Body = {}, parent = abo) =>
  twin.post(person, `${assets.account}/adsets`, adSetInput(parent, assets, more))
const creative = (body: Body) => twin.post(person, `${assets.account}/adcreatives`, body)
const aimed = (more: Body): Body => ({
  targeting: {
    geo_locations: { countries: ['US'] },
    targeting_automation: { advantage_audience: 0 },
    ...more,
  },
})
const story = (words: Body = {}) => storyInput(hash, assets, words)
const standing = (body: Body) =>
  twin.call('/_twin/standing', {
    method: 'POST',
    headers: { authorization: `Bearer ${person.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
const feed = (rules: Body[], images: Body[] = [{ hash, adlabels: [{ name: 'square' }] }]) =>
  creative({
    name: 'Feed',
    object_story_spec: { page_id: assets.page },
    asset_feed_spec: {
      images, bodies: [{ text: 'a' }], titles: [{ text: 'b' }], link_urls: [{ website_url: 'https://shop.example' }],
      ad_formats: ['SINGLE_IMAGE'], optimization_type: 'PLACEMENT', asset_customization_rules: rules,
    },
  }) // prettier-ignore
const toSquare = { customization_spec: {}, image_label: { name: 'square' } }
const feature = (spec: Body) =>
  creative({ ...story(), degrees_of_freedom_spec: { creative_features_spec: spec } })
const changed = async (path: string, change: Body): Promise<Answer> => twin.post(person, path, change)
/** Repeats a call until it is refused. */
const until = async (times: number, call: (turn: number) => Promise<Answer>): Promise<Answer> => {
  let answer = await call(0)
  for (let turn = 1; turn < times && answer.status === 200; turn++) answer = await call(turn)
  return answer
}
const sharing = { is_adset_budget_sharing_enabled: true }
const floor = { daily_budget: 5000, bid_strategy: 'LOWEST_COST_WITHOUT_CAP' }

beforeAll(async () => {
  twin = await startRehearsal({ realTime: false })
  const minted = await twin.call('/_twin/tokens', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ country: 'US', currency: 'USD', assets: { pages: 2 } }),
  })
  person = { token: String(minted.body['access_token']), cookie: '' }
  assets = {
    account: String(minted.body['ad_account']),
    page: String(minted.body['page']),
    instagram: String(minted.body['instagram']),
    pixel: String(minted.body['pixel']),
  }
  otherPage = String(at(minted.body, 'pages', 1, 'id'))
  hash = await uploadPoster(twin, person, assets.account, '#485')
  abo = await id(`${assets.account}/campaigns`, campaignInput())
  cbo = await id(
    `${assets.account}/campaigns`,
    campaignInput({ ...floor, is_adset_budget_sharing_enabled: undefined }),
  )
  shared = await id(
    `${assets.account}/campaigns`,
    campaignInput({ ...sharing, bid_strategy: 'LOWEST_COST_WITHOUT_CAP' }),
  )
  housing = await id(
    `${assets.account}/campaigns`,
    campaignInput({ special_ad_categories: ['HOUSING'], special_ad_category_country: ['US'] }),
  )
  site = await startCallbackApp('none')
})
afterAll(async () => {
  await twin.twin.close()
  await site.close()
})

const europe = (more: Body = {}) => ({ ...aimed({ geo_locations: { countries: ['DE'] } }), ...more })
const awareness = async (): Promise<Answer> => {
  const parent = await id(`${assets.account}/campaigns`, campaignInput({ objective: 'OUTCOME_AWARENESS' }))
  const set = await id(
    `${assets.account}/adsets`,
    adSetInput(parent, assets, {
      optimization_goal: 'REACH',
      destination_type: undefined,
      promoted_object: undefined,
    }),
  )
  return twin.post(person, `${assets.account}/ads`, { name: 'x', adset_id: set, creative: story() })
}
const ad = (set: string, spec: Body) =>
  twin.post(person, `${assets.account}/ads`, { name: 'x', adset_id: set, creative: spec })

type Refusal = [expected: string, why: string, request: () => Promise<Answer>, blame?: string]
const requests: Refusal[] = [
  ['100/1885621', 'a budget on both levels', () => adSet({}, cbo), 'daily_budget'],
  ['100/1885272', 'a daily budget that is too low', () => adSet({ daily_budget: 5 }), 'daily_budget'],
  ['100/1885650', 'a campaign budget that is too low', () => campaign({ daily_budget: 5, is_adset_budget_sharing_enabled: undefined }), 'daily_budget'],
  ['100/4834011', 'no answer on budget sharing', () => campaign({ is_adset_budget_sharing_enabled: undefined }), 'is_adset_budget_sharing_enabled'],
  ['100/4834002', 'sharing beside a campaign budget', () => campaign({ ...floor, ...sharing }), 'is_adset_budget_sharing_enabled'],
  ['100/4834005', 'sharing without a bid strategy', () => campaign(sharing), 'bid_strategy'],
  ['100/4834009', 'a lifetime budget among those that share', async () => adSet({ daily_budget: undefined, lifetime_budget: 90_000, end_time: Math.floor(Date.now() / 1000) + 9 * 86_400 }, shared), 'lifetime_budget'],
  ['100/4834006', 'another bid strategy on one that shares', async () => changed(String((await adSet({}, shared)).body['id']), { bid_strategy: 'COST_CAP', bid_amount: 100 }), 'bid_strategy'],
  ['100/3858418', 'sharing turned on too late', async () => {
    const parent = await id(`${assets.account}/campaigns`, campaignInput())
    await adSet({}, parent)
    return changed(parent, { ...sharing, bid_strategy: 'LOWEST_COST_WITHOUT_CAP' })
  }],
  ['100/1815857', 'a cap without an amount', () => adSet({ bid_strategy: 'COST_CAP' }), 'bid_amount'],
  ['100/1870227', 'a narrowed audience without the flag', () => adSet({ targeting: { geo_locations: { countries: ['US'] }, age_min: 30 } })],
  ['100/1870189', 'a maximum age with the flag', () => adSet(aimed({ age_max: 50, targeting_automation: { advantage_audience: 1 } }))],
  ['100/1870196', 'a minimum age above 25 with the flag', () => adSet(aimed({ age_min: 30, targeting_automation: { advantage_audience: 1 } }))],
  ['100/1885364', 'no place', () => adSet(aimed({ geo_locations: {} }))],
  ['100/3858152', 'Europe without beneficiary and payer', () => adSet(europe()), 'dsa_beneficiary'],
  ['100/3858079', 'Europe without beneficiary', () => adSet(europe({ dsa_payor: 'Shop' })), 'dsa_beneficiary'],
  ['100/3858081', 'Europe without payer', () => adSet(europe({ dsa_beneficiary: 'Shop' })), 'dsa_payor'],
  ['100/2909034', 'an age in a special category', () => adSet(aimed({ age_min: 30 }), housing)],
  ['100/1815715', 'a goal the objective has not', () => adSet({ optimization_goal: 'POST_ENGAGEMENT' }), 'optimization_goal'],
  ['100/1885154', 'an ad that promotes nothing', awareness, 'promoted_object'],
  ['100/1487390', 'a placement rule without label', () => feed([toSquare, { customization_spec: {} }])],
  ['100/1443048', 'a story without content', () => creative({ name: 'x', object_story_spec: { page_id: assets.page } }), 'object_story_spec'],
  ['100/2061015', 'a link ad without link', () => creative(story({ link: undefined }))],
  ['100/2446383', 'a sale without website', async () => ad(String((await adSet()).body['id']), story({ link: 'tel:+1202555', call_to_action: { type: 'CALL_NOW' } })), 'creative'],
  ['100/2446388', 'an image nobody uploaded', () => creative(story({ image_hash: 'f'.repeat(32) }))],
  ['100/3858504', 'standard enhancements', () => feature({ standard_enhancements: { enroll_status: 'OPT_OUT' } })],
  ['100/3858082', 'a feature without a choice', () => feature({ image_touchups: {} })],
  ['100/1885029', 'a creative of another Page', async () => {
    const parent = await id(`${assets.account}/campaigns`, campaignInput({ objective: 'OUTCOME_ENGAGEMENT' }))
    const set = await id(`${assets.account}/adsets`, adSetInput(parent, assets, { optimization_goal: 'POST_ENGAGEMENT', destination_type: 'ON_POST', promoted_object: { page_id: assets.page } }))
    const spec = story()
    return ad(set, { ...spec, object_story_spec: { ...(spec['object_story_spec'] as Body), page_id: otherPage, instagram_user_id: undefined } })
  }, 'creative'],
  ['100/1815199', 'somebody else’s Instagram account', () => creative({ ...story(), instagram_user_id: '17841000000000000' })],
  ['100/2238055', 'two Instagram ids in the story', () => creative({ name: 'x', object_story_spec: { ...(story()['object_story_spec'] as Body), instagram_actor_id: assets.instagram } })],
  ['100/2446149', 'two Instagram ids on the creative', () => creative({ ...story(), instagram_user_id: assets.instagram, instagram_actor_id: assets.instagram })],
  ['100/1815629', 'an asset twice', () => feed([toSquare, toSquare], [{ hash }, { hash }])],
  ['100/2446173', 'a label without asset', () => feed([toSquare, { customization_spec: {}, image_label: { name: 'round' } }])],
  ['100/1815573', 'other content for a creative', async () => changed(String((await creative(story())).body['id']), { object_story_spec: { page_id: assets.page } })],
  ['100/1487694', 'an interest that is gone', () => adSet(aimed({ flexible_spec: [{ interests: [{ id: '6003030000001', name: 'Gone' }] }] }))],
  ['100/1870165', 'teenagers by gender', () => adSet(aimed({ age_min: 15, genders: [2] }))],
  ['100/3858064', 'Indonesians below 21', () => adSet(aimed({ geo_locations: { countries: ['ID'] }, age_min: 18 }))],
  ['100/1870199', 'location types', () => adSet(aimed({ geo_locations: { countries: ['US'], location_types: ['home'] } }))],
  ['100/2490562', 'a placement that is gone', () => adSet(aimed({ publisher_platforms: ['facebook'], facebook_positions: ['feed', 'video_feeds'] }))],
  ['100/1487033', 'an end in the past', async () => changed(String((await adSet()).body['id']), { end_time: 1_700_000_000 }), 'end_time'],
  ['100/1487007', 'an ad in an ad set that has ended', async () => {
    const end = Math.floor(Date.now() / 1000) + 2 * 86_400
    const set = String((await adSet({ end_time: end })).body['id'])
    await twin.advance(person, { days: 3 })
    return ad(set, story())
  }],
  ['100/1487056', 'a change of something deleted', async () => {
    const gone = await id(`${assets.account}/campaigns`, campaignInput())
    await twin.del(person, gone)
    return changed(gone, { status: 'PAUSED' })
  }],
  ['100/1487566', 'an ad set under a deleted campaign', async () => {
    const gone = await id(`${assets.account}/campaigns`, campaignInput())
    await twin.del(person, gone)
    return adSet({}, gone)
  }],
  ['100/1885088', 'a change of something archived', async () => {
    const kept = await id(`${assets.account}/campaigns`, campaignInput())
    await changed(kept, { status: 'ARCHIVED' })
    return changed(kept, { status: 'ACTIVE' })
  }],
  ['100/1487534', 'three years of hours in one answer', () => twin.get(person, `${assets.account}/insights`, { time_increment: 1, breakdowns: ['hourly_stats_aggregated_by_advertiser_time_zone'], time_range: { since: new Date(Date.now() - 1000 * 86_400_000).toISOString().slice(0, 10), until: new Date().toISOString().slice(0, 10) } })],
  ['100/1404163', 'an advertiser who may no longer', async () => {
    await standing({ may_advertise: false })
    const answer = await campaign()
    await standing({ may_advertise: true })
    return answer
  }],
  ['100/2708008', 'politics without authorisation', () => campaign({ special_ad_categories: ['ISSUES_ELECTIONS_POLITICS'], special_ad_category_country: ['US'] }), 'special_ad_categories'],
  ['100/3858258', 'an image whose host shuts Meta out', () => creative(story({ image_hash: undefined, picture: `${site.url}.png` }))],
  ['613/1487632', 'a fifth budget change in an hour', async () => {
    const set = String((await adSet()).body['id'])
    return until(6, (turn) => changed(set, { daily_budget: 5100 + turn }))
  }],
  ['17/1885172', 'an eleventh spending limit in a day', () => until(12, (turn) => changed(assets.account, { spend_cap: 500 + turn }))],
] // prettier-ignore

test.each<Refusal>(requests)('%s: %s', async (expected, _, request, blame) => {
  const answer = await request()
  expect(code(answer), JSON.stringify(answer.body)).toBe(expected)
  if (blame !== undefined)
    expect(at(answer.body, 'error', 'error_data', 'blame_field_specs', 0, 0)).toBe(blame)
})

test('every documented subcode has its request', () => {
  const covered = new Set(requests.map(([expected]) => Number(expected.split('/')[1])))
  expect(documented.filter((subcode) => !covered.has(subcode))).toEqual([])
})

test('what would be refused is accepted once it is right', async () => {
  await standing({ political_authorised: true })
  const political = {
    special_ad_categories: ['ISSUES_ELECTIONS_POLITICS'],
    special_ad_category_country: ['US'],
  }
  expect((await campaign(political)).status).toBe(200)
  expect(code(await campaign({ ...political, special_ad_category_country: ['DE'] }))).toBe('100/')
  const made = await launch(twin, person, assets, { active: false })
  expect((await changed(made.adSet, { daily_budget: 6000 })).body).toEqual({ success: true })
  const off = await changed(cbo, { adset_budgets: [] })
  expect(off.status).toBe(200)
})

test('a campaign’s budget moves to its ad sets and back', async () => {
  const parent = await id(
    `${assets.account}/campaigns`,
    campaignInput({ ...floor, is_adset_budget_sharing_enabled: undefined }),
  )
  const set = String((await adSet({ daily_budget: undefined, bid_strategy: undefined }, parent)).body['id'])
  expect((await changed(parent, { adset_budgets: [{ adset_id: set, daily_budget: 3000 }] })).body).toEqual({
    success: true,
  })
  const read = async (node: string) =>
    (await twin.get(person, node, { fields: 'daily_budget,bid_strategy' })).body
  expect(await read(parent)).not.toHaveProperty('daily_budget')
  expect(await read(set)).toMatchObject({ daily_budget: '3000', bid_strategy: 'LOWEST_COST_WITHOUT_CAP' })
  expect(code(await changed(parent, { daily_budget: 5000 }))).toBe('100/1885621')
})

test('the reviewer speaks as told, and takes it back when the ad is changed', async () => {
  const made = await launch(twin, person, assets, { colour: '#aa5' })
  const review = (verdict: string, reason?: string) =>
    twin.call('/_twin/review', {
      method: 'POST',
      headers: { authorization: `Bearer ${person.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ ad: made.ad, verdict, reason }),
    })
  const read = async () =>
    (await twin.get(person, made.ad, { fields: 'effective_status,ad_review_feedback,issues_info' })).body
  await review('disapprove', 'We do not like it.')
  expect(await read()).toMatchObject({
    effective_status: 'DISAPPROVED',
    issues_info: [{ level: 'AD', error_message: 'We do not like it.' }],
  })
  await review('with_issues', 'The Page is not published.')
  expect((await read())['effective_status']).toBe('WITH_ISSUES')
  await review('approve')
  expect((await read())['effective_status']).toBe('ACTIVE')
  await review('disapprove')
  const other = await id(`${assets.account}/adcreatives`, story({ message: 'Other words' }))
  await changed(made.ad, { creative: { creative_id: other } })
  expect((await read())['effective_status']).toMatch(/IN_PROCESS|PENDING_REVIEW/)
})
