import type { ApiClient } from '@adwright/contract/client'
import type { GivenRole, Role, UserId } from '@adwright/contract'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createTestApp, type TestApp, type TestPerson } from '../../../test/index.ts'
import { refusal, roleIn } from './test-teams.ts'

let app: TestApp
let rosa: TestPerson
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.close())
beforeEach(async () => {
  rosa = await app.signUp('Rosa')
})

const here = () => rosa.signedIn.workspace.id
const idOf = ({ signedIn }: TestPerson): UserId => signedIn.user.id
const role = (person: TestPerson) => roleIn(app.db, here(), idOf(person))
const change = (by: ApiClient, whom: TestPerson, to: GivenRole) =>
  refusal(by('changeRole', { body: { userId: idOf(whom), role: to } }))
const remove = (by: ApiClient, whom: TestPerson) =>
  refusal(by('removeMember', { body: { userId: idOf(whom) } }))
const lastEntry = async () =>
  (await app.db.sql(`select actor, action, subject, before, after from audit_entries where workspace_id = $1 order by audit_entry_id desc limit 1`, [here()]))[0] // prettier-ignore

describe('the list of members', () => {
  test('names everybody, the strongest first, with addresses for those who work there', async () => {
    const editor = await app.colleague(rosa, 'editor', 'Ed')
    const client = await app.colleague(rosa, 'client', 'Cleo')
    const { members } = await editor.api('listMembers')
    expect(members.map(({ name, role: is, you }) => [name, is, you])).toEqual([
      ['Rosa', 'owner', false],
      ['Ed', 'editor', true],
      ['Cleo', 'client', false],
    ])
    expect(members.map(({ email }) => email)).toEqual(
      [rosa, editor, client].map(({ signedIn }) => signedIn.user.email),
    )
  })

  test('shows those who only look on the owner’s address and their own, and open invitations to managers only', async () => {
    await app.colleague(rosa, 'editor', 'Ed')
    await rosa.api('inviteMember', { body: { email: `open-${idOf(rosa)}@example.com`, role: 'editor' } })
    for (const looking of ['client', 'analyst'] as const) {
      const { api, signedIn } = await app.colleague(rosa, looking, looking)
      const { members, invitations } = await api('listMembers')
      const emails = members.flatMap(({ email }) => (email === null ? [] : [email]))
      expect(emails.toSorted()).toEqual([rosa.signedIn.user.email, signedIn.user.email].toSorted())
      expect(invitations).toEqual([])
    }
    expect((await rosa.api('listMembers')).invitations).toHaveLength(1)
  })
})

describe('a role', () => {
  test('is changed at once, and the trail says from what to what', async () => {
    const ana = await app.colleague(rosa, 'editor')
    expect(await refusal(ana.api('updateWorkspace', { body: { name: 'Ana’s' } }))).toBe(
      'workspace.no_permission',
    )
    await rosa.api('changeRole', { body: { userId: idOf(ana), role: 'admin' } })
    expect((await ana.api('me')).workspace.role).toBe('admin')
    expect(await lastEntry()).toEqual({
      actor: idOf(rosa),
      action: 'member.role_changed',
      subject: idOf(ana),
      before: { role: 'editor' },
      after: { role: 'admin' },
    })
  })

  test('above one’s own is out of reach, whoever tries and however', async () => {
    const people = {
      admin: await app.colleague(rosa, 'admin', 'Adam'),
      editor: await app.colleague(rosa, 'editor', 'Ed'),
      analyst: await app.colleague(rosa, 'analyst', 'Ann'),
      client: await app.colleague(rosa, 'client', 'Cleo'),
    }
    const { admin, editor, analyst, client } = people
    for (const { api } of [editor, analyst, client]) {
      expect(await change(api, analyst, 'editor')).toBe('workspace.no_permission')
      expect(await remove(api, admin)).toBe('workspace.no_permission')
      expect(await refusal(api('inviteMember', { body: { email: 'me@example.com', role: 'admin' } }))).toBe(
        'workspace.no_permission',
      )
    }
    expect(await change(admin.api, admin, 'editor')).toBe('workspace.own_role')
    expect(await change(admin.api, rosa, 'editor')).toBe('workspace.owner_stays')
    expect(await remove(admin.api, rosa)).toBe('workspace.owner_stays')
    const owner = 'owner' as never // what a program would send that does not know our types
    expect(await change(admin.api, editor, owner)).toBe('request.invalid')
    expect(await refusal(admin.api('inviteMember', { body: { email: 'me@example.com', role: owner } }))).toBe(
      'request.invalid',
    )
    for (const path of ['transferWorkspace', 'deleteWorkspace'] as const) {
      const body = { userId: idOf(admin), name: rosa.signedIn.workspace.name, password: admin.password }
      const sent = path === 'transferWorkspace' ? { userId: body.userId, password: body.password } : { name: body.name, password: body.password } // prettier-ignore
      expect(await refusal(admin.api(path, { body: sent as never }))).toBe('workspace.no_permission')
    }
    for (const [is, person] of Object.entries(people)) expect(await role(person)).toBe(is)
    expect(await role(rosa)).toBe('owner')
    expect(await change(admin.api, editor, 'admin')).toBe('no refusal')
    expect(await change(admin.api, analyst, 'client')).toBe('no refusal')
  })

  test('of somebody in another workspace cannot be touched', async () => {
    const other = await app.signUp('Other')
    const ana = await app.colleague(other, 'editor')
    expect(await change(rosa.api, ana, 'analyst')).toBe('workspace.member_not_found')
    expect(await remove(rosa.api, ana)).toBe('workspace.member_not_found')
    const there = app.as(rosa.signedIn.accessToken, other.signedIn.workspace.id)
    expect(await refusal(there('listMembers'))).toBe('workspace.not_found')
  })

  test('of whoever leads the organisation is no member’s to change', async () => {
    const [admin, boss] = [
      await app.colleague(rosa, 'admin', 'Adam'),
      await app.colleague(rosa, 'editor', 'Boss'),
    ]
    await app.db.sql(
      `insert into organisation_members (organisation_id, user_id, role)
       select organisation_id, $2, 'admin' from workspaces where workspace_id = $1`,
      [here(), idOf(boss)],
    )
    expect(await remove(admin.api, boss)).toBe('workspace.through_organisation')
    expect(await change(rosa.api, boss, 'client')).toBe('workspace.through_organisation')
  })
})

