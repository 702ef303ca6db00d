import { useQuery } from '@tanstack/react-query'
import { apiQuery, reasonOf } from '../../lib/api.ts'
import { useMay, useMe } from '../../lib/me.ts'
import { Card } from '../../ui/card.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { LoadingNote, Skeleton } from '../../ui/skeleton.tsx'
import { InvitationsCard } from './invitations-card.tsx'
import { MembersCard } from './members-card.tsx'
import { RoleTable } from './role-table.tsx'
import { TransferCard } from './transfer-card.tsx'
import { teamWords as t } from './words.ts'

/** Everybody sees who is here; those who may manage people change it. */
export function TeamPage() {
  const { workspace } = useMe()
  const mayOwn = useMay('own')
  const list = useQuery(apiQuery('listMembers'))
  const { members = [], invitations = [] } = list.data ?? {}
  return (
    <div className="max-w-[720px]">
      <PageHeader title={t.title}>{t.lead(workspace.name)}</PageHeader>
      <div className="flex flex-col gap-4">
        {list.data ? (
          <>
            <MembersCard members={members} waiting={invitations.length} />
            {invitations.length > 0 && <InvitationsCard invitations={invitations} />}
          </>
        ) : list.error ? (
          <Card>
            <ErrorState reason={reasonOf(list.error)} onRetry={() => void list.refetch()} />
          </Card>
        ) : (
          <>
            <LoadingNote />
            <Skeleton className="h-72 rounded-lg" />
          </>
        )}
        <RoleTable />
        {mayOwn && list.data && <TransferCard members={members} />}
      </div>
    </div>
  )
}
