import pg from 'pg'
import type { Archive } from './database.ts'
import type { StoredDocument } from './documents.ts'
import type { StoredAdDay } from './delivery-store.ts'

/** Documents are JSON texts here: the working set may go on changing while a batch is written. */
export interface StateBatch {
  documents: (Omit<StoredDocument, 'value'> & { json: string })[]
  goneDocuments: { kind: string; id: string }[]
  days: StoredAdDay[]
  goneDays: { ad: string; day: number }[]
}
export interface StoredState {
  documents: StoredDocument[]
  days: StoredAdDay[]
}
export interface PostgresArchive extends Archive<StateBatch> {
  load(): Promise<StoredState>
}

const schema = `
CREATE SCHEMA IF NOT EXISTS meta_twin;
CREATE TABLE IF NOT EXISTS meta_twin.documents (
  kind text NOT NULL, id text NOT NULL, world text NOT NULL, seq bigint NOT NULL, body jsonb NOT NULL,
  PRIMARY KEY (kind, id));
CREATE INDEX IF NOT EXISTS documents_in_order ON meta_twin.documents (seq);
CREATE TABLE IF NOT EXISTS meta_twin.delivery_days (
  ad text NOT NULL, day integer NOT NULL, world text NOT NULL, impressions bigint NOT NULL, spend bigint NOT NULL,
  results bigint NOT NULL, sums bytea NOT NULL, cells bytea NOT NULL, PRIMARY KEY (ad, day));
CREATE TABLE IF NOT EXISTS meta_twin.tenure (single boolean PRIMARY KEY CHECK (single), epoch bigint NOT NULL);
INSERT INTO meta_twin.tenure VALUES (true, 0) ON CONFLICT DO NOTHING;
`

/** One statement is one transaction and one round trip, however many requests it speaks for. */
const writeAll = `
WITH gone_documents AS (
  DELETE FROM meta_twin.documents d USING unnest($1::text[], $2::text[]) AS gone (kind, id)
  WHERE d.kind = gone.kind AND d.id = gone.id),
documents AS (
  INSERT INTO meta_twin.documents (kind, id, world, seq, body)
  SELECT kind, id, world, seq, body::jsonb
  FROM unnest($3::text[], $4::text[], $5::text[], $6::bigint[], $7::text[]) AS new (kind, id, world, seq, body)
  ON CONFLICT (kind, id) DO UPDATE SET world = excluded.world, seq = excluded.seq, body = excluded.body),
gone_days AS (
  DELETE FROM meta_twin.delivery_days d USING unnest($8::text[], $9::int[]) AS gone (ad, day)
  WHERE d.ad = gone.ad AND d.day = gone.day)
INSERT INTO meta_twin.delivery_days (ad, day, world, impressions, spend, results, sums, cells)
SELECT * FROM unnest($10::text[], $11::int[], $12::text[], $13::bigint[], $14::bigint[], $15::bigint[], $16::bytea[],
  $17::bytea[])
ON CONFLICT (ad, day) DO UPDATE SET world = excluded.world, impressions = excluded.impressions,
  spend = excluded.spend, results = excluded.results, sums = excluded.sums, cells = excluded.cells`

/** An arbitrary pair that no other program is likely to lock in the same database. */
const lock = [0x7477_696e, 0x6d65_7461]
const loadAtOnce = 5000

/**
 * PostgreSQL under the twin. One session holds the advisory lock and does all the writing, so whoever lost the lock
 * cannot write; a session begun again after a break checks by its epoch that no other twin wrote in between.
 */
