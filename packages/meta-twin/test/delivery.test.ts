import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  adSetInput,
  at,
  code,
  launch,
  rows,
  startRehearsal,
  storyInput,
  uploadPoster,
  type Assets,
  type Body,
  type Launched,
  type Person,
  type Rehearsal,
} from './rehearsal.ts'

const monday = Date.UTC(2026, 5, 1, 4) // 2026-06-01 00:00 in New York
const additive = 'impressions,spend,clicks,inline_link_clicks,actions,action_values'

let twin: Rehearsal
let person: Person
let assets: Assets
let made: Launched

const insights = async (node: string, params: Body): Promise<Body[]> => {
  const answer = await twin.get(person, `${node}/insights`, { date_preset: 'maximum', limit: 500, ...params })
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return rows(answer)
}
const cents = (row: Body | undefined): number => Math.round(Number(row?.['spend'] ?? 0) * 100)
const total = (all: Body[], name: string): number => all.reduce((sum, row) => sum + Number(row[name] ?? 0), 0)
const action = (row: Body | undefined, field: string, type: string): number =>
  Number(((row?.[field] ?? []) as Body[]).find((entry) => entry['action_type'] === type)?.['value'] ?? 0)

beforeAll(async () => {
  twin = await startRehearsal({ seed: 'delivery', clock: () => monday, realTime: false, reviewMinutes: 0 })
  person = await twin.signIn({ country: 'US', currency: 'USD', timezone: 'America/New_York' })
  assets = await twin.assets(person)
  made = await launch(twin, person, assets)
  await twin.advance(person, { days: 21 })
})
afterAll(() => twin.twin.close())

describe('delivery', () => {
  test('adds up: days, ads, placements, ages and countries all give the total exactly', async () => {
    const [whole] = await insights(made.campaign, { fields: additive })
    const cuts: Body[] = [
      { time_increment: 1 },
      { time_increment: 7 },
      { level: 'ad', time_increment: 1 },
      { breakdowns: ['publisher_platform', 'platform_position'], time_increment: 1 },
      { breakdowns: ['publisher_platform'] },
      { breakdowns: ['age', 'gender'] },
      { breakdowns: ['country'] },
      { breakdowns: ['hourly_stats_aggregated_by_advertiser_time_zone'] },
    ]
    for (const cut of cuts) {
      const parts = await insights(made.campaign, { fields: additive, ...cut })
      for (const name of ['impressions', 'clicks', 'inline_link_clicks']) {
        expect(total(parts, name), `${name} by ${JSON.stringify(cut)}`).toBe(Number(whole?.[name]))
      }
      expect(parts.reduce((sum, row) => sum + cents(row), 0)).toBe(cents(whole))
      if (JSON.stringify(cut).includes('hourly')) continue
      const purchases = parts.reduce((sum, row) => sum + action(row, 'actions', 'purchase'), 0)
      expect(purchases).toBe(action(whole, 'actions', 'purchase'))
      const value = parts.reduce((sum, row) => sum + action(row, 'action_values', 'omni_purchase'), 0)
      expect(value).toBeCloseTo(action(whole, 'action_values', 'omni_purchase'), 2)
    }
  })

  test('spends about the budget a day, never 175 % of it, never seven budgets a week', async () => {
    const days = await insights(made.adSet, { fields: 'spend', time_increment: 1 })
    const full = days.slice(0, 21)
    for (const day of full) {
      expect(cents(day)).toBeGreaterThan(5000 * 0.6)
      expect(cents(day)).toBeLessThanOrEqual(8750)
    }
    // 2026-06-07 is the first Sunday.
    for (const week of [full.slice(6, 13), full.slice(13, 20)]) {
      const spent = week.reduce((sum, day) => sum + cents(day), 0)
      expect(spent).toBeLessThanOrEqual(35_000)
      expect(spent).toBeGreaterThan(35_000 * 0.85)
    }
  })

  test('reaches fewer people in all than the days added up, and never more than impressions', async () => {
    const [whole] = await insights(made.campaign, { fields: 'reach,impressions,frequency' })
    const days = await insights(made.campaign, { fields: 'reach,impressions', time_increment: 1 })
    expect(total(days, 'reach')).toBeGreaterThan(Number(whole?.['reach']))
    expect(Number(whole?.['reach'])).toBeLessThan(Number(whole?.['impressions']))
    expect(Number(whole?.['frequency'])).toBeCloseTo(
      Number(whole?.['impressions']) / Number(whole?.['reach']),
      5,
    )
  })

  test('looks like a market: prices, rates and returns are in believable ranges', async () => {
    const [row] = await insights(made.campaign, {
      fields: 'cpm,ctr,inline_link_click_ctr,purchase_roas,actions',
    })
    expect(Number(row?.['cpm'])).toBeGreaterThan(4)
    expect(Number(row?.['cpm'])).toBeLessThan(40)
    expect(Number(row?.['inline_link_click_ctr'])).toBeGreaterThan(0.3)
    expect(Number(row?.['inline_link_click_ctr'])).toBeLessThan(3)
    expect(action(row, 'actions', 'landing_page_view')).toBeLessThan(action(row, 'actions', 'link_click'))
    expect(action(row, 'purchase_roas', 'omni_purchase')).toBeGreaterThan(0.2)
    expect(action(row, 'purchase_roas', 'omni_purchase')).toBeLessThan(8)
  })

  test('shows no row where nothing was delivered', async () => {
    expect(
      await insights(made.campaign, { time_range: { since: '2026-05-01', until: '2026-05-31' } }),
    ).toEqual([])
  })
})

