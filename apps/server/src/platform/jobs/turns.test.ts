import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { TurnTaker } from '#platform/jobs.ts'
import { createTestDatabase, until, type TestDatabase } from '../../../test/index.ts'
import { createLog } from '../create-log.ts'
import { startTurns } from './turns.ts'

const EVERY_MS = 10
const log = createLog({ level: 'silent', name: 'test' })
let db: TestDatabase
let closing: (() => Promise<unknown>)[] = []
beforeAll(async () => {
  db = await createTestDatabase()
})
afterEach(async () => {
  for (const close of closing) await close()
  closing = []
})
afterAll(() => db.close())

/** A process with a connection of its own. */
async function aProcess(taker: Pick<TurnTaker, 'due' | 'take'> & Partial<TurnTaker>) {
  const turns = await startTurns(db.url, [{ name: 'baking', everyMs: EVERY_MS, atOnce: 1, ...taker }], log)
  let stopped: Promise<void> | undefined
  const stop = () => (stopped ??= turns.stop())
  closing.push(stop)
  return { stop }
}

/** What waits, the most urgent first. Each turn lasts until the test ends it: `'A rye'` is A's turn at the rye. */
function aTable(...names: string[]) {
  const waiting = [...names]
  const atIt = new Map<string, () => void>()
  const begun: string[] = []
  const looks: Record<string, number> = {}
  const end = (turn: string) => {
    atIt.get(turn)?.()
    atIt.delete(turn)
  }
  let open = true
  closing.push(async () => {
    open = false
    for (const turn of atIt.keys()) end(turn)
  })
  return {
    waiting,
    begun,
    end,
    running: () => [...atIt.keys()].toSorted(),
    process: (id: string, options: Partial<TurnTaker> = {}) =>
      aProcess({
        due: async (most) => {
          looks[id] = (looks[id] ?? 0) + 1
          return open ? waiting.slice(0, most) : []
        },
        take: async (name) => {
          begun.push(`${id} ${name}`)
          if (open) await new Promise<void>((resolve) => atIt.set(`${id} ${name}`, resolve))
        },
        ...options,
      }),
    until: (...turns: string[]) =>
      until(async () => turns.every((turn) => atIt.has(turn)), { seconds: 5, what: turns.join(', ') }),
    /** Until a process has looked and had time to take what it found. */
    lookedAgain: async (id: string) => {
      const before = looks[id] ?? 0
      await until(async () => (looks[id] ?? 0) > before + 2, { seconds: 5, what: `a look of ${id}` })
    },
  }
}

/** The connections that hold the locks, the oldest first. */
const connections = async () =>
  (
    await db.sql<{ pid: number }>(
      `select pid from pg_stat_activity
       where datname = current_database() and application_name = 'adwright-turns' order by backend_start`,
    )
  ).map(({ pid }) => pid)

test('processes share the names, and two never have one at the same time', async () => {
  const turnsLeft = new Map(Array.from({ length: 60 }, (_, index) => [`loaf ${index}`, 2]))
  const had = new Set<string>()
  const clashes: string[] = []
  const most: Record<string, number> = { A: 0, B: 0, C: 0 }
  let open = false
  await Promise.all(
    Object.keys(most).map((id) => {
      let now = 0
      return aProcess({
        atOnce: 3,
        due: async () => (open ? [...turnsLeft.keys()] : []),
        take: async (name) => {
          if (had.has(name)) clashes.push(`${id} ${name}`)
          had.add(name)
          most[id] = Math.max(most[id] ?? 0, (now += 1))
          await delay(8)
          now -= 1
          had.delete(name)
          // A name that was finished between the asking and the lock is taken once more, as promised: at least once.
          const left = (turnsLeft.get(name) ?? 0) - 1
          if (left > 0) turnsLeft.set(name, left)
          else turnsLeft.delete(name)
        },
      })
    }),
  )
  open = true
  await until(async () => turnsLeft.size === 0, { what: 'an empty table' })
  expect(clashes).toEqual([])
  expect(most).toEqual({ A: 3, B: 3, C: 3 })
})

test('who has no room for all takes the most urgent that nobody has, and leaves the rest to others', async () => {
  const table = aTable('one', 'two', 'three', 'four', 'five', 'six')
  await table.process('A', { atOnce: 2 })
  await table.until('A one', 'A two')
  await table.process('B', { atOnce: 2 })
  await table.until('B three', 'B four')
  await delay(5 * EVERY_MS)
  expect(table.begun).toEqual(['A one', 'A two', 'B three', 'B four'])

  table.waiting.splice(0, 1)
  table.end('A one')
  await table.until('A five')
  table.waiting.unshift('urgent')
  table.end('B three')
  await table.until('B urgent')
  expect(table.running()).toEqual(['A five', 'A two', 'B four', 'B urgent'])
})

