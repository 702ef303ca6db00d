import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { startLocalPostgres } from '@adwright/local-postgres'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { prepareDatabase } from '../src/platform/prepare-database.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The superuser's URL of the run's own PostgreSQL, and the migrated database that tests clone. */
    postgresUrl: string
    templateDatabase: string
  }
}

/** One disposable PostgreSQL per run; its template is migrated once, a clone takes some 50 ms. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'adwright-test-'))
  const postgres = await startLocalPostgres({
    dataDir: path.join(folder, 'data'),
    disposable: true,
    settings: { max_connections: '400', shared_buffers: '64MB', max_wal_size: '256MB' },
  })
  const stop = async () => {
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
  try {
    const templateDatabase = 'adwright_template'
    const admin = new pg.Client({ connectionString: postgres.url })
    await admin.connect()
    await admin.query(`create database ${templateDatabase}`)
    await admin.end()
    const url = new URL(postgres.url)
    url.pathname = `/${templateDatabase}`
    await prepareDatabase(url.href)
    project.provide('postgresUrl', postgres.url)
    project.provide('templateDatabase', templateDatabase)
    return stop
  } catch (error) {
    await stop()
    throw error
  }
}
