import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAuthStore, type AuthStore } from './auth-store.ts'
import { createDatabase, createUndoLog, type Database } from './database.ts'
import { createDeliveryStore, type DeliveryStore } from './delivery-store.ts'
import { createDocuments } from './documents.ts'
import { createFileStore, type FileStore } from './file-store.ts'
import { createIds, type Ids } from './ids.ts'
import { createJournal, type Journal } from './journal.ts'
import { jsonTextOf } from './json-text.ts'
import { createObjectStore, type ObjectStore } from './object-store.ts'
import { openPostgresArchive, type StateBatch } from './postgres-archive.ts'

export interface StateOptions {
  /** A PostgreSQL whose schema `meta_twin` is the twin's; absent keeps everything in memory. */
  databaseUrl: string | undefined
  /** Folder for uploaded bytes; needed with a database. Absent, they lie in a folder that goes when the twin ends. */
  dataDir: string | undefined
  seed: string | undefined
  /** How long a request waits for the database. */
  patienceSeconds: number
  onTrouble: (error: unknown) => void
}

/** Everything the twin remembers. The stores change inside `database.transaction` only. */
export interface State {
  database: Database
  objects: ObjectStore
  delivery: DeliveryStore
  journal: Journal
  auth: AuthStore
  files: FileStore
  ids: Ids
  /** Forgets a world, in a transaction; `sweepFiles` then drops the bytes that were its own. */
  forgetWorld(world: string): void
  /** Forgets what belongs to no world, but for the seed and how many ids were drawn from it. */
  forgetRest(): void
  sweepFiles(): void
}

/** Loads what is stored, or begins empty. */
export async function openState(options: StateOptions): Promise<State> {
  if (options.databaseUrl !== undefined && options.dataDir === undefined)
    throw new Error('With a database, uploaded bytes need a folder: give --data-dir as well.')
  const undo = createUndoLog()
  const documents = createDocuments(undo)
  const delivery = createDeliveryStore(documents, undo)
  const archive =
    options.databaseUrl === undefined
      ? undefined
      : await openPostgresArchive(options.databaseUrl, options.patienceSeconds)
  if (archive) {
    const stored = await archive.load()
    documents.load(stored.documents)
    delivery.load(stored.days)
  }
  const passing = options.dataDir === undefined
  const folder = options.dataDir ?? mkdtempSync(join(tmpdir(), 'meta-twin-'))
  const bytes = join(folder, 'files')
  mkdirSync(bytes, { recursive: true, mode: 0o700 })
  const files = createFileStore(bytes, documents)
  files.sweep()
  // However the process ends, short of a kill, what was only passing goes with it.
  const dropFolder = (): void => rmSync(folder, { recursive: true, force: true })
  if (passing) process.once('exit', dropFolder)

  const takeChanges = (): StateBatch | undefined => {
    const batch: StateBatch = { documents: [], goneDocuments: [], days: [], goneDays: [] }
    for (const { kind, id, document } of documents.takeChanged()) {
      if (!document) batch.goneDocuments.push({ kind, id })
      else {
        const { world, seq, value, json = jsonTextOf(value) } = document
        document.json = undefined
        batch.documents.push({ kind: document.kind, id, world, seq, json })
      }
    }
    for (const { ad, day, stored } of delivery.takeChanged()) {
      if (stored) batch.days.push(stored)
      else batch.goneDays.push({ ad, day })
    }
    return Object.values(batch).some((part) => part.length > 0) ? batch : undefined
  }
  const database = createDatabase({
    undo,
    archive: archive && {
      async write(batch: StateBatch) {
        await files.sync()
        await archive.write(batch)
      },
      close: () => archive.close(),
    },
    takeChanges,
    patienceSeconds: options.patienceSeconds,
    onTrouble: options.onTrouble,
    onClosed() {
      if (!passing) return
      process.off('exit', dropFolder)
      dropFolder()
    },
  })
  const journal = createJournal(documents, undo)
  const state: State = {
    database,
    objects: createObjectStore(documents),
    delivery,
    journal,
    auth: createAuthStore(documents),
    files,
    ids: database.transaction(() => createIds(documents, options.seed)),
    forgetWorld(world) {
      delivery.forget(world)
      journal.forget(world)
      for (const kind of documents.kinds(world))
        for (const { id } of documents.list(world, kind)) documents.remove(kind, id)
      for (const kind of documents.kinds(''))
        for (const { id, value } of documents.list('', kind))
          if ((value as { origin?: unknown }).origin === world) documents.remove(kind, id)
      documents.remove('@world', world)
    },
    forgetRest() {
      for (const kind of documents.kinds(''))
        if (kind !== '@twin') for (const { id } of documents.list('', kind)) documents.remove(kind, id)
    },
    sweepFiles: () => files.sweep(),
  }
  await database.durable()
  return state
}
