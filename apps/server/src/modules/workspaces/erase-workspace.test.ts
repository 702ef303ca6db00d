import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createMedia, type MediaLibrary } from '#modules/media'
import type { Member } from '#platform/member.ts'
import { aWorkspace, createTestDatabase, fakeClock, type TestDatabase } from '../../../test/index.ts'
import { noVideos, openTestStorage, type TestStorage } from '../../../test/test-storage.ts'
import type { EraseInput } from './erase-workspace.ts'
import { createWorkspaces, type Workspaces } from './index.ts'
import { quietDeps } from './test-teams.ts'

let db: TestDatabase
let storage: TestStorage
let media: MediaLibrary
/** How many objects can still be deleted before the worker dies. */
let strength = Number.POSITIVE_INFINITY
const ended: string[] = []
let workspaces: Workspaces
let rosa: Member

beforeAll(async () => {
  db = await createTestDatabase()
  storage = await openTestStorage()
  const mortal = {
    ...storage,
    delete: async (key: string) => {
      if (strength-- <= 0) throw new Error('killed')
      await storage.delete(key)
    },
  }
  const jobs = { enqueue: async () => undefined }
  media = createMedia({ transactions: db, storage: mortal, clock: fakeClock(), jobs, ...noVideos })
  workspaces = createWorkspaces({
    ...quietDeps(db),
    eraseFiles: (workspaceId) => media.eraseFiles(workspaceId),
    beforeErase: async (organisationId) => void ended.push(organisationId),
  })
})
afterAll(async () => {
  media.close()
  await Promise.all([db.close(), storage.close()])
})
beforeEach(async () => {
  strength = Number.POSITIVE_INFINITY
  ended.length = 0
  rosa = await aWorkspace(db)
})

const inputOf = ({ workspaceId, organisation }: Member): EraseInput => ({
  workspaceId,
  organisationId: organisation?.id as EraseInput['organisationId'], // of a workspace of ours there is one
})
const picture = (n: number) => ({
  purpose: 'poster' as const,
  name: `Poster ${n}`,
  contentType: 'image/png' as const,
  width: 1,
  height: 1,
  bytes: Buffer.from(`picture ${n}`),
})
const keep = async ({ workspaceId }: Member, count: number) => {
  for (let n = 0; n < count; n++) await media.store(workspaceId, picture(n))
}
const remove = ({ workspaceId }: Member) =>
  db.sql('update workspaces set erased_at = now() where workspace_id = $1', [workspaceId])
const isThere = async ({ workspaceId }: Member) =>
  (await db.sql('select 1 from workspaces where workspace_id = $1', [workspaceId])).length > 0
const objectsOf = async ({ workspaceId }: Member) =>
  (await storage.keys()).filter((key) => key.includes(workspaceId))

describe('erasing', () => {
  test('that was killed in the middle of the objects begins again and leaves none', async () => {
    await keep(rosa, 5)
    await remove(rosa)
    strength = 2
    await expect(workspaces.erase.files(inputOf(rosa))).rejects.toThrow('killed')
    expect(await objectsOf(rosa)).toHaveLength(3)
    strength = Number.POSITIVE_INFINITY
    await workspaces.erase.files(inputOf(rosa))
    expect(await objectsOf(rosa)).toEqual([])
    expect(await isThere(rosa)).toBe(true)
  })

  test('can be run again after each of its parts, to the end', async () => {
    await keep(rosa, 1)
    await remove(rosa)
    const { erase } = workspaces
    for (const part of ['files', 'elsewhere', 'rows'] as const)
      for (let run = 0; run < 2; run++) await erase[part](inputOf(rosa))
    expect(await isThere(rosa)).toBe(false)
    expect(ended).toEqual([rosa.organisation?.id, rosa.organisation?.id])
    expect(
      await db.sql('select 1 from organisations where organisation_id = $1', [rosa.organisation?.id]),
    ).toEqual([])
    // A job that comes again long after finds nothing to do.
    for (const part of ['files', 'elsewhere', 'rows'] as const) await erase[part](inputOf(rosa))
  })

  test('never touches a workspace that was not deleted, nor the business of one that lives', async () => {
    const [second] = await db.sql<{ workspace_id: string }>(
      `insert into workspaces (workspace_id, organisation_id, name)
       values (replace($1, 'ws_0', 'ws_1'), $2, 'Second') returning workspace_id`,
      [rosa.workspaceId, rosa.organisation?.id],
    )
    for (const part of ['elsewhere', 'rows'] as const) await workspaces.erase[part](inputOf(rosa))
    expect(await isThere(rosa)).toBe(true)
    await remove(rosa)
    for (const part of ['elsewhere', 'rows'] as const) await workspaces.erase[part](inputOf(rosa))
    expect(await isThere(rosa)).toBe(false)
    expect(ended).toEqual([])
    expect(
      await db.sql('select 1 from workspaces where workspace_id = $1', [second?.workspace_id]),
    ).toHaveLength(1)
  })

  test('of the last client leaves the agency, where its owner begins again', async () => {
    await db.sql(`update organisations set kind = 'agency' where organisation_id = $1`, [
      rosa.organisation?.id,
    ])
    await remove(rosa)
    for (const part of ['elsewhere', 'rows'] as const) await workspaces.erase[part](inputOf(rosa))
    expect(ended).toEqual([])
    const next = await workspaces.ensureOwn({ id: rosa.userId, name: 'Rosa', businessName: null })
    expect(next).toMatchObject({ role: 'owner', organisation: { id: rosa.organisation?.id, role: 'owner' } })
  })
})

test('a file that comes while its workspace is being erased is refused, and leaves no object behind', async () => {
  await remove(rosa)
  await expect(media.store(rosa.workspaceId, picture(1))).rejects.toThrow(/is erased/)
  expect(await objectsOf(rosa)).toEqual([])
})
