import type { Connection } from '@adwright/contract'
import { accountProblem, canDeliver } from './account-status.ts'
import type { ViewedConnection } from './connection-view.ts'
import { canAdvertise } from './connection.ts'
import { missingScopes } from './scopes.ts'

export function presentConnection(view: ViewedConnection, now: Date): Connection {
  const expired = view.tokenExpiresAt !== null && view.tokenExpiresAt <= now
  return {
    id: view.id,
    provider: 'meta',
    simulated: view.mode === 'twin',
    userName: view.userName,
    status: expired ? 'needs_reconnect' : view.status,
    grantedScopes: view.scopes,
    missingScopes: missingScopes(view.scopes),
    tokenExpiresAt: view.tokenExpiresAt?.toISOString() ?? null,
    now: now.toISOString(),
    adAccounts: view.adAccounts.map(({ status, ...account }) => ({
      ...account,
      canDeliver: canDeliver(status),
      problem: accountProblem(status),
    })),
    pages: view.pages.map((page) => ({
      id: page.id,
      externalId: page.externalId,
      name: page.name,
      canAdvertise: canAdvertise(page.tasks),
      instagram:
        page.instagramExternalId === null
          ? null
          : { externalId: page.instagramExternalId, username: page.instagramUsername ?? '' },
      chosen: page.chosen,
    })),
    createdAt: view.createdAt.toISOString(),
  }
}
