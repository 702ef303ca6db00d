import type { LibraryMedia, MediaFolderId, MediaId } from '@adwright/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, reasonOf } from '../../lib/api.ts'
import { toast } from '../../ui/toast.tsx'
import { refreshLibrary } from './use-library.ts'
import { libraryWords } from './words.ts'

const t = libraryWords.bulk
export type Folderless = { id: MediaFolderId; name: string } | null
type Placed = Pick<LibraryMedia, 'id' | 'folderId'>

/** Moves files, and offers to put each back where it was. */
export function useMove() {
  const client = useQueryClient()
  const move = useMutation({
    mutationFn: ({ files, folder }: { files: readonly Placed[]; folder: Folderless }) =>
      api('organiseMedia', { body: { ids: files.map(({ id }) => id), folderId: folder?.id ?? null } }),
    onSuccess: ({ ids }, { files, folder }) => {
      void refreshLibrary(client)
      const said = folder ? t.moved(ids.length, folder.name) : t.movedOut(ids.length)
      toast(said, { action: { label: t.undo, onClick: () => putBack.mutate(files) } })
    },
    onError: (error) => toast(t.failed, { kind: 'failed', detail: reasonOf(error) }),
  })
  const putBack = useMutation({
    mutationFn: (files: readonly Placed[]) =>
      Promise.all(
        [...Map.groupBy(files, ({ folderId }) => folderId)].map(([folderId, own]) =>
          api('organiseMedia', { body: { ids: own.map(({ id }) => id), folderId } }),
        ),
      ),
    onSuccess: () => toast(t.undone),
    onError: (error) => toast(t.failed, { kind: 'failed', detail: reasonOf(error) }),
    onSettled: () => void refreshLibrary(client),
  })
  return move
}

/** Adds and takes away tags. */
export function useTag() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (change: { ids: MediaId[]; addTags: string[]; removeTags: string[] }) =>
      api('organiseMedia', { body: change }),
    onSuccess: ({ ids }) => {
      void refreshLibrary(client)
      toast(t.tagged(ids.length))
    },
    onError: (error) => toast(t.failed, { kind: 'failed', detail: reasonOf(error) }),
  })
}
