import { existsSync } from 'node:fs'
import path from 'node:path'
import { loadConfig } from '../apps/server/src/config.ts'
import { isFree, startStack, type Stack } from './stack.ts'
import { buildWebIfStale } from './web-build.ts'

const root = path.resolve(import.meta.dirname, '..')
const say = (line: string) => console.error(line)

function refuse(sentences: string[]): never {
  for (const sentence of sentences) say(sentence)
  process.exit(1)
}

// What `npm run setup` wrote; a variable that is set already wins.
const envFile = process.env['ENV_FILE'] ?? path.join(root, '.env')
if (existsSync(envFile)) process.loadEnvFile(envFile)

const started = performance.now()
const env: Record<string, string | undefined> & { DATA_DIR: string } = {
  ...process.env,
  DATA_DIR: path.resolve(root, process.env['DATA_DIR'] ?? '.data'),
}
const config = (() => {
  try {
    // The embedded database has no address yet; every other setting is checked before anything starts.
    return loadConfig({ ...env, DATABASE_URL: env['DATABASE_URL'] || 'postgres://embedded' })
  } catch (error) {
    return refuse([error instanceof Error ? error.message : String(error)])
  }
})()

const { host, port } = config.http
if (!(await isFree(port, host)))
  refuse([
    `Port ${port} is in use: stop what listens there, or choose another, as in PORT=${port + 1} npm start.`,
  ])

let stack: Stack | undefined
let stopping = false
async function stop(code: number): Promise<never> {
  stopping = true
  await stack?.stop()
  process.exit(code)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    if (stopping) return
    say('Stopping …')
    void stop(0)
  })

try {
  await buildWebIfStale(say)
  stack = await startStack({
    dataDir: env.DATA_DIR,
    host,
    port,
    env,
    twin: config.meta.mode === 'twin' ? { port: 4748, admin: config.env !== 'production' } : 'none',
    ...(process.env['DATABASE_URL'] && { databaseUrl: process.env['DATABASE_URL'] }),
    log: say,
  })
} catch (error) {
  say(error instanceof Error ? error.message : String(error))
  await stop(1)
}

// A worker or API that dies is replaced; one that keeps dying ends everything, so that nobody trusts half a system.
const recent: number[] = []
function watch(
  list: 'apis' | 'workers',
  index: number,
  restart: () => Promise<{ child: { once: (event: 'exit', hear: () => void) => unknown } }>,
): void {
  stack?.[list][index]?.child.once('exit', () => {
    if (stopping) return
    const now = Date.now()
    recent.push(now)
    if (recent.filter((at) => at > now - 60_000).length > 5) {
      say(`A ${list === 'apis' ? 'server' : 'worker'} process ended 5 times within a minute: giving up.`)
      void stop(1)
      return
    }
    say(`A ${list === 'apis' ? 'server' : 'worker'} process ended unexpectedly; starting another.`)
    restart().then(
      () => watch(list, (stack?.[list].length ?? 1) - 1, restart),
      () => void stop(1),
    )
  })
}
watch('apis', 0, () => stack?.startApi(port) ?? Promise.reject(new Error('stopped')))
watch('workers', 0, () => stack?.startWorker() ?? Promise.reject(new Error('stopped')))

const seconds = ((performance.now() - started) / 1000).toFixed(1)
console.log(
  `Adwright is ready: ${stack?.url}  (in ${seconds} s${config.meta.mode === 'twin' ? '; Meta is rehearsed here, nothing costs money' : ''}; Ctrl-C stops it)`,
)
