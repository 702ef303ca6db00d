import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  adSetInput, at, campaignInput, rows, startRehearsal, type Assets, type Body, type Person, type Rehearsal,
} from './rehearsal.ts' // prettier-ignore

let twin: Rehearsal
let person: Person
let assets: Assets
beforeAll(async () => {
  twin = await startRehearsal({ realTime: false })
  person = await twin.signIn()
  assets = await twin.assets(person)
})
afterAll(() => twin.twin.close())

const make = async (path: string, body: Body): Promise<string> =>
  String((await twin.post(person, `${assets.account}/${path}`, body)).body['id'])
const state = async (campaign: string) =>
  (await twin.get(person, campaign, { fields: 'advantage_state_info' })).body['advantage_state_info']

test('a campaign is Advantage+ while budget, audience and placements are all left to Meta', async () => {
  const campaign = await make('campaigns', {
    ...campaignInput({ daily_budget: 5000, bid_strategy: 'LOWEST_COST_WITHOUT_CAP' }),
    is_adset_budget_sharing_enabled: undefined,
  })
  expect(await state(campaign)).toMatchObject({
    advantage_state: 'DISABLED',
    advantage_budget_state: 'ENABLED',
  })
  const own = { daily_budget: undefined, bid_strategy: undefined }
  await make('adsets', adSetInput(campaign, assets, own))
  expect(await state(campaign)).toEqual({
    advantage_state: 'ADVANTAGE_PLUS_SALES',
    advantage_budget_state: 'ENABLED',
    advantage_audience_state: 'ENABLED',
    advantage_placement_state: 'ENABLED',
  })
  const targeting = {
    geo_locations: { countries: ['US'] },
    targeting_automation: { advantage_audience: 1 },
    publisher_platforms: ['facebook'],
  }
  await make('adsets', adSetInput(campaign, assets, { ...own, targeting }))
  expect(await state(campaign)).toMatchObject({
    advantage_state: 'DISABLED',
    advantage_placement_state: 'DISABLED',
  })
})

test('an ad set’s estimate is of its own audience', async () => {
  const campaign = await make('campaigns', campaignInput())
  const adSet = await make('adsets', adSetInput(campaign, assets))
  const [own] = rows(await twin.get(person, `${adSet}/delivery_estimate`))
  const targeting_spec = { geo_locations: { countries: ['US'] } }
  const asked = await twin.get(person, `${assets.account}/delivery_estimate`, {
    targeting_spec,
    optimization_goal: 'REACH',
  })
  expect(own).toMatchObject({ estimate_ready: true })
  expect(at(own, 'estimate_mau_upper_bound')).toBe(at(rows(asked)[0], 'estimate_mau_upper_bound'))
})
