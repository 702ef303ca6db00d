import path from 'node:path'
import { parseArgs } from 'node:util'
import { startLocalPostgres } from '@adwright/local-postgres'
import pg from 'pg'
import { startProcess } from './processes.ts'
import { isFree } from './stack.ts'

// `npm run twin -- [--port N] [--seed K] [--memory | --database-url URL]`: Meta on this machine, and nothing else.
const root = path.resolve(import.meta.dirname, '..')
const say = (line: string) => console.error(line)
const usage = `npm run twin -- [--port 4010] [--seed TEXT] [--memory | --database-url postgres://…] [--data-dir FOLDER]
                [--review-minutes 15] [--allow-production]`

const stops: (() => Promise<void>)[] = []
let stopping = false
async function stop(code: number): Promise<never> {
  stopping = true
  for (const end of stops.splice(0).toReversed()) await end().catch((error: unknown) => say(String(error)))
  process.exit(code)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    if (!stopping) void stop(0)
  })

function readOptions() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4010' },
      host: { type: 'string', default: '127.0.0.1' },
      seed: { type: 'string' },
      memory: { type: 'boolean', default: false },
      'database-url': { type: 'string' },
      'data-dir': { type: 'string', default: path.join(root, '.data/twin-alone') },
      'review-minutes': { type: 'string' },
      'allow-production': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`Not a port: ${values.port}`)
  if (values.memory && values['database-url'])
    throw new Error('Either --memory or --database-url: the state is kept in one place.')
  return { ...values, port, dataDir: path.resolve(values['data-dir']) }
}

/** The embedded PostgreSQL of a twin that runs alone. */
async function startDatabase(dataDir: string): Promise<string> {
  const postgres = await startLocalPostgres({ dataDir: path.join(dataDir, 'postgres') })
  stops.push(() => postgres.stop())
  const client = new pg.Client({ connectionString: postgres.url })
  await client.connect()
  const there = await client.query("select 1 from pg_database where datname = 'adwright_twin'")
  if (there.rowCount === 0) await client.query('create database adwright_twin')
  await client.end()
  return new URL('/adwright_twin', postgres.url).href
}

try {
  const options = readOptions()
  if (options.help) {
    say(usage)
    await stop(0)
  }
  const allowed = options['allow-production'] || /^(1|true)$/.test(process.env['TWIN_ALLOW_PRODUCTION'] ?? '')
  if (process.env['NODE_ENV'] === 'production' && !allowed)
    throw new Error(
      'The twin simulates Meta and does not start with NODE_ENV=production. If a rehearsal is wanted there, say so: --allow-production.',
    )
  if (options.port !== 0 && !(await isFree(options.port, options.host)))
    throw new Error(
      `Port ${options.port} is in use: choose another, as in npm run twin -- --port ${options.port + 1}`,
    )
  const databaseUrl = options.memory
    ? undefined
    : (options['database-url'] ?? (await startDatabase(options.dataDir)))
  const { TWIN_DATABASE_URL: _, ...inherited } = process.env
  const env = Object.fromEntries(
    Object.entries(inherited).filter((pair): pair is [string, string] => pair[1] !== undefined),
  )
  const twin = await startProcess({
    name: 'twin',
    file: path.join(root, 'packages/meta-twin/src/main.ts'),
    args: [
      '--host',
      options.host,
      '--port',
      String(options.port),
      '--admin',
      ...(options.memory ? ['--memory'] : ['--data-dir', path.join(options.dataDir, 'bytes')]),
      ...(options.seed === undefined ? [] : ['--seed', options.seed]),
      ...(options['review-minutes'] === undefined ? [] : ['--review-minutes', options['review-minutes']]),
      ...(allowed ? ['--allow-production'] : []),
    ],
    // By the environment, because arguments are shown to everybody on the machine.
    env: databaseUrl === undefined ? env : { ...env, TWIN_DATABASE_URL: databaseUrl },
    log: say,
  })
  stops.push(() => twin.stop())
  twin.child.once('exit', () => {
    if (stopping) return
    say('The twin ended unexpectedly.')
    void stop(1)
  })
  const url = String(twin.ready['url'])
  console.log(`A simulated Meta is ready: ${url}   (nothing is published, no money is spent; Ctrl-C stops it)
Control room:              ${url}/_twin/
${options.memory ? 'Its state is in memory and goes with it.' : `Its state is kept ${options['database-url'] ? 'in your database' : `in ${options.dataDir}`}.`}

Try it:
  TOKEN=$(curl -s -X POST ${url}/_twin/tokens | node -pe 'JSON.parse(require("fs").readFileSync(0)).access_token')
  curl -s -H "Authorization: Bearer $TOKEN" '${url}/v26.0/me/adaccounts?fields=name,currency'
  curl -s -X POST ${url}/_twin/clock -H 'content-type: application/json' -d '{"advance":"P1D"}'`)
} catch (error) {
  say(error instanceof Error ? error.message : String(error))
  await stop(1)
}
