import { createApiClient } from '@adwright/contract/client'
import type { ApiScope, CreatedApiKey, WorkspaceId } from '@adwright/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestApp, fakeClock, until, type TestApp, type TestPerson } from '../../../test/index.ts'

let app: TestApp
let rosa: TestPerson
const clock = fakeClock(new Date())
beforeAll(async () => {
  app = await createTestApp({ clock })
  rosa = await app.signUp('Rosa')
})
afterAll(() => app.close())

const withKey = ({ secret }: Pick<CreatedApiKey, 'secret'>, workspaceId?: WorkspaceId) =>
  app.as(secret, workspaceId)
const aKey = (scopes: ApiScope[], { expiresInDays = null as number | null, of = rosa } = {}) =>
  of.api('createWorkspaceKey', { body: { name: 'Nightly report', scopes, expiresInDays } })
const refused = (code: string) => expect.objectContaining({ body: expect.objectContaining({ code }) })

describe('a key of a workspace', () => {
  test('shows its secret once, is kept as a hash, and opens what its scopes say', async () => {
    const key = await aKey(['read'])
    expect(key.secret).toMatch(/^adw_[a-z0-9]{12}_[\w-]{43}$/)
    const { keys } = await rosa.api('listWorkspaceKeys')
    expect(keys[0]).toMatchObject({ id: key.id, prefix: key.secret.slice(0, 16), createdBy: 'Rosa' })
    expect(JSON.stringify(keys)).not.toContain(key.secret.slice(17))
    const [row] = await app.db.sql('select * from api_keys where api_key_id = $1', [key.id])
    expect(JSON.stringify(row)).not.toContain(key.secret.slice(17))

    await expect(withKey(key)('listCampaigns')).resolves.toMatchObject({ campaigns: [] })
    await expect(withKey(key)('createMediaFolder', { body: { name: 'Mine' } })).rejects.toEqual(
      refused('api_key.scope_missing'),
    )
  })

  test('works for every scope that it has, and never for what only people may do', async () => {
    const key = withKey(await aKey(['read', 'create', 'publish', 'manage']))
    await expect(key('createMediaFolder', { body: { name: 'Spring' } })).resolves.toMatchObject({
      name: 'Spring',
    })
    await expect(key('updateWorkspace', { body: { timeZone: 'Europe/Berlin' } })).resolves.toBeDefined()
    const closed = [
      () => key('listWorkspaceKeys'),
      () => key('createWorkspaceKey', { body: { name: 'Another', scopes: ['manage'] } }),
      () => key('listMyKeys'),
      () => key('createMyKey', { body: { name: 'Another', scopes: ['manage'] } }),
      () => key('updateMe', { body: { name: 'Not Rosa' } }),
      // What it made of people would outlive it.
      () => key('inviteMember', { body: { email: 'friend@example.com', role: 'admin' } }),
      () => key('changeRole', { body: { userId: rosa.signedIn.user.id, role: 'admin' } }),
      () => key('removeMember', { body: { userId: rosa.signedIn.user.id } }),
      () => key('listWorkspaces'),
    ]
    for (const call of closed) await expect(call()).rejects.toEqual(refused('auth.session_needed'))
  })

  test('does not open another workspace, by name or by id', async () => {
    const other = await app.signUp('Other')
    const key = await aKey(['read', 'manage'])
    await expect(withKey(key, other.signedIn.workspace.id)('listCampaigns')).rejects.toEqual(
      refused('workspace.not_found'),
    )
    await expect(other.api('revokeWorkspaceKey', { params: { id: key.id } })).rejects.toEqual(
      refused('api_key.not_found'),
    )
    await expect(withKey(key)('listCampaigns')).resolves.toBeDefined()
  })

  test('ends when it is revoked or expires, and says which', async () => {
    const key = await aKey(['read'], { expiresInDays: 1 })
    clock.advance(25 * 3_600_000)
    // Rosa's own token is older than that
    rosa = await signInAgain(rosa)
    await expect(withKey(key)('listCampaigns')).rejects.toEqual(refused('api_key.expired'))
    const second = await aKey(['read'])
    await rosa.api('revokeWorkspaceKey', { params: { id: second.id } })
    await expect(withKey(second)('listCampaigns')).rejects.toEqual(refused('auth.token_invalid'))
    const entries = await app.db.sql(
      `select action, ip from audit_entries where subject = $1 order by audit_entry_id`,
      [second.id],
    )
    expect(entries).toMatchObject([{ action: 'api_key.created' }, { action: 'api_key.revoked' }])
    expect(entries[0]?.['ip']).toMatch(/127\.0\.0\.1|::1/)
  })

  test('tells when and from where it was used last', async () => {
    const key = await aKey(['read'])
    await withKey(key)('listCampaigns')
    const lastUse = async () => (await rosa.api('listWorkspaceKeys')).keys.find(({ id }) => id === key.id)
    await until(async () => (await lastUse())?.lastUsedAt !== null)
    expect((await lastUse())?.lastUsedIp).toMatch(/127\.0\.0\.1|::1/)
  })

  test('is made by owners and admins only', async () => {
    for (const role of ['editor', 'analyst', 'client'] as const) {
      const { api } = await app.colleague(rosa, role)
      await expect(api('listWorkspaceKeys')).rejects.toEqual(refused('workspace.no_permission'))
      await expect(aKey(['read'], { of: { ...rosa, api } })).rejects.toEqual(
        refused('workspace.no_permission'),
      )
    }
  })
})

