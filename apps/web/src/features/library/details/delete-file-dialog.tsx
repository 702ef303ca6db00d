import type { MediaDetails } from '@adwright/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, reasonOf } from '../../../lib/api.ts'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog, Dialog } from '../../../ui/dialog.tsx'
import { toast } from '../../../ui/toast.tsx'
import { ownPoster } from '../delete-poster.ts'
import { shownName } from '../media-name.ts'
import { UsedIn } from '../used-in.tsx'
import { refreshAfterDeletion, refreshLibrary } from '../use-library.ts'
import { libraryWords } from '../words.ts'

const t = libraryWords.deletion
type Props = { details: MediaDetails; onClose: () => void; onDeleted: () => void }

/** Asks before a file is deleted; of one that something uses it shows what, and where, instead. */
export function DeleteFileDialog({ details, onClose, onDeleted }: Props) {
  const { media, usedBy, usedByTotal } = details
  const poster = ownPoster(details)
  const name = shownName(media)
  const client = useQueryClient()
  const remove = useMutation({
    mutationFn: () =>
      poster
        ? api('deleteCreative', { params: { id: poster } })
        : api('deleteMedia', { params: { id: media.id } }),
    onSuccess: () => {
      toast(t.deletedOne(name))
      onDeleted()
      void refreshAfterDeletion(client)
    },
    onError: (error) => {
      // Somebody began to use it meanwhile: its details will say who.
      void refreshLibrary(client)
      toast(libraryWords.bulk.failed, { kind: 'failed', detail: reasonOf(error) })
    },
  })
  if (usedByTotal > 0 && !poster)
    return (
      <Dialog
        open
        onClose={onClose}
        title={t.inUse(name)}
        description={t.inUseText}
        footer={<Button onClick={onClose}>{t.close}</Button>}
      >
        <UsedIn users={usedBy} total={usedByTotal} />
      </Dialog>
    )
  return (
    <ConfirmDialog
      open
      danger
      busy={remove.isPending}
      title={poster ? t.posterTitle(name) : t.title(name)}
      description={poster ? t.posterText : t.text}
      confirmLabel={t.confirm}
      onClose={onClose}
      onConfirm={() => remove.mutate()}
    />
  )
}
