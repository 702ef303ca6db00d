import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Media } from '@adwright/contract'
import { findTranscoder, type Transcoder } from '@adwright/video'
import type { WorkflowRun } from '#platform/jobs.ts'
import type { Member } from '#platform/member.ts'
import { createTempFolders } from '#platform/storage/temp-folder.ts'
import { createTestDatabase, fakeClock, type FakeClock, type TestDatabase } from '../../../test/index.ts'
import { aMovie } from '../../../test/test-movie.ts'
import { openTestStorage, type TestStorage } from '../../../test/test-storage.ts'
import { createMedia, type Conversion, type MediaDeps, type MediaFile, type MediaLibrary } from './index.ts'
import type { ConversionInput } from './run-conversion.ts'

export type TestMedia = {
  db: TestDatabase
  storage: TestStorage
  clock: FakeClock
  /** With a real transcoder. */
  media: MediaLibrary
  /** Another process with the same database and files. */
  mediaWith(change: Partial<MediaDeps>): MediaLibrary
  enqueued: { name: string; input: ConversionInput }[]
  /** What was heard of conversions that were over. */
  ended: Conversion[]
  /** A real MP4 of one second, 240 × 426. */
  movie: Buffer
  tempDir: string
  upload(member: Member, name: string, bytes: Buffer): Promise<Media>
  fileOf(member: Member, media: { id: Media['id'] }): Promise<MediaFile>
  close(): Promise<void>
}

export async function openTestMedia(): Promise<TestMedia> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'adwright-media-'))
  const tempDir = path.join(folder, 'temp')
  const [db, storage] = [await createTestDatabase(), await openTestStorage()]
  const movie = await readFile(await aMovie(folder))
  const clock = fakeClock()
  const enqueued: TestMedia['enqueued'] = []
  const ended: Conversion[] = []
  const deps: MediaDeps = {
    transactions: db,
    storage,
    clock,
    // Nothing but conversions is asked for here.
    jobs: {
      enqueue: async (_, name, input) =>
        void enqueued.push({ name, input: input as unknown as ConversionInput }),
    },
    transcoder: findTranscoder,
    onConverted: async (_, __, conversion) => void ended.push(conversion),
    temp: createTempFolders(tempDir),
  }
  const media = createMedia(deps)
  return {
    db,
    storage,
    clock,
    media,
    mediaWith: (change) => createMedia({ ...deps, ...change }),
    enqueued,
    ended,
    movie,
    tempDir,
    upload: async (member, name, bytes) =>
      media.upload(member, { purpose: 'post', file: await storage.uploaded(name, bytes) }),
    fileOf: async ({ workspaceId }, { id }) => {
      const [file] = await db.inWorkspace(workspaceId, (tx) => media.find(tx, workspaceId, [id]))
      if (!file) throw new Error('no file')
      return file
    },
    close: async () => {
      await db.close()
      await storage.close()
      await rm(folder, { recursive: true })
    },
  }
}

/** A workflow run that keeps nothing and tries once. */
export const aRun = (): WorkflowRun => ({
  id: 'run',
  sleep: async () => undefined,
  step: (_, work) => work(),
})

/** Converts as it is told, without a decoder. */
export const aTranscoder = (transcode: Transcoder['transcode']): Transcoder => ({
  name: 'ffmpeg',
  transcode,
  still: async () => Buffer.from('a still'),
})