describe('a paused ad set', () => {
  test('spends nothing while it sleeps', async () => {
    const quiet = await launch(twin, person, assets, { colour: '#0a5', campaign: { name: 'Quiet' } })
    await twin.advance(person, { hours: 30 })
    const spent = async () => cents((await insights(quiet.adSet, { fields: 'spend' }))[0])
    const before = await spent()
    expect(before).toBeGreaterThan(0)
    await twin.post(person, quiet.adSet, { status: 'PAUSED' })
    await twin.advance(person, { days: 3 })
    expect(await spent()).toBe(before)
    await twin.post(person, quiet.adSet, { status: 'ACTIVE' })
    await twin.advance(person, { hours: 12 })
    expect(await spent()).toBeGreaterThan(before)
  })
})

describe('a lifetime budget', () => {
  test('is used up by the end and not a cent beyond', async () => {
    const start = Math.floor(
      Date.parse(
        String(
          (await twin.call('/_twin/clock', { headers: { authorization: `Bearer ${person.token}` } })).body[
            'now'
          ],
        ),
      ) / 1000,
    )
    const short = await launch(twin, person, assets, {
      colour: '#fa0',
      adSet: { daily_budget: undefined, lifetime_budget: 30_000, end_time: start + 5 * 86_400 },
    })
    await twin.advance(person, { days: 8 })
    const days = await insights(short.adSet, { fields: 'spend', time_increment: 1 })
    const spent = days.reduce((sum, day) => sum + cents(day), 0)
    expect(spent).toBeLessThanOrEqual(30_000)
    expect(spent).toBeGreaterThan(28_000)
    expect(days.length).toBeLessThanOrEqual(6)
    const read = await twin.get(person, short.adSet, { fields: 'budget_remaining' })
    expect(Number(read.body['budget_remaining'])).toBe(30_000 - spent)
  })
})

describe('a campaign budget', () => {
  test('is one purse for all its ad sets, and flows to the better ad', async () => {
    const shared = await launch(twin, person, assets, {
      colour: '#0cf',
      campaign: {
        daily_budget: 10_000,
        bid_strategy: 'LOWEST_COST_WITHOUT_CAP',
        is_adset_budget_sharing_enabled: undefined,
      },
      adSet: { daily_budget: undefined, bid_strategy: undefined },
    })
    await twin.advance(person, { days: 7 })
    const days = await insights(shared.campaign, { fields: 'spend', time_increment: 1 })
    expect(days.length).toBeGreaterThanOrEqual(7)
    for (const day of days) expect(cents(day)).toBeLessThanOrEqual(17_500)
  })
})

