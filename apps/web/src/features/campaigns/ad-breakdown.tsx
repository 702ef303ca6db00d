import type { Campaign, CampaignInsights } from '@adwright/contract'
import { formatMoney, formatNumber, formatRate } from '../../lib/format.ts'
import { receiptProps } from '../../lib/receipt.ts'
import { words } from '../../lib/words.ts'
import { Card, CardHeader } from '../../ui/card.tsx'
import { DataReceipt } from '../../ui/data-receipt.tsx'
import { Thumbnail } from '../../ui/thumbnail.tsx'
import { pictureOf } from './picture-of.ts'

const t = words.campaign

/** Each poster with its own figures, the one that spent most first. */
export function AdBreakdown({
  campaign,
  insights: { ads, currency, receipt },
}: {
  campaign: Campaign
  insights: CampaignInsights
}) {
  const creatives = new Map<string, Campaign['creatives'][number]>(
    campaign.creatives.map((one) => [one.id, one]),
  )
  const rows = ads.toSorted((a, b) => b.metrics.spendMinor - a.metrics.spendMinor)
  const head = 'px-3 pb-2 text-right font-[560] whitespace-nowrap'
  return (
    <Card className="p-4 lg:p-5" aria-labelledby="by-ad">
      <CardHeader id="by-ad" title={t.ads} />
      {rows.length === 0 ? (
        <p className="py-6 text-center text-ink-2">{t.adsEmpty}</p>
      ) : (
        <table className="num mt-3 w-full">
          <thead className="text-sm text-ink-3">
            <tr>
              <th scope="col" className="pb-2 text-left font-[560]">
                {t.creativeColumn}
              </th>
              <th scope="col" className={head}>
                {words.campaigns.column.spend}
              </th>
              <th scope="col" className={head}>
                {words.campaigns.column.clicks}
              </th>
              <th scope="col" className={`${head} pr-0 max-sm:hidden`}>
                {words.campaigns.column.ctr}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ adExternalId, creativeId, metrics }, index) => {
              const creative = creativeId ? creatives.get(creativeId) : undefined
              return (
                <tr key={adExternalId} className="border-t border-line">
                  <th scope="row" className="w-full max-w-0 py-2 text-left font-normal">
                    <span className="flex items-center gap-3">
                      <Thumbnail url={creative && pictureOf(creative, 'square_1x1')} />
                      <span className="min-w-0">
                        <span className="block truncate font-[600]">
                          {creative?.words.headline ?? t.adNumber(index + 1)}
                        </span>
                        <span className="block truncate text-sm text-ink-3">
                          {creative?.styleName ?? adExternalId}
                        </span>
                      </span>
                    </span>
                  </th>
                  <td className="px-3 text-right">
                    {formatMoney(metrics.spendMinor, currency, { short: true })}
                  </td>
                  <td className="px-3 text-right">{formatNumber(metrics.linkClicks)}</td>
                  <td className="text-right max-sm:hidden">
                    {metrics.ctr === null ? '–' : formatRate(metrics.ctr)}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
      <div className="mt-3">{receipt && <DataReceipt {...receiptProps(receipt)} />}</div>
    </Card>
  )
}
