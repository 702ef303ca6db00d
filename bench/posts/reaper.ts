import { setTimeout as wait } from 'node:timers/promises'
import type { Stack } from '../../scripts/stack.ts'
import { again } from '../chaos/killer.ts'

/** The last one is spared: while all of them are still starting, nothing is being written that could be cut. */
const LEAST_LEFT = 1

/** Ends one worker after the other with SIGKILL, and has another started in the place of each. */
export function startReaper(stack: Stack, { everyMs, most }: { everyMs: number; most: number }) {
  const replacing: Promise<unknown>[] = []
  let [kills, beats, alive, on] = [0, 0, 0, true]
  const strike = async () => {
    beats += 1
    alive += stack.workers.length
    if (kills >= most || stack.workers.length <= LEAST_LEFT) return
    const at = Math.floor(Math.random() * stack.workers.length)
    const victim = stack.workers.splice(at, 1)[0]
    if (!victim) return
    kills += 1
    await victim.kill()
    const replaced = again(() => stack.startWorker())
    replacing.push(replaced)
    // Thrown when it is stopped, not before.
    replaced.catch(() => undefined)
  }
  const running = (async () => {
    while (on) {
      await strike()
      await wait(everyMs)
    }
  })()
  return {
    kills: () => kills,
    /** How many were there on average; the others were starting. */
    workersAlive: () => Math.round((10 * alive) / beats) / 10,
    /** No more kills; whoever was killed is replaced when it resolves. */
    stop: async () => {
      on = false
      await running
      await Promise.all(replacing)
    },
  }
}
