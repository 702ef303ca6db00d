import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
import type { Member } from '#platform/member.ts'
import { aWorkspace, createTestDatabase, type TestDatabase } from '../../../test/index.ts'
import { createWorkspaces, type Workspaces } from './index.ts'
import { quietDeps } from './test-teams.ts'

let db: TestDatabase
let workspaces: Workspaces
beforeAll(async () => {
  db = await createTestDatabase()
  workspaces = createWorkspaces(quietDeps(db))
})
afterAll(() => db.close())

test('a user gets one workspace, named after the business, however many ask at once', async () => {
  const rosa = { id: newId('user'), name: 'Rosa', businessName: 'Bakery Rosa' }
  const all = await Promise.all(Array.from({ length: 5 }, () => workspaces.ensureOwn(rosa)))
  expect(new Set(all.map((membership) => membership.workspaceId)).size).toBe(1)
  expect(all[0]?.role).toBe('owner')
  const [row] = await db.sql('select name from workspaces where workspace_id = $1', [all[0]?.workspaceId])
  expect(row).toEqual({ name: 'Bakery Rosa' })
})

test('a stranger to a workspace has no membership there', async () => {
  const [rosa, other] = [await aWorkspace(db), await aWorkspace(db)]
  expect(await workspaces.membershipOf(rosa.userId, other.workspaceId)).toBeUndefined()
  expect(await workspaces.membershipOf(rosa.userId)).toEqual({
    workspaceId: rosa.workspaceId,
    role: 'owner',
    organisation: { id: rosa.organisation?.id, role: 'owner' },
  })
})

test('a change is saved and recorded; a made-up time zone is refused', async () => {
  const rosa = await aWorkspace(db)
  await workspaces.update(rosa, { timeZone: 'America/Lima' })
  const saved = await db.inWorkspace(rosa.workspaceId, (tx) => workspaces.get(tx, rosa))
  expect(saved).toMatchObject({ timeZone: 'America/Lima', name: 'Bakery Rosa' })
  expect(
    await db.sql('select action from audit_entries where workspace_id = $1', [rosa.workspaceId]),
  ).toHaveLength(1)
  for (const timeZone of ['Mars/Olympus', '+02:00', ''])
    await expect(workspaces.update(rosa, { timeZone })).rejects.toMatchObject({
      code: 'request.invalid',
      field: 'timeZone',
    })
})

describe('a person with many workspaces', () => {
  const names = ['Zoo', 'alpha', 'Äpfel', 'Beta_1', 'beta 2', '100% Bio', 'Gamma', 'gamma']
  let agent: Member
  beforeAll(async () => {
    agent = await aWorkspace(db, { name: 'Agency' })
    const organisationId = agent.organisation?.id
    for (const name of names)
      await db.sql('insert into workspaces (workspace_id, organisation_id, name) values ($1, $2, $3)', [newId('ws'), organisationId, name]) // prettier-ignore
  })

  test('pages through all of them by name, each once, with what they are there', async () => {
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await workspaces.list(agent.userId, { limit: 2, cursor })
      expect(page.workspaces.length).toBeLessThanOrEqual(2)
      seen.push(...page.workspaces.map(({ name }) => name))
      cursor = page.nextCursor
      for (const { role, organisation } of page.workspaces)
        expect([role, organisation]).toEqual([
          'owner',
          { id: agent.organisation?.id, name: 'Agency', kind: 'business' },
        ])
    } while (cursor !== undefined)
    expect(seen.toSorted()).toEqual(['Agency', ...names].toSorted())
    expect(seen.indexOf('alpha')).toBeLessThan(seen.indexOf('Zoo'))
  })

  test('finds them by part of a name, whose signs mean themselves', async () => {
    const found = async (search: string) =>
      (await workspaces.list(agent.userId, { limit: 50, search })).workspaces.map(({ name }) => name)
    expect(await found('BETA')).toEqual(['beta 2', 'Beta_1'])
    expect(await found('a_1')).toEqual(['Beta_1'])
    expect(await found('%')).toEqual(['100% Bio'])
    expect(await found('nothing like it')).toEqual([])
  })

  test('opens one, which is then where they were last; one that is not theirs is not there', async () => {
    const [{ id } = { id: newId('ws') }] = (await workspaces.list(agent.userId, { limit: 1, search: 'Zoo' }))
      .workspaces
    expect(await workspaces.open(agent.userId, id)).toMatchObject({ id, name: 'Zoo', role: 'owner' })
    expect(await workspaces.membershipOf(agent.userId)).toMatchObject({ workspaceId: id })
    const other = await aWorkspace(db)
    await expect(workspaces.open(agent.userId, other.workspaceId)).rejects.toMatchObject({
      code: 'workspace.not_found',
    })
  })

  test('a cursor of another list is refused', async () => {
    for (const cursor of ['x', Buffer.from('["a","b"]').toString('base64url'), Buffer.from('{}').toString('base64url')])
      await expect(workspaces.list(agent.userId, { limit: 2, cursor })).rejects.toMatchObject({ code: 'request.invalid' }) // prettier-ignore
  })
})
