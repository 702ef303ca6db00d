import type { MediaFolder } from '@adwright/contract'
import { FolderTree, X } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { NativeSelect } from '../../ui/input.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { FoldersAndTags, ViewTabs } from './library-rail.tsx'
import { shapes, type LibrarySearch, type Shape } from './library-search.ts'
import { libraryWords } from './words.ts'

const { filters, rail, search: s, shapes: shapeWords, views } = libraryWords
type ToolsProps = {
  search: LibrarySearch
  folder: MediaFolder | undefined
  onGo: (change: Partial<LibrarySearch>, options?: { replace: boolean }) => void
  mayWrite: boolean
}

/** Where one is, searching, and the shape of posters; on phones also the way to folders and tags. */
export function LibraryTools({ search, folder, onGo, mayWrite }: ToolsProps) {
  const [looking, setLooking] = useState(false)
  const hasPosters = search.view === 'all' || search.view === 'poster'
  return (
    <div className="mb-4 flex flex-col gap-3">
      <div className="lg:hidden">
        <ViewTabs search={search} onGo={onGo} />
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <h2 className="min-w-0 flex-1 truncate text-lg font-[640] max-lg:sr-only">
          {folder?.name ?? (search.folder === 'none' ? libraryWords.folders.none : views[search.view])}
        </h2>
        <SearchBox
          label={s.label}
          placeholder={s.placeholder}
          className="w-full flex-1 basis-full sm:basis-64 lg:max-w-72"
          value={search.q ?? ''}
          onChange={(q) => onGo({ q: q || undefined }, { replace: true })}
        />
        {hasPosters && (
          <NativeSelect
            aria-label={shapeWords.label}
            className="flex-[1.4] lg:w-44 lg:flex-none"
            value={search.shape}
            onChange={(event) => onGo({ shape: event.target.value as Shape }, { replace: true })} // one of the options below
          >
            {shapes.map((shape) => (
              <option key={shape} value={shape}>
                {shapeWords[shape]}
              </option>
            ))}
          </NativeSelect>
        )}
        <Button
          aria-label={rail.open}
          className="h-11 min-w-0 flex-1 sm:h-10 lg:hidden"
          onClick={() => setLooking(true)}
        >
          <FolderTree aria-hidden />
          <span className="truncate">{libraryWords.folders.title}</span>
        </Button>
      </div>
      <Chips search={search} folder={folder} onGo={onGo} />
      <Sheet
        open={looking}
        onClose={() => setLooking(false)}
        title={rail.open}
        footer={
          <Button kind="solid" className="flex-1" onClick={() => setLooking(false)}>
            {rail.done}
          </Button>
        }
      >
        <div className="flex flex-col gap-6">
          <FoldersAndTags search={search} onGo={onGo} mayWrite={mayWrite} />
        </div>
      </Sheet>
    </div>
  )
}

/** What narrows the view and is not seen elsewhere, each with a cross. */
function Chips({ search, folder, onGo }: Omit<ToolsProps, 'mayWrite'>) {
  const chips: { label: string; away: Partial<LibrarySearch>; phoneOnly?: boolean }[] = [
    ...(folder ? [{ label: folder.name, away: { folder: undefined }, phoneOnly: true }] : []),
    ...(search.tag ? [{ label: filters.tag(search.tag), away: { tag: undefined } }] : []),
    ...(search.q ? [{ label: filters.search(search.q), away: { q: undefined } }] : []),
  ]
  if (chips.length === 0) return null
  return (
    <ul className="flex flex-wrap gap-2">
      {chips.map(({ label, away, phoneOnly }) => (
        <li key={label} className={phoneOnly ? 'lg:hidden' : undefined}>
          <button
            type="button"
            aria-label={filters.remove(label)}
            onClick={() => onGo(away)}
            className="flex h-9 max-w-64 items-center gap-1.5 rounded-full bg-accent-soft pr-2 pl-3 text-sm font-[580] text-accent lg:h-8"
          >
            <span className="truncate">{label}</span>
            <X className="size-4 shrink-0" aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  )
}
