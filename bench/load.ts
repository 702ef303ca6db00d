import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { startProcess } from '../scripts/processes.ts'
import { freePort, startStack } from '../scripts/stack.ts'
import { checkAnswers } from './check-answers.ts'
import { cpuMs } from './cpu-time.ts'
import { seed } from './seed.ts'
import { campaignTarget, dashboardTarget, freshDashboards, freshLists } from './targets.ts'
import { needWrk, wrk } from './wrk.ts'

type Options = {
  folder: string
  report: (measure: string, values: object) => void
  say: (line: string) => void
}
const measures: [name: string, targets: string[]][] = [
  ['campaigns', [campaignTarget]],
  ['dashboard', [dashboardTarget(90)]],
  ['campaignsNotRemembered', freshLists],
  ['dashboardNotRemembered', freshDashboards],
]

/** Lists and dashboards over HTTP with wrk, from two API processes behind one port, set up as for production. */
export async function measureLoad({ folder, report, say }: Options): Promise<void> {
  needWrk(say)
  const port = await freePort()
  const baseUrl = `http://127.0.0.1:${port}`
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    ENCRYPTION_KEYS: `bench:${randomBytes(32).toString('base64')}`,
    AUTH_SECRET: randomBytes(32).toString('base64url'),
    PUBLIC_URL: baseUrl,
    LOG_LEVEL: 'warn',
    RATE_LIMITS: 'false',
    DATABASE_POOL_SIZE: process.env['DATABASE_POOL_SIZE'] ?? '10',
  }
  const dataDir = path.join(folder, 'load')
  const stack = await startStack({ dataDir, port: 0, env, twin: 'none', log: say })
  const pair = await startProcess({
    name: 'api × 2',
    file: path.join(import.meta.dirname, 'cluster.ts'),
    args: ['2'],
    env: { ...stack.env, PORT: String(port) },
    log: say,
  })
  try {
    const seconds = Number(process.env['BENCH_SECONDS'] ?? 8)
    const tokens = await seed(baseUrl, stack.databaseUrl, Number(process.env['BENCH_USERS'] ?? 200))
    const tokensFile = path.join(folder, 'tokens')
    await writeFile(tokensFile, `${tokens.join('\n')}\n`)
    await checkAnswers(baseUrl, tokens)
    report('answers', { checked: true, users: tokens.length })
    const postgres = await postmasterPid(stack.databaseUrl)
    const used = () => Promise.all([cpuMs(pair.child.pid), cpuMs(postgres)])
    for (const [measure, targets] of measures)
      for (const connections of [64, 1000]) {
        const load = { baseUrl, tokensFile, targets, connections }
        await wrk({ ...load, seconds: 2 })
        const before = await used()
        const counted = await wrk({ ...load, seconds })
        const after = await used()
        const each = (i: 0 | 1) => perRequest(before[i], after[i], counted.requests)
        report(measure, { connections, ...counted, apiCpuMs: each(0), postgresCpuMs: each(1) })
      }
    await checkAnswers(baseUrl, tokens)
  } finally {
    await pair.stop()
    await stack.stop()
  }
}

async function postmasterPid(databaseUrl: string): Promise<number> {
  const owner = new pg.Client({ connectionString: databaseUrl })
  await owner.connect()
  const { rows } = await owner.query<{ text: string }>("select pg_read_file('postmaster.pid') as text")
  await owner.end()
  return Number(rows[0]?.text.split('\n')[0])
}

const perRequest = (before: number | undefined, after: number | undefined, requests: number) =>
  before === undefined || after === undefined
    ? undefined
    : Math.round(((after - before) / requests) * 1000) / 1000
