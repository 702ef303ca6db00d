import type { Campaign, Difference } from '@adwright/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ArrowRight, RotateCw } from 'lucide-react'
import { api, reasonOf, refresh } from '../../lib/api.ts'
import { relativeTime } from '../../lib/format.ts'
import { StatusBadge, type Tone } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, CardHeader } from '../../ui/card.tsx'
import { toast } from '../../ui/toast.tsx'

const severities: Record<Difference['severity'], { tone: Tone; label: string }> = {
  problem: { tone: 'bad', label: 'Costs or stops' },
  warning: { tone: 'warn', label: 'Changes what runs' },
  notice: { tone: 'neutral', label: 'For your notice' },
}

/** What is at Meta otherwise than it was set here, and which of the two shall count. */
export function DriftCard({ campaign, mayWrite }: { campaign: Campaign; mayWrite: boolean }) {
  const client = useQueryClient()
  const { id, drift } = campaign
  const read = () => refresh(client, 'getCampaign', 'listCampaigns', 'listIntents')
  const look = useMutation({
    mutationFn: () => api('checkCampaign', { params: { id } }),
    onSuccess: read,
    onError: (error) => toast('Meta was not asked', { kind: 'failed', detail: reasonOf(error) }),
  })
  const resolve = useMutation({
    mutationFn: (body: { action: 'accept' | 'restore'; fields?: string[] }) =>
      api('resolveDrift', { params: { id }, body }),
    onSuccess: (_, { action }) => {
      toast(action === 'accept' ? 'Our record follows Meta’s' : 'Written to Meta again')
      return read()
    },
    onError: (error) => toast('Nothing was changed', { kind: 'failed', detail: reasonOf(error) }),
  })
  if (!drift || drift.differences.length === 0) return null
  const busyWith = resolve.isPending ? resolve.variables : undefined
  const isBusy = (action: 'accept' | 'restore', key: string) =>
    busyWith?.action === action && (busyWith.fields?.includes(key) ?? false)
  return (
    <Card className="p-4 lg:p-5" aria-labelledby="drift">
      <CardHeader
        id="drift"
        title="Changed at Meta"
        note={`Somebody changed this outside Adwright. Compared ${relativeTime(drift.checkedAt)}.`}
      >
        {mayWrite && (
          <Button size="sm" busy={look.isPending} onClick={() => look.mutate()}>
            <RotateCw aria-hidden />
            Compare again
          </Button>
        )}
      </CardHeader>
      <ul className="mt-3 divide-y divide-line">
        {drift.differences.map((one) => (
          <li key={one.key} className="flex flex-wrap items-center gap-x-4 gap-y-3 py-3">
            <div className="min-w-0 flex-1 basis-64">
              <p className="break-words">{one.sentence}</p>
              <p className="mt-0.5 flex flex-wrap items-center gap-x-2 text-sm text-ink-2">
                <span className="text-ink-3">{one.label}</span>
                <span className="num break-words line-through decoration-ink-3">{one.ours}</span>
                <ArrowRight className="size-3.5 shrink-0 text-ink-3" aria-label="is now" />
                <span className="num font-[600] break-words text-ink">{one.theirs}</span>
              </p>
            </div>
            <StatusBadge {...severities[one.severity]} />
            {mayWrite && (
              <span className="flex flex-wrap gap-2">
                <Button
                  size="sm"
                  busy={isBusy('accept', one.key)}
                  onClick={() => resolve.mutate({ action: 'accept', fields: [one.key] })}
                >
                  Keep Meta’s
                  <span className="sr-only"> {one.label}</span>
                </Button>
                {one.canRestore && (
                  <Button
                    size="sm"
                    kind="soft"
                    busy={isBusy('restore', one.key)}
                    onClick={() => resolve.mutate({ action: 'restore', fields: [one.key] })}
                  >
                    Put ours back
                    <span className="sr-only">: {one.label}</span>
                  </Button>
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
