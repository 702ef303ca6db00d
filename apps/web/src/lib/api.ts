import { ApiError, createApiClient } from '@adwright/contract/client'
import type { Answer, EndpointName, Sent } from '@adwright/contract'
import { queryOptions, type QueryClient } from '@tanstack/react-query'
import { words } from './words.ts'
import { workspaceHeaders } from './workspace-here.ts'

export { ApiError }

/** Same origin, session in an httpOnly cookie: nothing to keep but the workspace that this tab is in. */
export const api = createApiClient({ baseUrl: '', headers: workspaceHeaders })

type Reading<Name extends EndpointName> = unknown extends Sent<Name> ? [] : [sent: Sent<Name>]
/** One place for key and call: `useQuery(apiQuery('getCampaign', { params: { id } }))`. The key begins with the name. */
export function apiQuery<Name extends EndpointName>(name: Name, ...sent: Reading<Name>) {
  const call = api as (name: Name, sent: object) => Promise<Answer<Name>> // the tuple has checked what is sent
  const given = sent[0] as object | undefined
  return queryOptions<Answer<Name>, Error>({
    queryKey: [name, ...sent],
    queryFn: ({ signal }) => call(name, { ...given, signal }),
  })
}

/** Marks everything that was read from these endpoints as stale, and fetches what is on screen. */
export const refresh = (client: QueryClient, ...names: EndpointName[]) =>
  Promise.all(names.map((name) => refreshOne(client, name)))

async function refreshOne(client: QueryClient, name: EndpointName): Promise<void> {
  const which = { queryKey: [name] }
  // A first answer that is still on its way may have been read before the change, and would count as fresh.
  const onItsWay = client
    .getQueryCache()
    .findAll({ ...which, fetchStatus: 'fetching' })
    .some(({ state }) => state.data === undefined)
  await client.invalidateQueries(which)
  if (onItsWay) await client.invalidateQueries(which)
}

/** What went wrong in one sentence a person can act on. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof ApiError)) return words.errors.unknown
  if (error.status === 0) return words.errors.offline
  return error.body?.message ?? words.errors.server
}
export const isNotFound = (error: unknown): boolean => error instanceof ApiError && error.status === 404
/** Whoever is in none at all, or in the one of this tab no longer. */
export const isWithoutWorkspace = (error: unknown): boolean =>
  error instanceof ApiError && error.body?.code === 'workspace.not_found'
export const isRefusedByRole = (error: unknown): boolean =>
  error instanceof ApiError && error.body?.code === 'workspace.no_permission'
