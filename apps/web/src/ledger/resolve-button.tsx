import type { Intent } from '@adwright/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { SearchCheck } from 'lucide-react'
import { api, reasonOf, refresh } from '../lib/api.ts'
import { Button } from '../ui/button.tsx'
import { toast } from '../ui/toast.tsx'

/** Looks at Meta now whether a write whose answer was lost is there. */
export function ResolveButton({ intent }: { intent: Intent }) {
  const client = useQueryClient()
  const resolve = useMutation({
    mutationFn: () => api('resolveIntent', { params: { id: intent.id } }),
    onSuccess: async (now) => {
      await refresh(client, 'listIntents', 'getCampaign', 'listCampaigns')
      toast(now.sentence, { kind: now.outcome === 'unknown' ? 'info' : 'done' })
    },
    onError: (error) => toast('Meta was not asked', { kind: 'failed', detail: reasonOf(error) }),
  })
  return (
    <Button size="sm" kind="soft" busy={resolve.isPending} onClick={() => resolve.mutate()}>
      <SearchCheck aria-hidden />
      Resolve
      <span className="sr-only">: {intent.label}</span>
    </Button>
  )
}
