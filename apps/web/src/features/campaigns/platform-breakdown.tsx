import type { CampaignInsights } from '@adwright/contract'
import { formatMoney, formatNumber, formatPercent } from '../../lib/format.ts'
import { receiptProps } from '../../lib/receipt.ts'
import { words } from '../../lib/words.ts'
import { BarRow } from '../../ui/bar-row.tsx'
import { Card, CardHeader } from '../../ui/card.tsx'
import { DataReceipt } from '../../ui/data-receipt.tsx'
import { PlatformMark } from '../../ui/platform-mark.tsx'

export function PlatformBreakdown({
  insights: { platforms, currency, totals, receipt },
}: {
  insights: CampaignInsights
}) {
  const rows = platforms
    .filter(({ metrics }) => metrics.impressions > 0)
    .toSorted((a, b) => b.metrics.spendMinor - a.metrics.spendMinor)
  return (
    <Card className="p-4 lg:p-5" aria-labelledby="by-platform">
      <CardHeader id="by-platform" title={words.campaign.byPlatform}>
        <span className="text-xs text-ink-3">{words.dashboard.platformsNote}</span>
      </CardHeader>
      <ul className="mt-4 flex flex-col gap-4">
        {rows.map(({ platform, metrics }) => {
          const marked = platform === 'facebook' || platform === 'instagram'
          const share = totals.spendMinor > 0 ? metrics.spendMinor / totals.spendMinor : 0
          return (
            <BarRow
              key={platform}
              label={words.platform[platform]}
              {...(marked && { icon: <PlatformMark platform={platform} decorative /> })}
              share={share}
              note={`${formatPercent(Math.round(share * 100) / 100)} · ${formatNumber(metrics.linkClicks)} ${words.campaigns.clicks}`}
              value={formatMoney(metrics.spendMinor, currency, { short: true })}
              tone={platform === 'facebook' ? 'fb' : platform === 'instagram' ? 'ig' : 'accent'}
            />
          )
        })}
      </ul>
      <div className="mt-4">{receipt && <DataReceipt {...receiptProps(receipt)} />}</div>
    </Card>
  )
}
