import { ApiError } from '@adwright/contract/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestApp, until, type TestApp } from '../../../test/index.ts'
import { aBrief, aPhoto } from './test-studio.ts'

let app: TestApp
beforeAll(async () => {
  app = await createTestApp({ worker: true })
})
afterAll(() => app.close())

/** Of a file that is there, read to its end: a server that closes waits for every answer that is under way. */
async function typeOf(url: string): Promise<string | null> {
  const answer = await fetch(new URL(url, app.url))
  await answer.arrayBuffer()
  return answer.ok ? answer.headers.get('content-type') : null
}

test('photo, brief, generation by the job engine, edit, delete: the whole way over HTTP', async () => {
  const { api } = await app.signUp('Rosa')
  const file = new Blob([new Uint8Array(await aPhoto(170, 640))])
  const photo = await api('uploadMedia', { form: { purpose: 'photo' }, file, filename: 'bread.jpg' })
  expect(await typeOf(photo.url)).toBe('image/jpeg')

  const brief = await api('createBrief', { body: aBrief({ photoIds: [photo.id] }) })
  const body = { briefId: brief.id, count: 1, idempotencyKey: 'over http, once' }
  const begun = await api('generateImages', { body })
  expect((await api('generateImages', { body })).id).toBe(begun.id)
  const done = await until(
    async () => {
      const generation = await api('getGeneration', { params: { id: begun.id } })
      return generation.state === 'done' && generation
    },
    { seconds: 60, what: 'the finished generation' },
  )
  expect(done.creatives).toHaveLength(1)
  const [creative] = done.creatives
  if (!creative) throw new Error('no creative')
  for (const { media } of creative.renditions) expect(await typeOf(media.url)).toBe('image/jpeg')

  const words = { ...creative.words, headline: 'Warm at seven' }
  const edited = await api('updateCreative', { params: { id: creative.id }, body: { version: 1, words } })
  expect(edited).toMatchObject({ version: 2, words: { headline: 'Warm at seven' } })
  const refused = await api('deleteMedia', { params: { id: photo.id } }).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(ApiError)
  expect(refused).toMatchObject({ status: 409, body: { code: 'media.in_use' } })
})

test('a refused upload names the file in the one error envelope', async () => {
  const { api } = await app.signUp('Paul')
  const file = new Blob(['<svg xmlns="http://www.w3.org/2000/svg"/>'])
  const refused = await api('uploadMedia', { form: { purpose: 'logo' }, file, filename: 'logo.svg' }).catch(
    (error: unknown) => error,
  )
  expect(refused).toMatchObject({ status: 400, body: { code: 'media.unreadable', field: 'file' } })
  expect((await api('listMedia')).media).toEqual([])
})

test('dashboards answer before anything was launched', async () => {
  const { api } = await app.signUp('Zoe')
  expect(await api('analyticsDashboard')).toMatchObject({ totals: { spendMinor: 0 }, receipt: null })
  expect(await api('meDashboard')).toMatchObject({ counts: {}, recent: [] })
})
