import type { Campaign } from '@adwright/contract'
import { ThumbsUp, TriangleAlert, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { SendBackDialog } from '../../../business/approval/send-back-dialog.tsx'
import { Button, LinkButton } from '../../../ui/button.tsx'
import { campaignWords } from '../words.ts'
import { MostItCosts } from './most-it-costs.tsx'
import { useApproveCampaign } from './use-approve-campaign.ts'

const t = campaignWords.approval

type Props = { campaign: Campaign; approval: NonNullable<Campaign['approval']> }

/** What a yes would mean in money, and the two buttons. */
export function DecideCard({ campaign, approval }: Props) {
  const { decide, place, of, next } = useApproveCampaign(campaign, approval)
  const [refusing, setRefusing] = useState(false)
  const busy = decide.isPending ? decide.variables.approved : null
  return (
    <section
      aria-labelledby="approval"
      className="rounded-lg bg-card p-4 shadow-[0_0_0_1.5px_var(--accent-2),0_8px_24px_-12px_color-mix(in_oklch,var(--accent-2)_60%,transparent)] lg:p-5"
    >
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h2 id="approval" className="text-md font-[620] tracking-[-0.01em]">
          {t.title}
        </h2>
        {of > 1 && place > 0 && <span className="num text-sm text-ink-3">{t.place(place, of)}</span>}
      </div>
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
      <div className="mt-4 flex flex-wrap gap-2">
        {!approval.outdated && (
          <Button
            kind="solid"
            className="max-sm:h-12 max-sm:w-full"
            busy={busy === true}
            onClick={() => decide.mutate({ approved: true })}
          >
            {busy !== true && <ThumbsUp aria-hidden />}
            {t.approve}
          </Button>
        )}
        <Button className="max-sm:h-12 max-sm:flex-1" busy={busy === false} onClick={() => setRefusing(true)}>
          {busy !== false && <Undo2 aria-hidden />}
          {t.sendBack}
        </Button>
        {next && (
          <LinkButton
            to="/campaigns/$id"
            params={{ id: next.id }}
            kind="ghost"
            className="max-sm:h-12 max-sm:flex-1 sm:ml-auto"
          >
            {t.skip}
          </LinkButton>
        )}
      </div>
      {refusing && (
        <SendBackDialog
          text={t.sendBackText}
          onClose={() => setRefusing(false)}
          onSend={(note) => {
            setRefusing(false)
            decide.mutate({ approved: false, note })
          }}
        />
      )}
    </section>
  )
}
