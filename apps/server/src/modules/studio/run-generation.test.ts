import type { BriefId, Generation, GenerationId } from '@adwright/contract'
import { Generation as GenerationSchema } from '@adwright/contract'
import { DBOSWorkflowConflictError } from '@dbos-inc/dbos-sdk/internal/error'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Member } from '#platform/member.ts'
import { aWorkspace } from '../../../test/index.ts'
import { aBrief, aPhoto, aPlainEngine, aRun, openTestStudio, start, type TestStudio } from './test-studio.ts'
import { WorkerError } from '#platform/worker-pool.ts'

let at: TestStudio
let rosa: Member
let briefId: BriefId
beforeAll(async () => {
  at = await openTestStudio(aPlainEngine())
})
afterAll(() => at.close())
beforeEach(async () => {
  rosa = await aWorkspace(at.db)
  briefId = (await at.studio.briefs.create(rosa, aBrief())).id
})
const inputOf = (generationId: GenerationId) => ({ workspaceId: rosa.workspaceId, generationId })
const posters = async () => (await at.media.list(rosa, { purpose: 'poster', limit: 100 })).media
const objects = async () =>
  (await at.storage.keys()).filter((key) => key.startsWith(`${rosa.workspaceId}/poster`))

test('starting is idempotent by key, and enqueues with the row', async () => {
  const before = at.enqueued.length
  const ids = await Promise.all([1, 2, 3].map(() => start(at, rosa, { briefId })))
  expect(new Set(ids).size).toBe(1)
  expect(at.enqueued.slice(before)).toEqual([
    { name: 'studio.generate', input: inputOf(ids[0] as GenerationId), key: ids[0] },
  ])
  const queued = await at.studio.generations.get(rosa, ids[0] as GenerationId)
  expect(queued).toMatchObject({
    state: 'queued',
    stage: 'queued',
    percent: 0,
    secondsLeft: null,
    creatives: [],
  })
})

test('a generation cannot start without its brief, in a foreign workspace, or with an unknown style', async () => {
  const paul = await aWorkspace(at.db, { name: 'Other' })
  await expect(start(at, paul, { briefId })).rejects.toMatchObject({ code: 'brief.not_found' })
  await expect(start(at, rosa, { briefId, styles: ['baroque'] })).rejects.toMatchObject({
    code: 'request.invalid',
    field: 'styles',
  })
  const id = await start(at, rosa, { briefId })
  await expect(at.studio.generations.get(paul, id)).rejects.toMatchObject({ code: 'generation.not_found' })
})

test('it ends with whole creatives in different styles, and tells the browsers on the way', async () => {
  const id = await start(at, rosa, { briefId })
  await at.studio.runGeneration(aRun(), inputOf(id))
  const done = await at.studio.generations.get(rosa, id)
  expect(GenerationSchema.parse(done)).toEqual(done)
  expect(done).toMatchObject({ state: 'done', stage: 'done', percent: 100, secondsLeft: null })
  expect(done.creatives).toHaveLength(3)
  expect(new Set(done.creatives.map(({ style }) => style)).size).toBe(3)
  for (const { renditions } of done.creatives) {
    expect(renditions.map(({ placement }) => placement)).toEqual([
      'square_1x1',
      'feed_4x5',
      'story_9x16',
      'link_1.91x1',
    ])
    expect(
      renditions.every(({ media }) => media.contentType === 'image/jpeg' && media.purpose === 'poster'),
    ).toBe(true)
  }
  const events = await at.eventsOf(rosa)
  const stages = events.flatMap(({ name, data }) => (name === 'generation.progress' ? [data] : []))
  expect([...new Set(stages.map(({ stage }) => stage))]).toEqual([
    'reading_brief',
    'writing_words',
    'composing',
    'checking',
    'done',
  ])
  const percents = stages.map(({ percent }) => percent)
  expect(percents).toEqual(percents.toSorted((a, b) => a - b))
  expect(new Set(percents).size).toBe(13) // 0 and each of twelve pictures
  expect(stages.some(({ secondsLeft }) => secondsLeft !== null && secondsLeft >= 0)).toBe(true)
  const ready = events.flatMap(({ name, data }) => (name === 'creative.ready' ? [data.creative.id] : []))
  expect(ready).toEqual(done.creatives.map((creative) => creative.id))
})

