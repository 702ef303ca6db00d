import type { Campaign } from '@adwright/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { CircleAlert, CircleCheck, Hourglass, Plus } from 'lucide-react'
import { api, apiQuery, reasonOf, refresh } from '../../../lib/api.ts'
import { campaignStateLook } from '../../../lib/campaign-state.ts'
import { formatMoney, formatNumber } from '../../../lib/format.ts'
import { receiptProps } from '../../../lib/receipt.ts'
import { StatusBadge } from '../../../ui/badge.tsx'
import { Button, LinkButton } from '../../../ui/button.tsx'
import { Card, CardHeader } from '../../../ui/card.tsx'
import { DataReceipt, SimulatedChip } from '../../../ui/data-receipt.tsx'
import { Progress } from '../../../ui/progress.tsx'
import { toast } from '../../../ui/toast.tsx'
import { FastForward } from '../../../connection/fast-forward.tsx'
import { FindingsList } from '../creative/findings-list.tsx'
import type { WizardStep } from '../steps.ts'
import { wizardWords } from '../words.ts'
import { LaunchSteps } from './launch-steps.tsx'
import { LaunchedAds } from './launched-ads.tsx'
import { stepThatMends } from './launch-settings.ts'

type Props = { campaign: Campaign; onStep: (step: WizardStep) => void; onNew: () => void }

type Heads = Partial<Record<Campaign['state'], { title: string; text: string }>>
const heads: Heads = {
  launching: {
    title: 'Launching',
    text: 'You can leave this page: it goes on, and we tell you when it is done.',
  },
  launch_failed: {
    title: 'The launch stopped',
    text: 'Nothing runs and nothing is spent: everything made so far is switched off. Trying again goes on from here, it makes nothing twice.',
  },
  in_review: {
    title: 'Launched. Meta is looking at it',
    text: 'A review usually takes less than a day. It starts by itself after that; you need not wait here.',
  },
  active: { title: 'Your campaign is live', text: 'The first figures come in within a few hours.' },
  rejected: { title: 'Meta turned it down', text: 'Here is why, and where you can mend it.' },
  with_issues: { title: 'It needs your attention', text: 'Something keeps it from running as it should.' },
}

const headsInRehearsal: Heads = {
  in_review: {
    title: 'Launched, and in review',
    text: 'The rehearsal reviews ads too, as Meta would. Let a day go by: it goes live and brings its first figures.',
  },
  active: {
    title: 'Your campaign is live',
    text: 'In the rehearsal, that is: nobody sees it, nothing is charged, and every figure is simulated.',
  },
}

/** From the press of the button to the first figures. */
export function LaunchedView({ campaign, onStep, onNew }: Props) {
  const client = useQueryClient()
  const { state, steps, simulated, metrics, currency } = campaign
  const done = steps.filter((step) => step.state === 'done').length
  const waits = state === 'awaiting_approval'
  const asked = waits && {
    title: wizardWords.approval.asked,
    text: wizardWords.approval.askedText[campaign.approval?.mode ?? 'off'],
  }
  const head = asked ||
    (simulated && headsInRehearsal[state]) ||
    heads[state] || { title: campaign.name, text: 'Go on with it on its own page.' }
  const isOut = state !== 'launching' && state !== 'launch_failed' && !waits
  const retry = useMutation({
    mutationFn: () => api('launchCampaign', { params: { id: campaign.id } }),
    onSuccess: (next) =>
      client.setQueryData(apiQuery('getCampaign', { params: { id: campaign.id } }).queryKey, next),
    onError: (error) => toast('It was not launched', { kind: 'failed', detail: reasonOf(error) }),
  })
  const figures = [
    { label: 'Impressions', value: formatNumber(metrics.impressions) },
    { label: 'Link clicks', value: formatNumber(metrics.linkClicks) },
    { label: 'Results', value: formatNumber(metrics.conversions) },
    { label: 'Spent', value: formatMoney(metrics.spendMinor, currency) },
  ]
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_400px]">
      <div className="grid min-w-0 gap-4">
        <Card edge={state === 'launching'} className="p-5 sm:p-7">
          <div role="status" className="flex flex-wrap items-start gap-4">
            {waits && <Hourglass className="size-8 shrink-0 text-warn" aria-hidden />}
            {isOut && state !== 'rejected' && (
              <CircleCheck className="size-8 shrink-0 text-good" aria-hidden />
            )}
            {(state === 'launch_failed' || state === 'rejected') && (
              <CircleAlert className="size-8 shrink-0 text-bad" aria-hidden />
            )}
            <div className="min-w-0 flex-1 basis-64">
              <h2 className="text-xl font-[640]">{head.title}</h2>
              <p className="mt-1 text-md text-ink-2">{head.text}</p>
            </div>
            <span className="flex items-center gap-2">
              {simulated && <SimulatedChip />}
              <StatusBadge {...campaignStateLook(state)} />
            </span>
          </div>
          {state === 'launching' && (
            <Progress
              className="mt-5"
              label="Launching"
              percent={steps.length > 0 ? Math.round((100 * done) / steps.length) : null}
            />
          )}
          {campaign.problems.length > 0 && (
            <div className="mt-5 rounded-md bg-bad-soft p-4">
              <FindingsList
                findings={campaign.problems}
                more={(finding) => {
                  const step = state === 'launch_failed' && stepThatMends(finding)
                  return (
                    step && (
                      <button
                        type="button"
                        className="min-h-6 font-[580] text-accent underline underline-offset-2"
                        onClick={() => onStep(step)}
                      >
                        Mend it
                      </button>
                    )
                  )
                }}
              />
            </div>
          )}
          <div className="mt-6 flex flex-wrap gap-2">
            {state === 'launch_failed' && (
              <Button kind="solid" size="lg" busy={retry.isPending} onClick={() => retry.mutate()}>
                Try again from here
              </Button>
            )}
            <LinkButton
              to="/campaigns/$id"
              params={{ id: campaign.id }}
              kind={isOut || waits ? 'solid' : 'soft'}
              size="lg"
            >
              Open the campaign
            </LinkButton>
            {(isOut || waits) && (
              <Button size="lg" onClick={onNew}>
                <Plus aria-hidden />
                Another campaign
              </Button>
            )}
          </div>
        </Card>
        {isOut && campaign.connectionId && simulated && (
          <Card className="p-4 sm:p-5" aria-labelledby="launch-forward">
            <CardHeader
              id="launch-forward"
              title="See how it would go"
              note="In a rehearsal days can go by at once. Figures follow the rules of a real delivery."
            >
              <FastForward
                connectionId={campaign.connectionId}
                onDone={() =>
                  refresh(client, 'getCampaign', 'getCampaignInsights', 'listCampaigns', 'meDashboard')
                }
              />
            </CardHeader>
            <dl className="mt-4 grid grid-cols-2 gap-3 sm:grid-cols-4">
              {figures.map(({ label, value }) => (
                <div key={label} className="rounded-md bg-sunken p-3">
                  <dt className="text-sm text-ink-3">{label}</dt>
                  <dd className="num text-lg font-[640]">{value}</dd>
                </div>
              ))}
            </dl>
            {campaign.receipt && (
              <div className="mt-3">
                <DataReceipt {...receiptProps(campaign.receipt)} />
              </div>
            )}
          </Card>
        )}
        <LaunchedAds campaign={campaign} />
      </div>
      {!waits && <LaunchSteps steps={steps} />}
    </div>
  )
}
