import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'

const folder = path.resolve(import.meta.dirname, '../../migrations')

/**
 * Forward only: runs every `NNNN-name.sql` that has not run yet, each in its own transaction, one process at a time.
 * @throws when a file that already ran was changed afterwards.
 */
export async function migrate(url: string): Promise<{ applied: string[] }> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(4201842)')
    await client.query(
      'create table if not exists schema_migrations (name text primary key, checksum text not null, applied_at timestamptz not null default now())',
    )
    const done = new Map<string, string>()
    for (const row of (
      await client.query<{ name: string; checksum: string }>('select name, checksum from schema_migrations')
    ).rows)
      done.set(row.name, row.checksum)
    const applied: string[] = []
    for (const name of (await readdir(folder)).filter((file) => file.endsWith('.sql')).toSorted()) {
      const text = await readFile(path.join(folder, name), 'utf8')
      const checksum = createHash('sha256').update(text).digest('hex')
      const before = done.get(name)
      if (before === checksum) continue
      if (before !== undefined)
        throw new Error(`The migration ${name} was changed after it ran: put it back and add a new one.`)
      await inTransaction(client, async () => {
        await client.query(text)
        await client.query('insert into schema_migrations (name, checksum) values ($1, $2)', [name, checksum])
      })
      applied.push(name)
    }
    return { applied }
  } finally {
    await client.end()
  }
}

async function inTransaction(client: pg.Client, work: () => Promise<void>): Promise<void> {
  await client.query('begin')
  try {
    await work()
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}
