import { CallToAction } from '@adwright/contract'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aWorkspace } from '../../../test/index.ts'
import { createLocalStudioEngine } from './local-studio-engine.ts'
import type { PosterEngine } from './poster-engine.ts'
import { aBrief, aPhoto, aRun, openTestStudio, start, type TestStudio } from './test-studio.ts'

let at: TestStudio
let engine: PosterEngine
beforeAll(async () => {
  engine = createLocalStudioEngine()
  at = await openTestStudio(engine)
})
afterAll(() => at.close())

const sizes = {
  square_1x1: [1080, 1080],
  feed_4x5: [1080, 1350],
  story_9x16: [1080, 1920],
  'link_1.91x1': [1200, 628],
}

test('a brief with a photo becomes a finished poster in four sizes, and an edit another', async () => {
  const rosa = await aWorkspace(at.db)
  const file = await at.storage.uploaded('bread.jpg', await aPhoto(190, 640))
  const photo = await at.media.upload(rosa, { purpose: 'photo', file })
  const brief = await at.studio.briefs.create(rosa, aBrief({ photoIds: [photo.id], language: 'de' }))
  const generationId = await start(at, rosa, { briefId: brief.id, count: 1 })
  await at.studio.runGeneration(aRun(), { workspaceId: rosa.workspaceId, generationId })
  const done = await at.studio.generations.get(rosa, generationId)
  expect(done).toMatchObject({ state: 'done', percent: 100 })
  const [creative] = done.creatives
  if (!creative) throw new Error('no creative')
  for (const { placement, media, findings } of creative.renditions) {
    expect([media.width, media.height]).toEqual(sizes[placement])
    const [stored] = await at.db.inWorkspace(rosa.workspaceId, (tx) =>
      at.media.find(tx, rosa.workspaceId, [media.id]),
    )
    if (!stored) throw new Error('no file')
    const { format, width } = await sharp(await at.media.read(stored)).metadata()
    expect({ format, width }).toEqual({ format: 'jpeg', width: media.width })
    expect(findings.length).toBeGreaterThan(0)
  }
  const { design } = (await at.db.sql<{ design: object }>('select design from creatives'))[0] ?? {}
  expect(JSON.stringify(design).length).toBeLessThan(20_000) // no pixels in the record
  const edited = await at.studio.updateCreative(rosa, creative.id, {
    version: 1,
    words: { headline: 'Frisch um sieben' },
  })
  expect(edited.version).toBe(2)
  expect(edited.renditions[0]?.media.id).not.toBe(creative.renditions[0]?.media.id)
})

test('the same order gives the same bytes', async () => {
  const rosa = await aWorkspace(at.db)
  const stored = await at.studio.briefs.create(rosa, aBrief())
  const brief = await at.db.inWorkspace(rosa.workspaceId, (tx) =>
    at.studio.getBrief(tx, rosa.workspaceId, stored.id),
  )
  if (!brief) throw new Error('no brief')
  const [words] = await engine.write(brief, { count: 1, seed: 3 })
  if (!words) throw new Error('no words')
  const draw = async () =>
    (await engine.design({ ...words, brief, style: engine.styles[0]?.id ?? '', seed: 4 })).draw('link_1.91x1')
  const [once, again] = await Promise.all([draw(), draw()])
  expect(once.bytes.equals(again.bytes)).toBe(true)
})

test('every button of the contract has words, and every style a name', async () => {
  const brief = { ...aBrief({ language: 'fr' }) } as Parameters<PosterEngine['label']>[1] // label needs language and url
  for (const cta of CallToAction.options) expect(engine.label(cta, brief)).not.toBe('')
  for (const style of engine.styles) expect(style.description).not.toBe('')
})
