import type { PostComments, PostId, PublicationId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import { findPublished, writeThere } from './change-there.ts'
import { commentsOf, setHidden } from './comment-store.ts'
import type { PublishingDeps } from './deps.ts'
import { loadPost } from './load-post.ts'
import { asFacts, whereOf } from './publish-facts.ts'
import type { Measure } from './measure-publication.ts'
import { networkNames } from './trouble.ts'

type Reply = {
  publicationId: PublicationId
  commentId?: string | undefined
  text: string
  idempotencyKey: string
}
type Hide = { publicationId: PublicationId; commentId: string; hidden: boolean }

/** Comments below a post: read as they were fetched last, answered and hidden at Meta. */
export const createComments = (deps: PublishingDeps, measure: Measure) => {
  const { transactions, publisher, audit } = deps
  const list = ({ workspaceId }: Member, id: PostId): Promise<PostComments> =>
    transactions.inWorkspace(workspaceId, async (tx) => {
      const { publications } = await loadPost(deps, tx, workspaceId, id)
      const fetched = publications.flatMap(({ commentsFetchedAt: at }) => (at === null ? [] : [at]))
      return {
        comments: await commentsOf(tx, workspaceId, id),
        fetchedAt: fetched.toSorted((a, b) => a.getTime() - b.getTime())[0]?.toISOString() ?? null,
        problem:
          publications.find(({ commentsProblem }) => commentsProblem !== null)?.commentsProblem ?? null,
      }
    })
  return {
    list,
    /** @throws post.not_found, post.not_published, comment.not_found, meta.* */
    reply: async (
      member: Member,
      id: PostId,
      { publicationId, commentId, text, idempotencyKey }: Reply,
    ): Promise<PostComments> => {
      const { publication, at, name } = await findPublished(deps, member, id, publicationId)
      if (commentId !== undefined) await mustBeThere(member, id, publicationId, commentId)
      const comment = {
        under: commentId ?? publication.externalId ?? '',
        isReply: commentId !== undefined,
        text,
      }
      await writeThere(
        deps,
        member,
        {
          key: `${publication.id}:reply:${idempotencyKey}`,
          mark: publication.id,
          kind: 'posts.comment',
          label: `Answer a comment on ${name} (${networkNames[publication.network]})`,
          subject: id,
          connectionId: at.connectionId,
          facts: asFacts({ ...whereOf(at, publication.id), comment }),
          create: () => publisher.comment(at, comment),
        },
        name,
      )
      await transactions.inWorkspace(member.workspaceId, (tx) =>
        audit.record(tx, member, 'post.comment_written', id, undefined, {
          network: publication.network,
          name,
        }),
      )
      await measure(member.workspaceId, publicationId)
      return list(member, id)
    },
    /** @throws post.not_found, post.not_published, comment.not_found, meta.* */
    hide: async (
      member: Member,
      id: PostId,
      { publicationId, commentId, hidden }: Hide,
    ): Promise<PostComments> => {
      const { publication, at, name } = await findPublished(deps, member, id, publicationId)
      await mustBeThere(member, id, publicationId, commentId)
      const change = { kind: 'hide_comment', commentId, hidden } as const
      await writeThere(
        deps,
        member,
        {
          key: `${publication.id}:${hidden ? 'hide' : 'show'}:${commentId}:${deps.clock.now().getTime()}`,
          mark: publication.id,
          kind: 'posts.change',
          label: `${hidden ? 'Hide a comment on' : 'Show a comment again on'} ${name} (${networkNames[publication.network]})`,
          subject: id,
          connectionId: at.connectionId,
          facts: asFacts({ ...whereOf(at, publication.id), change }),
          create: () => publisher.change(at, change),
        },
        name,
      )
      await transactions.inWorkspace(member.workspaceId, async (tx) => {
        await setHidden(tx, member.workspaceId, publicationId, commentId, hidden)
        await audit.record(tx, member, hidden ? 'post.comment_hidden' : 'post.comment_shown', id, undefined, {
          network: publication.network,
          name,
        })
      })
      return list(member, id)
    },
  }

  async function mustBeThere(member: Member, id: PostId, publicationId: PublicationId, commentId: string) {
    const { comments } = await list(member, id)
    if (!comments.some((one) => one.id === commentId && one.publicationId === publicationId))
      throw new AppError('comment.not_found')
  }
}
