import type { SeenInvitation } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { WorkspacesDeps } from './deps.ts'
import { hashOf, refuseUnusable } from './invitation.ts'
import { findByToken } from './invitation-store.ts'
import { findFacts } from './workspace-store.ts'

/**
 * What the holder of a token may know before they say yes or no. That there is an account is no secret to them: the
 * mailbox is theirs. @throws invitation.not_valid, invitation.expired
 */
export const createSeeInvitation =
  ({ transactions, people, clock }: WorkspacesDeps) =>
  async (token: string): Promise<SeenInvitation> => {
    const { invitation, facts } = await transactions.asSystem(async (tx) => {
      const found = await findByToken(tx, hashOf(token))
      const about = found && (await findFacts(tx, found.workspaceId))
      if (!found || !about) throw new AppError('invitation.not_valid')
      return { invitation: found, facts: about }
    })
    refuseUnusable(invitation, clock.now())
    const { email, role, expiresAt, invitedBy } = invitation
    const [inviters, accounts] = await Promise.all([people.find([invitedBy]), people.findByEmail([email])])
    return {
      workspace: { name: facts.name },
      organisation: { name: facts.organisation.name },
      inviter: { name: inviters.get(invitedBy)?.name ?? '' },
      email,
      role,
      expiresAt: expiresAt.toISOString(),
      hasAccount: accounts.has(email),
    }
  }
