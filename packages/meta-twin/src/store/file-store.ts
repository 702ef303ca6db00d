import { createHash, randomBytes } from 'node:crypto'
import {
  createReadStream,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { appendFile, open, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Documents } from './documents.ts'
import type { Json } from './records.ts'

export interface PreviewPage {
  world: string
  format: string
  spec: Json
}

/**
 * Bytes lie in a folder, never in memory; documents hold their ids. Whatever was appended before a transaction is on
 * disk before that transaction is, so a document never points at bytes that a crash took. A file that no document
 * names is dropped when the twin starts.
 */
export interface FileStore {
  /** Begins an empty file and returns its id. */
  create(): Promise<string>
  /** Adds bytes at the end. What arrived so far survives a restart, so an upload may go on where it stopped. */
  append(id: string, bytes: Uint8Array): Promise<void>
  /** Bytes so far; undefined for a file that is not there. */
  size(id: string): number | undefined
  /** Hex digest of all its bytes. */
  sha256(id: string): Promise<string>
  /** A stream of the bytes from `start` up to but not including `end`. */
  openRead(id: string, range?: { start?: number; end?: number }): AsyncIterable<Uint8Array>
  /** Where it lies, for tools that read files themselves. */
  path(id: string): string
  remove(id: string): Promise<void>

  imageBytes(id: string): Uint8Array | undefined
  /** Inside a transaction; the same bytes are stored once, whatever ids they have. */
  saveImageBytes(id: string, bytes: Uint8Array): void
  preview(id: string): PreviewPage | undefined
  savePreview(id: string, preview: PreviewPage): void
}

export interface FileFolder extends FileStore {
  /** Forces everything appended so far to the disk. */
  sync(): Promise<void>
  /** Removes files that no document names. */
  sweep(): void
}

const idPattern = /^file_[\w-]{20,64}$/

/** `folder` exists and belongs to this store alone. */
export function createFileStore(folder: string, documents: Documents): FileFolder {
  /** Files with bytes that may not be on the disk yet. */
  let unsynced = new Set<string>()
  const path = (id: string): string => {
    if (!idPattern.test(id)) throw new Error(`Not the id of a file: ${id}`)
    return join(folder, id)
  }
  // The casts read back what this store put under each kind.
  const imageFile = (id: string): string | undefined => documents.get('@image', id) as string | undefined
  return {
    path,
    async create() {
      const id = `file_${randomBytes(18).toString('base64url')}`
      await writeFile(path(id), '', { flag: 'wx', mode: 0o600 })
      unsynced.add(id)
      return id
    },
    async append(id, bytes) {
      await appendFile(path(id), bytes)
      unsynced.add(id)
    },
    size: (id) => (existsSync(path(id)) ? statSync(path(id)).size : undefined),
    async sha256(id) {
      const hash = createHash('sha256')
      for await (const piece of createReadStream(path(id))) hash.update(piece as Buffer)
      return hash.digest('hex')
    },
    openRead(id, { start = 0, end = Infinity } = {}) {
      // Node's `end` is the last byte itself.
      return start >= end ? none() : createReadStream(path(id), { start, end: end - 1 })
    },
    async remove(id) {
      unsynced.delete(id)
      await rm(path(id), { force: true })
    },
    imageBytes(id) {
      const file = imageFile(id)
      return file === undefined ? undefined : readFileSync(path(file))
    },
    saveImageBytes(id, bytes) {
      const file = `file_${createHash('sha256').update(bytes).digest('hex')}`
      if (!existsSync(path(file))) {
        writeFileSync(path(file), bytes, { mode: 0o600 })
        unsynced.add(file)
      }
      // An image's bytes are saved with its record, which knows the world.
      const image = documents.node(id) as { world: string } | undefined
      if (imageFile(id) !== file) documents.put('@image', id, image?.world ?? '', file)
    },
    preview: (id) => documents.get('@preview', id) as PreviewPage | undefined,
    savePreview(id, preview) {
      if (documents.get('@preview', id) === undefined) documents.put('@preview', id, preview.world, preview)
    },
    async sync() {
      if (unsynced.size === 0) return
      const ids = [...unsynced]
      unsynced = new Set()
      try {
        for (const id of ids) await forceToDisk(path(id))
        await forceToDisk(folder)
      } catch (error) {
        unsynced = new Set([...ids, ...unsynced])
        throw error
      }
    },
    sweep() {
      const named = new Set<string>()
      for (const value of documents.everything()) collectIds(value, named)
      for (const name of readdirSync(folder))
        if (idPattern.test(name) && !named.has(name)) rmSync(join(folder, name), { force: true })
    },
  }
}

async function forceToDisk(path: string): Promise<void> {
  // Something removed in the meantime needs no disk.
  const handle = await open(path, 'r').catch(() => undefined)
  try {
    await handle?.sync()
  } finally {
    await handle?.close()
  }
}

function collectIds(value: unknown, found: Set<string>): void {
  if (typeof value === 'string') {
    if (value.startsWith('file_')) found.add(value)
  } else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) collectIds(inner, found)
}

async function* none(): AsyncGenerator<Uint8Array> {}
