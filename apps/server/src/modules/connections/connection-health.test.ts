import type { ConnectionProblemCode } from '@adwright/contract'
import { MetaError } from '@adwright/meta-graph'
import { describe, expect, test } from 'vitest'
import { NOT_SHARED } from './account-status.ts'
import { healthOf, type HealthFacts } from './connection-health.ts'
import { readFailure } from './meta-noted-failure.ts'
import { usualScopes } from './scopes.ts'

const now = new Date('2026-11-23T09:00:00Z')
const later = (days: number) => new Date(now.getTime() + days * 86_400_000)

const account = { externalId: 'act_17', name: 'Rosa ads', status: 1, chosen: true }
const page = {
  externalId: '100',
  name: 'Bakery Rosa',
  tasks: ['ADVERTISE', 'CREATE_CONTENT'],
  shared: true,
  chosen: true,
}
const well: HealthFacts = {
  userName: 'Rosa Weber',
  tokenKind: 'user',
  tokenExpiresAt: later(55),
  dataAccessExpiresAt: later(85),
  scopes: usualScopes,
  askedScopes: usualScopes,
  granularScopes: [
    { scope: 'ads_management', targetIds: ['17'] },
    { scope: 'pages_show_list', targetIds: ['100'] },
  ],
  noted: [],
  checkedAt: now,
  adAccounts: [account],
  pages: [page],
}
const noted = (code: ConnectionProblemCode, until?: Date): Partial<HealthFacts> => ({
  noted: [{ code, at: now, ...(until && { until }) }],
})
const without = (...names: string[]) => usualScopes.filter((name) => !names.includes(name))
const accountIs = (status: number): Partial<HealthFacts> => ({ adAccounts: [{ ...account, status }] })
const otherPage = { ...page, externalId: '200', name: 'Rosa Catering', chosen: false }

test('nothing wrong is told as nothing wrong', () => {
  expect(healthOf(well, now)).toEqual({ state: 'healthy', checkedAt: now.toISOString(), problems: [] })
  expect(
    healthOf({ ...well, tokenExpiresAt: null, dataAccessExpiresAt: null, granularScopes: [] }, now).state,
  ).toBe('healthy')
})

