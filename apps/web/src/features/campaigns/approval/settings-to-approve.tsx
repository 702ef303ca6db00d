import type { Campaign } from '@adwright/contract'
import { reasonOf } from '../../../lib/api.ts'
import { Card, CardHeader } from '../../../ui/card.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { LoadingNote, Skeleton } from '../../../ui/skeleton.tsx'
import { Problems } from '../problems.tsx'
import { campaignWords } from '../words.ts'
import { usePreflight } from './use-preflight.ts'

const t = campaignWords.approval

/** Every setting that spends money or decides who sees what, as the launch would make it; and what keeps it from that. */
export function SettingsToApprove({ campaign }: { campaign: Campaign }) {
  const { data, error, refetch } = usePreflight(campaign.id)
  return (
    <>
      {data && <Problems problems={data.findings} />}
      <Card className="p-4 lg:p-5" aria-labelledby="to-approve-settings">
        <CardHeader id="to-approve-settings" title={t.settings} note={t.settingsNote} />
        {data ? (
          <dl className="mt-3 divide-y divide-line">
            {data.summary.map(({ label, value }) => (
              <div
                key={label + value}
                className="grid grid-cols-[112px_minmax(0,1fr)] gap-x-4 py-2.5 sm:grid-cols-[180px_minmax(0,1fr)] lg:grid-cols-[140px_minmax(0,1fr)]"
              >
                <dt className="text-ink-3">{label}</dt>
                <dd className="font-[540] break-words">{value}</dd>
              </div>
            ))}
          </dl>
        ) : error ? (
          <ErrorState
            compact
            title={t.settingsFailed}
            reason={reasonOf(error)}
            onRetry={() => void refetch()}
          />
        ) : (
          <div className="mt-3 grid gap-2">
            <LoadingNote />
            {[0, 1, 2, 3, 4].map((row) => (
              <Skeleton key={row} className="h-9" />
            ))}
          </div>
        )}
      </Card>
    </>
  )
}
