import type { AdAccountId, ConnectionId, Currency, PageId } from '@adwright/contract'
import { canDeliver } from './account-status.ts'
import type { GranularScope } from './asset-problems.ts'
import type { NotedFailure } from './noted-failure.ts'

export type Mode = 'twin' | 'live'
export type TokenKind = 'user' | 'system_user'
export type ConnectionState = 'active' | 'needs_reconnect' | 'revoked'

/** What a person let us have, as Meta tells it. Tokens are plain here and sealed in every row. */
export type Grant = {
  externalUserId: string
  userName: string
  token: string
  tokenKind: TokenKind
  tokenExpiresAt: Date | null
  dataAccessExpiresAt: Date | null
  scopes: string[]
  /** Which assets each permission reaches. */
  granularScopes: GranularScope[]
  adAccounts: GrantedAdAccount[]
  pages: GrantedPage[]
}
export type GrantedAdAccount = {
  externalId: string
  name: string
  currency: Currency
  timeZone: string
  status: number
  minDailyBudgetMinor: number
  /** Undefined when it was not looked for. */
  pixelId: string | null | undefined
}
export type GrantedPage = {
  externalId: string
  name: string
  tasks: string[]
  token: string
  instagram: { externalId: string; username: string } | null
}

export type StoredConnection = {
  id: ConnectionId
  mode: Mode
  externalUserId: string
  userName: string
  status: ConnectionState
  scopes: string[]
  tokenSealed: string
  tokenKind: TokenKind
  tokenExpiresAt: Date | null
  /** When the token was got or last made new, by the connection's own time. */
  refreshedAt: Date | null
  noted: NotedFailure[]
  createdAt: Date
}

/** Everything a launch needs to know about the other side. */
export type LaunchTarget = {
  connectionId: ConnectionId
  mode: Mode
  /** False while Meta does not accept our token. */
  connected: boolean
  adAccount: {
    id: AdAccountId
    externalId: string
    name: string
    currency: Currency
    timeZone: string
    canDeliver: boolean
    problem: string | null
    pixelId: string | null
    minDailyBudgetMinor: number
  }
  page: {
    id: PageId
    externalId: string
    name: string
    canAdvertise: boolean
    instagram: { externalId: string; username: string } | null
  }
}

export const tokenPlace = (id: ConnectionId) => `connections:${id}:token`
export const pageTokenPlace = (id: PageId) => `pages:${id}:token`
export const canAdvertise = (tasks: readonly string[]) => tasks.includes('ADVERTISE')

/** The account a newcomer most likely means: the first that can run ads. */
export function sensibleAdAccount<A extends { status: number }>(accounts: readonly A[]): A | undefined {
  return accounts.find((account) => canDeliver(account.status)) ?? accounts[0]
}

/** The Page a newcomer most likely means: one that may advertise and has Instagram, else one that may advertise. */
export function sensiblePage<P extends { tasks: readonly string[]; instagram: unknown }>(
  pages: readonly P[],
): P | undefined {
  const advertising = pages.filter((page) => canAdvertise(page.tasks))
  return advertising.find((page) => page.instagram !== null) ?? advertising[0] ?? pages[0]
}

const WEEK_MS = 7 * 86_400_000
/** A token that ends is made new every week of its own time, long before its 60 days are over. */
export const dueForRenewal = (
  { tokenExpiresAt, refreshedAt }: Pick<StoredConnection, 'tokenExpiresAt' | 'refreshedAt'>,
  now: Date,
): boolean => tokenExpiresAt !== null && now.getTime() - (refreshedAt?.getTime() ?? 0) >= WEEK_MS
