import net from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../test/index.ts'
import { keepConnected } from './steady-connection.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await createTestDatabase()
})
afterAll(() => db.close())

/** Stands before the database; while it is down, it hangs up on everybody and counts them. */
async function aDoor(to: URL) {
  const state = { down: false, turnedAway: 0 }
  const live = new Set<net.Socket>()
  const server = net.createServer((caller) => {
    live.add(caller)
    caller.on('error', () => undefined)
    if (state.down) {
      state.turnedAway += 1
      caller.destroy()
      return
    }
    const inside = net.connect(Number(to.port), to.hostname)
    live.add(inside)
    inside.on('error', () => undefined)
    caller.pipe(inside).pipe(caller)
    inside.on('close', () => caller.destroy())
    caller.on('close', () => inside.destroy())
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  const port = address && typeof address === 'object' ? address.port : 0
  return {
    state,
    url: Object.assign(new URL(to), { hostname: '127.0.0.1', port: String(port) }).href,
    cut() {
      for (const socket of live) socket.destroy()
      live.clear()
    },
    close() {
      this.cut()
      server.close()
    },
  }
}

test('a connection that breaks comes back, with one attempt at a time however long it takes', async () => {
  const door = await aDoor(new URL(db.url))
  let prepared = 0
  let again = 0
  const connection = await keepConnected({
    config: { connectionString: door.url },
    prepare: async (client) => {
      await client.query('select 1')
      prepared += 1
    },
    onBroken: () => undefined,
    onAgain: () => void (again += 1),
    retryMs: 25,
  })
  expect(connection.isOpen()).toBe(true)

  door.state.down = true
  door.cut()
  await expect.poll(() => connection.isOpen()).toBe(false)
  await expect.poll(() => door.state.turnedAway, { interval: 5 }).toBeGreaterThan(6)
  // One after the other: were each failure to begin two attempts, there would be hundreds by now.
  const before = door.state.turnedAway
  await delay(250)
  expect(door.state.turnedAway - before).toBeLessThanOrEqual(11)

  door.state.down = false
  await expect.poll(() => connection.isOpen()).toBe(true)
  expect([prepared, again]).toEqual([2, 1])
  await connection.close()
  door.close()
})
