import type { Campaign } from '@adwright/contract'
import { TriangleAlert } from 'lucide-react'
import { DecideFrame } from '../../../business/approval/decide-frame.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { campaignWords } from '../words.ts'
import { MostItCosts } from './most-it-costs.tsx'
import { useApproveCampaign } from './use-approve-campaign.ts'

const t = campaignWords.approval

type Props = { campaign: Campaign; approval: NonNullable<Campaign['approval']> }

/** What a yes would mean in money, and the two buttons. */
export function DecideCard({ campaign, approval }: Props) {
  const { decide, place, of, next } = useApproveCampaign(campaign, approval)
  return (
    <DecideFrame
      words={t}
      place={place}
      of={of}
      offered={!approval.outdated}
      busy={decide.isPending ? decide.variables.approved : null}
      onDecide={(answer) => decide.mutate(answer)}
      skip={
        next && (
          <LinkButton
            to="/campaigns/$id"
            params={{ id: next.id }}
            kind="ghost"
            className="max-sm:h-12 max-sm:flex-1 sm:ml-auto"
          >
            {t.skip}
          </LinkButton>
        )
      }
    >
      <p className="mt-1 text-ink-2">
        {!approval.outdated && `${t.yesMeans} `}
        {t.noMeans(approval.askedBy)}
      </p>
      <MostItCosts campaign={campaign} />
      {approval.outdated && (
        <p role="status" className="mt-4 flex gap-2.5 rounded-md bg-warn-soft px-3 py-2.5">
          <TriangleAlert className="mt-0.5 size-4 shrink-0 text-warn" aria-hidden />
          <span className="min-w-0">{t.outdated}</span>
        </p>
      )}
    </DecideFrame>
  )
}
