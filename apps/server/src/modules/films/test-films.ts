import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { BriefId, VideoGenerationId } from '@adwright/contract'
import type { makeFilm } from '@adwright/film'
import type { VideoGate } from '@adwright/video'
import { createBilling, type Billing } from '#modules/billing'
import { createMedia, type MediaLibrary } from '#modules/media'
import type { Member } from '#platform/member.ts'
import { createTestDatabase, fakeClock, type FakeClock, type TestDatabase } from '../../../test/index.ts'
import { aMovie } from '../../../test/test-movie.ts'
import { noVideos, openTestStorage, type TestStorage } from '../../../test/test-storage.ts'
import { aBrief, aRun, openTestStudio } from '../studio/test-studio.ts'
import { createFilms, type Films, type FilmsDeps } from './index.ts'
import { filmWorkflow } from './start-film.ts'

export { aRun }
export type Make = typeof makeFilm
export type TestFilms = {
  db: TestDatabase
  storage: TestStorage
  clock: FakeClock
  media: MediaLibrary
  billing: Billing
  films: Films
  enqueued: { name: string; key: string }[]
  /** Where films lie while they are made. */
  folder: string
  /** The same rooms with something else in them. */
  filmsWith(change: Partial<FilmsDeps>): Films
  briefOf(member: Member, change?: Parameters<typeof aBrief>[0]): Promise<BriefId>
  /** The job, as the engine runs it. */
  run(member: Member, id: VideoGenerationId, films?: Films): Promise<void>
  close(): Promise<void>
}

/** What an encoder would have written: a real MP4, of another size, which the gate of a test lets pass. */
export const copies =
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
    check: async () => ({ checks: checks.map((check) => ({ code: 'planted', ...check })) }),
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
  const billing = createBilling({
    clock,
    allowanceOf: () => Promise.resolve({ limit: 10, since: new Date(0) }),
  })
  const engine = { styles: [], formats: [], close: async () => undefined }
  const at = await openTestStudio(engine as never) // briefs are all that films want of it
  const deps: FilmsDeps = {
    transactions: db,
    media,
    studio: at.studio,
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
    clock,
    folder,
    encoder: async () => ({ name: 'ffmpeg' }) as never, // what makes films here does not use it
    voices: async () => [],
    videoModel: undefined,
    make: copies(movie),
    gate: async () => finding(),
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
    folder,
    filmsWith: (other) => {
      const more = createFilms({ ...deps, ...other })
      opened.push(more)
      return more
    },
    briefOf: async ({ workspaceId }, over) => {
      const { createSaveBrief } = await import('../studio/save-brief.ts')
      const briefs = createSaveBrief({ transactions: db, media, clock })
      const member = { workspaceId } as Member // whose briefs they are is all it asks
      return (await briefs.create(member, aBrief(over))).id
    },
    run: ({ workspaceId }, filmId, by = films) => by.run(aRun(), { workspaceId, filmId }),
    close: async () => {
      await Promise.all(opened.map((one) => one.close()))
      await at.close()
      await db.close()
      await storage.close()
      await rm(parent, { recursive: true, force: true })
    },
  }
}
export { filmWorkflow }
