import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestApp, until, type TestApp } from '../test/index.ts'

/** The wiring: every room through the front door, with a worker behind it. What each does is tested beside it. */
let app: TestApp
let rosa: Awaited<ReturnType<TestApp['signUp']>>
beforeAll(async () => {
  app = await createTestApp({ worker: true })
  rosa = await app.signUp('Rosa')
})
afterAll(() => app.close())

const brief = {
  business: 'Bakery Rosa',
  product: 'Sourdough bread',
  offer: 'Second loaf half price',
  url: 'https://rosa.example/bread',
}

test('a brief becomes posters by way of the worker, and their pictures can be fetched', async () => {
  const { id } = await rosa.api('createBrief', { body: brief })
  const asked = await rosa.api('generateImages', {
    body: { briefId: id, count: 1, idempotencyKey: 'wiring-test-1' },
  })
  const done = await until(
    async () => {
      const generation = await rosa.api('getGeneration', { params: { id: asked.id } })
      return ['done', 'failed'].includes(generation.state) && generation
    },
    { seconds: 60, what: 'the end of the generation' },
  )
  expect(done).toMatchObject({ state: 'done', percent: 100 })
  const [creative] = done.creatives
  const picture = await fetch(new URL(creative?.renditions[0]?.media.url ?? '', app.url))
  expect(picture.status).toBe(200)
  expect(picture.headers.get('content-type')).toMatch(/^image\//)
  expect((await rosa.api('me')).steps).toMatchObject({ briefed: true, created: true, launched: false })
}, 90_000)

test('what is empty answers as empty', async () => {
  const ana = await app.signUp('Ana')
  expect((await ana.api('listCampaigns')).campaigns).toEqual([])
  expect((await ana.api('listConnections')).connections).toEqual([])
  expect((await ana.api('listMedia')).media).toEqual([])
  expect((await ana.api('analyticsDashboard')).totals.spendMinor).toBe(0)
  expect((await ana.api('meDashboard')).recent).toEqual([])
})

test('one workspace does not find what another one has', async () => {
  const { id } = await rosa.api('createBrief', { body: brief })
  const ana = await app.signUp('Ana')
  await expect(ana.api('getBrief', { params: { id } })).rejects.toMatchObject({ status: 404 })
  await expect(ana.api('updateBrief', { params: { id }, body: { product: 'Stolen' } })).rejects.toMatchObject(
    { status: 404 },
  )
  await expect(ana.api('listCreatives', { query: { briefId: id } })).rejects.toMatchObject({ status: 404 })
})

test('the metrics tell of the jobs that ran', async () => {
  const text = await (await fetch(`${app.url}/metrics`)).text()
  expect(text).toContain(
    'http_request_duration_seconds_count{method="POST",route="createBrief",status="201"}',
  )
  expect(text).toMatch(/sse_streams \d/)
})
