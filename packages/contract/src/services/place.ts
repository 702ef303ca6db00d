import type { ApiClient } from '../client.ts'
import type { DestinationRef, Network } from '../posts.ts'
import { ServiceError } from './service-error.ts'

type Asked = {
  networks?: readonly Network[] | undefined
  destinations?: readonly DestinationRef[] | undefined
  signal?: AbortSignal | undefined
}

/**
 * The destinations that are meant; undefined is everywhere, which the server knows best. @throws ServiceError
 * `no_destination` when the workspace has no chosen one of the networks
 */
export async function destinationsOf(
  api: ApiClient,
  { networks, destinations, signal }: Asked,
): Promise<DestinationRef[] | undefined> {
  if (destinations) return [...destinations]
  if (!networks) return undefined
  const [chosen, desk] = await Promise.all([chosenPages(api, signal), api('postingDesk', { signal })])
  // The desk knows which side this instance is on; a connection of the other side cannot be published to.
  const found = desk.destinations.filter(
    ({ network, pageId }) => networks.includes(network) && chosen.some(({ id }) => id === pageId),
  )
  if (found.length === 0) throw new ServiceError('no_destination', nowhere(networks))
  return found.map(({ network, pageId }) => ({ network, pageId }))
}

/** Where a poster leads when nobody says: the chosen Page itself. Undefined without one. */
export async function pageAddress(
  api: ApiClient,
  signal: AbortSignal | undefined,
): Promise<string | undefined> {
  const [page] = await chosenPages(api, signal)
  return page && `https://www.facebook.com/${page.externalId}`
}

async function chosenPages(api: ApiClient, signal: AbortSignal | undefined) {
  const { connections } = await api('listConnections', { signal })
  return connections
    .filter(({ status }) => status !== 'revoked')
    .flatMap(({ pages }) => pages.filter(({ chosen }) => chosen))
}

const nowhere = (networks: readonly Network[]) =>
  networks.includes('facebook')
    ? 'There is no Page to publish on. Connect Meta and choose a Page first.'
    : 'Your Page has no Instagram account. Link one to it at Meta, then connect again.'
