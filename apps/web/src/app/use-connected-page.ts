import type { Campaign, Page } from '@adwright/contract'
import { useQuery } from '@tanstack/react-query'
import { apiQuery } from '../lib/api.ts'

/** The Page a campaign speaks for, once the connections are read. */
export function useConnectedPage({
  connectionId,
  pageId,
}: Pick<Campaign, 'connectionId' | 'pageId'>): Page | undefined {
  const { data } = useQuery(apiQuery('listConnections'))
  return data?.connections.find(({ id }) => id === connectionId)?.pages.find(({ id }) => id === pageId)
}
