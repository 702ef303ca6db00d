import type { AdAccount, Connection, Page } from '@adwright/contract'

/** The connection that a campaign would run through, with what is chosen in it. */
export type ReadyConnection = { connection: Connection; adAccount: AdAccount; page: Page }

/** The newest active connection with a chosen ad account and Page that can be used, if any. */
export function readyConnection(connections: readonly Connection[] | undefined): ReadyConnection | undefined {
  const newestFirst = (connections ?? []).toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))
  for (const connection of newestFirst) {
    if (connection.status !== 'active') continue
    const adAccount = connection.adAccounts.find(({ chosen, canDeliver }) => chosen && canDeliver)
    const page = connection.pages.find(({ chosen, canAdvertise }) => chosen && canAdvertise)
    if (adAccount && page) return { connection, adAccount, page }
  }
  return undefined
}

/** True when the person has something to choose: the machine's choice stands until then. */
export const hasChoice = ({ adAccounts, pages }: Connection): boolean =>
  adAccounts.filter(({ canDeliver }) => canDeliver).length > 1 ||
  pages.filter(({ canAdvertise }) => canAdvertise).length > 1
