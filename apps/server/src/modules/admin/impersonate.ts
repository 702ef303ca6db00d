import type { Impersonating, UserId, WorkspaceId } from '@adwright/contract'
import type { Visit } from '#modules/accounts'
import { AppError } from '#platform/errors.ts'
import type { Person } from '#platform/member.ts'
import type { Parts } from './deps.ts'
import { beginImpersonation, endImpersonation } from './people-store.ts'

const MINUTES = 60

type Order = { userId: UserId; reason: string; workspaceId?: WorkspaceId | undefined }

/**
 * Lets one of the staff look through a person's eyes for an hour. It is told in the person's own trail, in that of the
 * workspace, and wherever else `onLookedIn` says it.
 * @throws admin.person_not_found, admin.person_is_staff, workspace.not_found, auth.blocked
 */
export const createImpersonate =
  ({ transactions, accounts, people, workspaces, audit, clock, onLookedIn }: Parts) =>
  async (visit: Visit, staff: Person, { userId, reason, workspaceId }: Order): Promise<Impersonating> => {
    const account = (await accounts.people([userId])).get(userId)
    if (!account) throw new AppError('admin.person_not_found')
    if (await people.isStaff(userId)) throw new AppError('admin.person_is_staff', { ...account })
    const membership = await workspaces.membershipOf(userId, workspaceId)
    if (!membership) throw new AppError('workspace.not_found')
    const startedAt = clock.now()
    const endsAt = new Date(startedAt.getTime() + MINUTES * 60_000)
    const origin = { ip: visit.ip, userAgent: visit.userAgent, impersonatorId: staff.userId }
    const inTheirName = { userId, requestId: visit.requestId, origin }
    const who = { staffId: staff.userId, userId, endsAt }
    const signedIn = await accounts.forStaff.standIn.open(visit, who, (sessionId) =>
      transactions.asSystem(async (tx) => {
        await beginImpersonation(tx, { ...who, sessionId, personId: userId, reason, startedAt })
        const facts = [userId, undefined, { reason, until: endsAt }] as const
        await audit.recordPerson(tx, staff, 'person.impersonated', ...facts)
        await audit.recordPerson(tx, inTheirName, 'account.looked_into', ...facts)
        await audit.record(tx, { ...inTheirName, ...membership }, 'workspace.looked_into', membership.workspaceId, undefined, { reason }) // prettier-ignore
        await onLookedIn?.(tx, { userId, workspaceId: membership.workspaceId, reason })
      }),
    )
    return { signedIn, workspaceId: membership.workspaceId, endsAt: endsAt.toISOString() }
  }

/** Back to the own session, when there is one. @throws request.not_found for whoever stands in for nobody */
export const createLeave =
  ({ transactions, accounts, people, audit, clock }: Parts) =>
  async (visit: Visit, person: Person): Promise<boolean> => {
    const { sessionId, userId, origin } = person
    const staffId = origin?.impersonatorId
    if (!sessionId || !staffId) throw new AppError('request.not_found')
    await transactions.asSystem(async (tx) => {
      await endImpersonation(tx, sessionId, clock.now())
      await audit.recordPerson(tx, person, 'account.left', userId)
    })
    people.forget()
    return accounts.forStaff.standIn.leave(visit, { id: sessionId, userId, staffId })
  }
