import { expect, test } from 'vitest'
import { raw, rejection, startStubGraph } from '../__fixtures__/stub-graph.ts'
import { studyProblems, type StudyParams } from './ad-studies.ts'

const json = (body: unknown) => raw(200, JSON.stringify(body))
const targeting = { geo_locations: { countries: ['US'] } } as const

test('an estimate is a range once it is ready, from a list or a single answer', async () => {
  const { session, seen } = await startStubGraph([
    json({
      data: [{ estimate_ready: true, estimate_mau_lower_bound: 1000, estimate_mau_upper_bound: '2000' }],
    }),
    json({ data: { users_lower_bound: 5, users_upper_bound: 9, estimate_ready: false } }),
  ])
  await expect(session.estimates.delivery('12', { targeting, goal: 'REACH' })).resolves.toEqual({
    ready: true,
    from: 1000,
    to: 2000,
  })
  await expect(session.estimates.reach('12', targeting)).resolves.toEqual({ ready: false, from: 5, to: 9 })
  expect(seen[0]?.query.get('targeting_spec')).toBe(JSON.stringify(targeting))
})

test('places are searched by kind and country', async () => {
  const { session, seen } = await startStubGraph([
    json({ data: [{ key: '2421836', name: 'Berlin', type: 'city', country_code: 'DE', region_id: 1 }] }),
  ])
  const [place] = await session.targetingSearch.places('Berlin', { types: ['city'], countryCode: 'DE' })
  expect(place).toMatchObject({ key: '2421836', type: 'city' })
  expect(seen[0]?.path).toBe('/v26.0/search')
  expect(Object.fromEntries(seen[0]?.query ?? [])).toMatchObject({
    type: 'adgeolocation',
    q: 'Berlin',
    location_types: '["city"]',
    country_code: 'DE',
  })
})

test("an account's cap is major units and its removal a word", async () => {
  const { session, seen } = await startStubGraph([json({ success: true })])
  await session.accountSettings.setSpendCap('12', '250.00')
  await session.accountSettings.removeSpendCap('12')
  expect(seen.map(({ form }) => [form.get('spend_cap'), form.get('spend_cap_action')])).toEqual([
    ['250.00', null],
    [null, 'delete'],
  ])
  await expect(session.accountSettings.setSpendCap('12', '1e9')).rejects.toThrow(TypeError)
})

test('activities are read page after page', async () => {
  const { session } = await startStubGraph([
    json({
      data: [{ event_type: 'update_campaign_budget', object_id: 7 }],
      paging: { cursors: { after: 'A' }, next: 'https://graph.example/?access_token=x&after=A' },
    }),
    json({ data: [{ event_type: 'create_ad' }] }),
  ])
  const found = []
  for await (const { event_type: type } of session.accountSettings.activities('12', { category: 'BUDGET' }))
    found.push(type)
  expect(found).toEqual(['update_campaign_budget', 'create_ad'])
})

test('names for the EU come from the rows of Meta', async () => {
  const { session } = await startStubGraph([json({ data: [{ recommendations: ['Bakery', 'Bakery Ltd'] }] })])
  await expect(session.accountSettings.dsaRecommendations('12')).resolves.toEqual(['Bakery', 'Bakery Ltd'])
})

const study = (more: Partial<StudyParams> = {}): StudyParams => ({
  name: 'A or B',
  start_time: 1,
  end_time: 2,
  type: 'SPLIT_TEST',
  cells: [
    { name: 'A', treatment_percentage: 50, adsets: ['1'] },
    { name: 'B', treatment_percentage: 50, adsets: ['2'] },
  ],
  ...more,
})

test('a study Meta would refuse is not sent', async () => {
  const fields = (more: Partial<StudyParams>) => studyProblems(study(more)).map(({ field }) => field[0])
  expect(fields({})).toEqual([])
  expect(fields({ end_time: 1 })).toEqual(['end_time'])
  expect(fields({ cells: [{ name: 'A', treatment_percentage: 90, adsets: ['1'] }] })).toEqual([
    'cells',
    'cells',
  ])
  expect(fields({ type: 'SPLIT_TEST_V2' })).toEqual(['cells', 'creative_test_config'])
  const { session, seen } = await startStubGraph([json({ id: '9' })])
  expect(await rejection(session.adStudies.create('5', study({ end_time: 0 })))).toMatchObject({
    kind: 'invalid',
    blame: [['end_time']],
  })
  expect(seen).toHaveLength(0)
})

test('leads are read from a moment on', async () => {
  const { session, seen } = await startStubGraph([
    json({ data: [{ id: '3', field_data: [{ name: 'email', values: ['a@b.example'] }] }] }),
  ])
  const found = []
  for await (const lead of session.leads.list('7', { since: 1_800_000_000 })) found.push(lead)
  expect(found).toMatchObject([{ id: '3', field_data: [{ name: 'email', values: ['a@b.example'] }] }])
  expect(seen[0]?.query.get('filtering')).toBe(
    '[{"field":"time_created","operator":"GREATER_THAN","value":1800000000}]',
  )
})

test('a copy is paused and named, and says which became which', async () => {
  const { session, seen } = await startStubGraph([
    json({
      copied_campaign_id: '8',
      ad_object_ids: [{ ad_object_type: 'campaign', source_id: '7', copied_id: '8' }],
    }),
  ])
  await expect(session.campaigns.copy('7', { deep: true, rename: { suffix: ' #k3x9' } })).resolves.toEqual({
    id: '8',
    objects: [{ ad_object_type: 'campaign', source_id: '7', copied_id: '8' }],
  })
  expect(Object.fromEntries(seen[0]?.form ?? [])).toMatchObject({
    deep_copy: 'true',
    status_option: 'PAUSED',
    rename_options: '{"rename_strategy":"DEEP_RENAME","rename_suffix":" #k3x9"}',
  })
})

test('previews in all formats tell which does not suit', async () => {
  const { session } = await startStubGraph([
    json({ data: [{ body: '<iframe></iframe>' }] }),
    raw(400, '{"error":{"code":100,"message":"no","error_user_msg":"Not for this format"}}'),
  ])
  await expect(
    session.adCreatives.previewsIn('7', ['MOBILE_FEED_STANDARD', 'INSTAGRAM_STORY']),
  ).resolves.toEqual([
    { format: 'MOBILE_FEED_STANDARD', preview: { body: '<iframe></iframe>' } },
    { format: 'INSTAGRAM_STORY', refusal: 'Not for this format' },
  ])
})