test('the next one begins the moment there is room, not when it is time to ask again', async () => {
  const table = aTable('rye', 'oat')
  await table.process('A', { everyMs: 600 })
  await table.until('A rye')
  await delay(700)
  table.waiting.shift()
  table.end('A rye')
  await until(async () => table.begun.includes('A oat'), { seconds: 0.3, what: 'the next one' })
})

test('the same name of another kind of work is another name', async () => {
  const table = aTable('rye')
  await table.process('A', { name: 'baking' })
  await table.process('B', { name: 'selling' })
  await table.until('A rye', 'B rye')
})

test('when the connection with the locks dies others get the names, and who lost them goes on with a new one', async () => {
  const table = aTable('rye', 'oat')
  await table.process('A', { atOnce: 4 })
  await table.until('A rye', 'A oat')
  const other = await table.process('B', { atOnce: 2 })
  await table.lookedAgain('B')
  expect(table.running()).toEqual(['A oat', 'A rye'])

  const [first] = await connections()
  await db.sql('select pg_terminate_backend($1)', [first])
  await table.until('B rye', 'B oat')
  // Whoever was at it is not told and works on: a turn must bear another one beside it then.
  expect(table.running()).toEqual(['A oat', 'A rye', 'B oat', 'B rye'])
  table.waiting.push('malt')
  await table.until('A malt')
  expect(await connections()).not.toContain(first)

  table.end('A rye')
  await table.lookedAgain('A')
  expect(table.running()).toEqual(['A malt', 'A oat', 'B oat', 'B rye'])
  const stopped = other.stop()
  table.end('B rye')
  table.end('B oat')
  await stopped
  await table.until('A rye')
  await table.lookedAgain('A')
  // Nobody has the lock of the oat, yet A does not begin beside itself.
  expect(table.begun.filter((turn) => turn === 'A oat')).toHaveLength(1)
  table.end('A oat')
  await table.until('A oat')
})

test('what throws rests for longer each time until it succeeds, and keeps no others from their turns', async () => {
  const failures: { at: number; othersBefore: number }[] = []
  let others = 0
  let succeeded = 0
  await aProcess({
    due: async () => ['broken', 'whole'],
    take: async (name) => {
      if (name === 'whole') {
        await delay(2)
        others += 1
        return
      }
      if (failures.length === 5 && succeeded === 0) {
        succeeded += 1
        return
      }
      failures.push({ at: performance.now(), othersBefore: others })
      throw new Error('no flour')
    },
  })
  await until(async () => failures.length >= 7, { seconds: 5, what: 'seven failures' })
  const pauses = failures.slice(1).map(({ at }, index) => at - (failures[index]?.at ?? 0))
  for (const [index, pause] of pauses.slice(0, 4).entries())
    expect(pause).toBeGreaterThanOrEqual(EVERY_MS * 2 ** (index + 1))
  // The fifth pause ended in a success: what fails after it rests for a little while again, rather than for 640 ms.
  expect(pauses[5]).toBeGreaterThanOrEqual(2 * EVERY_MS)
  expect(pauses[5]).toBeLessThan(300)
  const between = failures.slice(1, 5).map(({ othersBefore }, index) => othersBefore - (failures[index]?.othersBefore ?? 0)) // prettier-ignore
  expect(Math.min(...between)).toBeGreaterThan(0)
})

test('asking goes on after it has failed', async () => {
  const table = aTable('rye')
  let asked = 0
  await table.process('A', {
    due: async () => {
      asked += 1
      if (asked < 3) throw new Error('the database is away')
      return table.waiting
    },
  })
  await table.until('A rye')
})

test('stop waits for running turns, begins none, and leaves the locks to others', async () => {
  const table = aTable('one', 'two', 'three')
  const first = await table.process('A', { atOnce: 2 })
  await table.until('A one', 'A two')
  let stopped = false
  const stopping = first.stop().then(() => (stopped = true))
  table.end('A one')
  await delay(5 * EVERY_MS)
  expect(table.running()).toEqual(['A two'])

  await table.process('B', { atOnce: 3 })
  await table.until('B one', 'B three')
  expect([table.running(), stopped]).toEqual([['A two', 'B one', 'B three'], false])
  table.end('A two')
  await stopping
  await table.until('B two')
  await until(async () => (await connections()).length === 1, { what: 'a connection that is closed' })
})

test('a stop while it is being asked what is due begins nothing', async () => {
  const table = aTable('rye')
  let answer = (_names: string[]) => undefined as void
  const first = await table.process('A', { due: () => new Promise((resolve) => (answer = resolve)) })
  const stopping = first.stop()
  answer(table.waiting)
  await Promise.race([stopping, delay(100)])
  expect(table.begun).toEqual([])
})
