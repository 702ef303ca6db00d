import type { Campaign } from '@adwright/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { RefreshCw } from 'lucide-react'
import { FastForward } from '../../connection/fast-forward.tsx'
import { api, reasonOf, refresh } from '../../lib/api.ts'
import { words } from '../../lib/words.ts'
import { Button } from '../../ui/button.tsx'
import { Card, CardHeader } from '../../ui/card.tsx'
import { toast } from '../../ui/toast.tsx'

const t = words.campaign

/** In a rehearsal days can be let go by; real or simulated, fresh figures can be asked for. */
export function Rehearsal({ campaign, mayWrite }: { campaign: Campaign; mayWrite: boolean }) {
  const client = useQueryClient()
  const { connectionId, simulated, id } = campaign
  const readAgain = () =>
    refresh(client, 'getCampaign', 'getCampaignInsights', 'listCampaigns', 'meDashboard', 'listConnections')
  const sync = useMutation({
    mutationFn: () => api('syncCampaign', { params: { id } }),
    onSuccess: () => {
      toast(t.syncing, { kind: 'info' })
      return readAgain()
    },
    onError: (error) => toast(t.notSynced, { kind: 'failed', detail: reasonOf(error) }),
  })
  if (!mayWrite) return null
  const syncButton = (
    <Button busy={sync.isPending} onClick={() => sync.mutate()}>
      <RefreshCw aria-hidden />
      {t.sync}
    </Button>
  )
  if (!simulated) return <div className="flex justify-end">{syncButton}</div>
  return (
    <Card className="flex flex-wrap items-center gap-x-6 gap-y-3 p-4 lg:px-5" aria-labelledby="rehearsal">
      <CardHeader id="rehearsal" title={t.rehearsalTime} note={t.rehearsalText} />
      <div className="flex flex-wrap gap-2 sm:ml-auto">
        {connectionId && <FastForward connectionId={connectionId} onDone={readAgain} />}
        {syncButton}
      </div>
    </Card>
  )
}
