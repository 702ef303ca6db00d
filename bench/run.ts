import { spawn, spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { fly, readBriefFile } from '@adwright/cli'
import { startProcess } from '../scripts/processes.ts'
import { freePort, startStack, type Stack } from '../scripts/stack.ts'
import { buildWebIfStale } from '../scripts/web-build.ts'
import { posterTimes } from './posters.ts'
import { seed } from './seed.ts'

// `npm run bench [-- posters|flight|load …]`: one JSON line a measure on stdout. Figures of one run compare with each
// other (and with a peer measured right after), never with another day's.
const root = path.resolve(import.meta.dirname, '..')
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('-'))
const wants = (name: string) => wanted.length === 0 || wanted.includes(name)
const report = (measure: string, values: object) => console.log(JSON.stringify({ measure, ...values }))
const say = (line: string) => console.error(line)
const folder = await mkdtemp(path.join(os.tmpdir(), 'adwright-bench-'))

try {
  report('machine', { cores: os.availableParallelism(), node: process.version, load: os.loadavg()[0] })
  if (wants('posters')) report('posterMs', await posterTimes())
  if (wants('flight')) await measureFlight()
  if (wants('load')) await measureLoad()
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function measureFlight(): Promise<void> {
  await buildWebIfStale(say)
  const env = { ...process.env, LOG_LEVEL: 'error', RATE_LIMITS: 'false' }
  const options = { dataDir: path.join(folder, 'flight'), port: 0, env, log: say }
  const [first, firstSeconds] = await timed(() => startStack(options))
  await first.stop()
  const [stack, secondSeconds] = await timed(() => startStack(options))
  try {
    report('startSeconds', { empty: firstSeconds, second: secondSeconds })
    for (const name of ['bakery', 'clinic', 'web-shop']) {
      const brief = await readBriefFile(path.join(root, 'examples', `${name}.json`))
      const photos = [path.join(root, 'examples/photos', `${name}.jpg`)]
      const flight = await fly({
        baseUrl: stack.url,
        brief,
        photos,
        outDir: path.join(folder, 'out'),
        fastForwardDays: 7,
        say: () => undefined,
      })
      report('briefToLiveSeconds', { brief: name, ...flight.seconds })
    }
    report('rssMb', await memory(stack))
  } finally {
    await stack.stop()
  }
}

/** Lists and dashboards over HTTP with wrk, from two API processes behind one port (as the peer runs two workers). */
async function measureLoad(): Promise<void> {
  needWrk()
  const env = { ...process.env, LOG_LEVEL: 'error', RATE_LIMITS: 'false' }
  const stack = await startStack({ dataDir: path.join(folder, 'load'), port: 0, env, log: say })
  const port = await freePort()
  const pair = await startProcess({
    name: 'api × 2',
    file: path.join(root, 'bench/cluster.ts'),
    args: ['2'],
    env: {
      ...stringsOf(env),
      DATABASE_URL: stack.databaseUrl,
      DATA_DIR: path.join(folder, 'load'),
      TWIN_URL: stack.twinUrl ?? '',
      PORT: String(port),
      PUBLIC_URL: stack.url,
    },
    log: say,
  })
  try {
    const seeded = await seed(stack.url, stack.databaseUrl, Number(process.env['BENCH_USERS'] ?? 60))
    await writeFile(path.join(folder, 'tokens'), `${seeded.tokens.join('\n')}\n`)
    for (const [measure, target] of [
      ['campaigns', '/api/campaigns?limit=50'],
      ['dashboard', '/api/analytics/dashboard?days=90'],
    ] as const)
      for (const connections of [64, 1000]) {
        await wrk(`http://127.0.0.1:${port}`, target, connections, 2)
        report(measure, { connections, ...(await wrk(`http://127.0.0.1:${port}`, target, connections, 8)) })
      }
  } finally {
    await pair.stop()
    await stack.stop()
  }
}

function wrk(
  base: string,
  target: string,
  connections: number,
  seconds: number,
): Promise<Record<string, number>> {
  const args = [
    '-t2',
    `-c${connections}`,
    `-d${seconds}s`,
    '--timeout',
    '10s',
    '-s',
    path.join(root, 'bench/load.lua'),
    base,
  ]
  return new Promise((resolve, reject) => {
    const child = spawn('wrk', args, {
      env: { ...process.env, TARGET: target, TOKENS: path.join(folder, 'tokens') },
    })
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.on('error', reject)
    child.on('close', () => {
      const line = said.split('\n').find((one) => one.startsWith('{'))
      if (line) resolve(JSON.parse(line) as Record<string, number>)
      else reject(new Error(`wrk said: ${said}`))
    })
  })
}

function needWrk(): void {
  if (spawnSync('wrk', ['--version']).error === undefined) return
  say('Installing wrk …')
  spawnSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 2, 2] })
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'wrk'], {
    stdio: ['ignore', 2, 2],
  })
  if (spawnSync('wrk', ['--version']).error !== undefined)
    throw new Error('The load measures need wrk: install it and run this again.')
}

async function memory(stack: Stack): Promise<Record<string, number>> {
  const rss = async (pid: number | undefined) => {
    const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)
  }
  return { api: await rss(stack.apis[0]?.child.pid), worker: await rss(stack.workers[0]?.child.pid) }
}

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const began = performance.now()
  const value = await work()
  return [value, Math.round((performance.now() - began) / 10) / 100]
}

function stringsOf(env: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  )
}