describe('going', () => {
  test('takes the place at once, and says so in the trail', async () => {
    const [ana, ben] = [
      await app.colleague(rosa, 'editor', 'Ana'),
      await app.colleague(rosa, 'client', 'Ben'),
    ]
    await rosa.api('removeMember', { body: { userId: idOf(ana) } })
    expect(await refusal(ana.api('listCampaigns'))).toBe('workspace.not_found')
    await ben.api('leaveWorkspace')
    expect(await refusal(ben.api('listCampaigns'))).toBe('workspace.not_found')
    expect(await lastEntry()).toMatchObject({ action: 'member.left', before: { role: 'client' } })
    expect((await rosa.api('listMembers')).members).toHaveLength(1)
  })

  test('is not for the owner, nor for a program in place of whoever made its key', async () => {
    expect(await refusal(rosa.api('leaveWorkspace'))).toBe('workspace.owner_stays')
    const admin = await app.colleague(rosa, 'admin')
    const { secret } = await admin.api('createWorkspaceKey', {
      body: { name: 'Report', scopes: ['read', 'manage'] },
    })
    expect(await refusal(app.as(secret)('leaveWorkspace'))).toBe('auth.session_needed')
    expect(await role(admin)).toBe('admin')
  })

  test('leaves somebody without any other workspace to begin anew at their next sign-in', async () => {
    const email = `only-${idOf(rosa)}@example.com`
    await rosa.api('inviteMember', { body: { email, role: 'editor' } })
    const [mail] = (await app.api('listOutbox')).mails.filter(({ to }) => to === email)
    const [, invitation = ''] = /invitation\?token=([\w-]+)/.exec(mail?.text ?? '') ?? []
    const { signedIn } = await app.api('signUp', {
      body: { email, password: rosa.password, name: 'Only', invitation },
    })
    const only = app.as(signedIn?.accessToken ?? '', here())
    await only('leaveWorkspace')
    expect((await only('listWorkspaces')).workspaces).toEqual([])
    const again = await app.api('signIn', { body: { email, password: rosa.password } })
    expect(again.workspace).toMatchObject({ name: 'Only', role: 'owner' })
  })
})

describe('handing the workspace over', () => {
  const transfer = (by: TestPerson, to: TestPerson, password = by.password) =>
    refusal(by.api('transferWorkspace', { body: { userId: idOf(to), password } }))
  const leaders = async () =>
    app.db.sql(
      `select m.user_id, m.role from organisation_members m join workspaces using (organisation_id) where workspace_id = $1`,
      [here()],
    )

  test('makes one other member the owner, of the business as well, and the one before an admin', async () => {
    const ana = await app.colleague(rosa, 'client')
    expect(await transfer(rosa, ana, 'not my password')).toBe('auth.wrong_password')
    expect(await transfer(rosa, ana)).toBe('no refusal')
    expect([await role(ana), await role(rosa)]).toEqual(['owner', 'admin'])
    expect(await leaders()).toEqual([{ user_id: idOf(ana), role: 'owner' }])
    expect(await refusal(rosa.api('getOrganisation'))).toBe('workspace.no_permission')
    expect((await ana.api('getOrganisation')).people).toMatchObject([{ userId: idOf(ana), role: 'owner' }])
    expect(await lastEntry()).toMatchObject({
      action: 'workspace.transferred',
      before: { owner: idOf(rosa) },
      after: { owner: idOf(ana) },
    })
    expect(await remove(ana.api, rosa)).toBe('no refusal')
  })

  test('is for members only, and not to oneself', async () => {
    expect(await transfer(rosa, await app.signUp('Stranger'))).toBe('workspace.member_not_found')
    expect(await transfer(rosa, rosa)).toBe('request.invalid')
  })

  test('of two at once one wins, and there is one owner', async () => {
    const [ana, ben] = [await app.colleague(rosa, 'admin', 'Ana'), await app.colleague(rosa, 'admin', 'Ben')]
    const both = await Promise.all([transfer(rosa, ana), transfer(rosa, ben)])
    expect(both.toSorted()).toEqual(['no refusal', 'workspace.no_permission'])
    const roles = (await Promise.all([role(rosa), role(ana), role(ben)])) as Role[]
    expect(roles.filter((is) => is === 'owner')).toHaveLength(1)
    expect(await leaders()).toHaveLength(1)
  })
})

test('open browsers hear that the members changed', async () => {
  const ana = await app.colleague(rosa, 'editor')
  await rosa.api('changeRole', { body: { userId: idOf(ana), role: 'analyst' } })
  expect(
    await app.db.sql(
      `select name from events where workspace_id = $1 and name = 'workspace.members_changed'`,
      [here()],
    ),
  ).toHaveLength(1)
})
