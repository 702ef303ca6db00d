import type { PostId, PublicationId } from '@adwright/contract'
import { SendHorizontal } from 'lucide-react'
import { useState, type SubmitEvent } from 'react'
import { Button } from '../../ui/button.tsx'
import { Textarea } from '../../ui/input.tsx'
import { useReply } from './use-comments.ts'
import { postWords } from './words.ts'

const t = postWords.comments

type Props = {
  postId: PostId
  publicationId: PublicationId
  commentId?: string
  label: string
  autoFocus?: boolean
  onDone?: () => void
}

/** An answer, in the name of the Page or account. */
export function ReplyForm({ postId, publicationId, commentId, label, autoFocus = false, onDone }: Props) {
  const [text, setText] = useState('')
  const reply = useReply(postId, publicationId, commentId)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (text.trim() === '' || reply.isPending) return
    reply.mutate(text.trim(), {
      onSuccess: () => {
        setText('')
        onDone?.()
      },
    })
  }
  return (
    <form onSubmit={submit} className="flex items-end gap-2">
      <Textarea
        dir="auto"
        rows={1}
        maxLength={2000}
        aria-label={label}
        placeholder={commentId ? t.writeReply : t.write}
        autoFocus={autoFocus}
        className="min-h-11! flex-1 resize-none! py-2.5! sm:min-h-10! sm:py-2!"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit" kind="soft" busy={reply.isPending} disabled={text.trim() === ''}>
        <SendHorizontal aria-hidden />
        {t.send}
      </Button>
    </form>
  )
}
