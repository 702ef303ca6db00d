import type { Campaign } from '@adwright/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Hourglass } from 'lucide-react'
import { api, apiQuery, reasonOf, refresh } from '../../../lib/api.ts'
import { formatDate } from '../../../lib/format.ts'
import { useMay } from '../../../lib/me.ts'
import { words } from '../../../lib/words.ts'
import { Button } from '../../../ui/button.tsx'
import { toast } from '../../../ui/toast.tsx'
import { campaignWords } from '../words.ts'

const t = campaignWords.approval

type Props = { campaign: Campaign; approval: NonNullable<Campaign['approval']> }

/** For those who cannot say yes: whose yes it waits for, and how to take it back or to send it again. */
export function AsksCard({ campaign: { id }, approval }: Props) {
  const client = useQueryClient()
  const mayPublish = useMay('publish')
  const { mode, outdated, askedBy, askedAt } = approval
  const keep = (campaign: Campaign) => {
    client.setQueryData(apiQuery('getCampaign', { params: { id } }).queryKey, campaign)
    void refresh(client, 'listCampaigns', 'me')
  }
  const launch = useMutation({
    mutationFn: () => api('launchCampaign', { params: { id } }),
    onSuccess: (campaign) => {
      toast(campaign.state === 'awaiting_approval' ? t.askedAgain : t.launching)
      keep(campaign)
    },
    onError: (error) => toast(words.campaign.launchRefused, { kind: 'failed', detail: reasonOf(error) }),
  })
  const takeBack = useMutation({
    mutationFn: () => api('cancelLaunch', { params: { id } }),
    onSuccess: (campaign) => {
      toast(t.takenBack)
      keep(campaign)
    },
    onError: (error) => {
      toast(t.notTakenBack, { kind: 'failed', detail: reasonOf(error) })
      void refresh(client, 'getCampaign')
    },
  })
  return (
    <section
      role="status"
      className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-lg bg-warn-soft p-4"
    >
      <Hourglass className="size-5 shrink-0 self-start text-warn" aria-hidden />
      <div className="min-w-0 flex-1 basis-60">
        <p className="font-[620]">{t.waitsFor[mode]}</p>
        <p className="text-ink-2">
          {outdated
            ? t.outdated
            : `${t.asked(askedBy, formatDate(askedAt, 'time'))} ${mode === 'off' ? t.modeOff : t.waitsText}`}
        </p>
      </div>
      {mayPublish && (
        <div className="flex flex-wrap gap-2 max-sm:w-full">
          <Button className="max-sm:flex-1" busy={takeBack.isPending} onClick={() => takeBack.mutate()}>
            {t.takeBack}
          </Button>
          {(outdated || mode === 'off') && (
            <Button
              kind="solid"
              className="max-sm:flex-1"
              busy={launch.isPending}
              onClick={() => launch.mutate()}
            >
              {mode === 'off' ? t.launch : t.askAgain}
            </Button>
          )}
        </div>
      )}
    </section>
  )
}
