import { createServer } from 'node:net'
import path from 'node:path'
import { startLocalPostgres } from '@adwright/local-postgres'
import pg from 'pg'
import { prepareDatabase } from '../apps/server/src/platform/prepare-database.ts'
import { startProcess, type Managed } from './processes.ts'

const root = path.resolve(import.meta.dirname, '..')
const entry = {
  api: path.join(root, 'apps/server/src/api.ts'),
  worker: path.join(root, 'apps/server/src/worker.ts'),
  twin: path.join(root, 'packages/meta-twin/src/main.ts'),
}

export type StackOptions = {
  dataDir: string
  host?: string
  /** 0 = any free port. */
  port: number
  /** The environment the processes inherit; what the stack decides is put on top. */
  env: Record<string, string | undefined>
  apis?: number
  workers?: number
  /** With `memory` it forgets everything at its end, and outlives the death of our database. */
  twin?: 'none' | { port: number; admin?: boolean; memory?: boolean }
  databaseUrl?: string
  /** Tests and benches: no fsync. */
  disposable?: boolean
  log?: (line: string) => void
}
export type Stack = {
  url: string
  urls: string[]
  twinUrl: string | undefined
  databaseUrl: string
  /** What every process was started with, for more of them. */
  env: Record<string, string>
  /** Live views: restarted processes take the place of dead ones. */
  apis: Managed[]
  workers: Managed[]
  startWorker(): Promise<Managed>
  startApi(port: number): Promise<Managed>
  stop(): Promise<void>
}

/** Database, twin, API and worker processes on this machine: what `npm start`, the demo, the walks and the bench run on. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const log = options.log ?? (() => undefined)
  const stops: (() => Promise<void>)[] = []
  const stop = async () => {
    for (const end of stops.splice(0).toReversed()) await end().catch((error: unknown) => log(String(error)))
  }
  try {
    const { databaseUrl, twinDatabaseUrl } = options.databaseUrl
      ? { databaseUrl: options.databaseUrl, twinDatabaseUrl: options.databaseUrl }
      : await startDatabase(options, stops)
    const inherited = Object.fromEntries(
      Object.entries(options.env).filter((pair): pair is [string, string] => pair[1] !== undefined),
    )
    const port = options.port === 0 ? await freePort() : options.port
    const env: Record<string, string> = {
      ...inherited,
      DATABASE_URL: databaseUrl,
      DATA_DIR: path.resolve(options.dataDir),
      ...(options.host && { HOST: options.host }),
    }
    env['PUBLIC_URL'] ??= `http://localhost:${port}`
    const [twin] = await Promise.all([
      options.twin === 'none' ? undefined : startTwin(options, twinDatabaseUrl, env, log),
      prepareDatabase(databaseUrl),
    ])
    if (twin) {
      stops.push(() => twin.stop())
      env['TWIN_URL'] = String(twin.ready['url'])
    }
    const apis: Managed[] = []
    const workers: Managed[] = []
    stops.push(async () => {
      await Promise.all([...apis, ...workers].map((one) => one.stop()))
    })
    const startWorker = async () => {
      const one = await startProcess({ name: 'worker', file: entry.worker, env, log })
      workers.push(one)
      return one
    }
    const startApi = async (at: number) => {
      const one = await startProcess({ name: 'api', file: entry.api, env: { ...env, PORT: String(at) }, log })
      apis.push(one)
      return one
    }
    const ports = [port, ...(await Promise.all(Array.from({ length: (options.apis ?? 1) - 1 }, freePort)))]
    await Promise.all([...ports.map(startApi), ...Array.from({ length: options.workers ?? 1 }, startWorker)])
    const urls = ports.map((one) => `http://localhost:${one}`)
    return {
      url: urls[0] ?? '',
      urls,
      twinUrl: env['TWIN_URL'],
      databaseUrl,
      env,
      apis,
      workers,
      startWorker,
      startApi,
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

/** One server, two databases: the twin shares none of ours, as Meta would not. */
async function startDatabase(
  options: StackOptions,
  stops: (() => Promise<void>)[],
): Promise<{ databaseUrl: string; twinDatabaseUrl: string }> {
  const postgres = await startLocalPostgres({
    dataDir: path.join(options.dataDir, 'postgres'),
    disposable: options.disposable ?? false,
  })
  stops.push(() => postgres.stop())
  const client = new pg.Client({ connectionString: postgres.url })
  await client.connect()
  const urlOf = async (name: string): Promise<string> => {
    const there = await client.query('select 1 from pg_database where datname = $1', [name])
    if (there.rowCount === 0) await client.query(`create database ${name}`)
    return new URL(`/${name}`, postgres.url).href
  }
  const databaseUrl = await urlOf('adwright')
  const twinDatabaseUrl = await urlOf('adwright_twin')
  await client.end()
  return { databaseUrl, twinDatabaseUrl }
}

async function startTwin(
  options: StackOptions,
  databaseUrl: string,
  env: Record<string, string>,
  log: (line: string) => void,
): Promise<Managed> {
  const {
    port: wish = 0,
    admin = false,
    memory = false,
  } = options.twin === undefined || options.twin === 'none' ? {} : options.twin
  const port = wish !== 0 && (await isFree(wish)) ? wish : await freePort()
  const args = [
    '--host',
    '127.0.0.1',
    '--port',
    String(port),
    ...(memory ? ['--memory'] : ['--data-dir', path.join(path.resolve(options.dataDir), 'twin')]),
    ...(admin ? ['--admin'] : []),
    ...(/^(1|true)$/.test(env['TWIN_ALLOW_PRODUCTION'] ?? '') ? ['--allow-production'] : []),
    // Its people open links on this machine: not where strangers decide what an ad links to.
    ...(env['NODE_ENV'] === 'production' ? ['--no-visits'] : []),
  ]
  // By the environment, because arguments are shown to everybody on the machine.
  return startProcess({
    name: 'twin',
    file: entry.twin,
    args,
    env: memory ? env : { ...env, TWIN_DATABASE_URL: databaseUrl },
    log,
  })
}

export function isFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, host, () => probe.close(() => resolve(true)))
  })
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port')),
      )
    })
  })
}
