import path from 'node:path'
import pg from 'pg'
import { startStack, type Stack } from '../../scripts/stack.ts'
import { createDice } from './dice.ts'
import { again, startKiller, startMortalPostgres } from './killer.ts'
import { launchAll, prepareLaunches, untilAllEnded } from './launch-all.ts'
import { startStorm } from './storm.ts'
import { ledgerIsTrue, readTruth } from './witness.ts'

type Options = {
  folder: string
  launches: number
  workers: number
  seed: number
  say: (line: string) => void
  /** What the processes say for themselves; there is a lot of it. */
  log?: (line: string) => void
}

const STILL_MS = 120_000

/**
 * Launches campaigns while calls to Meta fail in every way, workers and the database are killed, and answers get lost.
 * Then asks the twin, which nobody killed, what there is: that, and not what we remember, is what is counted.
 */
export async function runChaos({
  folder,
  launches: count,
  workers,
  seed,
  say,
  log = () => undefined,
}: Options) {
  const postgres = await startMortalPostgres(path.join(folder, 'postgres'))
  const databaseUrl = await createDatabase(postgres.url)
  const stack = await startStack({
    dataDir: folder,
    port: 0,
    databaseUrl,
    workers,
    twin: { port: 0, admin: true, memory: true },
    env: {
      ...process.env,
      RATE_LIMITS: 'false',
      LOG_LEVEL: 'error',
      NODE_ENV: 'development',
      DATABASE_POOL_SIZE: '8',
    },
    log,
  })
  try {
    const twinUrl = stack.twinUrl ?? ''
    const shops = Math.max(2, Math.min(20, Math.round(count / 15)))
    say(`Preparing ${count} campaigns in ${shops} shops …`)
    const launches = await prepareLaunches(stack.url, count, shops)
    keepAlive(stack)
    const began = performance.now()
    const storm = startStorm(twinUrl, createDice(seed), 50)
    const killer = startKiller(stack, postgres, {
      dice: createDice(seed + 1),
      workerEveryMs: 10_000,
      postgresEveryMs: 45_000,
    })
    say('Launching all of them in the storm …')
    await launchAll(launches, createDice(seed + 2), 8)
    await untilAllEnded(launches.slice(0, Math.ceil(count * 0.8)), { patienceMs: STILL_MS, say })
    await Promise.all([storm.stop(), killer.stop()])
    say('The storm is over; what is left has to end by itself …')
    const ended = await untilAllEnded(launches, { patienceMs: STILL_MS, say })
    const seconds = Math.round((performance.now() - began) / 1000)
    await ledgerIsTrue(databaseUrl, { patienceMs: STILL_MS, say })
    const truth = await readTruth(twinUrl, databaseUrl)
    const states = [...ended.values()]
    const times = (state: string) => states.filter((one) => one === state).length
    return {
      launches: count,
      workers,
      seconds,
      live: states.filter((one) => one !== 'launch_failed' && one !== 'stuck').length,
      refused: times('launch_failed'),
      duplicates: truth.duplicates,
      activeOrphans: truth.activeOrphans,
      stuck: times('stuck'),
      untrueIntents: truth.untrueIntents,
      intents: truth.intents,
      workerKills: killer.kills.workers,
      postgresKills: killer.kills.postgres,
      faults: Object.values(storm.struck).reduce((sum, n) => sum + n, 0),
      lostAnswers: storm.struck['answer lost after commit'] ?? 0,
    }
  } finally {
    stopped.add(stack)
    await stack.stop()
    await postgres.stop()
  }
}

const stopped = new WeakSet<Stack>()

/** The API and workers that end because the database was away are started again, as `npm start` does it. */
function keepAlive(stack: Stack): void {
  const watched = new WeakSet<object>()
  const look = () => {
    if (stopped.has(stack)) return
    for (const list of ['apis', 'workers'] as const)
      for (const one of stack[list]) {
        if (watched.has(one)) continue
        watched.add(one)
        one.child.once('exit', () => {
          const at = stack[list].indexOf(one)
          // A worker that was killed on purpose is no longer in the list, and is replaced by its killer.
          if (at < 0 || stopped.has(stack)) return
          stack[list].splice(at, 1)
          const start =
            list === 'apis'
              ? () => stack.startApi(Number(new URL(stack.url).port))
              : () => stack.startWorker()
          void again(start).catch(() => undefined)
        })
      }
    setTimeout(look, 200).unref()
  }
  look()
}

async function createDatabase(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('create database chaos')
  await client.end()
  return Object.assign(new URL(url), { pathname: '/chaos' }).href
}
