import { copyFile } from 'node:fs/promises'
import path from 'node:path'
import { GenerateVideo } from '@adwright/contract'
import { ModelProblem, type ClipState, type VideoModel } from '#modules/models'
import type { Member } from '#platform/member.ts'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { aWorkspace } from '../../../test/index.ts'
import { openTestFilms, type Make, type TestFilms } from './test-films.ts'

let at: TestFilms
let rosa: Member
beforeAll(async () => {
  at = await openTestFilms()
})
beforeEach(async () => {
  rosa = await aWorkspace(at.db)
})
afterAll(() => at.close())

type Model = VideoModel & { started: string[] }
function aModel(change: Partial<VideoModel> = {}): Model {
  const started: string[] = []
  return {
    provider: 'Google',
    model: 'omni',
    least: 3,
    most: 10,
    mostExtended: 40,
    start: async ({ prompt }) => {
      started.push(prompt)
      return { operation: `operation ${started.length}` }
    },
    extend: async () => ({ operation: 'none' }),
    poll: async (): Promise<ClipState> => ({ state: 'done' }),
    fetch: (_, file) => copyFile(path.join(path.dirname(at.folder), 'movie.mp4'), file),
    cancel: async () => undefined,
    ...change,
    started,
  }
}
const order = async () =>
  GenerateVideo.parse({
    briefId: await at.briefOf(rosa),
    seconds: 15,
    style: 'commercial',
    pictures: 'model',
    idempotencyKey: `clips of ${rosa.workspaceId}`,
  })
/** What was filmed: which scenes showed a clip. */
function watching(shown: string[]): Make {
  return async ({ film, clips, output }) => {
    shown.push(
      ...film.storyboard.scenes.flatMap(({ id, shot, media = '' }) =>
        media in clips ? [`${id} ${shot}`] : [],
      ),
    )
    await copyFile(path.join(path.dirname(at.folder), 'movie.mp4'), output)
    return { path: output, width: 240, height: 426, frames: 30, seconds: 1, encoder: 'ffmpeg' }
  }
}

test('clips are asked for once each and shown in their scenes, under our own type', async () => {
  const model = aModel()
  const shown: string[] = []
  const films = at.filmsWith({ videoModel: model, make: watching(shown) })
  const begun = await films.start(rosa, await order())
  await at.run(rosa, begun.id, films)
  expect(model.started.length).toBeGreaterThan(0)
  expect(model.started.length).toBeLessThanOrEqual(4)
  expect(model.started[0]).toMatch(/Sourdough bread.*No text, no letters/s)
  expect(shown).toHaveLength(model.started.length)
  expect(shown.every((scene) => scene.endsWith(' picture'))).toBe(true)
  expect(await at.films.get(rosa, begun.id)).toMatchObject({ state: 'done', notices: [] })
})

test('a worker that dies while clips are made does not ask, or pay, again', async () => {
  const model = aModel({ poll: async () => ({ state: 'running' }) })
  const ending = at.filmsWith({ videoModel: model })
  const begun = await ending.start(rosa, await order())
  const run = expect(at.run(rosa, begun.id, ending)).rejects.toMatchObject({ name: 'AbortError' })
  await expect.poll(() => model.started.length).toBeGreaterThan(0)
  await new Promise((resolve) => setTimeout(resolve, 60))
  await ending.close()
  await run
  const asked = model.started.length

  const shown: string[] = []
  const next = at.filmsWith({
    videoModel: { ...model, poll: async () => ({ state: 'done' }) },
    make: watching(shown),
  })
  await at.run(rosa, begun.id, next)
  expect(model.started).toHaveLength(asked)
  expect(shown).toHaveLength(asked)
})

test('a clip that is refused, or whose answer was lost, is drawn by the studio, and the film says why', async () => {
  const problems = [new ModelProblem('Google', 'refused'), new ModelProblem('Google', 'quota')]
  let nth = 0
  const model = aModel({ start: async () => Promise.reject(problems[nth++ % 2] as Error) })
  const shown: string[] = []
  const films = at.filmsWith({ videoModel: model, make: watching(shown) })
  const begun = await films.start(rosa, await order())
  await at.run(rosa, begun.id, films)
  const film = await at.films.get(rosa, begun.id)
  expect([film.state, shown]).toEqual(['done', []])
  expect(film.notices.join(' ')).toMatch(/safety rules.*The studio drew it instead/s)
  expect(film.notices.join(' ')).toMatch(/no quota left/)
})
