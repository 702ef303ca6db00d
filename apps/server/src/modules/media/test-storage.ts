import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import type { ObjectStore } from '#platform/storage.ts'

export type TestStorage = ObjectStore & { keys(): Promise<string[]>; close(): Promise<void> }

/** Objects in a temporary folder, which tests can list. */
export async function openTestStorage(): Promise<TestStorage> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'adwright-objects-'))
  const at = (key: string) => path.join(folder, key)
  return {
    put: async (key, body) => {
      await mkdir(path.dirname(at(key)), { recursive: true })
      await writeFile(at(key), body)
    },
    get: async (key) => {
      const body = await readFile(at(key)).catch(() => undefined)
      return body && { body: Readable.from(body), contentType: 'image/jpeg', bytes: body.length }
    },
    read: (key) => readFile(at(key)),
    delete: (key) => rm(at(key), { force: true }),
    signedUrl: async (key, seconds) => `/objects/${key}?seconds=${seconds}`,
    keys: async () => {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true })
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    },
    close: () => rm(folder, { recursive: true, force: true }),
  }
}
