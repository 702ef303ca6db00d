import type { Connection } from '@adwright/contract'
import { describe, expect, it } from 'vitest'
import { hasChoice, readyConnection } from './ready-connection.ts'

const connection = (part: Partial<Connection>) =>
  ({
    status: 'active',
    createdAt: '2026-11-01T00:00:00Z',
    adAccounts: [{ id: 'a1', chosen: true, canDeliver: true }],
    pages: [{ id: 'p1', chosen: true, canAdvertise: true }],
    ...part,
  }) as unknown as Connection // only what the rule reads

describe('the connection a campaign runs through', () => {
  it('is the newest that is active and chosen in full', () => {
    const older = connection({})
    const newer = connection({ createdAt: '2026-11-02T00:00:00Z' })
    expect(readyConnection([older, newer])?.connection).toBe(newer)
    expect(readyConnection([older, { ...newer, status: 'revoked' }])?.connection).toBe(older)
  })
  it('is none when the account cannot deliver or no Page is chosen', () => {
    const [account] = connection({}).adAccounts
    expect(
      readyConnection([connection({ adAccounts: [{ ...account!, canDeliver: false }] })]),
    ).toBeUndefined()
    expect(readyConnection([connection({ pages: [] })])).toBeUndefined()
    expect(readyConnection(undefined)).toBeUndefined()
  })
})

it('asks for a choice only between things that can be used', () => {
  const [account] = connection({}).adAccounts
  expect(hasChoice(connection({}))).toBe(false)
  expect(hasChoice(connection({ adAccounts: [account!, { ...account!, canDeliver: false }] }))).toBe(false)
  expect(hasChoice(connection({ adAccounts: [account!, account!] }))).toBe(true)
})
