import type { MediaFolder } from '@adwright/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, reasonOf } from '../../lib/api.ts'
import { ConfirmDialog } from '../../ui/dialog.tsx'
import { toast } from '../../ui/toast.tsx'
import { refreshLibrary } from './use-library.ts'
import { libraryWords } from './words.ts'

const t = libraryWords.folders

export function DeleteFolderDialog({
  folder,
  onClose,
  onDeleted,
}: {
  folder: MediaFolder
  onClose: () => void
  onDeleted: () => void
}) {
  const client = useQueryClient()
  const remove = useMutation({
    mutationFn: () => api('deleteMediaFolder', { params: { id: folder.id } }),
    onSuccess: () => {
      void refreshLibrary(client)
      toast(t.deleted(folder.name))
      onDeleted()
    },
    onError: (error) => toast(libraryWords.bulk.failed, { kind: 'failed', detail: reasonOf(error) }),
  })
  return (
    <ConfirmDialog
      open
      danger
      busy={remove.isPending}
      title={t.deleteTitle(folder.name)}
      description={t.deleteText(folder.files)}
      confirmLabel={t.delete}
      onClose={onClose}
      onConfirm={() => remove.mutate()}
    />
  )
}