describe('ad sets of one campaign', () => {
  test('share its budget within what each must and may spend a day', async () => {
    const shared = await launch(twin, person, assets, {
      colour: '#fc0',
      campaign: {
        daily_budget: 10_000,
        bid_strategy: 'LOWEST_COST_WITHOUT_CAP',
        is_adset_budget_sharing_enabled: undefined,
      },
      adSet: { daily_budget: undefined, bid_strategy: undefined, daily_spend_cap: 2000 },
    })
    const second = await launch(twin, person, assets, { colour: '#fc0', active: false })
    const copied = await twin.post(person, `${assets.account}/adsets`, {
      ...adSetInput(shared.campaign, assets, { status: 'ACTIVE' }),
      daily_budget: undefined,
      bid_strategy: undefined,
      daily_min_spend_target: 6000,
    })
    const other = String(copied.body['id'])
    await twin.post(person, `${assets.account}/ads`, {
      name: 'Other',
      adset_id: other,
      creative: { creative_id: second.creative },
      status: 'ACTIVE',
    })
    await twin.advance(person, { days: 5 })
    const days = async (node: string) => {
      const all = await insights(node, { fields: 'spend', time_increment: 1 })
      return all.slice(1, -1).map(cents)
    }
    for (const spent of await days(shared.adSet)) expect(spent).toBeLessThanOrEqual(2000)
    for (const spent of await days(other)) expect(spent).toBeGreaterThan(5400)
  })

  test('with budgets of their own lend each other a fifth at most, and nothing is made up', async () => {
    const lent = await launch(twin, person, assets, {
      colour: '#123456',
      campaign: { is_adset_budget_sharing_enabled: true, bid_strategy: 'LOWEST_COST_WITHOUT_CAP' },
      adSet: { bid_strategy: undefined, daily_budget: 9000 },
    })
    const weaker = await twin.post(person, `${assets.account}/adsets`, {
      ...adSetInput(lent.campaign, assets, { status: 'ACTIVE', daily_budget: 9000 }),
      bid_strategy: undefined,
    })
    const plain = await twin.post(
      person,
      `${assets.account}/adcreatives`,
      storyInput(await uploadPoster(twin, person, assets.account, '#654321'), assets, {
        name: 'EVERYTHING MUST GO RIGHT NOW IN THE BIGGEST SALE EVER',
        message: 'Word '.repeat(60),
        call_to_action: { type: 'NO_BUTTON', value: { link: 'https://shop.example/autumn' } },
      }),
    )
    await twin.post(person, `${assets.account}/ads`, {
      name: 'Weaker',
      adset_id: weaker.body['id'],
      creative: { creative_id: plain.body['id'] },
      status: 'ACTIVE',
    })
    await twin.advance(person, { days: 14 })
    const all = await insights(lent.campaign, { fields: 'spend,adset_id', level: 'adset', time_increment: 1 })
    const spent = (adSet: string) =>
      all.filter((row) => row['adset_id'] === adSet).reduce((sum, row) => sum + cents(row), 0)
    expect(spent(lent.adSet)).not.toBe(spent(String(weaker.body['id'])))
    expect(spent(lent.adSet) + spent(String(weaker.body['id']))).toBeLessThanOrEqual(2 * 9000 * 15)
    for (const row of all) expect(cents(row)).toBeLessThanOrEqual(9000 * 1.2 * 1.75)
  })
})

