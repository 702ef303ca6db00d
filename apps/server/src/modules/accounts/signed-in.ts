import type { SignedIn, UserId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Transactions } from '#platform/transaction.ts'
import type { Workspaces } from '#modules/workspaces'
import type { AccessTokens } from './access-token.ts'
import { presentUser, type Identity } from './identity-store.ts'

type Deps = { identity: Identity; tokens: AccessTokens; workspaces: Workspaces; transactions: Transactions }
/** Everything that somebody who just proved who they are gets: a token, themselves, their workspace. */
export type Admit = (userId: UserId) => Promise<SignedIn>

export const createAdmit =
  ({ identity, tokens, workspaces, transactions }: Deps): Admit =>
  async (userId) => {
    const person = await identity.findPerson(userId)
    if (!person) throw new AppError('auth.required')
    // Heals a sign-up that was cut off before it had a workspace.
    const membership = await workspaces.ensureOwn(person)
    const workspace = await transactions.inWorkspace(membership.workspaceId, (tx) =>
      workspaces.get(tx, { userId, ...membership, requestId: '' }),
    )
    return { ...(await tokens.issue({ userId, ...membership })), user: presentUser(person), workspace }
  }
