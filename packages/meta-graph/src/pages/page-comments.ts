import { deleteNode, updateNode } from '../ad-objects.ts'
import { flag, number, readId, readNode, shape, text, type Node } from '../answer.ts'
import type { Call } from '../graph-call.ts'
import { edgeRows } from '../paging.ts'
import { nodeId } from '../wire-params.ts'

const commentFields = {
  message: text,
  created_time: text,
  from: shape({ id: text, name: text }),
  is_hidden: flag,
  can_hide: flag,
  can_remove: flag,
  comment_count: number,
  like_count: number,
  parent: shape({ id: text }),
  permalink_url: text,
}
export type PageComment = Node<typeof commentFields>

export type PageComments = {
  /** Below a post, photo or video, or below a comment; replies come along with `deep`. */
  list(
    objectId: string,
    options?: { deep?: boolean; order?: 'chronological' | 'reverse_chronological' },
  ): AsyncIterable<PageComment>
  /** Below a post, or as the answer to a comment. */
  reply(objectId: string, message: string): Promise<{ id: string }>
  hide(commentId: string, hidden: boolean): Promise<{ success: true }>
  edit(commentId: string, message: string): Promise<{ success: true }>
  delete(commentId: string): Promise<{ success: true }>
  /** Comments with exactly these words: how a lost reply is settled. */
  findByMark(objectId: string, mark: { message: string }): Promise<PageComment[]>
}

const FIELDS = Object.keys(commentFields)

export const createPageComments = (call: Call): PageComments => {
  const list: PageComments['list'] = (objectId, { deep, order = 'reverse_chronological' } = {}) =>
    edgeRows(
      call,
      {
        path: `${nodeId(objectId)}/comments`,
        params: { fields: ['id', ...FIELDS].join(','), filter: deep ? 'stream' : 'toplevel', order },
      },
      (row) => readNode(row, commentFields),
    )
  return {
    list,
    reply: async (objectId, message) =>
      call({ method: 'POST', path: `${nodeId(objectId)}/comments`, params: { message } }, (answer) => ({
        id: readId(answer),
      })),
    hide: (commentId, hidden) => updateNode(call, commentId, { is_hidden: hidden }),
    edit: (commentId, message) => updateNode(call, commentId, { message }),
    delete: (commentId) => deleteNode(call, commentId),
    findByMark: async (objectId, { message }) => {
      const found: PageComment[] = []
      for await (const comment of list(objectId)) if (comment.message === message) found.push(comment)
      return found
    },
  }
}
