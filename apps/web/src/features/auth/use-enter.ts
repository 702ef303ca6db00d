import type { SignedIn } from '@adwright/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'

/** After a sign-in: nothing of an earlier session is kept, and the way goes on to where it was interrupted. */
export function useEnter() {
  const client = useQueryClient()
  const router = useRouter()
  return async (_signedIn: SignedIn, to: string) => {
    client.clear()
    await router.invalidate()
    router.history.push(to)
  }
}
