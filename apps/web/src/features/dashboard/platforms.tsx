import type { Dashboard } from '@adwright/contract'
import { Split } from 'lucide-react'
import { formatMoney, formatPercent } from '../../lib/format.ts'
import { receiptProps } from '../../lib/receipt.ts'
import { words } from '../../lib/words.ts'
import { BarRow } from '../../ui/bar-row.tsx'
import { Card, CardHeader } from '../../ui/card.tsx'
import { DataReceipt } from '../../ui/data-receipt.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PlatformMark } from '../../ui/platform-mark.tsx'

const t = words.dashboard

export function Platforms({ dashboard: { platforms, currency, receipt } }: { dashboard: Dashboard }) {
  const rows = platforms
    .filter(({ metrics }) => metrics.impressions > 0 || metrics.spendMinor > 0)
    .toSorted((a, b) => b.metrics.spendMinor - a.metrics.spendMinor)
  const total = rows.reduce((sum, { metrics }) => sum + metrics.spendMinor, 0)
  return (
    <Card className="p-4 lg:p-5" aria-labelledby="platforms">
      <CardHeader id="platforms" title={t.platforms}>
        <span className="text-xs text-ink-3">{t.platformsNote}</span>
      </CardHeader>
      {rows.length === 0 ? (
        <EmptyState compact icon={<Split aria-hidden />} title={t.noFigures}>
          {t.platformsEmpty}
        </EmptyState>
      ) : (
        <>
          <ul className="mt-4 flex flex-col gap-3.5">
            {rows.map(({ platform, metrics }) => {
              const marked = platform === 'facebook' || platform === 'instagram'
              return (
                <BarRow
                  key={platform}
                  label={words.platform[platform]}
                  {...(marked && { icon: <PlatformMark platform={platform} decorative /> })}
                  share={total > 0 ? metrics.spendMinor / total : 0}
                  note={
                    total > 0
                      ? formatPercent(Math.round((metrics.spendMinor / total) * 100) / 100)
                      : undefined
                  }
                  value={formatMoney(metrics.spendMinor, currency, { short: true })}
                  tone={platform === 'facebook' ? 'fb' : platform === 'instagram' ? 'ig' : 'accent'}
                />
              )
            })}
          </ul>
          <div className="mt-4">{receipt && <DataReceipt {...receiptProps(receipt)} />}</div>
        </>
      )}
    </Card>
  )
}
