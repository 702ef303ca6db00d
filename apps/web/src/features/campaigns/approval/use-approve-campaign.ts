import type { Campaign } from '@adwright/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useCampaignsToApprove } from '../../../business/approval/use-campaigns-to-approve.ts'
import { api, apiQuery, reasonOf, refresh } from '../../../lib/api.ts'
import { toast } from '../../../ui/toast.tsx'
import { campaignWords } from '../words.ts'

const t = campaignWords.approval

type Decision = { approved: true } | { approved: false; note: string }

/** Says yes or no to what is on screen, and goes on to the next campaign that waits. */
export function useApproveCampaign(campaign: Campaign, { mode, digest }: NonNullable<Campaign['approval']>) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const { campaigns } = useCampaignsToApprove(mode)
  const { id, name } = campaign
  const at = campaigns.findIndex((one) => one.id === id)
  const others = [...campaigns.slice(at + 1), ...campaigns.slice(0, Math.max(0, at))]
  const next = others.find((one) => one.id !== id)
  const open = (which: Campaign['id']) => void navigate({ to: '/campaigns/$id', params: { id: which } })
  const decide = useMutation({
    mutationFn: (decision: Decision) =>
      api('approveCampaign', { params: { id }, body: { digest, ...decision } }),
    onSuccess: (decided, { approved }) => {
      toast(approved ? t.approved(name) : t.sentBack(name), {
        ...(next && { action: { label: t.open, onClick: () => open(id) } }),
      })
      client.setQueryData(apiQuery('getCampaign', { params: { id } }).queryKey, decided)
      if (next) open(next.id)
      void refresh(client, 'listCampaigns', 'meDashboard')
    },
    onError: (error, { approved }) => {
      toast(approved ? t.notApproved : t.notSentBack, { kind: 'failed', detail: reasonOf(error) })
      void refresh(client, 'getCampaign', 'listCampaigns', 'preflightCampaign')
    },
  })
  return { decide, place: at + 1, of: campaigns.length, next }
}