export async function openPostgresArchive(url: string, patienceSeconds: number): Promise<PostgresArchive> {
  let client: pg.Client | undefined
  let epoch: string | undefined
  let superseded = false

  const connect = async (): Promise<pg.Client> => {
    if (client) return client
    if (superseded)
      throw new Error('Another twin has written to this database since: end this one and start it again.')
    const next = new pg.Client({
      connectionString: url,
      application_name: 'meta-twin',
      connectionTimeoutMillis: 5000,
      keepAlive: true,
    })
    next.on('error', () => {
      if (client === next) client = undefined
    })
    next.on('end', () => {
      if (client === next) client = undefined
    })
    await next.connect()
    try {
      await takeLock(next, patienceSeconds)
      if (epoch === undefined) {
        await next.query(schema)
        epoch = (
          await next.query<{ epoch: string }>('UPDATE meta_twin.tenure SET epoch = epoch + 1 RETURNING epoch')
        ).rows[0]?.epoch
      } else {
        const { rows } = await next.query<{ epoch: string }>('SELECT epoch FROM meta_twin.tenure')
        superseded = rows[0]?.epoch !== epoch
        if (superseded) return await connect()
      }
    } catch (error) {
      await next.end().catch(() => undefined)
      throw error
    }
    client = next
    return next
  }
  await connect()
  return {
    async load() {
      const sql = await connect()
      return { documents: await loadDocuments(sql), days: await loadDays(sql) }
    },
    async write({ documents, goneDocuments, days, goneDays }) {
      const sql = await connect()
      const bytes = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer =>
        Buffer.from(buffer, byteOffset, byteLength)
      try {
        await sql.query({
          name: 'write-all',
          text: writeAll,
          values: [
            goneDocuments.map(({ kind }) => kind),
            goneDocuments.map(({ id }) => id),
            documents.map(({ kind }) => kind),
            documents.map(({ id }) => id),
            documents.map(({ world }) => world),
            documents.map(({ seq }) => seq),
            documents.map(({ json }) => json),
            goneDays.map(({ ad }) => ad),
            goneDays.map(({ day }) => day),
            days.map(({ ad }) => ad),
            days.map(({ day }) => day),
            days.map(({ world }) => world),
            days.map(({ impressions }) => impressions),
            days.map(({ spend }) => spend),
            days.map(({ results }) => results),
            days.map(({ sums }) => bytes(sums)),
            days.map(({ cells }) => bytes(cells)),
          ],
        })
      } catch (error) {
        // Whatever it was, the next attempt begins with a fresh session.
        client = undefined
        await sql.end().catch(() => undefined)
        throw error
      }
    },
    async close() {
      const last = client
      client = undefined
      await last?.end().catch(() => undefined)
    },
  }
}

/** The session of a killed twin may linger for a moment. */
async function takeLock(sql: pg.Client, patienceSeconds: number): Promise<void> {
  const until = performance.now() + patienceSeconds * 1000
  for (;;) {
    const { rows } = await sql.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1, $2) AS taken', lock)
    if (rows[0]?.taken) return
    if (performance.now() > until)
      throw new Error('Another twin is using this database: stop it, or give this one another database.')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

async function loadDocuments(sql: pg.Client): Promise<StoredDocument[]> {
  const all: StoredDocument[] = []
  for (;;) {
    const { rows } = await sql.query<Omit<StoredDocument, 'seq' | 'value'> & { seq: string; body: unknown }>(
      'SELECT kind, id, world, seq, body FROM meta_twin.documents WHERE seq > $1 ORDER BY seq LIMIT $2',
      [all.at(-1)?.seq ?? 0, loadAtOnce],
    )
    for (const { kind, id, world, seq, body } of rows)
      all.push({ kind, id, world, seq: Number(seq), value: body })
    if (rows.length < loadAtOnce) return all
  }
}

async function loadDays(sql: pg.Client): Promise<StoredAdDay[]> {
  const all: StoredAdDay[] = []
  for (;;) {
    const last = all.at(-1)
    const { rows } = await sql.query<StoredAdDay>(
      `SELECT ad, day, world, impressions::float8, spend::float8, results::float8, sums, cells
       FROM meta_twin.delivery_days WHERE (ad, day) > ($1, $2) ORDER BY ad, day LIMIT $3`,
      [last?.ad ?? '', last?.day ?? 0, loadAtOnce],
    )
    // A row's bytes are a view into what the driver received at once; a copy lets the rest go.
    for (const row of rows)
      all.push({ ...row, sums: Uint8Array.from(row.sums), cells: Uint8Array.from(row.cells) })
    if (rows.length < loadAtOnce) return all
  }
}
