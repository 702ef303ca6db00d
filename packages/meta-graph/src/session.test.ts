import { expect, test } from 'vitest'
import { raw, recorded, rejection, startStubGraph } from './__fixtures__/stub-graph.ts'

test('Pages come with token, tasks and Instagram account', async () => {
  const { session, seen } = await startStubGraph([recorded('pages')])
  const [first, second] = await session.pages()
  expect(first).toMatchObject({
    id: '104000000000000001',
    access_token: 'PAGETOKEN0001',
    tasks: ['ADVERTISE', 'CREATE_CONTENT', 'MANAGE'],
    instagram_business_account: { id: '17841400000000001', username: 'bakersbread' },
  })
  expect(second).not.toHaveProperty('instagram_business_account')
  expect(seen[0]?.query.get('fields')).toContain('instagram_business_account{id,username}')
})

test('ad accounts keep money as digits and ids whole, in either spelling', async () => {
  const { session, seen } = await startStubGraph([
    raw(200, '{"id":"act_1","account_id":120330000000000001,"amount_spent":"12345"}'),
  ])
  const account = { id: 'act_1', account_id: '120330000000000001', amount_spent: '12345' }
  await expect(session.adAccount('1', ['amount_spent'])).resolves.toEqual(account)
  await expect(session.adAccount('act_1', ['amount_spent'])).resolves.toEqual(account)
  expect(seen.map(({ path }) => path)).toEqual(['/v26.0/act_1', '/v26.0/act_1'])
})

test('permissions and pixels are listed', async () => {
  const { session } = await startStubGraph([recorded('permissions'), recorded('pixels')])
  await expect(session.permissions()).resolves.toEqual([
    { permission: 'ads_management', status: 'granted' },
    { permission: 'pages_show_list', status: 'declined' },
  ])
  await expect(session.pixels('act_1')).resolves.toMatchObject([
    { id: '730000000000000001', is_unavailable: false },
  ])
})

test('revoking deletes the permissions', async () => {
  const { session, seen } = await startStubGraph([recorded('success')])
  await expect(session.revokePermissions()).resolves.toEqual({ success: true })
  expect(seen[0]).toMatchObject({ method: 'DELETE', path: '/v26.0/me/permissions' })
})

test('a node is read by the fields asked for; unknown ones come along unread', async () => {
  const { session, seen } = await startStubGraph([recorded('campaign')])
  const campaign = await session.campaigns.get('120330000000000777', [
    'status',
    'daily_budget',
    'smart_promotion_type',
  ])
  expect(campaign).toMatchObject({
    id: '120330000000000777',
    daily_budget: '5000',
    smart_promotion_type: 'GUIDED_CREATION',
  })
  expect(seen[0]?.query.get('fields')).toBe('status,daily_budget,smart_promotion_type')
})

test('update posts to the node, delete deletes it, validation stores nothing', async () => {
  const { session, seen } = await startStubGraph([recorded('success')])
  await session.ads.update('7', { status: 'ACTIVE' })
  await session.ads.delete('7')
  await session.campaigns.validate('12', { name: 'n', objective: 'OUTCOME_SALES', special_ad_categories: [] })
  expect(seen.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'POST /v26.0/7',
    'DELETE /v26.0/7',
    'POST /v26.0/act_12/campaigns',
  ])
  expect(seen[0]?.form.get('status')).toBe('ACTIVE')
  expect(seen[2]?.form.get('execution_options')).toBe('["validate_only"]')
})

test('an update that Meta does not confirm has an unknown outcome', async () => {
  const { session } = await startStubGraph([raw(200, '{"success":false}')])
  expect(await rejection(session.ads.update('7', { status: 'ACTIVE' }))).toMatchObject({
    kind: 'unknown_outcome',
  })
})

test('find asks for the statuses and trusts only the exact name', async () => {
  const { session, seen } = await startStubGraph([recorded('campaigns-found')])
  const found = await session.campaigns.find('12', { nameContains: '#k3x9', statuses: ['PAUSED', 'DELETED'] })
  expect(found.map(({ id, effective_status }) => [id, effective_status])).toEqual([
    ['120330000000000777', 'DELETED'],
  ])
  expect(seen[0]?.query.get('effective_status')).toBe('["PAUSED","DELETED"]')
  expect(seen[0]?.query.get('filtering')).toBe('[{"field":"name","operator":"CONTAIN","value":"#k3x9"}]')
})

test('creatives are found by name without a status', async () => {
  const { session, seen } = await startStubGraph([recorded('campaigns-found')])
  await expect(session.adCreatives.findByName('12', 'Spring')).resolves.toHaveLength(2)
  expect(seen[0]?.path).toBe('/v26.0/act_12/adcreatives')
  expect(seen[0]?.query.has('effective_status')).toBe(false)
})

test("an upload carries the picture's very bytes", async () => {
  const { session, seen } = await startStubGraph([recorded('ad-image')])
  const bytes = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47]),
    Buffer.from(Array.from({ length: 4096 }, (_, i) => i % 256)),
  ])
  await expect(session.adImages.upload('12', { bytes, filename: 'poster-1.png' })).resolves.toEqual({
    hash: 'a3f1c9e85b7d4620918273645566778a',
    url: 'https://scontent.example/a.png',
    width: 1080,
    height: 1350,
  })
  const [request] = seen
  expect(request?.path).toBe('/v26.0/act_12/adimages')
  const form = await new Response(new Uint8Array(request?.body ?? []), {
    headers: { 'content-type': request?.headers['content-type'] ?? '' },
  }).formData()
  const file = form.get('filename')
  if (!(file instanceof File)) throw new Error('no file arrived')
  expect(file).toMatchObject({ name: 'poster-1.png', type: 'image/png' })
  expect(Buffer.from(await file.arrayBuffer()).equals(bytes)).toBe(true)
  expect(form.get('appsecret_proof')).toMatch(/^[0-9a-f]{64}$/)
})

test('previews are the frames Meta wrote', async () => {
  const { session, seen } = await startStubGraph([recorded('previews')])
  const [preview] = await session.ads.previews('7', 'INSTAGRAM_STORY')
  expect(preview?.body).toMatch(/^<iframe /)
  expect(seen[0]).toMatchObject({ method: 'GET', path: '/v26.0/7/previews' })
  expect(seen[0]?.query.get('ad_format')).toBe('INSTAGRAM_STORY')
})
