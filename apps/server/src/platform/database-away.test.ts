import pg from 'pg'
import { expect, test } from 'vitest'
import { isDatabaseAway } from './database-away.ts'

const withCode = (code: string) => Object.assign(new Error('x'), { code })

test.each([
  ['crashed', withCode('57P02')],
  ['starting up', withCode('57P03')],
  ['ended by an administrator', withCode('57P01')],
  ['full', withCode('53300')],
  ['cut off', new Error('Connection terminated unexpectedly')],
  ['slow to connect', new Error('timeout exceeded when trying to connect')],
])('a server that is %s is away', (_, error) => {
  expect(isDatabaseAway(error)).toBe(true)
})

test.each([
  ['a row that is there already', withCode('23505')],
  ['a refusal of ours', withCode('campaign.not_found')],
  ['a bug', new TypeError('x is undefined')],
  ['no error at all', 'text'],
])('%s is not', (_, error) => {
  expect(isDatabaseAway(error)).toBe(false)
})

test('the driver’s own error at a closed port is told apart from a wrong password', async () => {
  const closed = new pg.Client({ connectionString: 'postgres://a:b@127.0.0.1:1/c' })
  expect(isDatabaseAway(await closed.connect().catch((error: unknown) => error))).toBe(true)
  expect(isDatabaseAway(withCode('28P01'))).toBe(false)
})
