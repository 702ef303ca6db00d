import type { SignedIn } from '@adwright/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'

/** After a sign-in: nothing of an earlier session is kept, and the way goes on to where it was interrupted. */
export function useEnter() {
  const client = useQueryClient()
  const router = useRouter()
  return async (_signedIn: SignedIn, to: string) => {
    // The answer that confirmed the address stays: its link works only once.
    client.removeQueries({ predicate: ({ queryKey: [name] }) => name !== 'verifyEmail' })
    await router.invalidate()
    router.history.push(to)
  }
}