describe('a process killed in the middle', () => {
  test.each(['reading_brief', 'writing_words', 'poster 2', 'checking', 'end'])(
    'after the work of "%s" goes on elsewhere and doubles nothing',
    async (dieAfter) => {
      const id = await start(at, rosa, { briefId })
      const memory = new Map<string, unknown>()
      await expect(
        at.studio.runGeneration(Object.assign(aRun(memory), { dieAfter }), inputOf(id)),
      ).rejects.toThrow('killed')
      await at.studio.runGeneration(aRun(memory), inputOf(id))
      const done = await at.studio.generations.get(rosa, id)
      expect(done).toMatchObject({ state: 'done', percent: 100 })
      expect(done.creatives).toHaveLength(3)
      expect(await posters()).toHaveLength(12)
      expect(await objects()).toHaveLength(12)
      const ready = (await at.eventsOf(rosa)).filter(({ name }) => name === 'creative.ready')
      expect(ready).toHaveLength(3)
    },
  )

  test('with pictures kept but the creative not yet stored, the second run stores the same pictures once', async () => {
    const id = await start(at, rosa, { briefId, count: 1 })
    let cuts = 1
    const cut = at.studioWith({
      media: {
        ...at.media,
        present: (file) =>
          cuts-- > 0 ? Promise.reject(new Error('the lights went out')) : at.media.present(file),
      },
    })
    const memory = new Map<string, unknown>()
    const dying = { ...aRun(memory), step: stepThatDiesWith('the lights went out', aRun(memory)) }
    await expect(cut.runGeneration(dying, inputOf(id))).rejects.toThrow()
    expect(await posters()).toHaveLength(4)
    await at.studio.runGeneration(aRun(memory), inputOf(id))
    expect(await posters()).toHaveLength(4)
    expect((await at.studio.generations.get(rosa, id)).creatives).toHaveLength(1)
  })
})

test('the same seed draws the same pictures, another key draws others', async () => {
  const bytesOf = async (key: string) => {
    const id = await start(at, rosa, { briefId, count: 2 }, key)
    await at.studio.runGeneration(aRun(), inputOf(id))
    return (await at.studio.generations.get(rosa, id)).creatives.flatMap(({ renditions }) =>
      renditions.map(({ media }) => media.id),
    )
  }
  const first = await bytesOf('first key')
  const other = await bytesOf('other key')
  expect(other.some((id) => first.includes(id))).toBe(false)
  await at.db.sql('delete from generations where workspace_id = $1', [rosa.workspaceId])
  expect(await bytesOf('first key')).toEqual(first) // content-addressed: the same bytes are the same files
})

test('each creative takes the next photo, and an unused one stays deletable', async () => {
  const photos = []
  for (const red of [10, 90, 170]) {
    const file = await at.storage.uploaded('p.jpg', await aPhoto(red))
    photos.push((await at.media.upload(rosa, { purpose: 'photo', file })).id)
  }
  const brief = await at.studio.briefs.create(rosa, aBrief({ photoIds: photos }))
  const id = await start(at, rosa, { briefId: brief.id, count: 2 })
  await at.studio.runGeneration(aRun(), inputOf(id))
  const rows = await at.db.sql<{ photo_id: string }>(
    'select photo_id from creatives where generation_id = $1 order by position',
    [id],
  )
  expect(rows.map((row) => row.photo_id)).toEqual(photos.slice(0, 2))
  await at.studio.briefs.update(rosa, brief.id, { photoIds: [] })
  await at.media.delete(rosa, photos[2] as (typeof photos)[number])
  await expect(at.media.delete(rosa, photos[0] as (typeof photos)[number])).rejects.toMatchObject({
    code: 'media.in_use',
    details: { by: expect.stringContaining('the poster Sourdough bread 0') },
  })
})

