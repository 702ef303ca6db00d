import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestApp, type TestApp, type TestPerson } from '../../../test/index.ts'
import { join, refusal, tokenFor } from './test-teams.ts'

/** A plan with two seats and without roles for people who only look on. */
let app: TestApp
beforeAll(async () => {
  app = await createTestApp({ env: { DEFAULT_PLAN: 'starter' } })
})
afterAll(() => app.close())

let guests = 0
const newEmail = () => `seat-${++guests}@example.com`
const invite = (host: TestPerson, email = newEmail()) =>
  host.api('inviteMember', { body: { email, role: 'editor' } })

test('twenty invitations at once do not pass the last seat', async () => {
  const rosa = await app.signUp('Rosa')
  const answers = await Promise.all(Array.from({ length: 20 }, () => refusal(invite(rosa))))
  expect(answers.filter((code) => code === 'no refusal')).toHaveLength(1)
  expect(answers.filter((code) => code === 'plan.seats_taken')).toHaveLength(19)
  expect((await rosa.api('listMembers')).invitations).toHaveLength(1)
})

test('an invitation that is taken back, or a member who goes, gives a seat back; saying yes takes no other', async () => {
  const [rosa, ana] = [await app.signUp('Rosa'), await app.signUp('Ana')]
  const { id } = await invite(rosa)
  expect(await refusal(invite(rosa))).toBe('plan.seats_taken')
  await rosa.api('revokeInvitation', { params: { id } })
  await join(app, rosa, ana, 'editor')
  expect(await refusal(invite(rosa))).toBe('plan.seats_taken')
  await rosa.api('removeMember', { body: { userId: ana.signedIn.user.id } })
  expect(await refusal(invite(rosa))).toBe('no refusal')
})

test('an invitation that has expired holds no seat, so sending it again asks for one', async () => {
  const rosa = await app.signUp('Rosa')
  const { id } = await invite(rosa)
  await app.db.sql(`update invitations set expires_at = now() - interval '1 day' where invitation_id = $1`, [
    id,
  ])
  await invite(rosa)
  expect(await refusal(rosa.api('resendInvitation', { params: { id } }))).toBe('plan.seats_taken')
})

test('who is in two workspaces of an organisation, or invited to both, has one seat', async () => {
  const [rosa, ana] = [await app.signUp('Rosa'), await app.signUp('Ana')]
  const second = await anotherWorkspaceOf(rosa)
  const there = { ...rosa, api: app.as(rosa.signedIn.accessToken, second) }
  await join(app, rosa, ana, 'editor')
  // Both seats are taken, and one of them is hers.
  expect(await refusal(invite(there, ana.signedIn.user.email))).toBe('no refusal')
  const token = await tokenFor(app, ana.signedIn.user.email)
  expect(await ana.api('acceptInvitation', { body: { token } })).toMatchObject({ id: second })
  expect(await refusal(invite(there))).toBe('plan.seats_taken')
})

test('a plan without roles of teams refuses them, for newcomers and for members', async () => {
  const [rosa, ana] = [await app.signUp('Rosa'), await app.signUp('Ana')]
  for (const role of ['analyst', 'client'] as const)
    expect(await refusal(rosa.api('inviteMember', { body: { email: newEmail(), role } }))).toBe(
      'plan.feature_missing',
    )
  await join(app, rosa, ana, 'editor')
  const change = (role: 'client' | 'admin') =>
    refusal(rosa.api('changeRole', { body: { userId: ana.signedIn.user.id, role } }))
  expect(await change('client')).toBe('plan.feature_missing')
  expect(await change('admin')).toBe('no refusal')
})

async function anotherWorkspaceOf({ signedIn }: TestPerson) {
  const id = signedIn.workspace.id.replace(/^ws_../, 'ws_00') as typeof signedIn.workspace.id
  await app.db.sql(
    `insert into workspaces (workspace_id, organisation_id, name)
     select $2, organisation_id, 'Second' from workspaces where workspace_id = $1`,
    [signedIn.workspace.id, id],
  )
  return id
}
