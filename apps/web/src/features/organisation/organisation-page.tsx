import { useQuery } from '@tanstack/react-query'
import { apiQuery, reasonOf } from '../../lib/api.ts'
import { Card } from '../../ui/card.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { LoadingNote, Skeleton } from '../../ui/skeleton.tsx'
import { AgencyCard } from './agency-card.tsx'
import { NameCard } from './name-card.tsx'
import { PeopleCard } from './people-card.tsx'
import { organisationWords as t } from './words.ts'

/** Above the workspaces: whose they are, and who leads it. */
export function OrganisationPage() {
  const answer = useQuery(apiQuery('getOrganisation'))
  const organisation = answer.data
  return (
    <div className="max-w-[720px]">
      <PageHeader title={t.title}>{t.lead}</PageHeader>
      {organisation ? (
        <div className="flex flex-col gap-4">
          <NameCard key={organisation.name} organisation={organisation} />
          <PeopleCard organisation={organisation} />
          <AgencyCard organisation={organisation} />
        </div>
      ) : answer.error ? (
        <Card>
          <ErrorState reason={reasonOf(answer.error)} onRetry={() => void answer.refetch()} />
        </Card>
      ) : (
        <>
          <LoadingNote />
          <Skeleton className="h-40 rounded-lg" />
          <Skeleton className="mt-4 h-56 rounded-lg" />
        </>
      )}
    </div>
  )
}
