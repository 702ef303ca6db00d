import type { SessionId, SignedIn, UserId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Transactions } from '#platform/transaction.ts'
import type { Workspaces } from '#modules/workspaces'
import type { AccessTokens } from './access-token.ts'
import type { AccountStore } from './account-store.ts'
import { readProfile } from './profile-store.ts'
import { presentUser } from './user.ts'

type Deps = {
  accounts: AccountStore
  tokens: AccessTokens
  workspaces: Workspaces
  transactions: Transactions
  isBlocked: (userId: UserId) => Promise<boolean>
}
/** Everything that somebody who just proved who they are gets: a token, themselves, their workspace. */
export type Admit = (session: { userId: UserId; sessionId: SessionId }) => Promise<SignedIn>

export const createAdmit =
  ({ accounts, tokens, workspaces, transactions, isBlocked }: Deps): Admit =>
  async ({ userId, sessionId }) => {
    const account = await accounts.find(userId)
    if (!account) throw new AppError('auth.required')
    // Only who has shown that it is theirs hears of it.
    if (await isBlocked(userId)) throw new AppError('auth.blocked')
    // Heals a sign-up that was cut off before it had a workspace.
    const membership = await workspaces.ensureOwn(account)
    const [workspace, profile, token] = await Promise.all([
      transactions.inWorkspace(membership.workspaceId, (tx) =>
        workspaces.get(tx, { userId, ...membership, requestId: '' }),
      ),
      transactions.inPerson(userId, (tx) => readProfile(tx, userId)),
      tokens.issue({ userId, sessionId, workspaceId: membership.workspaceId }),
    ])
    return { ...token, user: presentUser(account, profile), workspace }
  }