describe('asking for insights', () => {
  test.each<[string, Body, string]>([
    ['too far back', { time_range: { since: '2020-01-01', until: '2026-06-01' } }, '3018/'],
    ['a level above the node', { level: 'account' }, '1/99'],
    ['positions without platforms', { breakdowns: ['platform_position'] }, '100/'],
    ['breakdowns that do not mix', { breakdowns: ['age', 'country'] }, '2/1504041'],
    ['an unknown field', { fields: 'magic' }, '100/'],
    ['an unknown preset', { date_preset: 'last_11d' }, '100/'],
  ])('refuses %s', async (_, params, expected) => {
    expect(code(await twin.get(person, `${made.campaign}/insights`, params))).toBe(expected)
  })

  test('credits conversions to windows only when they are asked for', async () => {
    const [plain] = await insights(made.campaign, { fields: 'actions' })
    const [split] = await insights(made.campaign, {
      fields: 'actions',
      action_attribution_windows: ['7d_click', '1d_view'],
    })
    const purchase = (row: Body | undefined) =>
      ((row?.['actions'] ?? []) as Body[]).find((entry) => entry['action_type'] === 'purchase')
    expect(purchase(plain)).not.toHaveProperty('7d_click')
    const found = purchase(split)
    expect(Number(found?.['7d_click']) + Number(found?.['1d_view'] ?? 0)).toBe(Number(found?.['value']))
  })

  test('pages, sorts and sums up', async () => {
    const answer = await twin.get(person, `${assets.account}/insights`, {
      level: 'ad', fields: 'ad_id,spend', date_preset: 'maximum', sort: ['spend_descending'], limit: 1, default_summary: true,
    }) // prettier-ignore
    expect(rows(answer)).toHaveLength(1)
    expect(at(answer.body, 'paging', 'next')).toBeTruthy()
    const all = await insights(assets.account, { level: 'ad', fields: 'ad_id,spend' })
    expect(cents(rows(answer)[0])).toBe(Math.max(...all.map(cents)))
    expect(cents(at(answer.body, 'summary') as Body)).toBe(all.reduce((sum, row) => sum + cents(row), 0))
  })
})

describe('determinism', () => {
  const run = async (looks: number): Promise<Body[]> => {
    const other = await startRehearsal({ seed: 'same', clock: () => monday, realTime: false })
    const someone = await other.signIn({ country: 'AT', currency: 'EUR', timezone: 'Europe/Vienna' })
    const theirs = await other.assets(someone)
    const { campaign } = await launch(other, someone, theirs)
    for (let look = 0; look < looks; look++) {
      await other.advance(someone, { hours: 48 / looks })
      await other.get(someone, `${campaign}/insights`, { date_preset: 'today' })
    }
    const answer = await other.get(someone, `${campaign}/insights`, {
      date_preset: 'maximum',
      time_increment: 1,
      fields: additive,
    })
    await other.twin.close()
    return rows(answer)
  }

  test('the same calls give the same numbers, however often they are looked at', async () => {
    const once = await run(1)
    expect(once.length).toBeGreaterThan(1)
    expect(await run(16)).toEqual(once)
  })
})

describe('the account’s own days', () => {
  test('begin at its midnight, not at UTC’s', async () => {
    const kolkata = await startRehearsal({
      seed: 'zone',
      clock: () => Date.UTC(2026, 5, 1, 17),
      realTime: false,
      reviewMinutes: 0,
    })
    const someone = await kolkata.signIn({ country: 'IN', currency: 'INR', timezone: 'Asia/Kolkata' })
    const theirs = await kolkata.assets(someone)
    const targeting = {
      geo_locations: { countries: ['IN'] },
      targeting_automation: { advantage_audience: 1 },
    }
    const { campaign } = await launch(kolkata, someone, theirs, {
      adSet: { daily_budget: 90_000, targeting },
    })
    // 17:00 to 18:30 UTC is the last hour and a half of 1 June in Kolkata.
    await kolkata.advance(someone, { hours: 5 })
    const answer = await kolkata.get(someone, `${campaign}/insights`, {
      date_preset: 'maximum', time_increment: 1, breakdowns: ['hourly_stats_aggregated_by_advertiser_time_zone'], fields: 'impressions',
    }) // prettier-ignore
    const hours = (day: string) =>
      rows(answer)
        .filter((row) => row['date_start'] === day)
        .map((row) => String(row['hourly_stats_aggregated_by_advertiser_time_zone']).slice(0, 2))
        .toSorted()
    expect(hours('2026-06-01')).toEqual(['22', '23'])
    expect(hours('2026-06-02')).toEqual(['00', '01', '02'])
    await kolkata.twin.close()
  })
})
