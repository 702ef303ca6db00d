import type { ApiClient } from '@adwright/contract/client'
import type { WorkspaceId } from '@adwright/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestApp, type TestApp, type TestPerson } from '../../../test/index.ts'
import { join, refusal } from '../workspaces/test-teams.ts'

/** A plan with roles of teams and room for five clients. */
let app: TestApp
let boss: TestPerson
let bakery: WorkspaceId
let florist: WorkspaceId
const at = (person: TestPerson, workspaceId: WorkspaceId): TestPerson => ({
  ...person,
  api: app.as(person.signedIn.accessToken, workspaceId),
})
const client = async (name: string, by: ApiClient = boss.api) =>
  (await by('createClientWorkspace', { body: { name, timeZone: 'Europe/Berlin' } })).id

beforeAll(async () => {
  app = await createTestApp({ env: { DEFAULT_PLAN: 'trial' } })
  boss = await app.signUp('Boss')
  await boss.api('becomeAgency')
  bakery = await client('Bakery')
  florist = await client('Florist')
})
afterAll(() => app.close())

describe('an agency', () => {
  test('is what a business becomes, once; before that it has no clients', async () => {
    const rosa = await app.signUp('Rosa')
    expect(await refusal(client('Mine', rosa.api))).toBe('organisation.not_agency')
    expect((await rosa.api('getOrganisation')).kind).toBe('business')
    for (let n = 0; n < 2; n++) expect((await rosa.api('becomeAgency')).kind).toBe('agency')
    const entries = await app.db.sql(
      `select workspace_id, before, after from audit_entries where action = 'organisation.became_agency' and actor = $1`,
      [rosa.signedIn.user.id],
    )
    expect(entries).toEqual([{ workspace_id: null, before: { kind: 'business' }, after: { kind: 'agency' } }])
  })

  test('is not on sale in every plan', async () => {
    const small = await createTestApp({ env: { DEFAULT_PLAN: 'starter' } })
    const { api } = await small.signUp('Small')
    expect(await refusal(api('becomeAgency'))).toBe('plan.feature_missing')
    await small.close()
  })

  test('has its leaders in every workspace at once, as what they are above them', async () => {
    const there = at(boss, bakery)
    expect((await there.api('me')).workspace).toMatchObject({
      name: 'Bakery',
      role: 'owner',
      timeZone: 'Europe/Berlin',
    })
    const { workspaces } = await boss.api('listWorkspaces')
    expect(workspaces.map(({ name }) => name)).toEqual(['Bakery', 'Boss’s shop', 'Florist'])
    expect((await there.api('listMembers')).members).toMatchObject([
      { name: 'Boss', role: 'owner', throughOrganisation: true, you: true },
    ])
    expect((await there.api('listClients')).clients.map(({ name }) => name)).toEqual(['Bakery', 'Florist'])
  })

  test('does not count itself among its clients, whatever becomes of its own workspace', async () => {
    const solo = await app.signUp('Solo')
    await solo.api('becomeAgency')
    expect(await solo.api('listClients')).toMatchObject({ clients: [], total: 0 })
    const only = await client('Only', solo.api)
    await app.db.sql('update workspaces set erased_at = now() where workspace_id = $1', [
      solo.signedIn.workspace.id,
    ])
    const { clients, total } = await at(solo, only).api('listClients')
    expect([clients.map(({ id }) => id), total]).toEqual([[only], 1])
  })

  test('can be renamed, and takes no made-up time zone', async () => {
    expect((await boss.api('renameOrganisation', { body: { name: 'Boss & Co' } })).name).toBe('Boss & Co')
    const body = { name: 'Nowhere', timeZone: 'Mars/Olympus' }
    expect(await refusal(boss.api('createClientWorkspace', { body }))).toBe('request.invalid')
  })

  test('has no more clients than its plan has room for, however many are made at once', async () => {
    const crowd = await app.signUp('Crowd')
    await crowd.api('becomeAgency')
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) => refusal(client(`Client ${n}`, crowd.api))),
    )
    expect(answers.filter((code) => code === 'no refusal')).toHaveLength(5)
    expect(answers.filter((code) => code === 'plan.clients_full')).toHaveLength(3)
    expect((await crowd.api('getOrganisation')).workspaces).toBe(6)
  })

  test('hands a workspace to a client and goes on leading it', async () => {
    const cleo = await app.signUp('Cleo')
    const theirs = await join(app, at(boss, florist), cleo, 'client')
    await at(boss, florist).api('transferWorkspace', {
      body: { userId: cleo.signedIn.user.id, password: boss.password },
    })
    expect((await theirs('me')).workspace.role).toBe('owner')
    expect((await at(boss, florist).api('me')).workspace.role).toBe('owner')
    expect((await boss.api('getOrganisation')).people.map(({ name }) => name)).toEqual(['Boss'])
  })
})

describe('who leads an agency', () => {
  test('is chosen among people of its workspaces; of others nobody learns whether they have an account', async () => {
    const [ana, stranger] = [await app.signUp('Ana'), await app.signUp('Stranger')]
    const add = (email: string) => boss.api('addOrganisationAdmin', { body: { email } })
    for (const email of [stranger.signedIn.user.email, 'nobody@example.com'])
      await expect(add(email)).rejects.toMatchObject({
        body: { code: 'organisation.person_unknown', message: expect.stringContaining(email) as string },
      })
    await join(app, at(boss, bakery), ana, 'editor')
    const organisation = await add(ana.signedIn.user.email)
    expect(organisation.people.map(({ name, role }) => [name, role])).toEqual([['Boss', 'owner'], ['Ana', 'admin']]) // prettier-ignore
    const inFlorist = at(ana, florist)
    expect((await inFlorist.api('me')).workspace.role).toBe('admin')
    expect(await refusal(inFlorist.api('transferWorkspace', { body: { userId: boss.signedIn.user.id, password: ana.password } }))).toBe('workspace.no_permission') // prettier-ignore
    expect(await refusal(inFlorist.api('removeOrganisationAdmin', { body: { userId: boss.signedIn.user.id } }))).toBe('organisation.owner_stays') // prettier-ignore

    await boss.api('removeOrganisationAdmin', { body: { userId: ana.signedIn.user.id } })
    expect(await refusal(inFlorist.api('me'))).toBe('workspace.not_found')
    expect((await at(ana, bakery).api('me')).workspace.role).toBe('editor')
    expect(await refusal(boss.api('removeOrganisationAdmin', { body: { userId: ana.signedIn.user.id } }))).toBe('organisation.admin_not_found') // prettier-ignore
  })
})