describe('a personal key', () => {
  test('acts wherever its person belongs, with the role that they have there at that moment', async () => {
    const ana = await app.colleague(rosa, 'editor')
    const key = await ana.api('createMyKey', {
      body: { name: 'My laptop', scopes: ['read', 'create', 'manage'] },
    })
    const here = rosa.signedIn.workspace.id
    await expect(withKey(key, here)('createMediaFolder', { body: { name: 'Ana’s' } })).resolves.toBeDefined()
    await expect(withKey(key, here)('updateWorkspace', { body: { name: 'Mine' } })).rejects.toEqual(
      refused('workspace.no_permission'),
    )
    const stranger = await app.signUp('Stranger')
    await expect(withKey(key, stranger.signedIn.workspace.id)('listCampaigns')).rejects.toEqual(
      refused('workspace.not_found'),
    )
    expect((await ana.api('listMyKeys')).keys).toHaveLength(1)
    expect((await rosa.api('listMyKeys')).keys).toHaveLength(0)
    expect((await rosa.api('listWorkspaceKeys')).keys.map(({ id }) => id)).not.toContain(key.id)
    await expect(rosa.api('revokeMyKey', { params: { id: key.id } })).rejects.toEqual(
      refused('api_key.not_found'),
    )
    await ana.api('revokeMyKey', { params: { id: key.id } })
    expect((await ana.api('listMyKeys')).keys).toHaveLength(0)
  })
})

test('a personal key that may read lists the workspaces of its person, wherever it is', async () => {
  const ana = await app.colleague(rosa, 'editor')
  const make = (scopes: ApiScope[]) => ana.api('createMyKey', { body: { name: 'My laptop', scopes } })
  const { workspaces: own } = await ana.api('listWorkspaces')
  const reading = await make(['read'])
  const stranger = await app.signUp('Stranger')
  for (const named of [undefined, rosa.signedIn.workspace.id, stranger.signedIn.workspace.id]) {
    const { workspaces } = await withKey(reading, named)('listWorkspaces')
    expect(workspaces.map(({ id }) => id)).toEqual(own.map(({ id }) => id))
  }
  await expect(withKey(await make(['create', 'publish', 'manage']))('listWorkspaces')).rejects.toEqual(
    refused('api_key.scope_missing'),
  )
})

test('a key that is made up, cut or changed opens nothing', async () => {
  const { secret } = await aKey(['read'])
  const last = secret.endsWith('A') ? 'B' : 'A'
  for (const wrong of [
    secret.slice(0, -1),
    `${secret.slice(0, -1)}${last}`,
    `${secret}A`,
    'adw_x',
    `adw_${'a'.repeat(12)}_${'b'.repeat(43)}`,
  ])
    await expect(withKey({ secret: wrong })('me')).rejects.toEqual(refused('auth.token_invalid'))
})

test('no owner keeps more than fifty', async () => {
  const many = await app.signUp('Many')
  for (let n = 0; n < 50; n++) await many.api('createMyKey', { body: { name: `Key ${n}`, scopes: ['read'] } })
  await expect(many.api('createMyKey', { body: { name: 'One more', scopes: ['read'] } })).rejects.toEqual(
    refused('api_key.too_many'),
  )
})

async function signInAgain(person: TestPerson): Promise<TestPerson> {
  const { email } = person.signedIn.user
  const signedIn = await createApiClient({ baseUrl: app.url })('signIn', {
    body: { email, password: person.password },
  })
  return { ...person, signedIn, api: app.as(signedIn.accessToken) }
}
