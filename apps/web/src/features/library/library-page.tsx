import type { MediaId } from '@adwright/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useMayWrite } from '../../lib/me.ts'
import { useServerEvent } from '../../lib/events.ts'
import { Sparkles } from 'lucide-react'
import { LinkButton } from '../../ui/button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { BulkBar } from './bulk-bar.tsx'
import { DetailsSheet } from './details/details-sheet.tsx'
import { LibraryFiles } from './library-files.tsx'
import { LibraryRail } from './library-rail.tsx'
import { LibraryTools } from './library-tools.tsx'
import { UploadButton } from './upload-button.tsx'
import { uploadsOf } from './upload-purpose.ts'
import { refreshLibrary, useFolders, useLibraryUrl, useMediaPages } from './use-library.ts'
import { useSelection } from './use-selection.ts'
import { libraryWords } from './words.ts'

/** Everything that was made or uploaded. What is shown and which file is open stands in the address. */
export function LibraryPage() {
  const client = useQueryClient()
  const mayWrite = useMayWrite()
  const { search, go } = useLibraryUrl()
  const { pages, media } = useMediaPages(search)
  const folder = useFolders().find(({ id }) => id === search.folder)
  const shown = media.map(({ id }) => id)
  const selection = useSelection(shown)
  const selected = media.filter(({ id }) => selection.has(id))
  // A poster that is made or edited has new pictures, and counts in its folder.
  useServerEvent('creative.ready', () => void refreshLibrary(client))
  useServerEvent('creative.changed', () => void refreshLibrary(client))
  const open = (id: MediaId | undefined, replace = false) => go({ open: id }, { replace })
  const at = shown.indexOf(search.open as MediaId) // one that is not on screen is nowhere among them
  const { view } = search
  return (
    <>
      <PageHeader
        title={libraryWords.title}
        actions={
          mayWrite && (
            <>
              <UploadButton
                uploads={uploadsOf(view)}
                folderId={folder?.id}
                onDone={() => void refreshLibrary(client)}
              />
              <LinkButton to={view === 'video' ? '/studio/video' : '/studio'}>
                <Sparkles className="text-accent" aria-hidden />
                {view === 'video' ? libraryWords.toFilms : libraryWords.toStudio}
              </LinkButton>
            </>
          )
        }
      >
        {libraryWords.lead}
      </PageHeader>
      <div className="lg:grid lg:grid-cols-[208px_minmax(0,1fr)] lg:gap-6">
        <aside className="max-lg:hidden">
          <div className="sticky top-20 max-h-[calc(100dvh-96px)] overflow-y-auto pb-6">
            <LibraryRail search={search} onGo={go} mayWrite={mayWrite} />
          </div>
        </aside>
        <div className="min-w-0">
          <LibraryTools search={search} folder={folder} onGo={go} mayWrite={mayWrite} />
          <LibraryFiles
            search={search}
            pages={pages}
            media={media}
            selection={selection}
            mayWrite={mayWrite}
            onGo={go}
            onOpen={({ id }) => open(id)}
          />
        </div>
      </div>
      {selected.length > 0 && <BulkBar media={selected} onClear={selection.clear} />}
      {search.open && (
        <DetailsSheet
          id={search.open as MediaId} // the address was read as one
          known={media[at]}
          beside={
            at < 0
              ? { previous: undefined, next: undefined }
              : { previous: shown[at - 1], next: shown[at + 1] }
          }
          mayWrite={mayWrite}
          onOpen={(id) => open(id, true)}
          onClose={() => open(undefined, true)}
        />
      )}
    </>
  )
}
