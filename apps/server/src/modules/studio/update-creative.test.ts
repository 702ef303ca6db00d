import type { BriefId, Creative } from '@adwright/contract'
import { Creative as CreativeSchema } from '@adwright/contract'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Member } from '#platform/member.ts'
import { aWorkspace } from '../../../test/index.ts'
import { aBrief, aPlainEngine, aRun, openTestStudio, start, type TestStudio } from './test-studio.ts'

let at: TestStudio
let rosa: Member
let briefId: BriefId
let creative: Creative
beforeAll(async () => {
  at = await openTestStudio(aPlainEngine())
})
afterAll(() => at.close())
beforeEach(async () => {
  rosa = await aWorkspace(at.db)
  briefId = (await at.studio.briefs.create(rosa, aBrief())).id
  const generationId = await start(at, rosa, { briefId, count: 1, styles: ['plain'] })
  await at.studio.runGeneration(aRun(), { workspaceId: rosa.workspaceId, generationId })
  creative = (await at.studio.listCreatives(rosa, { briefId, limit: 9 })).creatives[0] as Creative // one was asked for
})
const picturesOf = ({ renditions }: Creative) => renditions.map(({ media }) => media.id)

test('new words are a new version with four new pictures; the old files stay as lineage', async () => {
  const edit = { version: 1, words: { headline: 'Fresh at seven', cta: 'ORDER_NOW' as const } }
  const edited = await at.studio.updateCreative(rosa, creative.id, edit)
  expect(CreativeSchema.parse(edited)).toEqual(edited)
  expect(edited).toMatchObject({
    version: 2,
    words: { ...creative.words, headline: 'Fresh at seven', cta: 'ORDER_NOW' },
    ctaLabel: 'order_now',
    style: 'plain',
  })
  expect(edited.renditions.every(({ fitted }) => fitted.headline === 'Fresh at seven')).toBe(true)
  expect(picturesOf(edited).some((id) => picturesOf(creative).includes(id))).toBe(false)
  expect(await at.studio.getCreative(rosa, creative.id)).toEqual(edited)
  expect((await at.media.list(rosa, { purpose: 'poster', limit: 50 })).media).toHaveLength(8)
  expect((await at.eventsOf(rosa)).at(-1)).toEqual({
    name: 'creative.changed',
    data: { creativeId: creative.id },
  })
})

test('another style and another look of the same style', async () => {
  const loud = await at.studio.updateCreative(rosa, creative.id, { version: 1, style: 'loud' })
  expect(loud).toMatchObject({ style: 'loud', words: creative.words })
  const shuffled = await at.studio.updateCreative(rosa, creative.id, { version: 2, shuffle: true })
  expect(shuffled.style).toBe('loud')
  expect(picturesOf(shuffled)).not.toEqual(picturesOf(loud))
  await expect(
    at.studio.updateCreative(rosa, creative.id, { version: 3, style: 'baroque' }),
  ).rejects.toMatchObject({ code: 'request.invalid', field: 'style' })
})

test('of two editors at the same time one wins, and the other is told', async () => {
  const edits = await Promise.allSettled(
    ['One', 'Two'].map((headline) =>
      at.studio.updateCreative(rosa, creative.id, { version: 1, words: { headline } }),
    ),
  )
  expect(edits.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(edits.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'creative.changed_meanwhile' },
  })
  expect((await at.studio.getCreative(rosa, creative.id)).version).toBe(2)
})

test('a launched creative stays as it is, also when it was launched while the new pictures were drawn', async () => {
  const launching = at.studioWith({ engine: aPlainEngine(async () => void at.launched.add(creative.id)) })
  await expect(
    launching.updateCreative(rosa, creative.id, { version: 1, shuffle: true }),
  ).rejects.toMatchObject({ code: 'creative.in_campaign' })
  await expect(
    at.studio.updateCreative(rosa, creative.id, { version: 1, shuffle: true }),
  ).rejects.toMatchObject({ code: 'creative.in_campaign' })
  expect(await at.studio.getCreative(rosa, creative.id)).toEqual(creative)
})

test('another workspace neither sees nor edits it', async () => {
  const paul = await aWorkspace(at.db, { name: 'Other' })
  await expect(at.studio.getCreative(paul, creative.id)).rejects.toMatchObject({ code: 'creative.not_found' })
  await expect(at.studio.listCreatives(paul, { briefId, limit: 9 })).rejects.toMatchObject({
    code: 'brief.not_found',
  })
  await expect(
    at.studio.updateCreative(paul, creative.id, { version: 1, shuffle: true }),
  ).rejects.toMatchObject({ code: 'creative.not_found' })
})
