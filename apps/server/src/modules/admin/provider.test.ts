import { expect, test } from 'vitest'
import { providersOf } from './provider.ts'

const now = new Date('2026-11-26T12:00:00Z')
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
type Setup = Parameters<typeof providersOf>[0]
type Rows = Parameters<typeof providersOf>[1]

const setup: Setup = {
  meta: { mode: 'live', isConfigured: true },
  models: { pictures: 'a-model', words: null, films: 'another', backgrounds: null },
  voices: { named: [], ready: [], problems: [] },
  storage: { kind: 's3', answers: true },
  mail: { kind: 'smtp', problem: null },
  sells: true,
}
const never = { lastSuccessAt: null, lastProblem: null }
const rows: Rows = {
  endings: { mail: never, voices: never },
  metaWrites: never,
  metaReadAt: null,
  limits: [],
  connections: [],
  pictures: never,
  clips: never,
  files: { n: 0, bytes: 0, at: null },
  mails: { n: 0, at: null },
  stripe: { waiting: 0, heard: null, handled: null, synced: null },
  database: { bytes: 1, version: '18.1', connections: 3, most: 100 },
}
const look = (id: string, some: Partial<Rows> = {}, more: Partial<Setup> = {}) =>
  providersOf({ ...setup, ...more }, { ...rows, ...some }, now).find((provider) => provider.id === id)

test('the last ending of a call says how a provider does', () => {
  const problem = { at: minutesAgo(5), text: 'Meta refused' }
  const failed = { lastSuccessAt: minutesAgo(9), lastProblem: problem }
  expect(look('meta', { metaWrites: failed })).toMatchObject({
    state: 'trouble',
    lastProblem: { text: 'Meta refused', at: '2026-11-26T11:55:00.000Z' },
  })
  const mended = { lastSuccessAt: minutesAgo(1), lastProblem: problem }
  expect(look('meta', { metaWrites: mended })).toMatchObject({ state: 'working' })
  expect(look('models', { pictures: failed, clips: mended })?.state).toBe('working')
})

test('what nobody told us is unknown, and what is not set up says so', () => {
  expect(look('meta')?.state).toBe('unknown')
  expect(look('mail', {}, { mail: { kind: 'outbox', problem: null } })?.state).toBe('not_set_up')
  expect(look('voices')?.state).toBe('not_set_up')
  expect(look('stripe', {}, { sells: false })?.state).toBe('not_set_up')
  expect(look('storage', {}, { storage: { kind: 's3', answers: false } })?.state).toBe('trouble')
})

test('a limit that is closed is trouble until it opens', () => {
  const limit = { key: 'account:1', percent: 100, toldAt: minutesAgo(3) }
  const closed = look('meta', { limits: [{ ...limit, closedUntil: new Date(now.getTime() + 60_000) }] })
  expect(closed?.state).toBe('trouble')
  expect(closed?.facts.at(-1)).toMatchObject({ value: 100, unit: 'percent', at: '2026-11-26T11:57:00.000Z' })
  expect(look('meta', { limits: [{ ...limit, closedUntil: minutesAgo(1) }] })?.state).toBe('unknown')
})

test('mail is how its server answers now, whatever became of the last one; both are told', () => {
  const refused = {
    lastSuccessAt: minutesAgo(9),
    lastProblem: { at: minutesAgo(2), text: 'no such mailbox' },
  }
  const endings = { mail: refused, voices: never }
  expect(look('mail', { endings })).toMatchObject({
    state: 'working',
    lastProblem: { text: 'no such mailbox' },
    lastSuccessAt: minutesAgo(9).toISOString(),
  })
  expect(look('mail', { endings }, { mail: { kind: 'smtp', problem: 'wrong password' } })).toMatchObject({
    state: 'trouble',
    lastProblem: { text: 'wrong password', at: now.toISOString() },
  })
})

test('a voice that is ready works until it fails; one that is set up and is not ready is trouble', () => {
  const ready = { named: [], ready: ['espeak-ng'], problems: [] }
  expect(look('voices', {}, { voices: ready })).toMatchObject({ state: 'working', lastSuccessAt: null })
  const failed = { lastSuccessAt: minutesAgo(9), lastProblem: { at: minutesAgo(2), text: 'no samples' } }
  expect(look('voices', { endings: { mail: never, voices: failed } }, { voices: ready })?.state).toBe(
    'trouble',
  )
  const lacking = { named: ['a voice of its own'], ready: ['espeak-ng'], problems: ['tokens.txt is missing'] }
  expect(look('voices', {}, { voices: lacking })).toMatchObject({
    state: 'trouble',
    lastProblem: { text: 'tokens.txt is missing' },
  })
})
