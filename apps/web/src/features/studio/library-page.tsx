import type { Media, MediaPurpose } from '@adwright/contract'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { ImagePlus } from 'lucide-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { api, reasonOf, refresh } from '../../lib/api.ts'
import { useMayWrite } from '../../lib/me.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { NativeSelect } from '../../ui/input.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { LoadingNote, Skeleton } from '../../ui/skeleton.tsx'
import { isOfShape, shapes, type Shape } from './poster-shape.ts'
import { MediaDialog } from './media-dialog.tsx'
import { UploadButton } from './upload-button.tsx'

type Filter = MediaPurpose | 'all'
const filters: { value: Filter; label: string }[] = [
  { value: 'all', label: 'All' },
  { value: 'poster', label: 'Posters' },
  { value: 'photo', label: 'Photos' },
  { value: 'post', label: 'For posts' },
  { value: 'logo', label: 'Logos' },
]
const empty: Record<Filter, { title: string; text: string }> = {
  all: {
    title: 'Nothing here yet',
    text: 'Posters that the studio makes and photos that you upload are kept here.',
  },
  poster: {
    title: 'No posters yet',
    text: 'Begin a campaign and the studio draws three, each in four shapes.',
  },
  photo: { title: 'No photos yet', text: 'Upload product photos here or in the brief of a campaign.' },
  post: {
    title: 'Nothing for posts yet',
    text: 'Upload pictures and videos here or while you write a post.',
  },
  logo: {
    title: 'No logo yet',
    text: 'Upload it here or in the brief. It is printed small on every poster.',
  },
}

/** Everything that was made or uploaded; filter and open item are in the address. */
export function LibraryPage() {
  const search: Record<string, unknown> = useSearch({ strict: false })
  const navigate = useNavigate()
  const client = useQueryClient()
  const mayWrite = useMayWrite()
  const filter = filters.find(({ value }) => value === search['purpose'])?.value ?? 'all'
  const openId = typeof search['open'] === 'string' ? search['open'] : undefined
  const shape = shapes.find(({ value }) => value === search['shape'])?.value ?? 'feed'
  const go = (change: { purpose?: Filter; shape?: Shape; open?: string | undefined }, replace: boolean) => {
    const next = { purpose: filter, shape, open: openId, ...change }
    const purpose = next.purpose === 'all' ? undefined : next.purpose
    void navigate({
      to: '/library',
      search: {
        ...(purpose && { purpose }),
        ...(next.shape !== 'feed' && { shape: next.shape }),
        ...(next.open && { open: next.open }),
      },
      replace,
    })
  }
  const query = { ...(filter !== 'all' && { purpose: filter }), limit: 96 }
  const pages = useInfiniteQuery({
    queryKey: ['listMedia', 'pages', query],
    queryFn: ({ pageParam, signal }) =>
      api('listMedia', { query: { ...query, ...(pageParam && { cursor: pageParam }) }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })
  const all = pages.data?.pages.flatMap((page) => page.media) ?? []
  const media = all.filter((each) => each.purpose !== 'poster' || isOfShape(each, shape))
  const opened = all.find(({ id }) => id === openId)

  return (
    <>
      <PageHeader
        title="Library"
        actions={
          mayWrite && (
            <UploadButton
              purpose={filter === 'logo' || filter === 'post' ? filter : 'photo'}
              onDone={() => void refresh(client, 'listMedia')}
            />
          )
        }
      >
        Posters, photos, logos, and what you post, of this workspace.
      </PageHeader>
      <div className="mb-4 flex flex-wrap items-center gap-3">
        <Segmented
          label="Show"
          value={filter}
          items={filters}
          onChange={(purpose) => go({ purpose, open: undefined }, false)}
        />
        {(filter === 'all' || filter === 'poster') && all.some(({ purpose }) => purpose === 'poster') && (
          <NativeSelect
            aria-label="Shape of the posters"
            className="w-44"
            value={shape}
            onChange={(event) => go({ shape: event.target.value as Shape }, true)} // one of the options below
          >
            {shapes.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </NativeSelect>
        )}
      </div>
      {pages.isPending ? (
        <>
          <LoadingNote />
          <div className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-4 xl:grid-cols-6">
            {Array.from({ length: 12 }, (_, index) => (
              <Skeleton key={index} className="aspect-[4/5] rounded-lg" />
            ))}
          </div>
        </>
      ) : pages.error ? (
        <Card>
          <ErrorState reason={reasonOf(pages.error)} onRetry={() => void pages.refetch()} />
        </Card>
      ) : media.length === 0 ? (
        <Card>
          <EmptyState
            icon={<ImagePlus aria-hidden />}
            title={empty[filter].title}
            action={mayWrite && <LinkButton to="/new">Begin a campaign</LinkButton>}
          >
            {empty[filter].text}
          </EmptyState>
        </Card>
      ) : (
        <>
          <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-4 xl:grid-cols-6">
            {media.map((item) => (
              <MediaTile key={item.id} media={item} onOpen={() => go({ open: item.id }, false)} />
            ))}
          </ul>
          {pages.hasNextPage && (
            <div className="mt-6 flex justify-center">
              <Button busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
                Show more
              </Button>
            </div>
          )}
        </>
      )}
      {opened && (
        <MediaDialog
          media={opened}
          mayWrite={mayWrite}
          onClose={() => go({ open: undefined }, true)}
          onDeleted={() => {
            go({ open: undefined }, true)
            void refresh(client, 'listMedia')
          }}
        />
      )}
    </>
  )
}

/** Of a video a picture from it; without one, nothing is shown rather than a broken picture. */
const pictureOf = (media: Media) => (media.durationMs === null ? media.url : (media.stillUrl ?? undefined))

function MediaTile({ media, onOpen }: { media: Media; onOpen: () => void }) {
  return (
    <li className="min-w-0 [content-visibility:auto]">
      <button
        type="button"
        onClick={onOpen}
        className="group block w-full overflow-hidden rounded-lg bg-card text-left shadow-card transition-shadow duration-120 hover-fine:shadow-pop"
      >
        <span className="grid aspect-[4/5] place-items-center overflow-hidden bg-sunken">
          <img
            src={pictureOf(media)}
            alt=""
            loading="lazy"
            decoding="async"
            className={
              media.purpose === 'photo' || media.purpose === 'post'
                ? 'size-full object-cover'
                : 'size-full object-contain'
            }
          />
        </span>
        <span className="block truncate px-3 pt-2 text-sm font-[560]">{media.name}</span>
        <span className="num block px-3 pb-2.5 text-xs text-ink-3">
          {media.width} × {media.height}
          {media.durationMs !== null && ` · ${Math.round(media.durationMs / 1000)} s`}
        </span>
      </button>
    </li>
  )
}
