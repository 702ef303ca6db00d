import type { Destination } from '@adwright/contract'
import { expect, test } from 'vitest'
import { troublesOf } from './place-troubles.ts'

const place = (change: Partial<Destination>) =>
  ({
    network: 'facebook',
    connectionId: 'conn_a',
    name: 'Harbour Coffee',
    canPublish: true,
    problem: null,
    missingScopes: [],
    waitingFor: null,
    ...change,
  }) as Destination
const page = place({
  canPublish: false,
  problem: 'Not on the Page yet.',
  missingScopes: ['pages_manage_posts'],
})
const instagram = place({
  name: 'harbourcoffee',
  canPublish: false,
  problem: 'Not on Instagram yet.',
  missingScopes: ['instagram_content_publish'],
})

test('what one click at Meta mends is one trouble', () => {
  expect(troublesOf([page, instagram, place({ connectionId: 'conn_b' as never })])).toEqual([
    {
      connectionId: 'conn_a',
      names: ['Harbour Coffee', 'harbourcoffee'],
      sentences: ['Not on the Page yet.', 'Not on Instagram yet.'],
      remedy: 'allow',
      blocks: true,
    },
  ])
})

test('what only time mends has no button and comes last', () => {
  const waiting = (kind: 'quota' | 'reconnect') =>
    place({ waitingFor: { kind, sentence: `${kind}.`, until: null } })
  expect(troublesOf([waiting('quota'), waiting('reconnect')]).map(({ remedy }) => remedy)).toEqual([
    'reconnect',
    null,
  ])
  expect(troublesOf([place({})])).toEqual([])
})
