import type { Post, Publication } from '@adwright/contract'
import { limits } from '@adwright/posting'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type SubmitEvent } from 'react'
import { api, reasonOf } from '../../lib/api.ts'
import { words } from '../../lib/words.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Textarea } from '../../ui/input.tsx'
import { toast } from '../../ui/toast.tsx'
import { remember } from './use-composer.ts'
import { postWords } from './words.ts'

const t = postWords.editWords

/** The words of what is out, changed in their place. A refusal stays in the dialog, with what was typed. */
export function EditWordsDialog({
  post,
  publication,
  onClose,
}: {
  post: Post
  publication: Publication
  onClose: () => void
}) {
  const client = useQueryClient()
  const [text, setText] = useState(publication.text)
  const save = useMutation({
    mutationFn: () =>
      api('editPublishedPost', { params: { id: post.id }, body: { publicationId: publication.id, text } }),
    onSuccess: (changed) => {
      remember(client, changed)
      toast(t.saved)
      onClose()
    },
  })
  const most = limits[publication.network].text.characters
  const problem = text.trim() === '' ? t.empty : text.length > most ? t.tooLong(most) : undefined
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (!problem) save.mutate()
  }
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t.title(publication.name)}
      description={t.text}
      footer={
        <>
          <Button onClick={onClose}>{words.common.cancel}</Button>
          <Button
            type="submit"
            form="edit-words"
            kind="solid"
            busy={save.isPending}
            disabled={problem !== undefined || text === publication.text}
          >
            {t.save}
          </Button>
        </>
      }
    >
      <form id="edit-words" noValidate onSubmit={submit} className="flex flex-col gap-3 p-0.5">
        {save.error && (
          <p role="alert" className="rounded-md bg-bad-soft px-3 py-2.5 font-[540] text-bad">
            {reasonOf(save.error)}
          </p>
        )}
        <Field label={t.label} aside={postWords.write.count(text.length, most)} error={problem}>
          <Textarea dir="auto" rows={8} value={text} onChange={(event) => setText(event.target.value)} />
        </Field>
      </form>
    </Dialog>
  )
}
