import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { systemClock } from '#platform/clock.ts'
import type { UploadedFile } from '#platform/http/router.ts'
import type { ObjectStore } from '#platform/storage.ts'
import { createFolderStorage } from '#platform/storage/folder-storage.ts'
import { createUrlSigner } from '#platform/storage/url-signature.ts'

export type TestStorage = ObjectStore & {
  keys(): Promise<string[]>
  /** A file as a request brings it. */
  uploaded(name: string, bytes: Buffer): Promise<UploadedFile>
  close(): Promise<void>
}

/** For rooms that convert no videos. */
export const noVideos = { transcoder: async () => undefined, onConverted: async () => undefined }

/** The real folder driver over a temporary folder, whose objects a test can list. */
export async function openTestStorage(): Promise<TestStorage> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'adwright-objects-'))
  const objects = path.join(folder, 'objects')
  const storage = createFolderStorage({
    folder,
    signer: createUrlSigner('a secret of this test run only'),
    clock: systemClock,
    publicUrl: '',
  })
  return {
    ...storage,
    keys: async () => {
      const entries = await readdir(objects, { recursive: true, withFileTypes: true }).catch(() => [])
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(objects, path.join(entry.parentPath, entry.name)))
    },
    uploaded: async (name, bytes) => {
      const file = path.join(await mkdtemp(path.join(folder, 'upload-')), 'upload')
      await writeFile(file, bytes)
      return { name, path: file, size: bytes.length, read: () => readFile(file) }
    },
    close: () => rm(folder, { recursive: true, force: true }),
  }
}
