import { CallToAction, PosterPreview } from '@adwright/contract'
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
  wide_16x9: [1920, 1080],
  standard_4x3: [1440, 1080],
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
  // what is kept is what the editor showed
  const change = {
    words: { headline: 'Frisch um sieben' },
    edits: { square_1x1: { headline: { dx: 0.02, dy: 0.05, scale: 0.8 }, kicker: { hidden: true } } },
  }
  const shown = await at.studio.previewCreative(rosa, creative.id, {
    change,
    format: 'square_1x1',
    lift: 'headline',
  })
  expect(PosterPreview.parse(shown)).toEqual(shown)
  expect(shown.elements.map(({ name }) => name)).toEqual(expect.arrayContaining(['headline', 'cta']))
  expect(shown.elements.map(({ name }) => name)).not.toContain('kicker')
  expect(shown.lifted?.name).toBe('headline')
  const edited = await at.studio.updateCreative(rosa, creative.id, { version: 1, ...change })
  expect(edited.version).toBe(2)
  const media = edited.renditions[0]?.media
  expect(media?.id).not.toBe(creative.renditions[0]?.media.id)
  const [kept] = await at.db.inWorkspace(rosa.workspaceId, (tx) =>
    at.media.find(tx, rosa.workspaceId, media ? [media.id] : []),
  )
  if (!kept) throw new Error('no file')
  // a square is shown at its own size, so not a byte differs
  const preview = Buffer.from(shown.picture.url.split(',')[1] ?? '', 'base64')
  expect((await at.media.read(kept)).equals(preview)).toBe(true)
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
    (await engine.design({ ...words, brief, style: engine.styles[0]?.id ?? '', seed: 4 })).draw(
      'link_1.91x1',
      'standard',
    )
  const [once, again] = await Promise.all([draw(), draw()])
  expect(once.bytes.equals(again.bytes)).toBe(true)
})

test('every button of the contract has words, and every style a name', async () => {
  const brief = { ...aBrief({ language: 'fr' }) } as Parameters<PosterEngine['label']>[1] // label needs language and url
  for (const cta of CallToAction.options) expect(engine.label(cta, brief)).not.toBe('')
  for (const style of engine.styles) expect(style.description).not.toBe('')
})
