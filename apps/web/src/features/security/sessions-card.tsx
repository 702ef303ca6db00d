import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, apiQuery, reasonOf, refresh } from '../../lib/api.ts'
import { Button } from '../../ui/button.tsx'
import { ActionHeader } from '../../ui/action-header.tsx'
import { Card } from '../../ui/card.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingNote, Skeleton } from '../../ui/skeleton.tsx'
import { toast } from '../../ui/toast.tsx'
import { ConfirmForm } from './confirm-form.tsx'
import { SessionRow } from './session-row.tsx'
import { securityWords } from './words.ts'

const t = securityWords.sessions

export function SessionsCard() {
  const client = useQueryClient()
  const list = useQuery(apiQuery('listSessions'))
  const [asking, setAsking] = useState(false)
  const close = () => setAsking(false)
  const endOthers = async () => {
    const { ended } = await api('endOtherSessions')
    close()
    toast(t.endedOthers(ended))
    await refresh(client, 'listSessions')
  }
  // The one that is looked through comes first, then whatever was there last.
  const sessions = list.data?.sessions.toSorted(
    (a, b) => Number(b.current) - Number(a.current) || b.lastSeenAt.localeCompare(a.lastSeenAt),
  )
  return (
    <Card className="p-4 lg:p-5" aria-labelledby="sessions">
      <ActionHeader id="sessions" title={t.title} note={t.note}>
        {sessions && sessions.length > 1 && <Button onClick={() => setAsking(true)}>{t.endOthers}</Button>}
      </ActionHeader>
      {sessions ? (
        <ul className="mt-3 divide-y divide-line">
          {sessions.map((session) => (
            <SessionRow key={session.id} session={session} />
          ))}
        </ul>
      ) : list.error ? (
        <ErrorState compact reason={reasonOf(list.error)} onRetry={() => void list.refetch()} />
      ) : (
        <>
          <LoadingNote />
          <Skeleton className="mt-3 h-32" />
        </>
      )}
      <Dialog open={asking} onClose={close} title={t.endOthersTitle} description={t.endOthersText}>
        <ConfirmForm submitLabel={t.endOthers} send={endOthers} onCancel={close} />
      </Dialog>
    </Card>
  )
}
