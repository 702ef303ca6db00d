import type { MediaFolder } from '@adwright/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, reasonOf } from '../../lib/api.ts'
import { words } from '../../lib/words.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { toast } from '../../ui/toast.tsx'
import { refreshLibrary } from './use-library.ts'
import { libraryWords } from './words.ts'

const t = libraryWords.folders

/** A name for a new folder, or another one for a folder that there is. */
export function FolderDialog({
  folder,
  onClose,
  onDone,
}: {
  folder: MediaFolder | undefined
  onClose: () => void
  onDone: (folder: MediaFolder) => void
}) {
  const client = useQueryClient()
  const [name, setName] = useState(folder?.name ?? '')
  const save = useMutation({
    mutationFn: (body: { name: string }) =>
      folder
        ? api('renameMediaFolder', { params: { id: folder.id }, body })
        : api('createMediaFolder', { body }),
    onSuccess: (saved) => {
      void refreshLibrary(client)
      if (!folder) toast(t.made(saved.name))
      onDone(saved)
    },
  })
  const ready = name.trim() !== ''
  return (
    <Dialog
      open
      onClose={onClose}
      title={folder ? t.rename : t.add}
      footer={
        <>
          <Button onClick={onClose}>{words.common.cancel}</Button>
          <Button kind="solid" type="submit" form="folder" busy={save.isPending} disabled={!ready}>
            {folder ? t.save : t.create}
          </Button>
        </>
      }
    >
      <form
        id="folder"
        onSubmit={(event) => {
          event.preventDefault()
          if (ready && !save.isPending) save.mutate({ name: name.trim() })
        }}
      >
        <Field label={t.name} hint={t.nameHint} error={save.error ? reasonOf(save.error) : undefined}>
          <Input value={name} maxLength={60} autoFocus onChange={(event) => setName(event.target.value)} />
        </Field>
      </form>
    </Dialog>
  )
}
