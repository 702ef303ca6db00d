import type { Creative } from '@adwright/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, reasonOf } from '../../lib/api.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingNote, Skeleton } from '../../ui/skeleton.tsx'
import { SteadyImage } from '../../previews/steady-image.tsx'
import { renditionOf } from './rendition-of.ts'
import { studioWords } from './words.ts'

const t = studioWords.recent
const atOnce = 8
const grid = 'mt-3 grid grid-cols-3 gap-2.5 sm:grid-cols-4 md:grid-cols-6 xl:grid-cols-8'

/** What the studio made lately, the newest first. */
export function RecentImages({ onOpen }: { onOpen: (creative: Creative) => void }) {
  const pages = useInfiniteQuery({
    queryKey: ['listCreatives', 'recent'],
    queryFn: ({ pageParam, signal }) =>
      api('listCreatives', { query: { limit: atOnce, ...(pageParam && { cursor: pageParam }) }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })
  const creatives = pages.data?.pages.flatMap((page) => page.creatives) ?? []
  if (pages.data && creatives.length === 0) return null
  return (
    <section aria-labelledby="studio-recent" className="mt-8">
      <div className="flex items-baseline justify-between gap-4">
        <h2 id="studio-recent" className="text-md font-[620] tracking-[-0.01em]">
          {t.title}
        </h2>
        <Link
          to="/library"
          className="text-sm font-[560] text-accent underline-offset-4 hover-fine:underline"
        >
          {t.all}
        </Link>
      </div>
      {pages.error && creatives.length === 0 ? (
        <ErrorState
          compact
          title={t.failed}
          reason={reasonOf(pages.error)}
          onRetry={() => void pages.refetch()}
        />
      ) : pages.isPending ? (
        <div className={grid}>
          <LoadingNote />
          {Array.from({ length: atOnce }, (_, index) => (
            <Skeleton key={index} className="aspect-[4/5]" />
          ))}
        </div>
      ) : (
        <ul className={grid}>
          {creatives.map((creative) => (
            <RecentTile key={creative.id} creative={creative} onOpen={() => onOpen(creative)} />
          ))}
        </ul>
      )}
      {pages.hasNextPage && (
        <div className="mt-5 flex justify-center">
          <Button busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t.more}
          </Button>
        </div>
      )}
    </section>
  )
}

function RecentTile({ creative, onOpen }: { creative: Creative; onOpen: () => void }) {
  const rendition = renditionOf(creative, 'feed_4x5')
  return (
    <li className="min-w-0 [content-visibility:auto]">
      <button
        type="button"
        aria-label={`${studioWords.tile.open(creative.words.headline)}, ${creative.styleName}`}
        onClick={onOpen}
        className="group block aspect-[4/5] w-full overflow-hidden rounded-md bg-sunken shadow-card transition-shadow duration-120 hover-fine:shadow-pop"
      >
        {rendition && (
          <SteadyImage
            id={rendition.media.id}
            src={rendition.media.url}
            alt=""
            className={`size-full transition-transform duration-420 ease-out group-hover:scale-104 ${rendition.placement === 'feed_4x5' || rendition.placement === 'square_1x1' ? 'object-cover' : 'object-contain'}`}
          />
        )}
      </button>
    </li>
  )
}
