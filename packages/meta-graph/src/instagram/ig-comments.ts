import { deleteNode, updateNode } from '../ad-objects.ts'
import { flag, number, readId, readNode, shape, text, type Node } from '../answer.ts'
import type { Call } from '../graph-call.ts'
import { edgeRows } from '../paging.ts'
import { nodeId } from '../wire-params.ts'

const commentFields = {
  text,
  username: text,
  timestamp: text,
  hidden: flag,
  like_count: number,
  parent_id: text,
  from: shape({ id: text, username: text }),
}
export type IgComment = Node<typeof commentFields>

export type IgComments = {
  list(mediaId: string): AsyncIterable<IgComment>
  replies(commentId: string): AsyncIterable<IgComment>
  /** Below a post, such as the first comment with the hashtags. */
  create(mediaId: string, message: string): Promise<{ id: string }>
  reply(commentId: string, message: string): Promise<{ id: string }>
  hide(commentId: string, hidden: boolean): Promise<{ success: true }>
  delete(commentId: string): Promise<{ success: true }>
  /** Comments with exactly these words. */
  findByMark(mediaId: string, mark: { text: string }): Promise<IgComment[]>
  /** The same among the replies to a comment. */
  findReplyByMark(commentId: string, mark: { text: string }): Promise<IgComment[]>
}

const FIELDS = ['id', ...Object.keys(commentFields)].join(',')

export const createIgComments = (call: Call): IgComments => {
  const rows = (path: string) =>
    edgeRows(call, { path, params: { fields: FIELDS } }, (row) => readNode(row, commentFields))
  const write = async (path: string, message: string) =>
    call({ method: 'POST', path, params: { message } }, (answer) => ({ id: readId(answer) }))
  const list: IgComments['list'] = (mediaId) => rows(`${nodeId(mediaId)}/comments`)
  return {
    list,
    replies: (commentId) => rows(`${nodeId(commentId)}/replies`),
    create: async (mediaId, message) => write(`${nodeId(mediaId)}/comments`, message),
    reply: async (commentId, message) => write(`${nodeId(commentId)}/replies`, message),
    hide: (commentId, hidden) => updateNode(call, commentId, { hide: hidden }),
    delete: (commentId) => deleteNode(call, commentId),
    findByMark: (mediaId, mark) => withText(list(mediaId), mark.text),
    findReplyByMark: (commentId, mark) => withText(rows(`${nodeId(commentId)}/replies`), mark.text),
  }
}

async function withText(comments: AsyncIterable<IgComment>, words: string): Promise<IgComment[]> {
  const found: IgComment[] = []
  for await (const comment of comments) if (comment.text === words) found.push(comment)
  return found
}
