import type { ConnectionId, ServerEvent } from '@adwright/contract'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
import type { Member } from '#platform/member.ts'
import { aWorkspace, createTestDatabase, until, type TestDatabase } from '../../../test/index.ts'
import { createLog } from '../create-log.ts'
import { createEvents, type EventHub } from './create-events.ts'
import { forgetEvents } from './event-store.ts'

let db: TestDatabase
/** Two hubs on one database, as in two API processes. */
let here: EventHub
let there: EventHub
let rosa: Member

beforeAll(async () => {
  db = await createTestDatabase()
  const hub = () =>
    createEvents({ transactions: db, url: db.url, log: createLog({ level: 'silent', name: 'test' }) })
  here = hub()
  there = hub()
})
beforeEach(async () => {
  rosa = await aWorkspace(db)
})
afterAll(async () => {
  await Promise.all([here.stop(), there.stop()])
  await db.close()
})

const changed = (): ServerEvent & { name: 'connection.changed' } => ({
  name: 'connection.changed',
  data: { connectionId: newId('conn') },
})
const publish = (member: Member, event: ServerEvent) =>
  db.inWorkspace(member.workspaceId, (tx) => here.publish(tx, member.workspaceId, event))
function ear() {
  const heard: ConnectionId[] = []
  const ids: number[] = []
  const hear = (id: number, event: ServerEvent) => {
    ids.push(id)
    if (event.name === 'connection.changed') heard.push(event.data.connectionId)
  }
  return { heard, ids, hear, hears: (id: ConnectionId) => until(() => Promise.resolve(heard.includes(id))) }
}

test('an event reaches the subscribers of its workspace in every process, and nobody else', async () => {
  const other = await aWorkspace(db)
  const [mine, far, foreign] = [ear(), ear(), ear()]
  const stops = [
    await here.subscribe(rosa.workspaceId, undefined, mine.hear),
    await there.subscribe(rosa.workspaceId, undefined, far.hear),
    await there.subscribe(other.workspaceId, undefined, foreign.hear),
  ]
  const event = changed()
  await publish(rosa, event)
  await mine.hears(event.data.connectionId)
  await far.hears(event.data.connectionId)
  expect(foreign.heard).toEqual([])
  stops.forEach(({ stop }) => stop())
})

test('what was rolled back is never heard', async () => {
  const { heard, hear, hears } = ear()
  const { stop } = await there.subscribe(rosa.workspaceId, undefined, hear)
  await expect(
    db.inWorkspace(rosa.workspaceId, async (tx) => {
      await here.publish(tx, rosa.workspaceId, changed())
      throw new Error('no')
    }),
  ).rejects.toThrow('no')
  const kept = changed()
  await publish(rosa, kept)
  await hears(kept.data.connectionId)
  expect(heard).toEqual([kept.data.connectionId])
  stop()
})

test('a browser that comes back hears what it missed, in order, then what comes', async () => {
  const first = ear()
  const { stop } = await here.subscribe(rosa.workspaceId, undefined, first.hear)
  const [seen, missed1, missed2, live] = [changed(), changed(), changed(), changed()]
  await publish(rosa, seen)
  await first.hears(seen.data.connectionId)
  stop()
  await publish(rosa, missed1)
  await publish(rosa, missed2)
  const again = ear()
  const second = await there.subscribe(rosa.workspaceId, first.ids.at(-1), again.hear)
  await publish(rosa, live)
  await again.hears(live.data.connectionId)
  expect(again.heard).toEqual([missed1, missed2, live].map((event) => event.data.connectionId))
  second.stop()
})

test('after the listening connection was cut, nothing is lost', async () => {
  const { hear, hears, heard } = ear()
  const { stop } = await here.subscribe(rosa.workspaceId, undefined, hear)
  const during = changed()
  await db.sql(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'adwright-listener' and datname = current_database()`) // prettier-ignore
  await publish(rosa, during)
  await hears(during.data.connectionId)
  const after = changed()
  await publish(rosa, after)
  await hears(after.data.connectionId)
  expect(heard).toEqual([during.data.connectionId, after.data.connectionId])
  stop()
})

test('old events are forgotten', async () => {
  await publish(rosa, changed())
  await forgetEvents(db, new Date(Date.now() + 1000))
  expect(await db.sql('select * from events')).toEqual([])
})
