import { Lock } from 'lucide-react'
import { useState } from 'react'
import { useMayWrite } from '../../lib/me.ts'
import { words } from '../../lib/words.ts'
import { LinkButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ConnectFailure } from './connect-failure.tsx'
import { useComposerUrl } from './composer-search.ts'
import { ExistingComposer } from './existing-composer.tsx'
import { FreshComposer } from './fresh-composer.tsx'
import { nextSession, type Session } from './session.ts'
import { postWords } from './words.ts'

/** Writes a post: a new one, or the one that the address names. */
export function ComposerPage() {
  const { search } = useComposerUrl()
  const mayWrite = useMayWrite()
  const [session, setSession] = useState<Session>({ number: 0, made: null, arrived: false })
  const next = nextSession(session, search.post)
  if (next !== session) setSession(next)
  if (!mayWrite)
    return (
      <EmptyState
        icon={<Lock aria-hidden />}
        title={<h1>{postWords.compose.noPermission}</h1>}
        action={<LinkButton to="/calendar">{postWords.toCalendar}</LinkButton>}
      >
        {words.common.viewOnly}
      </EmptyState>
    )
  return (
    <>
      <ConnectFailure returnTo={search.post ? `/posts/new?post=${search.post}` : '/posts/new'} />
      {search.post && search.post !== session.made ? (
        <ExistingComposer key={search.post} id={search.post} />
      ) : (
        <FreshComposer key={session.number} onCreated={(made) => setSession((now) => ({ ...now, made }))} />
      )}
    </>
  )
}
