import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

const schema = `
CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS worlds (id TEXT PRIMARY KEY, json TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS objects (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, world TEXT NOT NULL, kind TEXT NOT NULL,
  json TEXT NOT NULL) STRICT;
CREATE INDEX IF NOT EXISTS objects_by_kind ON objects (world, kind, seq);
CREATE TABLE IF NOT EXISTS image_bytes (id TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS previews (id TEXT PRIMARY KEY, json TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS apps (id TEXT PRIMARY KEY, secret_hash TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS tokens (hash TEXT PRIMARY KEY, json TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS codes (hash TEXT PRIMARY KEY, json TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS browsers (id TEXT PRIMARY KEY, world TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS grants (
  world TEXT NOT NULL, app TEXT NOT NULL, permission TEXT NOT NULL, status TEXT NOT NULL,
  PRIMARY KEY (world, app, permission)) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS delivery (
  world TEXT NOT NULL, ad TEXT NOT NULL, day INTEGER NOT NULL, hour INTEGER NOT NULL, placement INTEGER NOT NULL,
  impressions INTEGER NOT NULL, spend INTEGER NOT NULL, clicks INTEGER NOT NULL, link_clicks INTEGER NOT NULL,
  landing_views INTEGER NOT NULL, content_views INTEGER NOT NULL, carts INTEGER NOT NULL, checkouts INTEGER NOT NULL,
  purchases INTEGER NOT NULL, purchase_value INTEGER NOT NULL, leads INTEGER NOT NULL, reactions INTEGER NOT NULL,
  comments INTEGER NOT NULL, shares INTEGER NOT NULL,
  PRIMARY KEY (world, day, ad, hour, placement)) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS ad_days (
  ad TEXT NOT NULL, day INTEGER NOT NULL, impressions INTEGER NOT NULL, spend INTEGER NOT NULL,
  results INTEGER NOT NULL, PRIMARY KEY (ad, day)) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS ad_carry (ad TEXT PRIMARY KEY, micros INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS journal (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, world TEXT NOT NULL, stream TEXT NOT NULL, place INTEGER NOT NULL,
  json TEXT NOT NULL) STRICT;
CREATE INDEX IF NOT EXISTS journal_by_place ON journal (world, stream, place, seq);
`

export interface Database {
  readonly sql: DatabaseSync
  /** All or nothing. A commit outlives `kill -9`: it is in the write-ahead log before this returns. */
  transaction<T>(work: () => T): T
  close(): void
}

/** Opens the twin's one file, or a database in memory when no folder is given. */
export function openDatabase(dataDir: string | undefined): Database {
  if (dataDir !== undefined) mkdirSync(dataDir, { recursive: true })
  const sql = new DatabaseSync(dataDir === undefined ? ':memory:' : join(dataDir, 'meta-twin.sqlite'))
  sql.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 3000;')
  sql.exec(schema)
  return {
    sql,
    transaction(work) {
      sql.exec('BEGIN IMMEDIATE')
      try {
        const result = work()
        sql.exec('COMMIT')
        return result
      } catch (error) {
        sql.exec('ROLLBACK')
        throw error
      }
    },
    close: () => sql.close(),
  }
}
