import type { Campaign } from '@adwright/contract'
import { useState } from 'react'
import { reasonOf } from '../../lib/api.ts'
import { IntentRow } from '../../ledger/intent-row.tsx'
import { useIntents } from '../../ledger/use-intents.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, CardHeader } from '../../ui/card.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingNote, Skeleton } from '../../ui/skeleton.tsx'

/** Every write of this campaign to Meta, and what became of it. Open at once when the end of one is not known. */
export function WritesCard({ campaign, mayWrite }: { campaign: Campaign; mayWrite: boolean }) {
  const { id, unknownWrites } = campaign
  const [open, setOpen] = useState(unknownWrites > 0)
  return (
    <Card className="p-4 lg:p-5" aria-labelledby="writes">
      <CardHeader
        id="writes"
        title="Writes to Meta"
        note="Each is noted before it is sent, and its end after it: nothing is made twice."
      >
        {unknownWrites > 0 && <Badge tone="warn">{unknownWrites} unknown</Badge>}
        <Button size="sm" kind="ghost" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Hide' : 'Show'}
        </Button>
      </CardHeader>
      {open && <Writes subject={id} mayWrite={mayWrite} />}
    </Card>
  )
}

function Writes({ subject, mayWrite }: { subject: string; mayWrite: boolean }) {
  const { intents, isPending, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useIntents({
    subject,
  })
  if (isPending)
    return (
      <>
        <LoadingNote />
        <Skeleton className="mt-3 h-32" />
      </>
    )
  if (error) return <ErrorState compact reason={reasonOf(error)} onRetry={() => void refetch()} />
  if (intents.length === 0)
    return <p className="mt-3 text-ink-3">Nothing has been written to Meta for this campaign yet.</p>
  return (
    <>
      <ul className="mt-2 divide-y divide-line">
        {intents.map((intent) => (
          <IntentRow key={intent.id} intent={intent} mayWrite={mayWrite} />
        ))}
      </ul>
      {hasNextPage && (
        <Button className="mt-2" busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Show more
        </Button>
      )}
    </>
  )
}
