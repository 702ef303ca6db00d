import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiError, isWithoutWorkspace } from './api.ts'

/** Trying again helps only where the same request may succeed: no answer at all, or a fault on the other side. */
const worthRetrying = (error: unknown): boolean =>
  error instanceof ApiError && (error.status === 0 || error.status >= 502)

type Heard = {
  /** Every 401, whichever request met it. */
  onSignedOut: () => void
  /** There is no such workspace: perhaps no longer the one of this tab. */
  onWorkspaceMissing: () => void
  /** Everything that somebody asked for and did not get. */
  onRefused: (error: unknown) => void
}

export function createQueryClient({ onSignedOut, onWorkspaceMissing, onRefused }: Heard): QueryClient {
  const onError = (error: unknown) => {
    if (error instanceof ApiError && error.status === 401 && error.body?.code !== 'auth.wrong_credentials')
      onSignedOut()
    if (isWithoutWorkspace(error)) onWorkspaceMissing()
  }
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({
      onError(error) {
        onError(error)
        onRefused(error)
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (failures, error) => failures < 2 && worthRetrying(error),
        retryDelay: (attempt) => Math.min(1000 * 2 ** attempt, 8000),
      },
      mutations: { retry: false },
    },
  })
}
