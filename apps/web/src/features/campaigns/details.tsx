import type { Campaign } from '@adwright/contract'
import { formatDate } from '../../lib/format.ts'
import { locale, words } from '../../lib/words.ts'
import { Card, CardHeader } from '../../ui/card.tsx'

const t = words.campaign

export function Details({ campaign }: { campaign: Campaign }) {
  const rows: [label: string, value: string | null][] = [
    [t.objective, words.objective[campaign.objective]],
    [t.country, new Intl.DisplayNames(locale, { type: 'region' }).of(campaign.country) ?? campaign.country],
    [t.page, campaign.url],
    [t.created, formatDate(campaign.createdAt, 'time')],
    [t.metaId, campaign.meta.campaign],
  ]
  return (
    <Card className="p-4 lg:p-5" aria-labelledby="details">
      <CardHeader id="details" title={t.details} />
      <dl className="mt-3 flex flex-col">
        {rows.map(
          ([label, value]) =>
            value && (
              <div key={label} className="flex gap-4 border-b border-line py-2 last:border-0">
                <dt className="w-32 shrink-0 text-ink-3">{label}</dt>
                <dd className="num min-w-0 flex-1 break-all">{value}</dd>
              </div>
            ),
        )}
      </dl>
    </Card>
  )
}
