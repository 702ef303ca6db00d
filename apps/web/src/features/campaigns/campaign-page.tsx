import type { Campaign, CampaignId } from '@adwright/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { ArrowLeft, Compass, Pencil } from 'lucide-react'
import { useState } from 'react'
import { RefusedNote } from '../../business/approval/refused-note.tsx'
import { apiQuery, isNotFound, reasonOf } from '../../lib/api.ts'
import { campaignStateLook } from '../../lib/campaign-state.ts'
import { formatDate, formatMoney } from '../../lib/format.ts'
import { useMayWrite } from '../../lib/me.ts'
import { words } from '../../lib/words.ts'
import { StatusBadge } from '../../ui/badge.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { SimulatedChip } from '../../ui/data-receipt.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { MenuItem } from '../../ui/menu.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { PlatformMark } from '../../ui/platform-mark.tsx'
import { LoadingNote, Skeleton } from '../../ui/skeleton.tsx'
import { AwaitingView } from './approval/awaiting-view.tsx'
import { CampaignFigures } from './campaign-figures.tsx'
import { CampaignMenu } from './campaign-menu.tsx'
import { Details } from './details.tsx'
import { EditDialog } from './edit-dialog.tsx'
import { LaunchSteps } from './launch-steps.tsx'
import { Posters } from './posters.tsx'
import { Problems } from './problems.tsx'
import { Rehearsal } from './rehearsal.tsx'
import type { RenderPreview } from './render-preview.ts'
import { RunSwitch } from './run-switch.tsx'
import { DriftCard } from './drift-card.tsx'
import { WaitingNote } from './waiting-note.tsx'
import { WritesCard } from './writes-card.tsx'

const t = words.campaign

export function CampaignPage({ renderPreview }: { renderPreview: RenderPreview }) {
  const id = useParams({ from: '/app/campaigns/$id' }).id as CampaignId // the server refuses what is none
  const answer = useQuery({
    ...apiQuery('getCampaign', { params: { id } }),
    // The event stream tells of each step; this is for the moments without one.
    refetchInterval: ({ state }) => (state.data?.state === 'launching' ? 3000 : false),
  })
  if (answer.data) return <Loaded campaign={answer.data} renderPreview={renderPreview} />
  if (isNotFound(answer.error))
    return (
      <EmptyState
        icon={<Compass aria-hidden />}
        title={<h1>{reasonOf(answer.error)}</h1>}
        action={<LinkButton to="/campaigns">{t.back}</LinkButton>}
      >
        {words.common.notFoundHint}
      </EmptyState>
    )
  if (answer.error)
    return (
      <Card className="mt-6">
        <ErrorState reason={reasonOf(answer.error)} onRetry={() => void answer.refetch()} />
      </Card>
    )
  return (
    <div className="pt-5">
      <LoadingNote />
      <Skeleton className="h-5 w-32" />
      <Skeleton className="mt-3 h-9 w-72 max-w-full" />
      <Skeleton className="mt-2 h-6 w-56" />
      <div className="mt-6 grid grid-cols-2 gap-3 lg:gap-4 xl:grid-cols-4">
        {[0, 1, 2, 3].map((card) => (
          <Skeleton key={card} className="h-[138px] rounded-lg lg:h-[150px]" />
        ))}
      </div>
      <Skeleton className="mt-4 h-[396px] rounded-lg" />
    </div>
  )
}

function Loaded({ campaign, renderPreview }: { campaign: Campaign; renderPreview: RenderPreview }) {
  const mayWrite = useMayWrite()
  const navigate = useNavigate()
  const [editing, setEditing] = useState(false)
  const changeable = mayWrite && !['archived', 'deleted', 'launching'].includes(campaign.state)
  const launched = campaign.launchedAt !== null
  const sentBack =
    !launched && campaign.approval?.state === 'sent_back' && campaign.state !== 'launching'
      ? campaign.approval
      : null
  const settled = launched && campaign.steps.every((step) => step.state === 'done')
  return (
    <>
      <PageHeader
        above={
          <Link
            to="/campaigns"
            className="-ml-1 inline-flex items-center gap-1.5 rounded-xs px-1 text-sm font-[560] text-ink-2 hover-fine:text-ink"
          >
            <ArrowLeft className="size-4" aria-hidden />
            {t.back}
          </Link>
        }
        title={campaign.name}
        actions={
          <>
            <RunSwitch row={campaign} mayWrite={mayWrite} />
            {changeable && (
              <Button onClick={() => setEditing(true)}>
                <Pencil aria-hidden />
                {t.edit}
              </Button>
            )}
            {mayWrite && (
              <CampaignMenu
                row={campaign}
                mayWrite={mayWrite}
                withOpen={false}
                onDeleted={() => void navigate({ to: '/campaigns' })}
              >
                {changeable && (
                  <MenuItem icon={<Pencil aria-hidden />} onSelect={() => setEditing(true)}>
                    {t.edit}
                  </MenuItem>
                )}
              </CampaignMenu>
            )}
          </>
        }
      >
        <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-base">
          <StatusBadge {...campaignStateLook(campaign.state)} />
          {campaign.simulated && <SimulatedChip />}
          <span className="flex items-center gap-1.5">
            {campaign.platforms.map((platform) => (
              <PlatformMark key={platform} platform={platform} size={15} />
            ))}
            {words.objective[campaign.objective]}
          </span>
          <span className="num">
            {words.campaigns.aDay(formatMoney(campaign.dailyBudgetMinor, campaign.currency))}
          </span>
          <span className="text-ink-3">
            {campaign.startsAt
              ? t.runs(formatDate(campaign.startsAt), campaign.endsAt && formatDate(campaign.endsAt))
              : t.notLaunched}
          </span>
        </div>
      </PageHeader>
      {campaign.state === 'awaiting_approval' ? (
        <AwaitingView key={campaign.id} campaign={campaign} renderPreview={renderPreview} />
      ) : (
        <div className="flex flex-col gap-3 lg:gap-4">
          {sentBack && <RefusedNote note={sentBack.note} />}
          <WaitingNote campaign={campaign} mayWrite={mayWrite} />
          <Problems problems={campaign.problems} />
          <DriftCard campaign={campaign} mayWrite={mayWrite} />
          {!settled && <LaunchSteps campaign={campaign} mayWrite={mayWrite} />}
          {launched && <Rehearsal campaign={campaign} mayWrite={mayWrite} />}
          <CampaignFigures campaign={campaign} />
          <Posters campaign={campaign} renderPreview={renderPreview} />
          <div className="grid items-start gap-3 lg:grid-cols-2 lg:gap-4">
            <Details campaign={campaign} />
            {settled && <LaunchSteps campaign={campaign} mayWrite={mayWrite} />}
          </div>
          {campaign.state !== 'draft' && (
            // Begun anew when a write's end gets lost, so that it shows itself.
            <WritesCard key={String(campaign.unknownWrites > 0)} campaign={campaign} mayWrite={mayWrite} />
          )}
        </div>
      )}
      {editing && <EditDialog campaign={campaign} onClose={() => setEditing(false)} />}
    </>
  )
}
