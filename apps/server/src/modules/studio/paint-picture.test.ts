import { EditImage } from '@adwright/contract'
import { createModels } from '#modules/models'
import type { Member } from '#platform/member.ts'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { aWorkspace } from '../../../test/index.ts'
import { openMeters } from '../../../test/open-meters.ts'
import {
  aPicture,
  geminiAnswer,
  googleError,
  inline,
  startProvider,
  type Canned,
} from '../models/test-provider.ts'
import type { Studio } from './index.ts'
import type { PosterOrder } from './poster-engine.ts'
import { aBrief, aPlainEngine, aRun, openTestStudio, type TestStudio } from './test-studio.ts'

let room: TestStudio
let provider: Awaited<ReturnType<typeof startProvider>>
let member: Member
const designed: PosterOrder[] = []

beforeAll(async () => {
  const plain = aPlainEngine()
  const styles = ['photorealistic', 'vintage'].map((id) => ({ id, name: id, description: id }))
  room = await openTestStudio({
    ...plain,
    styles,
    design: (order) => {
      designed.push(order)
      return plain.design(order)
    },
  })
})
afterAll(() => room.close())
afterEach(() => provider?.close())

async function studioAsking(...answers: Canned[]): Promise<Studio> {
  provider = await startProvider(...answers)
  member = await aWorkspace(room.db)
  designed.length = 0
  const google = {
    key: 'a key of this test',
    url: provider.url,
    imageModel: 'gemini-3.1-flash-image',
    textModel: 'x',
  }
  return room.studioWith({ imageModel: createModels({ google }, room.clock).image })
}
type Wish = { style?: string; painter?: 'auto' | 'local' | 'model'; photo?: Buffer; count?: number }

/** One generation from beginning to end; answers with it and what the meter says afterwards. */
async function generate(studio: Studio, { style = 'photorealistic', painter, photo, count = 1 }: Wish = {}) {
  const photoIds = photo ? [await uploaded(photo)] : []
  const { id: briefId } = await studio.briefs.create(member, aBrief({ photoIds }))
  const started = await studio.generations.start(member, {
    briefId,
    count,
    styles: [style],
    painter,
    idempotencyKey: `key ${briefId}`,
  })
  await studio.runGeneration(aRun(), { workspaceId: member.workspaceId, generationId: started.id })
  return { ...(await studio.generations.get(member, started.id)), used: await used() }
}
type Asked = { contents: { parts: { inlineData?: { data: string } }[] }[] }
/** The first picture that was sent, as text. */
const inlineOf = ({ contents }: Asked): string | undefined => {
  const data = contents[0]?.parts.find(({ inlineData }) => inlineData)?.inlineData?.data
  return data && Buffer.from(data, 'base64').toString()
}
const uploaded = async (bytes: Buffer) => {
  const file = await room.storage.uploaded('loaf.png', bytes)
  return (await room.media.upload(member, { purpose: 'photo', file })).id
}
const used = () =>
  room.db.inWorkspace(member.workspaceId, async (tx) => {
    return (await openMeters(room.clock).usage(tx, member.workspaceId, 'generations')).used
  })

describe('with a key', () => {
  test('a photograph is painted by the model, once, and our type is set on it', async () => {
    const studio = await studioAsking(geminiAnswer([inline(await aPicture())]))
    const { creatives, state, used: counted } = await generate(studio)
    expect([state, counted]).toEqual(['done', 1])
    expect(creatives[0]).toMatchObject({ source: 'model' })
    expect(creatives[0]?.notice).toBeUndefined()
    expect(designed[0]).toMatchObject({ whole: true, photo: { sha256: expect.any(String) } })
    expect(provider.asked).toHaveLength(1)
    expect(provider.asked[0]?.body).toContain('No text, letters')
  })

  test('a drawn style is not asked for unless one says so, nor is a photo of one’s own replaced', async () => {
    const studio = await studioAsking(geminiAnswer([inline(await aPicture())]))
    expect((await generate(studio, { style: 'vintage' })).creatives[0]?.source).toBe('local_studio')
    expect((await generate(studio, { photo: await aPicture(300, 300) })).creatives[0]?.source).toBe(
      'local_studio',
    )
    expect((await generate(studio, { painter: 'local' })).creatives[0]?.source).toBe('local_studio')
    expect(provider.asked).toHaveLength(0)
    const photo = await aPicture(310, 300)
    expect((await generate(studio, { painter: 'model', style: 'vintage', photo })).creatives[0]?.source).toBe(
      'model',
    )
    expect(JSON.parse(provider.asked[0]?.body ?? '').contents[0].parts).toHaveLength(2)
  })

  test('a wish about one of our posters shows the model its picture without words, and what to do with it', async () => {
    const studio = await studioAsking(geminiAnswer([inline(await aPicture(230, 260))]))
    const made = await generate(studio, { style: 'vintage' })
    const media = made.creatives[0]?.renditions[0]?.media
    if (!media) throw new Error('nothing was made')
    const order = EditImage.parse({
      mediaId: media.id,
      prompt: 'put it on a beach at sunset',
      style: 'vintage',
      formats: ['story_9x16'],
      quality: 'best',
      idempotencyKey: 'to the beach',
    })
    const { id: generationId } = await studio.editImage(member, order)
    await studio.runGeneration(aRun(), { workspaceId: member.workspaceId, generationId })
    const [after] = (await studio.generations.get(member, generationId)).creatives
    expect(after).toMatchObject({
      source: 'model',
      before: { id: media.id },
      words: made.creatives[0]?.words,
    })
    expect(designed.at(-1)).toMatchObject({ whole: true })
    const asked = JSON.parse(provider.asked[0]?.body ?? '')
    const [picture, words] = [inlineOf(asked), JSON.stringify(asked)]
    expect(picture).toMatch(/^bare square_1x1 of /)
    expect(words).toContain('put it on a beach at sunset')
    expect(words).toMatch(/"aspectRatio":"9:16"/)
    expect(words).toMatch(/"imageSize":"4K"/)
  })
})

