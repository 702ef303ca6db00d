import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  code,
  launch,
  rows,
  startRehearsal,
  type Assets,
  type Body,
  type Person,
  type Rehearsal,
} from './rehearsal.ts'

const monday = Date.UTC(2026, 5, 1, 4) // 2026-06-01 00:00 in New York

let twin: Rehearsal
let person: Person
let assets: Assets
beforeEach(async () => {
  twin = await startRehearsal({ seed: 'late', clock: () => monday, realTime: false, reviewMinutes: 0 })
  person = await twin.signIn({ country: 'US', currency: 'USD', timezone: 'America/New_York' })
  assets = await twin.assets(person)
})
afterEach(() => twin.twin.close())

const insights = async (node: string, params: Body): Promise<Body[]> => {
  const answer = await twin.get(person, `${node}/insights`, { date_preset: 'maximum', limit: 500, ...params })
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return rows(answer)
}
const cents = (row: Body | undefined): number => Math.round(Number(row?.['spend'] ?? 0) * 100)
const action = (row: Body | undefined, field: string, type: string): number =>
  Number(((row?.[field] ?? []) as Body[]).find((entry) => entry['action_type'] === type)?.['value'] ?? 0)

describe('what Meta says of a day', () => {
  /** The figures of one day, of a campaign that stopped after it. */
  test('grows as sales come late, takes invalid clicks back, and stands still after 28 days', async () => {
    const late = await launch(twin, person, assets, { colour: '#f0f', adSet: { daily_budget: 60_000 } })
    await twin.advance(person, { days: 2 })
    await twin.post(person, late.campaign, { status: 'PAUSED' })
    const look = async () => {
      const [row] = await insights(late.campaign, {
        fields: 'spend,clicks,impressions,actions,action_values',
        action_attribution_windows: ['1d_click', '7d_click', '28d_click', '1d_view'],
      })
      const entry =
        ((row?.['actions'] ?? []) as Body[]).find((one) => one['action_type'] === 'purchase') ?? {}
      return { row, sold: Number(entry['value'] ?? 0), day: Number(entry['1d_click'] ?? 0), entry }
    }
    const first = await look()
    await twin.advance(person, { days: 12 })
    const later = await look()
    expect(later.sold).toBeGreaterThan(first.sold)
    expect(later.row?.['impressions']).toBe(first.row?.['impressions'])
    expect(cents(later.row)).toBeLessThan(cents(first.row))
    expect(Number(later.row?.['clicks'])).toBeLessThan(Number(first.row?.['clicks']))
    // One, seven and 28 days after a click hold each other; a view counts for a day.
    const window = (name: string): number => Number(later.entry[name] ?? 0)
    expect(window('1d_click')).toBeLessThanOrEqual(window('7d_click'))
    expect(window('7d_click')).toBeLessThanOrEqual(window('28d_click'))
    expect(window('7d_click') + window('1d_view')).toBe(later.sold)
    await twin.advance(person, { days: 17 })
    const settled = await look()
    await twin.advance(person, { days: 20 })
    expect({ ...(await look()).row, date_stop: '' }).toEqual({ ...settled.row, date_stop: '' })
  })

  test('can be restated on demand', async () => {
    const made = await launch(twin, person, assets, { adSet: { daily_budget: 90_000 } })
    await twin.advance(person, { days: 2 })
    await twin.post(person, made.campaign, { status: 'PAUSED' })
    await twin.advance(person, { days: 29 })
    const before = await insights(made.campaign, { fields: 'actions,spend' })
    const sold = action(before[0], 'actions', 'purchase')
    const recent = await launch(twin, person, assets, { colour: '#0ff', adSet: { daily_budget: 90_000 } })
    await twin.advance(person, { days: 4 })
    const [was] = await insights(recent.campaign, { fields: 'actions,action_values,spend' })
    const answer = await twin.call('/_twin/faults', {
      method: 'POST',
      headers: { authorization: `Bearer ${person.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ fault: { kind: 'restate', days: 7, factor: 0.5 } }),
    })
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
    const [now] = await insights(recent.campaign, { fields: 'actions,action_values,spend' })
    expect(action(now, 'actions', 'purchase')).toBeLessThan(action(was, 'actions', 'purchase'))
    expect(action(now, 'action_values', 'purchase')).toBeLessThan(action(was, 'action_values', 'purchase'))
    expect(cents(now)).toBe(cents(was))
    // What is older than the days named stays as it was said.
    const [old] = await insights(made.campaign, { fields: 'actions' })
    expect(action(old, 'actions', 'purchase')).toBe(sold)
    const bad = await twin.call('/_twin/faults', {
      method: 'POST',
      headers: { authorization: `Bearer ${person.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ fault: { kind: 'restate', days: 40, factor: 0.5 } }),
    })
    expect(code(bad)).toBe('100/')
  })
})
