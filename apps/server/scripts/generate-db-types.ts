import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { startLocalPostgres } from '@adwright/local-postgres'
import { migrate } from '../src/platform/migrate.ts'

/** Writes the types of the tables of a migrated database; CI fails when the checked-in file differs. */
export async function writeDatabaseTypes(url: string, outFile: string): Promise<void> {
  const cli = path.resolve(import.meta.dirname, '../../../node_modules/kysely-codegen/dist/cli/bin.js')
  const args = ['--url', url, '--dialect', 'postgres', '--default-schema', 'public', '--out-file', outFile]
  await promisify(execFile)(process.execPath, [
    cli,
    ...args,
    '--numeric-parser',
    'number',
    '--date-parser',
    'string',
    '--type-mapping',
    '{"int8":"number","jsonb":"unknown"}',
    '--exclude-pattern',
    '{schema_migrations,dbos.*,auth.*}',
  ])
}

/** The same of a database that is made for this, migrated and thrown away. */
async function generateDatabaseTypes(outFile: string): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'adwright-types-'))
  const postgres = await startLocalPostgres({ dataDir: path.join(folder, 'data'), disposable: true })
  try {
    await migrate(postgres.url)
    await writeDatabaseTypes(postgres.url, outFile)
  } finally {
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

if (process.argv[1] === import.meta.filename)
  await generateDatabaseTypes(path.resolve(import.meta.dirname, '../src/platform/database.generated.ts'))
