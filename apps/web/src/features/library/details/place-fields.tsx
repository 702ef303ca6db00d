import type { LibraryMedia, UpdateMedia } from '@adwright/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, reasonOf } from '../../../lib/api.ts'
import { Field } from '../../../ui/field.tsx'
import { NativeSelect } from '../../../ui/input.tsx'
import { TagInput } from '../../../ui/tag-input.tsx'
import { toast } from '../../../ui/toast.tsx'
import { mostTags } from '../tag-dialog.tsx'
import { refreshLibrary, useFolders, useTags } from '../use-library.ts'
import { libraryWords } from '../words.ts'

const { details: t, folders: f, tags } = libraryWords

/** In which folder it is and which tags it has; both are kept as they are changed. */
export function PlaceFields({ media, mayWrite }: { media: LibraryMedia; mayWrite: boolean }) {
  const client = useQueryClient()
  const folders = useFolders()
  const known = useTags().map(({ name }) => name)
  const save = useMutation({
    mutationFn: (body: UpdateMedia) => api('updateMedia', { params: { id: media.id }, body }),
    onError: (error) => toast(libraryWords.bulk.failed, { kind: 'failed', detail: reasonOf(error) }),
    onSettled: () => refreshLibrary(client),
  })
  // While it is on its way, what was chosen; afterwards, what the server holds.
  const asked = save.isPending ? save.variables : undefined
  const folderId = asked?.folderId !== undefined ? asked.folderId : media.folderId
  return (
    <div className="grid gap-4 sm:grid-cols-[200px_1fr]">
      <Field label={t.folder}>
        <NativeSelect
          value={folderId ?? ''}
          disabled={!mayWrite}
          onChange={({ target: { value } }) =>
            save.mutate({ folderId: folders.find(({ id }) => id === value)?.id ?? null })
          }
        >
          <option value="">{f.noFolder}</option>
          {folders.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </NativeSelect>
      </Field>
      <Field label={tags.label}>
        <TagInput
          tags={asked?.tags ?? media.tags}
          known={known}
          most={mostTags}
          placeholder={tags.placeholder}
          removeLabel={tags.remove}
          disabled={!mayWrite}
          onChange={(next) => save.mutate({ tags: next })}
        />
      </Field>
    </div>
  )
}
