import type pg from 'pg'

export type LockPool = pg.Pool

export type Exclusively = {
  /** Runs `work` while no other process, and no other caller here, runs work of the same name. */
  wait<T>(name: string, work: () => Promise<T>): Promise<T>
  /** The same, or 'busy' at once when somebody else is at it. */
  attempt<T>(name: string, work: () => Promise<T>): Promise<T | 'busy'>
}

/**
 * Session-level advisory locks: no transaction stays open during a provider's call, and PostgreSQL lets go the moment
 * the process dies, so whoever resumes need not wait for a lease to run out. A pooler in transaction mode between us and
 * PostgreSQL would break them.
 */
export function createExclusively(pool: pg.Pool): Exclusively {
  // Each holder keeps a connection and needs a second one to get on: at most half the pool may be locks.
  const seats = createSeats(Math.max(1, Math.floor((pool.options.max ?? 10) / 2)))
  const seated = async <T>(work: () => Promise<T>): Promise<T> => {
    const leave = await seats.take()
    try {
      return await work()
    } finally {
      leave()
    }
  }
  return {
    wait: (name, work) => seated(() => locked(pool, WAIT, name, work) as ReturnType<typeof work>), // it never is busy
    attempt: (name, work) => seated(() => locked(pool, TRY, name, work)),
  }
}

const WAIT = 'select pg_advisory_lock(hashtextextended($1, 4201)) is not null as got'
const TRY = 'select pg_try_advisory_lock(hashtextextended($1, 4201)) as got'

async function locked<T>(
  pool: pg.Pool,
  how: string,
  name: string,
  work: () => Promise<T>,
): Promise<T | 'busy'> {
  const client = await pool.connect()
  let broken: Error | undefined
  const note = (error: Error) => {
    broken = error
  }
  client.on('error', note)
  let got: boolean
  try {
    got = (await client.query<{ got: boolean }>(how, [name])).rows[0]?.got === true
  } catch (error) {
    client.release(true) // it may still be waiting for the lock: nobody else must get this connection
    throw error
  }
  try {
    return got ? await work() : 'busy'
  } finally {
    if (got) await client.query('select pg_advisory_unlock(hashtextextended($1, 4201))', [name]).catch(note)
    client.off('error', note)
    client.release(broken) // a broken connection is thrown away, and its locks with it
  }
}

function createSeats(free: number): { take(): Promise<() => void> } {
  const waiting: (() => void)[] = []
  const leave = () => {
    const next = waiting.shift()
    if (next) next()
    else free += 1
  }
  return {
    async take() {
      if (free > 0) free -= 1
      else await new Promise<void>((sit) => waiting.push(sit))
      return leave
    },
  }
}
