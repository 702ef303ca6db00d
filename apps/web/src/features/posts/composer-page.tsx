import { Lock } from 'lucide-react'
import { useState } from 'react'
import { useMayWrite } from '../../lib/me.ts'
import { words } from '../../lib/words.ts'
import { LinkButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ConnectFailure } from '../../connection/connect-failure.tsx'
import { useComposerUrl } from './composer-search.ts'
import { ExistingComposer } from './existing-composer.tsx'
import { FreshComposer } from './fresh-composer.tsx'
import { nextFresh, type FreshPost } from './fresh-post.ts'
import { postWords } from './words.ts'

/** Writes a post: a new one, or the one that the address names. */
export function ComposerPage() {
  const { search } = useComposerUrl()
  const mayWrite = useMayWrite()
  const [fresh, setFresh] = useState<FreshPost>({ number: 0, made: null, arrived: false })
  const next = nextFresh(fresh, search.post)
  if (next !== fresh) setFresh(next)
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
      {search.post && search.post !== fresh.made ? (
        <ExistingComposer key={search.post} id={search.post} />
      ) : (
        <FreshComposer key={fresh.number} onCreated={(made) => setFresh((now) => ({ ...now, made }))} />
      )}
    </>
  )
}
