import type { ConnectionId } from '@adwright/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { FastForward as FastForwardIcon } from 'lucide-react'
import { api, reasonOf, refresh } from '../lib/api.ts'
import { formatDate } from '../lib/format.ts'
import { Button } from '../ui/button.tsx'
import { toast } from '../ui/toast.tsx'

type Props = { connectionId: ConnectionId; onDone?: () => unknown }

/** Lets days go by in a rehearsal: ads deliver, money that does not exist is spent, figures come in. */
export function FastForward({ connectionId, onDone }: Props) {
  const client = useQueryClient()
  const forward = useMutation({
    mutationFn: (days: number) => api('fastForward', { body: { connectionId, days } }),
    onSuccess: async ({ now }, days) => {
      await Promise.all([refresh(client, 'listConnections'), onDone?.()])
      toast(days === 1 ? 'One simulated day went by' : `${days} simulated days went by`, {
        detail: `It is now ${formatDate(now, 'long')} in the rehearsal.`,
      })
    },
    onError: (error) => toast('Time did not move', { kind: 'failed', detail: reasonOf(error) }),
  })
  return (
    <span className="flex flex-wrap gap-2">
      {[1, 7].map((days) => (
        <Button
          key={days}
          busy={forward.isPending && forward.variables === days}
          disabled={forward.isPending && forward.variables !== days}
          onClick={() => forward.mutate(days)}
        >
          <FastForwardIcon aria-hidden />
          {days === 1 ? '1 day' : `${days} days`}
        </Button>
      ))}
    </span>
  )
}
