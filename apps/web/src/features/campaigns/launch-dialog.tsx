import type { Campaign } from '@adwright/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Rocket, Send } from 'lucide-react'
import { api, apiQuery, reasonOf, refresh } from '../../lib/api.ts'
import { formatMoney } from '../../lib/format.ts'
import { words } from '../../lib/words.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { toast } from '../../ui/toast.tsx'
import { MostItCosts } from './approval/most-it-costs.tsx'
import { SettingsToApprove } from './approval/settings-to-approve.tsx'
import { usePreflight } from './approval/use-preflight.ts'
import { campaignWords } from './words.ts'

const t = campaignWords.launch

/** A draft is launched as it stands, whoever made it and wherever: what it costs, what will be set, and one button. */
export function LaunchDialog({ campaign, onClose }: { campaign: Campaign; onClose: () => void }) {
  const { id, name, dailyBudgetMinor, currency, simulated } = campaign
  const client = useQueryClient()
  const preflight = usePreflight(id)
  const launch = useMutation({
    mutationFn: () => api('launchCampaign', { params: { id } }),
    onSuccess: (answer) => {
      client.setQueryData(apiQuery('getCampaign', { params: { id } }).queryKey, answer)
      void refresh(client, 'listCampaigns', 'me')
      toast(answer.state === 'awaiting_approval' ? t.asked : t.begins)
      onClose()
    },
    onError: (error) => {
      toast(words.campaign.launchRefused, { kind: 'failed', detail: reasonOf(error) })
      void preflight.refetch()
    },
  })
  const waitsFor = preflight.data?.waitsFor ?? null
  return (
    <Dialog
      open
      wide
      reading
      onClose={onClose}
      title={t.title(name)}
      description={waitsFor ? t.first[waitsFor] : simulated ? t.rehearsal : t.charged}
      footer={
        <>
          <Button onClick={onClose}>{words.common.cancel}</Button>
          <Button
            kind="solid"
            busy={launch.isPending}
            disabled={!preflight.data?.ok}
            onClick={() => launch.mutate()}
          >
            {waitsFor ? <Send aria-hidden /> : <Rocket aria-hidden />}
            {waitsFor ? t.ask : t.submit(formatMoney(dailyBudgetMinor, currency))}
          </Button>
        </>
      }
    >
      <div className="grid gap-3 pb-2">
        <MostItCosts campaign={campaign} />
        <SettingsToApprove campaign={campaign} />
      </div>
    </Dialog>
  )
}
