import type { ConnectionFeature, ConnectionId } from '@adwright/contract'
import { useMutation } from '@tanstack/react-query'
import { wayTo } from './way-to-meta.ts'
import { api, reasonOf } from '../lib/api.ts'
import { toast } from '../ui/toast.tsx'

export type Start = {
  returnTo: string
  rerequest?: boolean
  /** The connection to renew, rather than another one. */
  connectionId?: ConnectionId
  /** Ask for exactly these permissions. */
  scopes?: string[]
  /** Ask for what these take, besides the usual. */
  features?: ConnectionFeature[]
}

/** Posts, their figures and their comments: asked for once, so that nobody is sent to Meta three times. */
export const forPosts: ConnectionFeature[] = ['ads', 'publishing', 'insights', 'comments']

/** Leaves for the sign-in at Meta (or the twin) and comes back to `returnTo`. Busy until the page is gone. */
export function useConnect() {
  const start = useMutation({
    mutationFn: (body: Start) => api('startMetaConnection', { body }),
    onSuccess: ({ authorizeUrl }, { returnTo }) => location.assign(wayTo(authorizeUrl, returnTo, location)),
    onError: (error) => toast('The sign-in could not begin', { kind: 'failed', detail: reasonOf(error) }),
  })
  return { connect: start.mutate, connecting: start.isPending || start.isSuccess, error: start.error }
}
