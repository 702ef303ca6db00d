import type { ConnectionId } from '@adwright/contract'
import type { Member } from '#platform/member.ts'
import type { ConnectionDeps } from './deps.ts'
import { usable } from './finish-connection.ts'
import { ownNow } from './open-connection.ts'
import { usualScopes } from './scopes.ts'
import { storeGrant } from './store-grant.ts'

/**
 * Connects a business's system user by the token somebody typed in. It is asked about at Meta first, sealed, and never
 * shown again.
 * @throws connection.token_refused, connection.missing_permissions, connection.no_ad_account, connection.no_page
 */
export const createConnectSystemUser =
  (deps: ConnectionDeps) =>
  async (member: Member, token: string): Promise<ConnectionId> => {
    const grant = usable(await deps.login().adopt(token))
    const at = await ownNow(deps, grant.token)
    return deps.transactions.inWorkspace(member.workspaceId, (tx) =>
      storeGrant(deps, tx, member, grant, { at, askedScopes: usualScopes }),
    )
  }
