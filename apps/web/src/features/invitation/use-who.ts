import { useQuery } from '@tanstack/react-query'
import { ApiError } from '../../lib/api.ts'
import { meQuery } from '../../lib/me.ts'

/** Who looks at this page. `somebody` is signed in, but in no workspace, so that we do not know their address here. */
export type Who = { kind: 'nobody' } | { kind: 'somebody' } | { kind: 'known'; email: string }

/** Null until it is known. */
export function useWho(): Who | null {
  const me = useQuery({ ...meQuery, retry: false })
  if (me.data && !me.error) return { kind: 'known', email: me.data.user.email }
  if (!me.error) return null
  return { kind: me.error instanceof ApiError && me.error.status === 401 ? 'nobody' : 'somebody' }
}
