import { setTimeout as wait } from 'node:timers/promises'
import { startLocalPostgres, type LocalPostgres } from '@adwright/local-postgres'
import type { Stack } from '../../scripts/stack.ts'
import type { Dice } from './dice.ts'

// The dead leave their connections behind for a while.
const settings = { max_connections: '500' }

type Kills = { workers: number; postgres: number }

/** PostgreSQL that is started again on the same port, over and over. */
export async function startMortalPostgres(dataDir: string) {
  let server: LocalPostgres = await startLocalPostgres({ dataDir, settings })
  const port = Number(new URL(server.url).port)
  return {
    url: server.url,
    /** SIGKILL for the whole server; it comes back after a while, and recovers. */
    async killAndRestart() {
      process.kill(server.pid, 'SIGKILL')
      await wait(1000)
      for (let attempt = 1; ; attempt += 1) {
        try {
          server = await startLocalPostgres({ dataDir, port, settings })
          return
        } catch (error) {
          // Its orphans hold the shared memory until they notice.
          if (attempt === 20) throw error
          await wait(500)
        }
      }
    },
    stop: () => server.stop(),
  }
}

/** Kills workers all the time and the database now and then. Whoever dies is replaced, as `npm start` does it. */
export function startKiller(
  stack: Stack,
  postgres: { killAndRestart(): Promise<void> },
  { dice, workerEveryMs, postgresEveryMs }: { dice: Dice; workerEveryMs: number; postgresEveryMs: number },
) {
  const kills: Kills = { workers: 0, postgres: 0 }
  let on = true
  const every = async (ms: number, strike: () => Promise<void>) => {
    while (on) {
      await wait(ms * (0.5 + dice.roll()))
      if (on) await strike()
    }
  }
  const running = Promise.all([
    every(workerEveryMs, async () => {
      const victim = stack.workers.splice(dice.between(0, stack.workers.length - 1), 1)[0]
      if (!victim) return
      await victim.kill()
      kills.workers += 1
      await again(() => stack.startWorker())
    }),
    every(postgresEveryMs, async () => {
      await postgres.killAndRestart()
      kills.postgres += 1
    }),
  ])
  return {
    kills,
    stop: async () => {
      on = false
      await running
    },
  }
}

/** A process that starts while the database is away ends at once: another is started. */
export async function again<T>(start: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await start()
    } catch (error) {
      if (attempt === 30) throw error
      await wait(500)
    }
  }
}
