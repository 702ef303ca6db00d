import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { KeyRound, Plug } from 'lucide-react'
import { apiQuery, reasonOf } from '../../lib/api.ts'
import { useMayWrite, useMe } from '../../lib/me.ts'
import { words } from '../../lib/words.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { LoadingNote, Skeleton } from '../../ui/skeleton.tsx'
import { ConnectButton } from '../../connection/connect-button.tsx'
import { ConnectionCard } from './connection-card.tsx'
import { SystemUserDialog } from './system-user-dialog.tsx'
import { readOutcome } from '../../connection/connection-outcome.ts'
import { OutcomeNote } from '../../connection/outcome-note.tsx'

const here = '/settings/connections'

export function ConnectionsPage() {
  const search: Record<string, unknown> = useSearch({ strict: false })
  const { instance } = useMe()
  const mayWrite = useMayWrite()
  const navigate = useNavigate()
  const askForToken = (open: boolean) =>
    void navigate({ to: here, search: open ? { token: 'new' } : {}, replace: true })
  const list = useQuery(apiQuery('listConnections'))
  const outcome = readOutcome(search)
  const connections = list.data?.connections ?? []
  const isTwin = instance.metaMode === 'twin'
  return (
    <>
      <PageHeader
        title="Connections"
        actions={
          mayWrite && (
            <>
              <Button kind="ghost" onClick={() => askForToken(true)}>
                <KeyRound aria-hidden />
                Use a system user token
              </Button>
              {connections.length > 0 && (
                <ConnectButton
                  returnTo={here}
                  kind="soft"
                  label={isTwin ? 'Connect another' : 'Connect another user'}
                />
              )}
            </>
          )
        }
      >
        Where your campaigns run, and what we may do there.
      </PageHeader>
      <SystemUserDialog open={mayWrite && search['token'] === 'new'} onClose={() => askForToken(false)} />
      {outcome && <OutcomeNote outcome={outcome} returnTo={here} />}
      {list.isPending ? (
        <>
          <LoadingNote />
          <Skeleton className="h-[420px] rounded-lg" />
        </>
      ) : list.error ? (
        <Card>
          <ErrorState reason={reasonOf(list.error)} onRetry={() => void list.refetch()} />
        </Card>
      ) : connections.length === 0 ? (
        <Card>
          <EmptyState
            icon={<Plug aria-hidden />}
            title="Nothing is connected yet"
            action={mayWrite ? <ConnectButton returnTo={here} /> : undefined}
          >
            {!mayWrite
              ? words.common.viewOnly
              : isTwin
                ? 'The rehearsal account is a model of Meta on this installation: the whole way to a running campaign, without a Facebook login and without money.'
                : 'Your ad accounts, Pages and Instagram accounts appear here. You sign in at Facebook; we never see your password.'}
          </EmptyState>
        </Card>
      ) : (
        <ul className="grid gap-4">
          {connections.map((connection) => (
            <li key={connection.id}>
              <ConnectionCard connection={connection} mayWrite={mayWrite} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
