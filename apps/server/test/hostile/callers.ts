import type { ApiScope, Role } from '@adwright/contract'
import { addStaffMember } from '../../src/modules/admin/test-staff.ts'
import { testPassword, type TestApp, type TestPerson } from '../index.ts'

/** Everybody whom the table of permissions has a column for, in its order. */
export const callerNames = [
  'nobody', 'client', 'analyst', 'editor', 'admin', 'owner', 'leader', 'stranger', 'staff', 'stand-in',
  'key:read', 'key:create', 'key:publish', 'key:manage', 'key:personal', 'key:elsewhere',
] as const // prettier-ignore
export type CallerName = (typeof callerNames)[number]
/** The headers that make a caller out of a request. */
export type Callers = Record<CallerName, Record<string, string>>

const allScopes: ApiScope[] = ['read', 'create', 'publish', 'manage']

/** All of them name the workspace of `owner`, also those who have no business there. */
export async function callersAround(app: TestApp, owner: TestPerson): Promise<Callers> {
  const { workspace } = owner.signedIn
  const naming = (token: string) => ({ authorization: `Bearer ${token}`, 'x-workspace': workspace.id })
  const role = async (is: Role) => naming((await app.colleague(owner, is, is)).signedIn.accessToken)
  const key = async (scopes: ApiScope[], of = owner) =>
    naming((await of.api('createWorkspaceKey', { body: { name: scopes.join(), scopes } })).secret)
  const [leader, stranger] = [await app.signUp('Leader'), await app.signUp('Stranger')]
  await leads(app, leader, owner)
  const { email } = await addStaffMember(app)
  const staff = await app.api('signIn', { body: { email, password: testPassword } })
  const reason = 'The owner asked for help.'
  const looking = await app.as(staff.accessToken)('adminImpersonate', {
    body: { userId: owner.signedIn.user.id, reason },
  })
  const personal = await owner.api('createMyKey', { body: { name: 'My laptop', scopes: allScopes } })
  return {
    nobody: { 'x-workspace': workspace.id },
    client: await role('client'),
    analyst: await role('analyst'),
    editor: await role('editor'),
    admin: await role('admin'),
    owner: naming(owner.signedIn.accessToken),
    leader: naming(leader.signedIn.accessToken),
    stranger: naming(stranger.signedIn.accessToken),
    staff: naming(staff.accessToken),
    'stand-in': naming(looking.signedIn.accessToken),
    'key:read': await key(['read']),
    'key:create': await key(['create']),
    'key:publish': await key(['publish']),
    'key:manage': await key(['manage']),
    'key:personal': naming(personal.secret),
    'key:elsewhere': await key(allScopes, stranger),
  }
}

/** Makes somebody an administrator of the organisation that `owner` has the workspace in; nothing else. */
async function leads(app: TestApp, leader: TestPerson, owner: TestPerson): Promise<void> {
  await app.db.sql(
    `insert into organisation_members (organisation_id, user_id, role)
     select organisation_id, $2, 'admin' from workspaces where workspace_id = $1`,
    [owner.signedIn.workspace.id, leader.signedIn.user.id],
  )
}
