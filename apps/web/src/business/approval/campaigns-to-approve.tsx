import { Megaphone } from 'lucide-react'
import { formatMoney } from '../../lib/format.ts'
import { LinkButton } from '../../ui/button.tsx'
import { useCampaignsToApprove } from './use-campaigns-to-approve.ts'
import { WaitsCard } from './waits-card.tsx'
import { approvalWords } from './words.ts'

const t = approvalWords.campaigns

/** The campaigns that wait for this person's yes. Nothing at all for those whose yes nobody needs. */
export function CampaignsToApprove({
  withList = true,
}: {
  /** Not beside the list itself. */ withList?: boolean
}) {
  const { campaigns, more } = useCampaignsToApprove()
  const [first] = campaigns
  if (!first) return null
  const money = formatMoney(first.dailyBudgetMinor, first.currency)
  return (
    <WaitsCard
      icon={<Megaphone className="size-5" aria-hidden />}
      title={t.waiting(campaigns.length, more)}
      text={campaigns.length === 1 ? t.one(first.name, money) : t.first(first.name, money)}
    >
      {withList && campaigns.length > 1 && (
        <LinkButton to="/campaigns" search={{ state: 'awaiting_approval' }}>
          {t.all}
        </LinkButton>
      )}
      <LinkButton to="/campaigns/$id" params={{ id: first.id }} kind="solid">
        {campaigns.length === 1 ? t.lookOne : t.look}
      </LinkButton>
    </WaitsCard>
  )
}
