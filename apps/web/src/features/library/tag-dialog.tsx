import type { LibraryMedia } from '@adwright/contract'
import { useState } from 'react'
import { words } from '../../lib/words.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { TagInput } from '../../ui/tag-input.tsx'
import { useTags } from './use-library.ts'
import { useTag } from './use-organise.ts'
import { libraryWords } from './words.ts'

const t = libraryWords.tagDialog
export const mostTags = 20

/** Tags for several files: new ones go to all, those that are taken away go from all. */
export function TagDialog({
  media,
  onClose,
  onDone,
}: {
  media: readonly LibraryMedia[]
  onClose: () => void
  onDone: () => void
}) {
  const known = useTags().map(({ name }) => name)
  const tag = useTag()
  const before = [...new Set(media.flatMap(({ tags }) => tags))]
  const [added, setAdded] = useState<string[]>([])
  const [left, setLeft] = useState(before)
  const removed = before.filter((one) => !left.includes(one))
  const save = () =>
    tag.mutate({ ids: media.map(({ id }) => id), addTags: added, removeTags: removed }, { onSuccess: onDone })
  const field = { most: mostTags, removeLabel: libraryWords.tags.remove }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t.title(media.length)}
      description={t.text}
      footer={
        <>
          <Button onClick={onClose}>{words.common.cancel}</Button>
          <Button
            kind="solid"
            busy={tag.isPending}
            disabled={added.length + removed.length === 0}
            onClick={save}
          >
            {t.save}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <Field label={t.add} hint={libraryWords.tags.hint}>
          <TagInput
            {...field}
            tags={added}
            known={known}
            placeholder={libraryWords.tags.placeholder}
            onChange={setAdded}
          />
        </Field>
        <div>
          <p className="mb-1.5 text-base font-[580]">{t.remove}</p>
          {left.length === 0 ? (
            <p className="text-ink-3">{t.nothing}</p>
          ) : (
            <TagInput {...field} most={0} tags={left} placeholder="" onChange={setLeft} />
          )}
        </div>
      </div>
    </Dialog>
  )
}
