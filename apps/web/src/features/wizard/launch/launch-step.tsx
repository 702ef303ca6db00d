import type { Brief, Campaign, CampaignId, CampaignVideo, CreativeId } from '@adwright/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ArrowLeft, Rocket, Send } from 'lucide-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { RefusedNote } from '../../../business/approval/refused-note.tsx'
import { api, apiQuery, reasonOf, refresh } from '../../../lib/api.ts'
import { formatMoney } from '../../../lib/format.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { LoadingNote, Skeleton } from '../../../ui/skeleton.tsx'
import { toast } from '../../../ui/toast.tsx'
import type { ReadyConnection } from '../../../connection/ready-connection.ts'
import { ActionBar } from '../action-bar.tsx'
import type { WizardStep } from '../steps.ts'
import type { WizardMemory } from '../wizard-memory.ts'
import { LaunchChecks } from './launch-checks.tsx'
import { launchSettings } from './launch-settings.ts'
import { SpendSettings } from './spend-settings.tsx'
import { SpendSummary } from './spend-summary.tsx'
import { wizardWords } from '../words.ts'
import { useDraftCampaign } from './use-draft-campaign.ts'

type Props = {
  brief: Brief
  ads: CreativeId[]
  videos: CampaignVideo[]
  ready: ReadyConnection
  campaignId: CampaignId | undefined
  memory: WizardMemory
  onDraft: (id: CampaignId) => void
  onLaunched: (campaign: Campaign) => void
  onStep: (step: WizardStep) => void
  onBack: () => void
}

/** The last look: what would be created, what it may cost at most, and what is wrong with it. */
export function LaunchStep({
  brief,
  ads,
  videos,
  ready,
  campaignId,
  memory,
  onDraft,
  onLaunched,
  onStep,
  onBack,
}: Props) {
  const client = useQueryClient()
  const [name, setName] = useState('')
  const [days, setDays] = useState(memory.ofBrief(brief.id).days)
  const settings = launchSettings({ brief, ads, videos, ready, name, days })
  const draft = useDraftCampaign({ briefId: brief.id, settings, known: campaignId, memory })
  const id = draft.data?.id
  const preflight = useQuery({
    ...apiQuery('preflightCampaign', { params: { id: id ?? ('' as CampaignId) } }), // never asked without an id
    enabled: id !== undefined,
    staleTime: 0,
    placeholderData: (before) => before,
  })
  const noteDraft = useEffectEvent((made: CampaignId) => made !== campaignId && onDraft(made))
  useEffect(() => {
    if (id) noteDraft(id)
  }, [id])

  const budget = useMutation({
    mutationFn: (dailyBudgetMinor: number) =>
      api('updateBrief', { params: { id: brief.id }, body: { dailyBudgetMinor } }),
    onSuccess: (saved) =>
      client.setQueryData(apiQuery('getBrief', { params: { id: brief.id } }).queryKey, saved),
    onError: (error) => toast('The budget was not changed', { kind: 'failed', detail: reasonOf(error) }),
  })
  const launch = useMutation({
    mutationFn: (which: CampaignId) => api('launchCampaign', { params: { id: which } }),
    onSuccess: (campaign) => {
      client.setQueryData(apiQuery('getCampaign', { params: { id: campaign.id } }).queryKey, campaign)
      void refresh(client, 'listCampaigns', 'me')
      onLaunched(campaign)
    },
    onError: (error) => {
      toast('Nothing was launched', { kind: 'failed', detail: reasonOf(error) })
      void preflight.refetch()
    },
  })

  const error = draft.error ?? preflight.error
  const isSettled =
    !draft.isFetching && !draft.isPlaceholderData && !preflight.isPlaceholderData && !budget.isPending
  const money = formatMoney(brief.dailyBudgetMinor, brief.currency)
  const { simulated } = ready.connection
  const waitsFor = preflight.data?.waitsFor ?? null
  const asked = draft.data?.approval
  const problems = preflight.data?.findings.filter(({ level }) => level === 'problem').length ?? 0
  return (
    <>
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_360px]">
        <div className="grid min-w-0 gap-4">
          {asked?.state === 'sent_back' && <RefusedNote note={asked.note} />}
          <SpendSettings
            brief={brief}
            name={name}
            days={days}
            saving={budget.isPending}
            onName={setName}
            onDays={(next) => {
              memory.rememberBrief(brief.id, { days: next })
              setDays(next)
            }}
            ready={ready}
            onChooseAccount={() => onStep('connect')}
            onBudget={(minor) => minor !== brief.dailyBudgetMinor && budget.mutate(minor)}
          />
          {error ? (
            <Card>
              <ErrorState
                compact
                title="The last check could not be made"
                reason={reasonOf(error)}
                onRetry={() => void (draft.error ? draft.refetch() : preflight.refetch())}
              />
            </Card>
          ) : preflight.data ? (
            <LaunchChecks preflight={preflight.data} onStep={onStep} />
          ) : (
            <Card className="grid gap-3 p-5">
              <LoadingNote label="Checking before the launch" />
              <Skeleton className="h-6 w-48" />
              <Skeleton className="h-12" />
              <Skeleton className="h-12" />
            </Card>
          )}
        </div>
        <SpendSummary preflight={preflight.data} simulated={simulated} />
      </div>
      <ActionBar
        back={
          <Button size="lg" onClick={onBack} aria-label="Back to the preview">
            <ArrowLeft aria-hidden />
            <span className="max-sm:hidden">Back</span>
          </Button>
        }
        note={
          <p className="text-sm text-ink-3">
            {problems > 0
              ? `${problems === 1 ? '1 thing' : `${problems} things`} to mend before it can be launched`
              : waitsFor
                ? wizardWords.approval.first[waitsFor]
                : simulated
                  ? 'A rehearsal: no real money is spent.'
                  : `${money} a day on average will be charged to ${ready.adAccount.name} by Meta.`}
          </p>
        }
      >
        <Button
          kind="solid"
          size="lg"
          className="max-sm:min-w-0 max-sm:flex-1 max-sm:leading-tight max-sm:whitespace-normal"
          busy={launch.isPending || (!isSettled && !error)}
          disabled={!preflight.data?.ok || Boolean(error)}
          onClick={() => id && launch.mutate(id)}
        >
          {waitsFor ? <Send aria-hidden /> : <Rocket aria-hidden />}
          {waitsFor
            ? wizardWords.approval.ask
            : `Launch ${ads.length === 1 ? '1 ad' : `${ads.length} ads`} for ${money} a day`}
        </Button>
      </ActionBar>
    </>
  )
}
