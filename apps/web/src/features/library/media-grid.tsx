import type { LibraryMedia } from '@adwright/contract'
import { Skeleton } from '../../ui/skeleton.tsx'
import { carry } from './dragging.ts'
import { MediaTile } from './media-tile.tsx'
import type { FileSelection } from './use-selection.ts'

const grid = 'grid grid-cols-2 gap-3 sm:grid-cols-3 xl:grid-cols-4 2xl:grid-cols-5'

type GridProps = {
  media: readonly LibraryMedia[]
  selection: FileSelection
  mayWrite: boolean
  onOpen: (media: LibraryMedia) => void
}

/** Dragging one of the selected files takes all of them along. */
export function MediaGrid({ media, selection, mayWrite, onOpen }: GridProps) {
  return (
    <ul className={grid}>
      {media.map((one) => (
        <MediaTile
          key={one.id}
          media={one}
          selected={selection.has(one.id)}
          selecting={selection.ids.length > 0}
          onOpen={() => onOpen(one)}
          onDrag={(event) =>
            carry(event, selection.has(one.id) ? media.filter(({ id }) => selection.has(id)) : [one])
          }
          {...(mayWrite && { onToggle: (range: boolean) => selection.toggle(one.id, { range }) })}
        />
      ))}
    </ul>
  )
}

export const GridSkeleton = () => (
  <div className={grid}>
    {Array.from({ length: 10 }, (_, index) => (
      <Skeleton key={index} className="aspect-[4/6] rounded-lg" />
    ))}
  </div>
)
