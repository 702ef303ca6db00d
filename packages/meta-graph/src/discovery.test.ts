import { describe, expect, test } from 'vitest'
import { raw, recorded, rejection, startStubGraph } from './__fixtures__/stub-graph.ts'

const nodes = (...rows: object[]) => raw(200, JSON.stringify({ data: rows }))
const instagram = { id: '17841400000000001', username: 'bakersbread', followers_count: 812 }

describe('Instagram accounts', () => {
  test('are found through a Page, and may be missing', async () => {
    const { session, seen } = await startStubGraph([
      raw(200, JSON.stringify({ id: '104', instagram_business_account: instagram })),
      raw(200, '{"id":"105"}'),
    ])
    await expect(session.instagramAccountOfPage('104')).resolves.toEqual(instagram)
    await expect(session.instagramAccountOfPage('105')).resolves.toBeUndefined()
    expect(seen[0]?.path).toBe('/v26.0/104')
    expect(seen[0]?.query.get('fields')).toMatch(/^instagram_business_account\{id,username,/)
  })

  test('for ads are those of the ad account and those a Page stands in for', async () => {
    const { session, seen } = await startStubGraph([nodes(instagram)])
    await expect(session.adAccountInstagramAccounts('1')).resolves.toEqual([instagram])
    await expect(session.pageBackedInstagramAccounts('104')).resolves.toEqual([instagram])
    expect(seen.map(({ path }) => path)).toEqual([
      '/v26.0/act_1/instagram_accounts',
      '/v26.0/104/page_backed_instagram_accounts',
    ])
  })
})

test('a Page tells what the person may do with it', async () => {
  const { session } = await startStubGraph([
    raw(200, '{"id":"104","name":"Bakers","tasks":["ADVERTISE","CREATE_CONTENT"],"access_token":"PT"}'),
  ])
  await expect(session.page('104')).resolves.toMatchObject({ tasks: ['ADVERTISE', 'CREATE_CONTENT'] })
})

describe('a business', () => {
  test.each([
    ['ownedAdAccounts', 'owned_ad_accounts'],
    ['clientAdAccounts', 'client_ad_accounts'],
    ['ownedPages', 'owned_pages'],
    ['clientPages', 'client_pages'],
    ['ownedInstagramAccounts', 'owned_instagram_accounts'],
    ['instagramAccounts', 'instagram_accounts'],
    ['ownedPixels', 'owned_pixels'],
    ['clientPixels', 'client_pixels'],
    ['systemUsers', 'system_users'],
  ] as const)('%s reads every page of %s', async (method, edge) => {
    const { session, seen } = await startStubGraph([
      raw(
        200,
        '{"data":[{"id":"1"}],"paging":{"cursors":{"after":"C1"},"next":"https://graph.facebook.com/x?access_token=T&after=C1"}}',
      ),
      nodes({ id: '2' }),
    ])
    const found = await session.businesses[method]('900')
    expect(found.map(({ id }) => id)).toEqual(['1', '2'])
    expect(seen.map(({ path }) => path)).toEqual(Array(2).fill(`/v26.0/900/${edge}`))
    expect(seen[1]?.query.get('after')).toBe('C1')
    expect(seen[0]?.query.get('fields')).toMatch(/^id,/)
  })

  test('is listed with its verification', async () => {
    const { session, seen } = await startStubGraph([
      nodes({ id: '900', name: 'Bakers Ltd', verification_status: 'verified' }),
    ])
    await expect(session.businesses.list()).resolves.toEqual([
      { id: '900', name: 'Bakers Ltd', verification_status: 'verified' },
    ])
    expect(seen[0]?.path).toBe('/v26.0/me/businesses')
  })

  test('gives a system user a token of sixty days unless told otherwise', async () => {
    const now = new Date('2026-11-23T10:00:00Z')
    const { session, seen } = await startStubGraph(
      [raw(200, '{"access_token":"SYSTEMTOKEN-1","expires_in":5184000}')],
      { clock: { now: () => now } },
    )
    const request = { systemUserId: '61', scopes: ['ads_management'], assets: ['1', '104'] }
    await expect(session.businesses.createSystemUserToken('900', request)).resolves.toMatchObject({
      accessToken: 'SYSTEMTOKEN-1',
      expiresAt: new Date('2027-01-22T10:00:00Z'),
    })
    await session.businesses.createSystemUserToken('900', { ...request, forever: true })
    expect(seen[0]).toMatchObject({ method: 'POST', path: '/v26.0/900/system_user_access_tokens' })
    expect(Object.fromEntries(seen[0]?.form ?? [])).toMatchObject({
      system_user_id: '61',
      scope: '["ads_management"]',
      asset: '["1","104"]',
      set_token_expires_in_60_days: 'true',
    })
    expect(seen[1]?.form.get('set_token_expires_in_60_days')).toBe('false')
  })
})

test('an ad account lists its apps', async () => {
  const { session, seen } = await startStubGraph([
    nodes({ id: '77', name: 'Bakers App', supported_platforms: ['IPHONE'] }),
  ])
  await expect(session.advertisableApps('1')).resolves.toMatchObject([{ id: '77' }])
  expect(seen.map(({ path }) => path)).toEqual(['/v26.0/act_1/advertisable_applications'])
})

test('a missing right is told as such', async () => {
  const { session } = await startStubGraph([
    raw(403, '{"error":{"code":10,"message":"(#10) pages_show_list is needed"}}'),
  ])
  expect(await rejection(session.businesses.ownedPages('900'))).toMatchObject({
    kind: 'permission',
    reason: 'permission_missing',
  })
  await expect(session.businesses.ownedPages('900/x')).rejects.toThrow(TypeError)
})

test('permissions tell what was declined and what has expired', async () => {
  const { session } = await startStubGraph([recorded('permissions')])
  await expect(session.permissions()).resolves.toContainEqual({
    permission: 'pages_show_list',
    status: 'declined',
  })
})
