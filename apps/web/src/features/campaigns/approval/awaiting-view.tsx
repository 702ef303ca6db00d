import type { Campaign } from '@adwright/contract'
import { mayApprove } from '../../../business/approval/approval.ts'
import { useMay, useMe } from '../../../lib/me.ts'
import type { RenderPreview } from '../render-preview.ts'
import { AdsToApprove } from './ads-to-approve.tsx'
import { AsksCard } from './asks-card.tsx'
import { DecideCard } from './decide-card.tsx'
import { SettingsToApprove } from './settings-to-approve.tsx'

type Props = { campaign: Campaign; renderPreview: RenderPreview }

/**
 * A campaign that waits for a yes, with all that the yes is to: money, people, places and every ad with its words. The
 * two buttons are for whom it waits for; all others see for whom that is.
 */
export function AwaitingView({ campaign, renderPreview }: Props) {
  const { workspace } = useMe()
  const may = useMay('approve')
  const { approval } = campaign
  const Card = may && approval && mayApprove(approval.mode, workspace.role) ? DecideCard : AsksCard
  return (
    <div className="flex flex-col gap-3 lg:gap-4">
      {approval && <Card campaign={campaign} approval={approval} />}
      <div className="grid grid-cols-1 items-start gap-3 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:gap-4">
        <AdsToApprove campaign={campaign} renderPreview={renderPreview} />
        <div className="flex min-w-0 flex-col gap-3 lg:gap-4">
          <SettingsToApprove campaign={campaign} />
        </div>
      </div>
    </div>
  )
}
