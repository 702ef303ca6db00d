import type { PostComment, PostComments, PostId, PublicationId } from '@adwright/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, apiQuery, reasonOf } from '../../lib/api.ts'
import { toast } from '../../ui/toast.tsx'
import { postWords } from './words.ts'

const t = postWords.comments

export const useComments = (id: PostId) => useQuery(apiQuery('listPostComments', { params: { id } }))

/** Writes under the post, or under one comment. The text stays with the caller until it is sent. */
export function useReply(id: PostId, publicationId: PublicationId, commentId?: string) {
  const client = useQueryClient()
  // The same key until it is sent: a second press must not write it twice.
  const [idempotencyKey, setKey] = useState(() => crypto.randomUUID())
  return useMutation({
    mutationFn: (text: string) =>
      api('replyToComment', {
        params: { id },
        body: { publicationId, text, idempotencyKey, ...(commentId && { commentId }) },
      }),
    onSuccess: (all) => {
      client.setQueryData(apiQuery('listPostComments', { params: { id } }).queryKey, all)
      setKey(crypto.randomUUID())
      toast(t.sent)
    },
    onError: (error) => toast(t.notSent, { kind: 'failed', detail: reasonOf(error) }),
  })
}

/** Hidden or shown at once; when Meta refuses, it is as before, with the reason. */
export function useHideComment(id: PostId) {
  const client = useQueryClient()
  const key = apiQuery('listPostComments', { params: { id } }).queryKey
  return useMutation({
    mutationFn: ({ comment, hidden }: { comment: PostComment; hidden: boolean }) =>
      api('hideComment', {
        params: { id },
        body: { publicationId: comment.publicationId, commentId: comment.id, hidden },
      }),
    onMutate: async ({ comment, hidden }) => {
      await client.cancelQueries({ queryKey: key })
      const before = client.getQueryData(key)
      client.setQueryData(key, before && withHidden(before, comment.id, hidden))
      return { before }
    },
    onSuccess: (all) => client.setQueryData(key, all),
    onError: (error, { hidden }, context) => {
      client.setQueryData(key, context?.before)
      toast(hidden ? t.notHidden : t.notShown, { kind: 'failed', detail: reasonOf(error) })
    },
  })
}

const withHidden = (all: PostComments, id: string, hidden: boolean): PostComments => ({
  ...all,
  comments: all.comments.map((comment) => (comment.id === id ? { ...comment, hidden } : comment)),
})
