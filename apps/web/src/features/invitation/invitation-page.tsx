import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { api, ApiError, reasonOf } from '../../lib/api.ts'
import { words } from '../../lib/words.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { CardPage } from '../../ui/card-page.tsx'
import { Refusal } from '../../ui/refusal.tsx'
import { LoadingNote, Skeleton } from '../../ui/skeleton.tsx'
import { Answer } from './answer.tsx'
import { InvitationFacts } from './invitation-facts.tsx'
import { useWho } from './use-who.ts'
import { invitationWords as t } from './words.ts'

/** Where the link of an invitation leads, signed in or not. */
export function InvitationPage() {
  const { token } = useSearch({ from: '/invitation' })
  const who = useWho()
  const [declined, setDeclined] = useState(false)
  const seen = useQuery({
    queryKey: ['seeInvitation', token],
    queryFn: () => api('seeInvitation', { body: { token: token ?? '' } }),
    enabled: token !== undefined && !declined,
    staleTime: 60_000,
    retry: false,
  })
  if (!token) return <Dead>{t.linkMissing}</Dead>
  if (seen.data && declined)
    return (
      <CardPage title={t.declined}>
        <p role="status" className="text-md text-ink-2">
          {t.declinedText(seen.data.workspace.name)}
        </p>
        <Home />
      </CardPage>
    )
  if (seen.error) {
    // Refused for good, or only not answered.
    if (seen.error instanceof ApiError && seen.error.status === 400)
      return <Dead>{reasonOf(seen.error)}</Dead>
    return (
      <CardPage title={t.failed}>
        <Refusal reason={reasonOf(seen.error)} />
        <Button className="mt-4" busy={seen.isFetching} onClick={() => void seen.refetch()}>
          {words.common.retry}
        </Button>
      </CardPage>
    )
  }
  if (!seen.data || !who)
    return (
      <CardPage title={t.loading}>
        <LoadingNote />
        <Skeleton className="h-24" />
        <Skeleton className="mt-5 h-12" />
      </CardPage>
    )
  const { workspace, organisation, inviter } = seen.data
  return (
    <CardPage
      title={t.title(workspace.name)}
      lead={t.invites(inviter.name, organisation.name === workspace.name ? null : organisation.name)}
    >
      <InvitationFacts invitation={seen.data} />
      <Answer token={token} invitation={seen.data} who={who} onDeclined={() => setDeclined(true)} />
    </CardPage>
  )
}

const Dead = ({ children }: { children: ReactNode }) => (
  <CardPage title={t.dead}>
    <p className="text-md text-ink-2">{children}</p>
    <Home />
  </CardPage>
)

const Home = () => (
  <LinkButton to="/dashboard" className="mt-4">
    {t.home}
  </LinkButton>
)
