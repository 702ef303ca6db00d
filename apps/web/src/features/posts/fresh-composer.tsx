import type { CreativeId, MediaId, PostId } from '@adwright/contract'
import { useQuery } from '@tanstack/react-query'
import { Unplug } from 'lucide-react'
import { useState } from 'react'
import { ConnectButton } from '../../connection/connect-button.tsx'
import { forPosts } from '../../connection/use-connect.ts'
import { ApiError, apiQuery, reasonOf } from '../../lib/api.ts'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { ComposerHead } from './composer-head.tsx'
import { ComposerSkeleton } from './composer-skeleton.tsx'
import { useComposerUrl } from './composer-search.ts'
import { Composer } from './composer.tsx'
import { destinationKey, emptyDraft } from './draft.ts'
import { withPosterWords } from './poster-words.ts'
import { postWords } from './words.ts'

const t = postWords.compose

/** A new post, for everywhere one can publish, with the file and the time that the address names. */
export function FreshComposer({ onCreated }: { onCreated: (id: PostId) => void }) {
  const { search, go } = useComposerUrl()
  const [{ mediaId: chosen, creative }] = useState(search)
  const desk = useQuery(apiQuery('postingDesk'))
  const media = useQuery({
    ...apiQuery('getMediaFile', { params: { id: chosen ?? ('' as MediaId) } }), // not asked without one
    enabled: chosen !== undefined,
  })
  // without its words the post is begun all the same
  const words = useQuery({
    ...apiQuery('postWords', { params: { id: creative ?? ('' as CreativeId) } }), // not asked without one
    enabled: creative !== undefined && chosen !== undefined,
  })
  const gone = media.error instanceof ApiError && media.error.status === 404
  const failed = desk.error ?? (gone ? null : media.error)
  if (!desk.data || (chosen && !media.data && !gone) || words.isLoading)
    return failed ? (
      <Card className="mt-6">
        <ErrorState
          reason={reasonOf(failed)}
          onRetry={() => void Promise.all([desk.refetch(), chosen && media.refetch()])}
        />
      </Card>
    ) : (
      <ComposerSkeleton />
    )
  const { destinations, timeZone, simulated } = desk.data
  if (destinations.length === 0)
    return (
      <EmptyState
        icon={<Unplug aria-hidden />}
        title={<h1>{t.noDestination}</h1>}
        action={<ConnectButton returnTo="/posts/new" features={forPosts} />}
      >
        {t.noDestinationText}
      </EmptyState>
    )
  const able = destinations.filter(({ canPublish }) => canPublish)
  // Where nothing may be published yet, a draft is written all the same: it needs a place to be for.
  const empty = emptyDraft((able.length > 0 ? able : destinations).map(destinationKey))
  const first = media.data
  return (
    <>
      <ComposerHead title={t.titleNew} simulated={simulated} zone={timeZone}>
        {gone ? t.mediaGone : t.lead}
      </ComposerHead>
      <Composer
        desk={desk.data}
        readAt={desk.dataUpdatedAt}
        draft={first ? withPosterWords(empty, first, words.data) : empty}
        post={null}
        at={search.at ? new Date(search.at) : null}
        onCreated={(id) => {
          onCreated(id)
          go({ post: id })
        }}
      />
    </>
  )
}
