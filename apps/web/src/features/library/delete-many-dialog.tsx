import type { DeletedMedia, LibraryMedia } from '@adwright/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, reasonOf } from '../../lib/api.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog, Dialog } from '../../ui/dialog.tsx'
import { toast } from '../../ui/toast.tsx'
import { deletePosters, maybePosters } from './delete-poster.ts'
import { shownName } from './media-name.ts'
import { UsedIn } from './used-in.tsx'
import { refreshAfterDeletion } from './use-library.ts'
import { libraryWords } from './words.ts'

const t = libraryWords.deletion

/** Asks once, deletes what nobody uses, and shows of the rest who does. */
export function DeleteManyDialog({
  media,
  onClose,
  onDone,
}: {
  media: readonly LibraryMedia[]
  onClose: () => void
  onDone: () => void
}) {
  const client = useQueryClient()
  // What is deleted leaves the selection meanwhile: what was asked for stays.
  const [asked] = useState(media)
  const [kept, setKept] = useState<DeletedMedia['results']>()
  const remove = useMutation({
    mutationFn: () => api('deleteManyMedia', { body: { ids: asked.map(({ id }) => id) } }),
    onSuccess: ({ results }) => {
      const deleted = results.filter(({ outcome }) => outcome === 'deleted').length
      const inUse = results.filter(({ outcome }) => outcome === 'in_use')
      if (deleted > 0) toast(t.deleted(deleted))
      void refreshAfterDeletion(client)
      if (inUse.length > 0) setKept(inUse)
      else onDone()
    },
    onError: (error) => toast(libraryWords.bulk.failed, { kind: 'failed', detail: reasonOf(error) }),
  })
  const posters = maybePosters(kept ?? [], asked)
  const removePosters = useMutation({
    mutationFn: () => deletePosters(posters),
    onSuccess: (count) => {
      toast(t.postersDeleted(count))
      void refreshAfterDeletion(client)
      onDone()
    },
    onError: (error) => toast(libraryWords.bulk.failed, { kind: 'failed', detail: reasonOf(error) }),
  })
  if (!kept)
    return (
      <ConfirmDialog
        open
        danger
        busy={remove.isPending}
        title={asked[0] && asked.length === 1 ? t.title(shownName(asked[0])) : t.titleMany(asked.length)}
        description={t.textMany}
        confirmLabel={t.confirm}
        onClose={onClose}
        onConfirm={() => remove.mutate()}
      />
    )
  return (
    <Dialog
      open
      onClose={onDone}
      title={t.kept(kept.length)}
      description={posters.length > 0 ? t.postersText : t.inUseText}
      footer={
        <>
          {posters.length > 0 && (
            <Button kind="danger" busy={removePosters.isPending} onClick={() => removePosters.mutate()}>
              {t.posters(posters.length)}
            </Button>
          )}
          <Button onClick={onDone}>{t.close}</Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {kept.map(({ id, usedBy }) => {
          const file = asked.find((one) => one.id === id)
          return (
            <section key={id}>
              <h3 className="px-2 font-[620]">{file && shownName(file)}</h3>
              <UsedIn users={usedBy} total={usedBy.length} />
            </section>
          )
        })}
      </div>
    </Dialog>
  )
}