// One row a problem: what holds, how bad it is, the words a shop owner reads, the one button.
test.each<[ConnectionProblemCode, Partial<HealthFacts>, 'broken' | 'attention', RegExp, string, string]>([
  ['token_expiring', { tokenExpiresAt: later(3.5) }, 'attention', /runs out in 3 days: connect again/, 'reconnect', 'Connect again'],
  ['token_expiring', { tokenExpiresAt: later(0.5) }, 'attention', /runs out today/, 'reconnect', 'Connect again'],
  ['token_expired', { tokenExpiresAt: later(-1) }, 'broken', /has run out: connect again/, 'reconnect', 'Connect again'],
  ['token_expired', noted('token_expired'), 'broken', /has run out: connect again/, 'reconnect', 'Connect again'],
  ['token_expired', { ...noted('token_expired'), tokenKind: 'system_user' }, 'broken', /make a new one in Business settings/, 'reconnect', 'Enter a new token'],
  ['token_expiring', { tokenExpiresAt: later(1.5), tokenKind: 'system_user' }, 'attention', /system user’s token runs out tomorrow/, 'reconnect', 'Enter a new token'],
  ['token_revoked', noted('token_revoked'), 'broken', /removed in the Facebook settings/, 'reconnect', 'Connect again'],
  ['password_changed', noted('password_changed'), 'broken', /password was changed/, 'reconnect', 'Connect again'],
  ['checkpoint', noted('checkpoint'), 'broken', /log in at facebook\.com, then look again/, 'open', 'Open Facebook'],
  ['unconfirmed', noted('unconfirmed'), 'broken', /not confirmed yet/, 'open', 'Open Facebook'],
  ['data_access_expiring', { dataAccessExpiresAt: later(13.5) }, 'attention', /stops giving out data in 13 days/, 'reconnect', 'Connect again'],
  ['data_access_expired', { dataAccessExpiresAt: later(-2) }, 'broken', /not seen you for 90 days/, 'reconnect', 'Connect again'],
  ['permissions_declined', { scopes: without('ads_management', 'pages_manage_ads') }, 'broken', /may not create and change ads and run ads for your Pages/, 'rerequest', 'Allow it at Meta'],
  ['permissions_declined', { scopes: without('instagram_basic') }, 'attention', /may not see your Instagram account: everything else works/, 'rerequest', 'Allow it at Meta'],
  ['permissions_declined', { askedScopes: [...usualScopes, 'leads_retrieval'] }, 'attention', /fetch the leads your forms collect/, 'rerequest', 'Allow it at Meta'],
  ['asset_not_shared', accountIs(NOT_SHARED), 'broken', /ad account Rosa ads is no longer shared/, 'reconnect', 'Connect again'],
  ['asset_not_shared', { granularScopes: [{ scope: 'ads_management', targetIds: ['18'] }], adAccounts: [account, { ...account, externalId: 'act_18', chosen: false }] }, 'broken', /ad account Rosa ads is no longer shared/, 'reconnect', 'Connect again'],
  ['asset_not_shared', { granularScopes: [{ scope: 'pages_manage_ads', targetIds: ['200'] }], pages: [page, otherPage] }, 'broken', /Page Bakery Rosa is no longer shared/, 'reconnect', 'Connect again'],
  ['page_role_lost', { pages: [{ ...page, tasks: ['ANALYZE'] }] }, 'broken', /may no longer advertise for the Page Bakery Rosa.*then look again/, 'check_again', 'Look again'],
  ['page_role_lost', { pages: [{ ...page, shared: false, tasks: [] }, otherPage] }, 'broken', /ask whoever runs it to give you access, or choose another/, 'choose', 'Choose another Page'],
  ['page_role_lost', { scopes: [...usualScopes, 'pages_manage_posts'], pages: [{ ...page, tasks: ['ADVERTISE'] }] }, 'attention', /may not publish on the Page Bakery Rosa/, 'check_again', 'Look again'],
  ['page_role_lost', noted('page_role_lost'), 'broken', /no longer have a role on the Page/, 'choose', 'Choose another Page'],
  ['action_blocked', noted('action_blocked', later(0.25)), 'attention', /stopped this kind of action for a while/, 'wait', 'Wait for Facebook'],
  ['account_disabled', accountIs(2), 'broken', /Meta disabled the ad account Rosa ads/, 'open', 'Open Account Quality'],
  ['account_unsettled', accountIs(3), 'broken', /payment of the ad account Rosa ads failed/, 'open', 'Open billing'],
  ['account_unsettled', accountIs(8), 'broken', /settling the balance/, 'open', 'Open billing'],
  ['account_unsettled', accountIs(9), 'attention', /is due: ads run on for now/, 'open', 'Open billing'],
  ['account_in_review', accountIs(7), 'broken', /reviewing the ad account Rosa ads/, 'check_again', 'Look again'],
  ['account_closed', accountIs(101), 'broken', /ad account Rosa ads is closed/, 'choose', 'Choose another ad account'],
  ['account_closed', accountIs(100), 'broken', /ad account Rosa ads is closed/, 'choose', 'Choose another ad account'],
  ['account_restricted', noted('account_restricted', later(1)), 'broken', /no longer lets you advertise/, 'open', 'Open Account Quality'],
  ['app_in_development', noted('app_in_development', later(1)), 'broken', /still in development mode/, 'open', 'Open the app at Meta'],
  ['throttled', noted('throttled', later(0.01)), 'attention', /goes on by itself/, 'wait', 'Wait a moment'],
])('%s %j', (code, change, state, sentence, remedy, label) => {
  const health = healthOf({ ...well, ...change }, now)
  expect(health.state).toBe(state)
  expect(health.problems).toHaveLength(1)
  const [problem] = health.problems
  expect(problem).toMatchObject({ code, severity: state, remedy: { kind: remedy, label } })
  expect(problem?.sentence).toMatch(sentence)
  // One sentence, for a person: no code, no name of Meta's, an end.
  expect(problem?.sentence).toMatch(/^[A-Z][^_]*\.$/)
  expect(problem?.remedy.href !== undefined).toBe(remedy === 'open')
  expect(problem?.remedy.until !== undefined).toBe(remedy === 'wait')
}) // prettier-ignore

test('a blocked action never asks to connect again, and is over when its time is', () => {
  const facts = { ...well, ...noted('action_blocked', later(0.25)) }
  expect(healthOf(facts, now).problems[0]?.remedy).toEqual({
    kind: 'wait',
    label: 'Wait for Facebook',
    until: later(0.25).toISOString(),
  })
  expect(healthOf(facts, later(0.25)).state).toBe('healthy')
})

test('declined permissions name exactly those to ask for again', () => {
  const { problems } = healthOf({ ...well, scopes: without('ads_read', 'instagram_basic') }, now)
  expect(problems.map(({ severity, scopes }) => [severity, scopes])).toEqual([
    ['broken', ['ads_read']],
    ['attention', ['instagram_basic']],
  ])
})

test('problems carry what they are about, by Meta’s id', () => {
  expect(healthOf({ ...well, ...accountIs(2) }, now).problems[0]?.asset).toEqual({
    kind: 'ad_account',
    id: 'act_17',
    name: 'Rosa ads',
  })
})

