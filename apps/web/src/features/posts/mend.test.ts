import type { Destination } from '@adwright/contract'
import { expect, test } from 'vitest'
import { remedyOf, troublesOf } from './mend.ts'

const place = (change: Partial<Destination>): Destination =>
  ({
    network: 'facebook',
    name: 'Harbour Coffee',
    connectionId: 'conn_1',
    canPublish: true,
    problem: null,
    missingScopes: [],
    waitingFor: null,
    ...change,
  }) as Destination // the rest is not looked at

const denied = { canPublish: false, problem: 'Not allowed yet.', missingScopes: ['pages_manage_posts'] }

test('one click asks for everything that a connection lacks', () => {
  const troubles = troublesOf([place(denied), place({ ...denied, network: 'instagram', name: 'harbour' })])
  expect(troubles).toHaveLength(1)
  expect(troubles[0]).toMatchObject({ remedy: 'allow', sentences: ['Not allowed yet.'] })
  expect(troubles[0]?.places.map(({ name }) => name)).toEqual(['Harbour Coffee', 'harbour'])
})
test('other connections and other remedies stand apart', () => {
  const waiting = { kind: 'reconnect', sentence: 'Connect again.', until: null } as const
  expect(
    troublesOf([
      place(denied),
      place({ waitingFor: waiting }),
      place({ ...denied, connectionId: 'conn_2' as never }),
    ]),
  ).toHaveLength(3)
})
test('where only time helps there is no button', () => {
  expect(remedyOf(place({ waitingFor: { kind: 'limit', sentence: 'Slow down.', until: null } }))).toBeNull()
  expect(troublesOf([place({})])).toEqual([])
})
