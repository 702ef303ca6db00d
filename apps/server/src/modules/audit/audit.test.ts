import { afterAll, beforeAll, expect, test } from 'vitest'
import { aWorkspace, createTestDatabase, fakeClock, type TestDatabase } from '../../../test/index.ts'
import { createAudit } from './index.ts'

let db: TestDatabase
const audit = createAudit({ clock: fakeClock('2026-11-23T10:00:00Z') })
beforeAll(async () => {
  db = await createTestDatabase()
})
afterAll(() => db.close())

test('an act is recorded with who, what, when and in which request', async () => {
  const member = await aWorkspace(db)
  await db.inWorkspace(member.workspaceId, (tx) =>
    audit.record(tx, member, 'workspace.renamed', member.workspaceId, { name: 'A' }, { name: 'B' }),
  )
  expect(await db.sql('select actor, action, before, after, request_id, at from audit_entries')).toEqual([
    {
      actor: member.userId,
      action: 'workspace.renamed',
      before: { name: 'A' },
      after: { name: 'B' },
      request_id: member.requestId,
      at: new Date('2026-11-23T10:00:00Z'),
    },
  ])
})

test('what is recorded stays: tenant code can neither change nor delete it', async () => {
  const member = await aWorkspace(db)
  const attempt = (work: Parameters<typeof db.inWorkspace<unknown>>[1]) =>
    db.inWorkspace(member.workspaceId, work)
  await expect(attempt((tx) => tx.deleteFrom('audit_entries').execute())).rejects.toThrow(/permission denied/)
  await expect(
    attempt((tx) => tx.updateTable('audit_entries').set({ action: 'x' }).execute()),
  ).rejects.toThrow(/permission denied/)
})