describe('when something goes wrong', () => {
  test('one creative that cannot be drawn does not lose the others', async () => {
    const engine = aPlainEngine((style, placement) =>
      style === 'loud' && placement === 'story_9x16'
        ? Promise.reject(new WorkerError('RangeError: no room', false))
        : Promise.resolve(),
    )
    const studio = at.studioWith({ engine })
    const id = await start(at, rosa, { briefId })
    await studio.runGeneration(aRun(), inputOf(id))
    const done = await studio.generations.get(rosa, id)
    expect(done).toMatchObject({ state: 'done', percent: 100 })
    expect(done.creatives.map(({ style }) => style).toSorted()).toEqual(['plain', 'quiet'])
    expect(done.error).toMatch(/^2 of 3 posters were made\. Poster \d could not be drawn/)
    expect(await posters()).toHaveLength(8) // none of the broken one
  })

  test('when none can be drawn the generation failed, and says why', async () => {
    const engine = aPlainEngine(() => Promise.reject(new WorkerError('RangeError: no room', false)))
    const studio = at.studioWith({ engine })
    const id = await start(at, rosa, { briefId })
    await studio.runGeneration(aRun(), inputOf(id))
    expect(await studio.generations.get(rosa, id)).toMatchObject({
      state: 'failed',
      stage: 'failed',
      error: expect.stringContaining('no room'),
    })
  })

  test('a crash that outlives all tries fails the generation, keeps what is ready, and is a dead letter', async () => {
    const engine = aPlainEngine((style) =>
      style === 'quiet' ? Promise.reject(new WorkerError('out of memory', true)) : Promise.resolve(),
    )
    const studio = at.studioWith({ engine })
    const id = await start(at, rosa, { briefId, styles: ['plain', 'quiet'] })
    await expect(studio.runGeneration(aRun(), inputOf(id))).rejects.toThrow('out of memory')
    const failed = await studio.generations.get(rosa, id)
    expect(failed).toMatchObject({ state: 'failed', error: expect.stringContaining('What is ready is kept') })
    expect(failed.creatives).toHaveLength(1)
  })
})

describe('cancelling', () => {
  test('stops between two pictures, keeps finished creatives and stores no half one', async () => {
    const id = await start(at, rosa, { briefId })
    let pictures = 0
    let cancelled: Promise<Generation> | undefined
    const engine = aPlainEngine(async () => {
      pictures += 1
      if (pictures === 6) await (cancelled ??= at.studio.generations.cancel(rosa, id))
    })
    await at.studioWith({ engine }).runGeneration(aRun(), inputOf(id))
    expect(await at.studio.generations.get(rosa, id)).toMatchObject({
      state: 'cancelled',
      stage: 'cancelled',
    })
    expect((await at.studio.generations.get(rosa, id)).creatives).toHaveLength(1)
    expect(await posters()).toHaveLength(4)
    expect(pictures).toBe(8)
  })

  test('before the start makes nothing; after the end it is refused', async () => {
    const id = await start(at, rosa, { briefId })
    expect(await at.studio.generations.cancel(rosa, id)).toMatchObject({ state: 'cancelled' })
    await at.studio.runGeneration(aRun(), inputOf(id))
    expect(await posters()).toEqual([])
    await expect(at.studio.generations.cancel(rosa, id)).rejects.toMatchObject({
      code: 'generation.already_over',
    })
    const paul = await aWorkspace(at.db, { name: 'Other' })
    await expect(at.studio.generations.cancel(paul, id)).rejects.toMatchObject({
      code: 'generation.not_found',
    })
  })
})

/** A step that lets one error through as if the process had ended with it. */
const stepThatDiesWith =
  (message: string, inner: ReturnType<typeof aRun>): ReturnType<typeof aRun>['step'] =>
  async (name, work) => {
    try {
      return await inner.step(name, work)
    } catch (error) {
      throw error instanceof Error && error.message === message
        ? new DBOSWorkflowConflictError(message)
        : error
    }
  }