test('a restricted Instagram account is told by its name, and opened there', () => {
  const restricted = { code: 'account_restricted', at: now, until: later(1), instagram: true } as const
  const facts = { ...well, instagram: { id: '1784', name: '@rosa' }, noted: [restricted] }
  expect(healthOf(facts, now).problems).toEqual([
    {
      code: 'account_restricted',
      severity: 'attention',
      sentence: 'Instagram has restricted @rosa: open the app there and follow what it asks for.',
      remedy: { kind: 'open', label: 'Open Instagram', href: 'https://www.instagram.com/' },
      asset: { kind: 'instagram', id: '1784', name: '@rosa' },
    },
  ])
})

test('what is not chosen harms nobody', () => {
  const adAccounts = [account, { ...account, externalId: 'act_2', status: 2, chosen: false }]
  const pages = [page, { ...otherPage, tasks: [] }]
  expect(healthOf({ ...well, adAccounts, pages }, now).state).toBe('healthy')
})

test('targets that are no assets of ours name businesses, and cover everything', () => {
  expect(healthOf({ ...well, granularScopes: [{ scope: 'ads_management', targetIds: ['9000'] }] }, now).state).toBe('healthy') // prettier-ignore
})

test('a dead token is the only thing told: nothing else can be known or mended before', () => {
  const all = { ...well, ...accountIs(2), scopes: [], ...noted('password_changed'), tokenExpiresAt: later(1) }
  expect(healthOf(all, now).problems.map(({ code }) => code)).toEqual(['password_changed'])
})

test('the worst comes first', () => {
  const { problems } = healthOf({ ...well, ...accountIs(2), dataAccessExpiresAt: later(5), ...noted('throttled', later(1)) }, now) // prettier-ignore
  expect(problems.map(({ code }) => code)).toEqual(['account_disabled', 'throttled', 'data_access_expiring'])
})

describe('what an error of a call means for its connection', () => {
  const said = (code: number, subcode?: number, more: Partial<ConstructorParameters<typeof MetaError>[0]> = {}) =>
    readFailure(new MetaError({ kind: 'auth', message: 'x', status: 400, code, ...(subcode && { subcode }), ...more })) // prettier-ignore
  const HOUR = 3_600_000

  test.each([
    [190, 458, { code: 'token_revoked' }],
    [190, 459, { code: 'checkpoint' }],
    [190, 460, { code: 'password_changed' }],
    [190, 463, { code: 'token_expired' }],
    [190, 464, { code: 'unconfirmed' }],
    [190, 467, { code: 'token_revoked' }],
    [190, 492, { code: 'page_role_lost', look: true }],
    [190, undefined, { code: 'token_revoked' }],
    [190, 999, { code: 'token_revoked' }],
    [102, 463, { code: 'token_expired' }],
    [25, undefined, { code: 'account_restricted', waitMs: 24 * HOUR, instagram: true }],
    [100, 1_404_163, { code: 'account_restricted', waitMs: 24 * HOUR }],
    [100, 1_885_183, { code: 'app_in_development', waitMs: 24 * HOUR }],
  ])('%i/%s', (code, subcode, failure) => {
    expect(said(code, subcode)).toEqual(failure)
  })

  test('a block lasts as long as Meta says, else some hours', () => {
    expect(said(368, undefined, { kind: 'blocked' })).toMatchObject({ code: 'action_blocked' })
    expect(said(368, undefined, { kind: 'blocked', retryAfterMs: HOUR })).toMatchObject({ waitMs: HOUR })
  })

  test('a throttle is kept when somebody has to wait for it', () => {
    const throttled = { kind: 'throttled', retryAfterMs: 9 * 60_000 } as const
    expect(said(17, 2_446_079, throttled)).toEqual({ code: 'throttled', waitMs: 540_000 })
    expect(said(613, 5_044_001, { ...throttled, retryAfterMs: 1000 })?.code).toBeUndefined()
    expect(said(613, 1_487_632, { ...throttled, retryAfterMs: HOUR })?.code).toBeUndefined()
  })

  test('a missing right asks for a look; what is nobody’s fault here means nothing', () => {
    expect(said(200, undefined, { kind: 'permission' })).toEqual({ look: true })
    expect(said(100, 33, { kind: 'not_found' })).toBeUndefined()
    expect(said(1, undefined, { kind: 'unknown_outcome' })).toBeUndefined()
    expect(readFailure(new Error('something else'))).toBeUndefined()
    expect(readFailure(new Error('outer', { cause: new MetaError({ kind: 'auth', message: 'x', status: 400, code: 190, subcode: 460 }) }))).toEqual({ code: 'password_changed' }) // prettier-ignore
  })
})
