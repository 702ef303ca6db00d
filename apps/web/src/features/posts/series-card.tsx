import type { RecurrenceId } from '@adwright/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, apiQuery, reasonOf, refresh } from '../../lib/api.ts'
import { Button } from '../../ui/button.tsx'
import { Card, CardHeader } from '../../ui/card.tsx'
import { ConfirmDialog } from '../../ui/dialog.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { toast } from '../../ui/toast.tsx'
import { timeIn } from './post-time.ts'
import { postWords } from './words.ts'

const t = postWords.series

/** The series a post belongs to: its rule, what comes next, and its end. */
export function SeriesCard({ id, zone, mayWrite }: { id: RecurrenceId; zone: string; mayWrite: boolean }) {
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const answer = useQuery(apiQuery('getRecurrence', { params: { id } }))
  const end = useMutation({
    mutationFn: () => api('endRecurrence', { params: { id } }),
    onSuccess: async () => {
      toast(t.done)
      await refresh(client, 'getRecurrence', 'getPost', 'calendar', 'listPosts')
    },
    onError: (error) => toast(t.failed, { kind: 'failed', detail: reasonOf(error) }),
    onSettled: () => setAsking(false),
  })
  if (answer.error)
    return (
      <Card>
        <ErrorState compact reason={reasonOf(answer.error)} onRetry={() => void answer.refetch()} />
      </Card>
    )
  const series = answer.data
  return (
    <Card className="p-4 lg:p-5" aria-labelledby="series">
      <CardHeader id="series" title={t.title} note={series?.words} />
      {!series ? (
        <Skeleton className="mt-3 h-20" />
      ) : !series.active ? (
        <p className="mt-2 text-ink-2">{t.ended}</p>
      ) : (
        <>
          <p className="mt-3 text-sm text-ink-3">{t.next}</p>
          <ul className="num text-ink-2">
            {series.next.slice(0, 3).map((at) => (
              <li key={at}>{timeIn(zone, at, 'long')}</li>
            ))}
          </ul>
          {mayWrite && (
            <Button className="mt-3" onClick={() => setAsking(true)}>
              {t.end}
            </Button>
          )}
        </>
      )}
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => end.mutate()}
        busy={end.isPending}
        danger
        title={t.endTitle}
        description={t.endText}
        confirmLabel={t.end}
      />
    </Card>
  )
}