describe('what goes wrong there ends in a poster of our own and a reason', () => {
  const quota = (delay: string) =>
    googleError(429, 'RESOURCE_EXHAUSTED', 'quota', [
      { '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: delay },
    ])
  test.each<[string, () => Promise<Canned[]>, RegExp, number]>([
    ['a refusal', async () => [{ body: { promptFeedback: { blockReason: 'SAFETY' } } }], /safety rules/, 1],
    ['a quota that is long gone', async () => [quota('3600s')], /no quota left/, 1],
    ['a quota that stays gone', async () => [quota('0.01s')], /no quota left/, 3],
    ['a retired model', async () => [googleError(404, 'NOT_FOUND', 'gone')], /does not have this model/, 1],
    [
      'half a picture',
      async () => [geminiAnswer([inline((await aPicture(900, 900)).subarray(0, 700))])],
      /cannot be used/,
      1,
    ],
    ['an unpaid bill', async () => [googleError(400, 'FAILED_PRECONDITION', 'x')], /billing account/, 1],
  ])('%s', async (_, answers, notice, calls) => {
    const studio = await studioAsking(...(await answers()))
    const made = await generate(studio)
    expect(made).toMatchObject({ state: 'done', used: 1 })
    expect(made.creatives[0]).toMatchObject({ source: 'local_studio', notice: expect.stringMatching(notice) })
    expect(made.creatives[0]?.notice).toContain('local studio drew this poster')
    expect(provider.asked).toHaveLength(calls)
  })

  test('a quota that comes back is waited for', async () => {
    const studio = await studioAsking(quota('0.02s'), geminiAnswer([inline(await aPicture(200, 260))]))
    expect((await generate(studio)).creatives[0]?.source).toBe('model')
    expect(provider.asked).toHaveLength(2)
  })

  test('a worker killed while the model painted does not pay twice', async () => {
    const studio = await studioAsking(geminiAnswer([inline(await aPicture(220, 260))]))
    const { id: briefId } = await studio.briefs.create(member, aBrief())
    const order = { briefId, count: 1, styles: ['photorealistic'], idempotencyKey: 'killed while painting' }
    const { id: generationId } = await studio.generations.start(member, order)
    const { workspaceId } = member
    // the row that the dead worker left behind
    await room.db.sql(
      `insert into model_pictures (generation_id, position, workspace_id, provider, model, prompt, state, asked_at)
       values ($1, 0, $2, 'Google', 'm', 'p', 'asking', now())`,
      [generationId, workspaceId],
    )
    await studio.runGeneration(aRun(), { workspaceId, generationId })
    const { creatives } = await studio.generations.get(member, generationId)
    expect(creatives[0]?.notice).toMatch(/not asked twice, because each picture costs/)
    expect(provider.asked).toHaveLength(0)
  })
})

test('without a key, who wants a model is told that there is none', async () => {
  await studioAsking()
  const made = await generate(room.studio, { painter: 'model' })
  expect(made.creatives[0]?.notice).toMatch(/No image model is set up/)
  expect((await generate(room.studio)).creatives[0]?.notice).toBeUndefined()
})

test('a cancelled generation gives back what was not made', async () => {
  await studioAsking()
  const { id: briefId } = await room.studio.briefs.create(member, aBrief())
  const order = { briefId, count: 5, styles: ['vintage'], idempotencyKey: 'to be cancelled' }
  const { id } = await room.studio.generations.start(member, order)
  expect(await used()).toBe(5)
  await room.studio.generations.cancel(member, id)
  expect(await used()).toBe(0)
})
