import { Camera, Film, LayoutGrid, Send, Sparkles, Stamp, type LucideIcon } from 'lucide-react'
import { FilterTabs } from '../../ui/filter-tabs.tsx'
import { RailFolders } from './rail-folders.tsx'
import { RailRow } from './rail-row.tsx'
import { RailTags } from './rail-tags.tsx'
import { views, type LibrarySearch, type View } from './library-search.ts'
import { libraryWords } from './words.ts'

const t = libraryWords.views
const icons: Record<View, LucideIcon> = {
  all: LayoutGrid,
  poster: Sparkles,
  photo: Camera,
  post: Send,
  logo: Stamp,
  video: Film,
}
type Tab = { value: View | undefined; label: string; count: undefined }
type RailProps = { search: LibrarySearch; onGo: (change: Partial<LibrarySearch>) => void; mayWrite: boolean }

/** A place of the library is a kind of file or a folder; a tag narrows either. */
export function LibraryRail(props: RailProps) {
  const { search, onGo } = props
  return (
    <nav aria-label={libraryWords.rail.label} className="flex flex-col gap-6">
      <ul className="flex flex-col gap-0.5">
        {views.map((view) => (
          <RailRow
            key={view}
            icon={icons[view]}
            label={t[view]}
            active={!search.folder && search.view === view}
            onSelect={() => onGo({ view, folder: undefined })}
          />
        ))}
      </ul>
      <FoldersAndTags {...props} />
    </nav>
  )
}

export const FoldersAndTags = (props: RailProps) => (
  <>
    <RailFolders {...props} />
    <RailTags search={props.search} onGo={props.onGo} />
  </>
)

/** The kinds of file on a phone, side by side. */
export const ViewTabs = ({ search, onGo }: Omit<RailProps, 'mayWrite'>) => (
  <FilterTabs
    label={t.label}
    tabs={views.map((value): Tab => ({ value, label: t[value], count: undefined }))}
    value={search.folder ? undefined : search.view}
    onChange={(view) => view && onGo({ view, folder: undefined })}
  />
)
