import { mkdtemp, readdir, rm, stat, utimes } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Film } from '@adwright/studio/film'
import { findFilmEncoder, probeVideo, type FilmEncoder } from '@adwright/video'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FilmProgress } from './film-order.ts'
import { createFilmCrew } from './crew.ts'
import { makeFilm } from './make-film.ts'
import { createSceneShelf } from './scene-shelf.ts'

let folder: string
let encoder: FilmEncoder
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'adwright-film-'))
  const found = await findFilmEncoder()
  if (!found) throw new Error('there is no encoder')
  encoder = found
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** One second of two scenes that change over. */
const film: Film = {
  storyboard: {
    version: 1,
    style: 'social',
    seconds: 1,
    language: 'en',
    music: 'playful',
    tempo: { bpm: 240, beats: 4 },
    captions: false,
    seed: 4,
    scenes: [
      { id: 's1', shot: 'words', headline: 'Look here', beats: 2, into: 'cut', camera: 'push_in' },
      { id: 's2', shot: 'end', headline: 'Come by', beats: 2, into: 'push', camera: 'still' },
    ],
  },
  ratio: '1:1',
  art: {
    brief: {
      business: 'Sol Bakery',
      product: 'Rye bread',
      url: 'https://sol.example',
      language: 'en',
      tone: 'friendly',
      objective: 'sales',
    },
    brand: { primary: '#884422', accent: '#224488' },
    style: 'minimalist',
    call: { cta: 'SHOP_NOW', ctaLabel: 'Shop now' },
    photos: {},
    clips: {},
  },
}
const order = (name: string) => ({
  film,
  clips: {},
  voice: [],
  folder: path.join(folder, name),
  output: path.join(folder, `${name}.mp4`),
  quality: 'draft' as const,
})

test('a storyboard becomes an MP4 that Meta takes; begun again it takes what is finished', async () => {
  const heard: FilmProgress[] = []
  const made = await makeFilm(order('bread'), {
    encoder,
    threads: 1,
    onProgress: (progress) => heard.push(progress),
  })
  expect(made).toMatchObject({ width: 1080, height: 1080, frames: 30, seconds: 1 })
  expect(await probeVideo(made.path)).toMatchObject({
    container: 'mp4',
    durationMs: 1000,
    width: 1080,
    height: 1080,
    frameRate: 30,
    variableFrameRate: false,
    videoCodec: 'h264',
    audioCodec: 'aac',
    audioSampleRate: 48_000,
    moovFirst: true,
    editList: false,
    chroma420: true,
  })
  expect(heard[0]?.share).toBe(0)
  expect(heard.at(-1)).toMatchObject({ stage: 'joining', scenes: [{ drawn: 15 }, { drawn: 15 }] })
  expect(heard.map(({ share }) => share)).toEqual(heard.map(({ share }) => share).toSorted((a, b) => a - b))

  const segments = (await readdir(path.join(folder, 'bread'))).filter((file) => file.endsWith('.mp4'))
  expect(segments).toHaveLength(2)
  const old = new Date('2026-01-01T00:00:00Z')
  for (const file of segments) await utimes(path.join(folder, 'bread', file), old, old)
  await makeFilm(order('bread'), { encoder })
  for (const file of segments) expect((await stat(path.join(folder, 'bread', file))).mtime).toEqual(old)
})

test('a film that is cancelled leaves no half of a scene and no film', async () => {
  const stop = new AbortController()
  const reason = new Error('not wanted any more')
  const making = makeFilm(order('stopped'), {
    encoder,
    threads: 1,
    signal: stop.signal,
    onProgress: ({ scenes }) => {
      if (scenes.some(({ drawn }) => drawn > 0)) stop.abort(reason)
    },
  })
  await expect(making).rejects.toBe(reason)
  expect(await readdir(folder)).not.toContain('stopped.mp4')
  const left = await readdir(path.join(folder, 'stopped'))
  for (const file of left.filter((name) => name !== 'sound.wav'))
    expect(file, 'whole scenes alone').toMatch(/^[0-9a-f]{32}\.mp4$/)
})

test('an edited film draws the edited scene alone, on the threads of the film before', async () => {
  const crew = createFilmCrew({ idleMs: 60_000 })
  const shelf = createSceneShelf(path.join(folder, 'scenes'), { mostBytes: 1e8 }).of('ws')
  const silent = { ...film, storyboard: { ...film.storyboard, music: null } }
  const [first, last] = silent.storyboard.scenes
  if (!first || !last) throw new Error('there are two scenes')
  const edited = {
    ...silent,
    storyboard: { ...silent.storyboard, scenes: [first, { ...last, headline: 'Come in' }] },
  }
  try {
    await makeFilm({ ...order('before'), film: silent }, { encoder, threads: 1, crew, shelf })
    const heard: FilmProgress[] = []
    const onProgress = (progress: FilmProgress) => heard.push(progress)
    await makeFilm({ ...order('edited'), film: edited }, { encoder, threads: 1, crew, shelf, onProgress })
    expect(heard[0]?.scenes.map(({ drawn }) => drawn)).toEqual([15, 0])
    expect(heard.at(-1)?.scenes.map(({ drawn }) => drawn)).toEqual([15, 15])
    const before = await segmentsOf('before')
    const after = await segmentsOf('edited')
    expect(after.filter((file) => before.includes(file))).toHaveLength(1)
    expect(await probeVideo(path.join(folder, 'edited.mp4'))).toMatchObject({ durationMs: 1000 })
  } finally {
    await crew.close()
  }
})

const segmentsOf = (name: string) => readdir(path.join(folder, name))
