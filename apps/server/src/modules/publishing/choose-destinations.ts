import type { DestinationRef, WorkspaceId } from '@adwright/contract'
import type { PublisherPage } from '#modules/connections'
import { AppError } from '#platform/errors.ts'
import type { Tx } from '#platform/transaction.ts'
import type { PublishingDeps } from './deps.ts'
import { destinationKey } from './post.ts'

export type Chosen = { page: PublisherPage; network: DestinationRef['network'] }

/**
 * The destinations asked for, each once; or everywhere: the chosen Page of each connection and its Instagram account.
 * @throws post.destination_unknown, post.no_destination
 */
export async function chooseDestinations(
  { connections }: Pick<PublishingDeps, 'connections'>,
  tx: Tx,
  workspaceId: WorkspaceId,
  asked: readonly DestinationRef[] | undefined,
): Promise<Chosen[]> {
  const pages = await connections.publishers(
    tx,
    workspaceId,
    asked?.map(({ pageId }) => pageId),
  )
  if (!asked) {
    const everywhere = pages
      .filter(({ chosen }) => chosen)
      .flatMap((page): Chosen[] => [
        { page, network: 'facebook' },
        ...(page.instagram ? [{ page, network: 'instagram' } as const] : []),
      ])
    if (everywhere.length === 0) throw new AppError('post.no_destination')
    return everywhere
  }
  const unique = [...new Map(asked.map((one) => [destinationKey(one), one])).values()]
  return unique.map(({ network, pageId }) => {
    const page = pages.find((one) => one.pageId === pageId)
    if (!page || (network === 'instagram' && !page.instagram))
      throw new AppError(
        'post.destination_unknown',
        { destination: `${network}:${pageId}` },
        { field: 'destinations' },
      )
    return { page, network }
  })
}
