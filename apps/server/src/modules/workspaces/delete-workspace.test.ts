import { mkdtemp, readdir, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createTestApp, until, type TestApp, type TestPerson } from '../../../test/index.ts'
import { readCatalogue } from '../../../test/catalogue.ts'
import { seedRow } from '../../../test/minimal-row.ts'
import { refusal } from './test-teams.ts'

/** Two processes: one answers, the other erases, from when a test starts it. */
let app: TestApp
let worker: TestApp | undefined
let folder: string
let rosa: TestPerson
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'adwright-delete-'))
  app = await createTestApp({ env: { DATA_DIR: path.join(folder, 'data') } })
})
afterAll(async () => {
  await worker?.close()
  await app.close()
  await rm(folder, { recursive: true, force: true })
})
beforeEach(async () => {
  rosa = await app.signUp('Rosa')
})

const idOf = ({ signedIn }: TestPerson) => signedIn.workspace.id
const erase = (by: TestPerson, name = by.signedIn.workspace.name, password = by.password) =>
  by.api('deleteWorkspace', { body: { name, password } })
const objectsOf = async (workspaceId: string) =>
  (await readdir(path.join(folder, 'data'), { recursive: true, withFileTypes: true })).filter(
    (entry) => entry.isFile() && entry.parentPath.includes(workspaceId),
  )
const rowsOf = (workspaceId: string) =>
  app.db.sql('select erased_at from workspaces where workspace_id = $1', [workspaceId])
async function isGone(workspaceId: string): Promise<void> {
  worker ??= await createTestApp({ worker: true, db: app.db, env: { DATA_DIR: path.join(folder, 'data') } })
  await until(async () => (await rowsOf(workspaceId)).length === 0)
}
async function aPhoto({ api }: TestPerson): Promise<void> {
  const pixels = { width: 700, height: 700, channels: 3 as const, background: { r: 200, g: 60, b: 40 } }
  const bytes = await sharp({ create: pixels }).png().toBuffer()
  await api('uploadMedia', { form: { purpose: 'photo' }, file: new Blob([new Uint8Array(bytes)]), filename: 'oven.png' }) // prettier-ignore
}
/** A row in every table there is. */
async function fill(workspaceId: string): Promise<void> {
  const tables = (await readCatalogue(app.db)).filter(
    ({ schema, columns }) => schema === 'public' && columns.some(({ name }) => name === 'workspace_id'),
  )
  const rows = new Map([[`organisations ${workspaceId}`, {}], [`workspaces ${workspaceId}`, { workspace_id: workspaceId }]]) // prettier-ignore
  for (const table of tables) await seedRow(app.db, tables, table, workspaceId, rows)
}

describe('a workspace is deleted', () => {
  test('only by its exact name and the owner’s password', async () => {
    expect(await refusal(erase(rosa, 'Another name'))).toBe('workspace.name_differs')
    expect(await refusal(erase(rosa, undefined, 'not my password'))).toBe('auth.wrong_password')
    const admin = await app.colleague(rosa, 'admin')
    expect(await refusal(erase({ ...admin, signedIn: rosa.signedIn }))).toBe('workspace.no_permission')
    expect((await rosa.api('me')).workspace.id).toBe(idOf(rosa))
  })

  test('not while campaigns spend at Meta, which are named', async () => {
    await fill(idOf(rosa))
    await app.db.sql(`update campaigns set state = 'active', name = 'Spring bread' where workspace_id = $1`, [idOf(rosa)]) // prettier-ignore
    await expect(erase(rosa)).rejects.toMatchObject({
      body: {
        code: 'workspace.campaigns_running',
        message: expect.stringContaining('Spring bread') as string,
      },
    })
    await app.db.sql(`update campaigns set state = 'paused' where workspace_id = $1`, [idOf(rosa)])
    expect(await refusal(erase(rosa))).toBe('no refusal')
  })

  test('and at that moment is gone for everybody, and nothing of it goes on by itself', async () => {
    const workspaceId = idOf(rosa)
    const ana = await app.colleague(rosa, 'editor')
    const { secret } = await rosa.api('createWorkspaceKey', { body: { name: 'Report', scopes: ['read'] } })
    await fill(workspaceId)
    await app.db.sql(`update publications set state = 'scheduled', wake_at = now() + interval '1 day', next_at = now() + interval '1 day', figures_next_at = now() where workspace_id = $1`, [workspaceId]) // prettier-ignore
    await erase(rosa)
    expect(await rowsOf(workspaceId)).toEqual([{ erased_at: expect.any(Date) as Date }])
    for (const api of [rosa.api, ana.api, app.as(rosa.signedIn.accessToken, workspaceId), app.as(secret)])
      expect(await refusal(api('listCampaigns'))).toMatch(/^(workspace.not_found|auth.token_invalid)$/)
    expect((await ana.api('listWorkspaces')).workspaces.map(({ id }) => id)).not.toContain(workspaceId)
    for (const goesOn of [
      'publications where (wake_at is not null or next_at is not null or figures_next_at is not null)',
      'recurrences where (active or extend_at is not null)',
      `connections where (status <> 'revoked' or token_sealed <> '')`,
      `pages where token_sealed <> ''`,
      'connection_states where true',
    ])
      expect([goesOn, await app.db.sql(`select 1 from ${goesOn} and workspace_id = $1`, [workspaceId])]).toEqual([goesOn, []]) // prettier-ignore
  })

  test('with every row and every object; what was done stays written', async () => {
    const workspaceId = idOf(rosa)
    await aPhoto(rosa)
    await fill(workspaceId)
    expect(await objectsOf(workspaceId)).not.toEqual([])
    const [owner] = await app.db.sql('select organisation_id from workspaces where workspace_id = $1', [
      workspaceId,
    ])
    await erase(rosa)
    await isGone(workspaceId)
    const tables = await readCatalogue(app.db)
    for (const table of tables.filter(({ schema, columns }) => schema === 'public' && columns.some(({ name }) => name === 'workspace_id'))) {
      const left = await app.db.sql(`select 1 from ${table.name} where workspace_id = $1`, [workspaceId])
      expect([table.name, left.length > 0]).toEqual([table.name, table.name === 'audit_entries'])
    } // prettier-ignore
    expect(await objectsOf(workspaceId)).toEqual([])
    for (const table of ['organisations', 'organisation_members'])
      expect(await app.db.sql(`select 1 from ${table} where organisation_id = $1`, [owner?.['organisation_id']])).toEqual([]) // prettier-ignore
    const trail = await app.db.sql(`select actor, before from audit_entries where subject = $1 and action = 'workspace.deleted'`, [workspaceId]) // prettier-ignore
    expect(trail).toEqual([{ actor: rosa.signedIn.user.id, before: { name: rosa.signedIn.workspace.name } }])
  })

  test('and whoever has no other begins anew at the next sign-in', async () => {
    await erase(rosa)
    const again = await app.api('signIn', {
      body: { email: rosa.signedIn.user.email, password: rosa.password },
    })
    expect(again.workspace.id).not.toBe(idOf(rosa))
    expect(again.workspace.role).toBe('owner')
    await isGone(idOf(rosa))
  })
})
