import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { CreateBrief, type BriefId, type ServerEvent, type VideoGenerationId } from '@adwright/contract'
import type { makeFilm } from '@adwright/film'
import type { VideoGate } from '@adwright/video'
import type { Meters } from '#modules/billing'
import { createMedia, type MediaLibrary } from '#modules/media'
import { createStudio } from '#modules/studio'
import type { WorkflowRun } from '#platform/jobs.ts'
import type { Member } from '#platform/member.ts'
import { createTestDatabase, fakeClock, type FakeClock, type TestDatabase } from '../../../test/index.ts'
import { openMeters } from '../../../test/open-meters.ts'
import { aMovie } from '../../../test/test-movie.ts'
import { noVideos, openTestStorage, type TestStorage } from '../../../test/test-storage.ts'
import { createFilms, type Films, type FilmsDeps } from './index.ts'

export type Make = typeof makeFilm
export type TestFilms = {
  db: TestDatabase
  storage: TestStorage
  clock: FakeClock
  media: MediaLibrary
  billing: Meters
  films: Films
  enqueued: { name: string; key: string }[]
  /** What browsers heard of films. */
  told: Extract<ServerEvent, { name: 'film.changed' }>['data'][]
  /** Where films lie while they are made. */
  folder: string
  /** The same rooms with something else in them. */
  filmsWith(change: Partial<FilmsDeps>): Films
  briefOf(member: Member, change?: Partial<CreateBrief>): Promise<BriefId>
  /** The job, as the engine runs it. */
  run(member: Member, id: VideoGenerationId, films?: Films): Promise<void>
  close(): Promise<void>
}

/** What an encoder would have written: a real MP4, of another size, which the gate of a test lets pass. */
const copies =
  (movie: Buffer): Make =>
  async ({ film, folder, output }, { onProgress }) => {
    await mkdir(folder, { recursive: true })
    const scenes = film.storyboard.scenes.map(({ id }) => ({ id, frames: 10, drawn: 10 }))
    onProgress?.({ stage: 'drawing', scenes, share: 0.5, secondsLeft: 3 })
    // no two films have the same bytes
    const own = Buffer.from(`\0\0\0\u0010free${film.ratio.padEnd(8)}`, 'latin1')
    await writeFile(output, Buffer.concat([movie, own]))
    return { path: output, width: 240, height: 426, frames: 30, seconds: 1, encoder: 'ffmpeg' }
  }

/** A gate that finds these. */
export const finding = (...checks: { level: 'error' | 'warning'; message: string }[]): VideoGate =>
  ({
    check: async () => ({
      checks: checks.map((check) => ({ code: 'planted', ...check })),
      placements: [],
      limitsCheckedOn: '2026-11-26',
      measured: null,
    }),
  }) as unknown as VideoGate // films look at nothing else of it

export async function openTestFilms(change: Partial<FilmsDeps> = {}): Promise<TestFilms> {
  const parent = await mkdtemp(path.join(os.tmpdir(), 'adwright-films-'))
  const folder = path.join(parent, 'films')
  const [db, storage] = [await createTestDatabase(), await openTestStorage()]
  const clock = fakeClock()
  const movie = await readFile(await aMovie(parent))
  const enqueued: TestFilms['enqueued'] = []
  const jobs: FilmsDeps['jobs'] = {
    enqueue: (_, name, __, { key }) => Promise.resolve(void enqueued.push({ name, key })),
  }
  const media = createMedia({ transactions: db, storage, clock, jobs, ...noVideos })
  const billing = openMeters(clock, { generations: 10 })
  const studio = createStudio({
    transactions: db,
    media,
    billing,
    jobs,
    clock,
    events: { publish: async () => undefined, subscribe: async () => ({ stop: () => undefined }) },
    creativeIsLaunched: async () => false,
  })
  const told: TestFilms['told'] = []
  const deps: FilmsDeps = {
    transactions: db,
    media,
    studio,
    brandOf: async () => ({
      color: null,
      name: null,
      webAddress: null,
      logoId: null,
      tone: null,
      language: null,
      avoidWords: [],
      voice: '',
    }),
    billing,
    jobs,
    events: { publish: async (_, __, { data }) => void told.push(data as TestFilms['told'][number]) },
    clock,
    folder,
    encoder: async () => ({ name: 'ffmpeg' }) as never, // what makes films here does not use it
    voices: async () => [],
    videoModel: undefined,
    make: copies(movie),
    gate: finding(),
    clipsEveryMs: 1,
    ...change,
  }
  const films = createFilms(deps)
  const opened = [films]
  return {
    db,
    storage,
    clock,
    media,
    billing,
    films,
    enqueued,
    told,
    folder,
    filmsWith: (other) => {
      const more = createFilms({ ...deps, ...other })
      opened.push(more)
      return more
    },
    briefOf: async (member, change) => (await studio.briefs.create(member, { ...aBrief, ...change })).id,
    run: ({ workspaceId }, filmId, by = films) => by.run(oneRun, { workspaceId, filmId }),
    close: async () => {
      await Promise.all(opened.map((one) => one.close()))
      await studio.close()
      await db.close()
      await storage.close()
      await rm(parent, { recursive: true, force: true })
    },
  }
}

const aBrief = CreateBrief.parse({
  business: 'Bakery Rosa',
  product: 'Sourdough bread',
  url: 'https://rosa.example.com/bread',
  offer: '2 for 1',
})

/** A worker that does not die by itself. */
const oneRun: WorkflowRun = { id: 'run', step: (_, work) => work(), sleep: async () => undefined }
