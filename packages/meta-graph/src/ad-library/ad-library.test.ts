import { expect, test } from 'vitest'
import { raw, rejection, startStubGraph, TOKEN } from '../__fixtures__/stub-graph.ts'
import { adLibraryUrl, type AdLibraryQuery, type ArchivedAd } from '../index.ts'

const page = (rows: object[], after?: string) =>
  raw(
    200,
    JSON.stringify({
      data: rows,
      ...(after && { paging: { cursors: { after }, next: `https://graph.facebook.com/x?after=${after}` } }),
    }),
  )

const all = async (ads: AsyncIterable<ArchivedAd>) => {
  const rows: ArchivedAd[] = []
  for await (const ad of ads) rows.push(ad)
  return rows
}

const ad = {
  id: '9001',
  page_name: 'Bakers',
  ad_creative_bodies: ['Fresh bread'],
  ad_snapshot_url: `https://www.facebook.com/ads/archive/render_ad/?id=9001&access_token=${TOKEN}`,
  spend: { lower_bound: '100', upper_bound: '499' },
  eu_total_reach: 1234,
}

test('ads come page after page, without the token Meta writes into their address', async () => {
  const { session, seen } = await startStubGraph([page([ad], 'C1'), page([], 'C1')])
  const ads = await all(
    session.adLibrary.search({
      terms: 'fresh bread',
      phrase: true,
      countries: ['DE', 'FR'],
      adType: 'ALL',
      activeStatus: 'ALL',
      deliveredFrom: '2026-01-01',
      limit: 25,
    }),
  )
  expect(ads).toEqual([
    {
      ...ad,
      ad_snapshot_url: 'https://www.facebook.com/ads/archive/render_ad/?id=9001',
      spend: { lower_bound: 100, upper_bound: 499 },
    },
  ])
  expect(JSON.stringify(ads)).not.toContain(TOKEN)
  expect(seen).toHaveLength(2) // the empty page ends it, though it names another
  expect(seen[0]?.path).toBe('/v26.0/ads_archive')
  expect(Object.fromEntries(seen[0]?.query ?? [])).toMatchObject({
    ad_reached_countries: '["DE","FR"]',
    search_terms: 'fresh bread',
    search_type: 'KEYWORD_EXACT_PHRASE',
    ad_type: 'ALL',
    ad_active_status: 'ALL',
    ad_delivery_date_min: '2026-01-01',
    limit: '25',
  })
  expect(seen[1]?.query.get('after')).toBe('C1')
})

test('Pages may be asked for instead of words', async () => {
  const { session, seen } = await startStubGraph([page([])])
  await expect(all(session.adLibrary.search({ pageIds: ['104'], countries: ['DE'] }))).resolves.toEqual([])
  expect(seen[0]?.query.get('search_page_ids')).toBe('["104"]')
  expect(seen[0]?.query.has('search_type')).toBe(false)
})

test.each<[string, AdLibraryQuery]>([
  ['search_terms', { terms: 'x'.repeat(101), countries: ['DE'] }],
  ['search_terms', { terms: ' ', countries: ['DE'] }],
  ['search_page_ids', { pageIds: Array(11).fill('1'), countries: ['DE'] }],
  ['ad_reached_countries', { terms: 'bread', countries: [] }],
])('%s out of bounds is refused before the call', async (param, query) => {
  const { session, seen } = await startStubGraph([page([])])
  expect(await rejection(all(session.adLibrary.search(query)))).toMatchObject({
    kind: 'invalid',
    blame: [[param]],
  })
  expect(seen).toHaveLength(0)
})

test('a person who has not confirmed who they are is told so', async () => {
  const { session } = await startStubGraph([
    raw(400, '{"error":{"code":10,"error_subcode":2332002,"message":"App role required"}}'),
  ])
  expect(await rejection(all(session.adLibrary.search({ terms: 'bread', countries: ['DE'] })))).toMatchObject(
    {
      kind: 'permission',
      reason: 'identity_unconfirmed',
    },
  )
})

test('an ad has a public address', () => {
  expect(adLibraryUrl('9001')).toBe('https://www.facebook.com/ads/library/?id=9001')
})
