import { ApiError, type ApiClient } from '@adwright/contract/client'
import type { GivenRole, UserId, WorkspaceId } from '@adwright/contract'
import type { TestApp, TestDatabase, TestPerson } from '../../../test/index.ts'
import { createAudit } from '#modules/audit'
import { fakeClock } from '../../../test/index.ts'
import type { WorkspacesDeps } from './deps.ts'

/** The code that a call is refused with. */
export const refusal = async (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'no refusal',
    (error: unknown) =>
      error instanceof ApiError ? (error.body?.code ?? String(error.status)) : String(error),
  )

/** The token of the newest invitation to an address, out of its mail. */
export async function tokenFor({ api }: Pick<TestApp, 'api'>, email: string): Promise<string> {
  const { mails } = await api('listOutbox')
  const mail = mails.find((each) => each.to === email && each.text.includes('/invitation?token='))
  const [, token = ''] = /invitation\?token=([\w-]+)/.exec(mail?.text ?? '') ?? []
  return token
}

/** Invites somebody who has an account, and has them say yes; answers them as they speak in that workspace. */
export async function join(
  app: TestApp,
  host: TestPerson,
  guest: TestPerson,
  role: GivenRole,
): Promise<ApiClient> {
  const { email } = guest.signedIn.user
  await host.api('inviteMember', { body: { email, role } })
  const { id } = await guest.api('acceptInvitation', { body: { token: await tokenFor(app, email) } })
  return app.as(guest.signedIn.accessToken, id)
}

export const roleIn = async (db: TestDatabase, workspaceId: WorkspaceId, userId: UserId) =>
  (
    await db.sql<{ role: string }>('select role from memberships where workspace_id = $1 and user_id = $2', [
      workspaceId,
      userId,
    ])
  )[0]?.role

/** What a use case asks of its neighbours, for tests without them: nobody is known, nothing runs, no limit holds. */
export const quietDeps = (db: TestDatabase): WorkspacesDeps => {
  const clock = fakeClock()
  return {
    transactions: db,
    audit: createAudit({ clock }),
    events: { publish: async () => undefined },
    jobs: { enqueue: async () => undefined },
    clock,
    mail: { send: async () => undefined },
    address: { publicUrl: 'http://localhost' },
    people: { find: async () => new Map(), findByEmail: async () => new Map() },
    checkPassword: async () => undefined,
    limits: { seats: async () => null, requireTeamRoles: async () => undefined },
    beginPlan: async () => undefined,
    runningCampaigns: async () => [],
    standDown: async () => undefined,
    eraseFiles: async () => undefined,
    beforeErase: async () => undefined,
  }
}
