import { setTimeout as delay } from 'node:timers/promises'
import type pg from 'pg'
import type { TurnTaker } from '../jobs.ts'
import type { Log } from '../log.ts'
import { keepConnected } from '../steady-connection.ts'

const LONGEST_PAUSE_MS = 60_000
const TO_FINISH_MS = 5_000
/** More than all processes together work on: the first ones may be theirs. */
const NAMES_TO_CHOOSE_FROM = 200

/**
 * Works on what waits in tables of its own. A name is taken by whoever gets its advisory lock; all locks of a process
 * hang on one connection, so PostgreSQL gives them to the others the moment the process dies.
 */
export async function startTurns(
  url: string,
  takers: readonly TurnTaker[],
  log: Log,
): Promise<{ stop(): Promise<void> }> {
  let locks: OneByOne | undefined
  const connection = await keepConnected({
    config: { connectionString: url, application_name: 'adwright-turns' },
    prepare: async (next) => {
      locks = oneByOne(next)
    },
    onBroken: (error) => log.warn({ err: error }, 'the locks of turns were lost'),
    onAgain: () => log.info('turns can be locked again'),
  })
  const loops = takers.map((taker) => runTurns(taker, () => locksOn(locks, taker.name), log))
  return {
    stop: async () => {
      await Promise.all(loops.map((loop) => loop.stop()))
      await connection.close()
    },
  }
}

type Locks = {
  /** The first ones that nobody has, at most so many. */
  take(names: readonly string[], most: number): Promise<string[]>
  leave(name: string): Promise<void>
}

/** Left on the connection they were taken on: when it broke, they are gone already. */
function locksOn(connection: OneByOne | undefined, kind: string): Locks {
  const lock = "hashtextextended($2 || ' ' || name, 4203)"
  return {
    take: async (names, most) => {
      if (!connection || names.length === 0) return []
      // Row by row in the order given: a limit that is reached leaves the locks of the others alone.
      const rows = await connection<{ name: string }>(
        `select name from unnest($1::text[]) name where pg_try_advisory_lock(${lock}) limit $3`,
        [names, kind, most],
      )
      return rows.map(({ name }) => name)
    },
    leave: async (name) => {
      await connection?.(`select pg_advisory_unlock(${lock}) from unnest($1::text[]) name`, [
        [name],
        kind,
      ]).catch(() => undefined)
    },
  }
}

type OneByOne = <Row extends pg.QueryResultRow>(text: string, values: unknown[]) => Promise<Row[]>

/** A connection that many ask at once; it answers one after the other. */
function oneByOne(client: pg.Client): OneByOne {
  let before: Promise<unknown> = Promise.resolve()
  return (text, values) => {
    const answer = before.then(() => client.query(text, values)).then(({ rows }) => rows)
    before = answer.catch(() => undefined)
    return answer
  }
}

function runTurns(taker: TurnTaker, locksNow: () => Locks, log: Log): { stop(): Promise<void> } {
  const running = new Map<string, Promise<void>>()
  /** What failed rests for a while, each time for longer. */
  const resting = new Map<string, { until: number; pauseMs: number }>()
  const stopping = new AbortController()
  let wake = () => undefined as void

  const work = async (name: string, locks: Locks) => {
    try {
      // It may have been found while we were told to stop.
      if (stopping.signal.aborted) return
      await taker.take(name)
      resting.delete(name)
    } catch (error) {
      const pauseMs = Math.min(LONGEST_PAUSE_MS, 2 * (resting.get(name)?.pauseMs ?? taker.everyMs))
      resting.set(name, { pauseMs, until: performance.now() + pauseMs })
      log.warn({ turn: taker.name, of: name, err: error }, 'a turn failed, trying again')
    } finally {
      await locks.leave(name)
      running.delete(name)
      wake()
    }
  }
  const isFree = (name: string) => !running.has(name) && (resting.get(name)?.until ?? 0) <= performance.now()

  /** Answers whether there may be more than could be taken: then the end of a turn is worth another look. */
  const look = async (): Promise<boolean> => {
    const free = taker.atOnce - running.size
    if (free <= 0) return true
    const due = (await taker.due(NAMES_TO_CHOOSE_FROM)).filter(isFree)
    const locks = locksNow()
    const got = await locks.take(due, free)
    for (const name of got) running.set(name, work(name, locks))
    return due.length > got.length
  }

  const loop = async () => {
    while (!stopping.signal.aborted) {
      const finished = new Promise<void>((resolve) => {
        wake = resolve
      })
      const more = await look().catch((error: unknown) => {
        log.warn({ turn: taker.name, err: error }, 'could not ask what is due')
        return false
      })
      const pause = delay(taker.everyMs, undefined, { signal: stopping.signal }).catch(() => undefined)
      await (more ? Promise.race([pause, finished]) : pause)
    }
  }
  const looping = loop()
  return {
    stop: async () => {
      stopping.abort()
      await looping
      await Promise.race([Promise.all(running.values()), delay(TO_FINISH_MS, undefined, { ref: false })])
    },
  }
}
