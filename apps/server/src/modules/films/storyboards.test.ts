import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { PreviewScene, Storyboard } from '@adwright/contract'
import sharp from 'sharp'
import type { Member } from '#platform/member.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aWorkspace } from '../../../test/index.ts'
import { openTestFilms, type TestFilms } from './test-films.ts'

let at: TestFilms
let rosa: Member
let wishes: Pick<PreviewScene, 'briefId' | 'ratio' | 'look' | 'colours'>
let storyboard: Storyboard
/** Half red, half green, as wide as high. */
let still: Buffer
beforeAll(async () => {
  at = await openTestFilms()
  rosa = await aWorkspace(at.db)
  const bytes = await readFile(path.join(path.dirname(at.folder), 'movie.mp4'))
  const file = await at.storage.uploaded('steam.mp4', bytes)
  const { id: mediaId } = await at.media.upload(rosa, { file, purpose: 'post' })
  wishes = { briefId: await at.briefOf(rosa), ratio: '9:16', look: 'minimalist', colours: [] }
  const red = { create: { width: 400, height: 400, channels: 3, background: '#d01010' } } as const
  const green = await sharp({ create: { ...red.create, width: 200, background: '#10d010' } })
    .png()
    .toBuffer()
  still = await sharp(red).composite([{ input: green, left: 200, top: 0 }]).jpeg().toBuffer() // prettier-ignore
  const scene = { kicker: '', body: '', offer: '', say: '', into: 'cut', camera: 'still' } as const
  storyboard = {
    style: 'social',
    seconds: 6,
    language: 'en',
    music: null,
    tempo: { bpm: 120, beats: 12 },
    captions: true,
    seed: 3,
    scenes: [
      { ...scene, id: 's1', shot: 'picture', headline: '', beats: 6, mediaId, clip: null },
      { ...scene, id: 's2', shot: 'end', headline: 'Come by', beats: 6, mediaId: null, clip: null },
    ],
  }
})
afterAll(() => at.close())

const withClip = (clip: Storyboard['scenes'][number]['clip']): Storyboard => ({
  ...storyboard,
  scenes: storyboard.scenes.map((scene, i) => (i === 0 ? { ...scene, clip } : scene)),
})

test('where a clip begins and that it is steadied stays with its scene; beginning after its end is refused', async () => {
  const check = (board: Storyboard) =>
    at.films.storyboards.check(rosa, { briefId: wishes.briefId, storyboard: board })
  const clip = { fromSeconds: 0.4, steady: true }
  const checked = await check(withClip(clip))
  expect(checked.storyboard.scenes.map((scene) => scene.clip)).toEqual([clip, null])
  expect(checked.findings).toMatchObject([{ sceneId: 's1', code: 'clip_too_short', level: 'warning' }])
  const late = await check(withClip({ fromSeconds: 1.5, steady: false }))
  expect(late.findings).toMatchObject([{ sceneId: 's1', code: 'clip_begins_late', level: 'error' }])
  // kept before scenes could say so
  const old = storyboard.scenes.map((scene) => ({
    ...scene,
    clip: undefined,
  })) as unknown as Storyboard['scenes']
  expect((await check({ ...storyboard, scenes: old })).storyboard.scenes[0]?.clip).toBeNull()
})

test('the preview of a scene shows its clip, cropped as the film crops it', async () => {
  const films = at.filmsWith({ media: { ...at.media, readStill: async () => still } })
  const { url } = await films.storyboards.preview(rosa, { ...wishes, storyboard, sceneId: 's1' })
  const picture = sharp(Buffer.from(url.split(',')[1] ?? '', 'base64'))
  const row = await picture.resize(4, 1, { fit: 'fill' }).removeAlpha().raw().toBuffer()
  const [left, right] = [[...row.subarray(0, 3)], [...row.subarray(9)]]
  const isAbout = (wanted: number[]) => wanted.map((value) => expect.closeTo(value, -1.7))
  expect([left, right]).toEqual([isAbout([208, 16, 16]), isAbout([16, 208, 16])])
})
