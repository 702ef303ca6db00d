import { MOST_LISTED_ASSETS, type AdAccount, type Connection, type Page } from '@adwright/contract'
import { accountProblem, canDeliver, NOT_SHARED } from './account-status.ts'
import { healthOf, type HealthFacts } from './connection-health.ts'
import type { ViewedAdAccount, ViewedConnection, ViewedPage } from './connection-view.ts'
import { canAdvertise } from './connection.ts'
import { missingScopes } from './scopes.ts'

/** `now` is the connection's own. */
export function presentConnection(view: ViewedConnection, now: Date): Connection {
  const over = [view.tokenExpiresAt, view.dataAccessExpiresAt].some((end) => end !== null && end <= now)
  return {
    id: view.id,
    provider: 'meta',
    simulated: view.mode === 'twin',
    userName: view.userName,
    status: over ? 'needs_reconnect' : view.status,
    health: healthOf(factsOf(view), now),
    tokenKind: view.tokenKind,
    grantedScopes: view.scopes,
    missingScopes: missingScopes(view.scopes, view.askedScopes),
    tokenExpiresAt: view.tokenExpiresAt?.toISOString() ?? null,
    dataAccessExpiresAt: view.dataAccessExpiresAt?.toISOString() ?? null,
    refreshedAt: view.refreshedAt?.toISOString() ?? null,
    now: now.toISOString(),
    adAccounts: listed(view.adAccounts.filter(({ status }) => status !== NOT_SHARED)).map(presentAdAccount),
    adAccountsTotal: view.adAccountsTotal,
    pages: listed(view.pages.filter(({ shared }) => shared)).map(presentPage),
    pagesTotal: view.pagesTotal,
    createdAt: view.createdAt.toISOString(),
  }
}

/** A view holds what health is told from. */
export function factsOf(view: ViewedConnection): HealthFacts {
  const page = view.pages.find(({ chosen }) => chosen)
  const id = page?.instagramExternalId
  return { ...view, instagram: id ? { id, name: `@${page.instagramUsername ?? id}` } : undefined }
}

export const presentAdAccount = ({ status, ...account }: ViewedAdAccount): AdAccount => ({
  ...account,
  canDeliver: canDeliver(status),
  problem: accountProblem(status),
})

export const presentPage = (page: ViewedPage): Page => ({
  id: page.id,
  externalId: page.externalId,
  name: page.name,
  canAdvertise: canAdvertise(page.tasks),
  instagram:
    page.instagramExternalId === null
      ? null
      : { externalId: page.instagramExternalId, username: page.instagramUsername ?? '' },
  chosen: page.chosen,
})

/** By name, so that choosing another does not move the list under one's finger. */
const listed = <Asset extends { name: string }>(assets: Asset[]): Asset[] =>
  assets.slice(0, MOST_LISTED_ASSETS).toSorted((a, b) => (a.name < b.name ? -1 : 1))
