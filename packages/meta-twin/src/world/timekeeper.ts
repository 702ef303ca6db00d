import type { World } from '../store/records.ts'
import type { Twin } from '../wire/call.ts'
import { passTime } from './time-passes.ts'
import { worldNow } from './world-clock.ts'

export interface Timekeeper {
  /** Resolves when everything that has happened in a world until now is written down. */
  catchUp(world: string): Promise<void>
  /** Moves a world's clock forward by seconds of its own, span by span; calls for one world queue up. */
  advance(world: string, seconds: number): Promise<void>
  start(twin: Twin): void
  close(): Promise<void>
}

const hour = 3600
const shortestSpan = hour
const longestSpan = 48 * hour
/** What a span should take: others are answered between two of them. */
const goodMilliseconds = 40
const lookEveryMs = 5000

/** Lets time pass in every world whose clock runs: before its requests, when asked, and now and then by itself. */
export function createTimekeeper(onError: (error: unknown) => void): Timekeeper {
  let known: Twin | undefined
  let timer: NodeJS.Timeout | undefined
  let closed = false
  /** Up to where time has passed, where that is later than stored because nothing happened since. */
  const quiet = new Map<string, number>()
  const queues = new Map<string, Promise<void>>()
  let span = 6 * hour

  const passedOf = (world: World): number => Math.max(world.passed, quiet.get(world.id) ?? 0)

  /** Lets the world's time pass up to `to`, in the running transaction. */
  function pass(twin: Twin, id: string, to: number): void {
    const world = twin.objects.world(id)
    const from = passedOf(world)
    if (to <= from) return
    const before = twin.database.changes()
    passTime(twin, id, from, to)
    // A quiet second is not worth a write: after a crash it passes once more, as quietly.
    if (twin.database.changes() > before || to - world.passed >= hour)
      twin.objects.saveWorld({ ...twin.objects.world(id), passed: to })
    quiet.set(id, to)
  }
  /** One span in a transaction of its own; the next is longer or shorter by how long this one took. */
  function passSpan(twin: Twin, work: (seconds: number) => void): void {
    const began = performance.now()
    twin.database.transaction(() => work(span))
    const took = performance.now() - began
    if (took > goodMilliseconds * 2) span = Math.max(shortestSpan, Math.floor(span / 2 / hour) * hour)
    else if (took < goodMilliseconds / 2) span = Math.min(longestSpan, span * 2)
  }
  /** Lets others have their turn, and no more wait to be written than one span brings. */
  async function breathe(twin: Twin): Promise<void> {
    await twin.database.durable()
    await new Promise(setImmediate)
  }
  async function catchUp(id: string): Promise<void> {
    const twin = known
    for (let first = true; twin && !closed; first = false) {
      const world = twin.objects.findWorld(id)
      if (!world || passedOf(world) >= worldNow(twin, world)) return
      if (!first) await breathe(twin)
      passSpan(twin, (seconds) => pass(twin, id, Math.min(worldNow(twin, world), passedOf(world) + seconds)))
    }
  }
  async function move(id: string, seconds: number): Promise<void> {
    const twin = known
    for (let left = seconds; twin && left > 0 && !closed;) {
      await catchUp(id)
      if (!twin.objects.findWorld(id)) return
      passSpan(twin, (most) => {
        const step = Math.min(left, most)
        const world = twin.objects.world(id)
        const { clock } = world
        twin.objects.saveWorld({ ...world, clock: { ...clock, at: clock.at + step } })
        pass(twin, id, worldNow(twin, twin.objects.world(id)))
        left -= step
      })
      await breathe(twin)
    }
    // What waits for its time outside of the world, such as a webhook to be tried again, looks at the clock anew.
    twin?.webhooks.wake()
  }
  async function look(twin: Twin): Promise<void> {
    for (const { id, clock } of twin.objects.worlds()) if (clock.speed > 0) await catchUp(id)
    twin.webhooks.wake()
  }
  return {
    catchUp,
    advance(id, seconds) {
      const turn = (queues.get(id) ?? Promise.resolve()).catch(() => undefined).then(() => move(id, seconds))
      queues.set(id, turn)
      return turn
    },
    start(twin) {
      known = twin
      twin.database.transaction(() => holdFastClocks(twin))
      let looking = false
      timer = setInterval(() => {
        if (looking) return
        looking = true
        look(twin)
          .catch(onError)
          .finally(() => (looking = false))
      }, lookEveryMs)
      timer.unref()
    },
    async close() {
      closed = true
      clearInterval(timer)
      await Promise.allSettled(queues.values())
    },
  }
}

/** A clock faster than the real one did not run while the twin was off: it goes on from where it was seen last. */
function holdFastClocks(twin: Twin): void {
  for (const world of twin.objects.worlds())
    if (world.clock.speed > 1)
      twin.objects.saveWorld({
        ...world,
        clock: { ...world.clock, at: Math.max(world.passed, world.born), since: twin.now() },
      })
}
