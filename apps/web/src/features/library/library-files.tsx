import type { LibraryMedia } from '@adwright/contract'
import { ImagePlus, SearchX } from 'lucide-react'
import { reasonOf } from '../../lib/api.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { cx } from '../../ui/cls.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingNote } from '../../ui/skeleton.tsx'
import { isNarrowed, type LibrarySearch } from './library-search.ts'
import { GridSkeleton, MediaGrid } from './media-grid.tsx'
import type { useMediaPages } from './use-library.ts'
import type { FileSelection } from './use-selection.ts'
import { libraryWords } from './words.ts'

const t = libraryWords.empty
type FilesProps = {
  search: LibrarySearch
  pages: ReturnType<typeof useMediaPages>['pages']
  media: readonly LibraryMedia[]
  selection: FileSelection
  mayWrite: boolean
  onGo: (change: Partial<LibrarySearch>) => void
  onOpen: (media: LibraryMedia) => void
}

/** The files, or why there are none. */
export function LibraryFiles({ search, pages, media, selection, mayWrite, onGo, onOpen }: FilesProps) {
  if (pages.isPending)
    return (
      <>
        <LoadingNote />
        <GridSkeleton />
      </>
    )
  if (pages.error && media.length === 0)
    return (
      <Card>
        <ErrorState reason={reasonOf(pages.error)} onRetry={() => void pages.refetch()} />
      </Card>
    )
  if (media.length === 0)
    return (
      <Card className={cx(pages.isPlaceholderData && 'opacity-60')}>
        <Nothing search={search} mayWrite={mayWrite} onGo={onGo} />
      </Card>
    )
  return (
    <div className={cx('transition-opacity duration-180', pages.isPlaceholderData && 'opacity-60')}>
      <MediaGrid media={media} selection={selection} mayWrite={mayWrite} onOpen={onOpen} />
      {pages.hasNextPage && (
        <div className="mt-6 flex justify-center">
          <Button busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {libraryWords.more}
          </Button>
        </div>
      )}
    </div>
  )
}

function Nothing({ search, mayWrite, onGo }: Pick<FilesProps, 'search' | 'mayWrite' | 'onGo'>) {
  if (isNarrowed(search))
    return (
      <EmptyState
        icon={<SearchX aria-hidden />}
        title={t.match[0]}
        action={
          <Button onClick={() => onGo({ q: undefined, tag: undefined, shape: 'cover' })}>{t.clear}</Button>
        }
      >
        {t.match[1]}
      </EmptyState>
    )
  const [title, text] = search.folder ? t.folder : t[search.view]
  const begins = mayWrite && !search.folder && (search.view === 'all' || search.view === 'poster')
  return (
    <EmptyState
      icon={<ImagePlus aria-hidden />}
      title={title}
      action={begins && <LinkButton to="/new">{t.begin}</LinkButton>}
    >
      {text}
    </EmptyState>
  )
}
