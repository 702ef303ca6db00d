import { existsSync } from 'node:fs'
import path from 'node:path'
import { startLocalPostgres } from '@adwright/local-postgres'
import pg from 'pg'

// `npx adwright <noun> <verb> …`: what an operator does by hand, with the settings of `npm start` and beside it.
const root = path.resolve(import.meta.dirname, '..')
const envFile = process.env['ENV_FILE'] ?? path.join(root, '.env')
if (existsSync(envFile)) process.loadEnvFile(envFile)
const dataDir = path.resolve(root, process.env['DATA_DIR'] ?? '.data')
process.env['DATA_DIR'] = dataDir

/** The database that `npm start` brings along: the one that runs, or else started for this one operation. */
async function ownDatabase() {
  const postgres = await startLocalPostgres({ dataDir: path.join(dataDir, 'postgres') })
  const client = new pg.Client({ connectionString: postgres.url })
  await client.connect()
  const there = await client.query(`select 1 from pg_database where datname = 'adwright'`)
  if (there.rowCount === 0) await client.query('create database adwright')
  await client.end()
  process.env['DATABASE_URL'] = new URL('/adwright', postgres.url).href
  return postgres
}

const postgres = process.env['DATABASE_URL'] ? undefined : await ownDatabase()
try {
  await import('../apps/server/src/operate.ts')
} finally {
  if (postgres && !postgres.adopted) await postgres.stop()
}
