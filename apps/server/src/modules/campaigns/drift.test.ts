import { describe, expect, test } from 'vitest'
import { differencesOf, present, type StoredDifference } from './drift.ts'
import { expectedSettings, settingsOf, type Held, type Settings } from './settings.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 9, minute))
const adSet: Settings = {
  name: 'Butter croissants, DE',
  status: 'active',
  daily_budget: 2000,
  bid_strategy: 'lowest_cost',
  optimization_goal: 'reach',
  ends_at: '2026-11-30T09:05:00.000Z',
  countries: ['DE'],
  age_min: 18,
  platforms: ['facebook', 'instagram'],
  audience_expansion: true,
  advertiser: 'Bakery Rosa',
}
const held = (settings: Settings): Held[] => [{ level: 'ad_set', externalId: '2', settings }]
const fieldsOf = (theirs: Settings, ours: Settings = adSet) =>
  differencesOf(held(ours), held(theirs)).map(({ field }) => field)

describe('what is expected', () => {
  test('is the last confirmed write of each setting', () => {
    const [set] = expectedSettings([
      { level: 'ad_set', externalId: '2', settings: { daily_budget: 3000 }, at: at(9) },
      { level: 'ad_set', externalId: '2', settings: { status: 'paused', daily_budget: 2000 }, at: at(1) },
      { level: 'ad_set', externalId: '2', settings: { status: 'active' }, at: at(5) },
    ])
    expect(set?.settings).toEqual({ status: 'active', daily_budget: 3000 })
  })

  test('begins with what an object was made with', () => {
    expect(settingsOf({ kind: 'campaign', name: 'Croissants', objective: 'traffic' })).toEqual({
      name: 'Croissants',
      status: 'paused',
      objective: 'traffic',
      special_ad_categories: [],
    })
  })
})

describe('what Meta rewrites by itself is no difference', () => {
  test.each<[string, Settings, Settings]>([
    ['REACH reads back as IMPRESSIONS', { optimization_goal: 'impressions' }, adSet],
    ['an end moved by seconds', { ends_at: '2026-11-30T09:05:31.000Z' }, adSet],
    ['lists in another order', { platforms: ['instagram', 'facebook'] }, adSet],
    ['a name with blanks cut off', { name: 'Butter croissants, DE ' }, adSet],
    ['no end on both sides', { ends_at: null }, { ends_at: null }],
    ['what we never set', { advertiser: 'Somebody' }, { status: 'active' }],
    ['what Meta does not tell', {}, adSet],
  ])('%s', (_, theirs, ours) => {
    expect(fieldsOf(theirs, ours)).toEqual([])
  })
})

describe('what somebody changed is seen', () => {
  test.each<[string, Settings, string[]]>([
    ['a budget', { daily_budget: 5000 }, ['daily_budget']],
    ['a switch', { status: 'paused' }, ['status']],
    ['an end taken away', { ends_at: null }, ['ends_at']],
    ['an end moved', { ends_at: '2026-12-30T09:05:00.000Z' }, ['ends_at']],
    ['places added', { countries: ['DE', 'cities'] }, ['countries']],
    ['bidding', { bid_strategy: 'cost_cap' }, ['bid_strategy']],
    ['who pays', { advertiser: 'Bakery Rosa, paid by Hugo' }, ['advertiser']],
    ['something deleted is that alone', { status: 'deleted', daily_budget: 1 }, ['status']],
  ])('%s', (_, theirs, fields) => {
    expect(fieldsOf({ ...adSet, ...theirs })).toEqual(fields)
  })
})

describe('is told in a sentence', () => {
  const tell = (field: StoredDifference['field'], ours: Settings, theirs: Settings, level: 'campaign' | 'ad_set' = 'ad_set') =>
    present(
      { level, externalId: '2', field, ours, theirs },
      { currency: 'EUR', timeZone: 'Europe/Berlin', name: level === 'campaign' ? 'the campaign “Croissants”' : 'the ad set' },
    ) // prettier-ignore

  test('money in the account’s currency', () => {
    expect(tell('daily_budget', { daily_budget: 2000 }, { daily_budget: 5000 })).toMatchObject({
      key: 'ad_set:2:daily_budget',
      label: 'Daily budget',
      ours: '€20.00',
      theirs: '€50.00',
      severity: 'problem',
      sentence: 'Somebody raised the daily budget at Meta from €20.00 to €50.00.',
      canRestore: true,
    })
  })

  test('a switch, and which way', () => {
    expect(tell('status', { status: 'active' }, { status: 'paused' }, 'campaign').sentence).toBe(
      'Somebody paused the campaign “Croissants” at Meta; here it is on.',
    )
    expect(tell('status', { status: 'paused' }, { status: 'active' }, 'campaign').sentence).toBe(
      'Somebody switched the campaign “Croissants” on at Meta; here it is paused.',
    )
  })

  test('an end in the account’s time, countries by name', () => {
    const end = tell('ends_at', { ends_at: '2026-11-30T23:05:00.000Z' }, { ends_at: null })
    expect([end.ours, end.theirs]).toEqual(['1 December at 00:05', 'no end'])
    expect(tell('countries', { countries: ['DE'] }, { countries: ['AT', 'DE'] }).theirs).toBe(
      'Austria, Germany',
    )
  })

  test('what is deleted or was chosen once cannot be set back', () => {
    expect(tell('status', { status: 'active' }, { status: 'deleted' }).canRestore).toBe(false)
    expect(tell('objective', { objective: 'traffic' }, { objective: 'sales' }).canRestore).toBe(false)
  })
})
