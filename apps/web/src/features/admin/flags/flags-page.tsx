import type { FeatureFlag } from '@adwright/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { apiQuery } from '../../../lib/api.ts'
import { formatDate, formatPercent } from '../../../lib/format.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { LoadState } from '../load-state.tsx'
import { adminWords } from '../words.ts'
import { FlagDialog } from './flag-dialog.tsx'

const t = adminWords.flags

export function FlagsPage() {
  const list = useQuery(apiQuery('adminFlags'))
  return (
    <>
      <PageHeader title={t.title}>{t.lead}</PageHeader>
      <Card className="px-4 lg:px-5" aria-label={t.title}>
        <LoadState query={list}>
          {({ flags }) => (
            <ul className="divide-y divide-line">
              {flags.map((flag) => (
                <FlagRow key={flag.name} flag={flag} />
              ))}
            </ul>
          )}
        </LoadState>
      </Card>
    </>
  )
}

function FlagRow({ flag }: { flag: FeatureFlag }) {
  const { name, description, scope, changedAt, changedBy } = flag
  const [asking, setAsking] = useState(false)
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 py-4">
      <div className="min-w-0 flex-1 basis-64">
        <p className="flex flex-wrap items-center gap-2">
          <code className="font-mono font-[600] break-all">{name}</code>
          <SettingBadge setting={flag.setting} />
        </p>
        <p className="mt-1 text-ink-2">{description}</p>
        <p className="num mt-1 text-sm text-ink-3">
          {t.scope[scope]} ·{' '}
          {changedAt ? t.changed(formatDate(changedAt, 'time'), changedBy?.name ?? null) : t.untouched}
        </p>
      </div>
      <Button
        size="sm"
        className="max-lg:h-10"
        aria-label={t.changeOne(name)}
        onClick={() => setAsking(true)}
      >
        {t.change}
      </Button>
      {/* Anew each time: what was chosen and not sent is not kept. */}
      {asking && <FlagDialog flag={flag} open onClose={() => setAsking(false)} />}
    </li>
  )
}

function SettingBadge({ setting }: Pick<FeatureFlag, 'setting'>) {
  switch (setting.kind) {
    case 'on':
      return <Badge tone="good">{t.setting.on}</Badge>
    case 'off':
      return <Badge tone="bad">{t.setting.off}</Badge>
    case 'share':
      return <Badge tone="warn">{t.share(formatPercent(setting.percent / 100))}</Badge>
    case 'workspaces':
      return <Badge tone="warn">{t.some(setting.ids.length)}</Badge>
  }
}
