import type { CreatePost, Overrides, PostId, WorkspaceId } from '@adwright/contract'
import { newId } from '#platform/ids.ts'
import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import type { Tx } from '#platform/transaction.ts'
import { announcePost } from './announce.ts'
import { chooseDestinations, type Chosen } from './choose-destinations.ts'
import type { PublishingDeps } from './deps.ts'
import { destinationKey, type StoredPost, type StoredPublication } from './post.ts'
import { insertPost, postByKey } from './post-store.ts'
import { insertPublications } from './publication-store.ts'
import type { SetTime } from './set-time.ts'
import { allMediaIds } from './variant.ts'

/**
 * Writes a post with its publications, as a draft, and puts it on the calendar when it was told a time. The same key
 * is one post for ever. @throws post.destination_unknown, post.no_destination, media.not_found and what `setTime` does
 */
export const createCreatePost =
  (deps: PublishingDeps, setTime: SetTime) =>
  (member: Member, input: CreatePost, by: 'hand' | 'import' = 'hand'): Promise<PostId> =>
    deps.transactions.inWorkspace(member.workspaceId, async (tx) => {
      const { workspaceId } = member
      const key = input.idempotencyKey
      const before = key === undefined ? undefined : await postByKey(tx, workspaceId, key)
      if (before) return before
      const chosen = await chooseDestinations(deps, tx, workspaceId, input.destinations)
      const post = newPost(input, member.userId, deps)
      const publications = chosen.map((one, position) =>
        newPublication(deps, post, one, position, input.overrides[keyOf(one)] ?? {}),
      )
      const mediaIds = allMediaIds(post, publications)
      await holdMedia(deps, tx, workspaceId, mediaIds)
      if (!(await insertPost(tx, workspaceId, post, { key, mediaIds }))) {
        const meanwhile = key === undefined ? undefined : await postByKey(tx, workspaceId, key)
        if (meanwhile) return meanwhile
        throw new Error('A post was not added although nothing stood in its way.')
      }
      await insertPublications(tx, workspaceId, publications)
      await deps.audit.record(tx, member, by === 'hand' ? 'post.created' : 'post.imported', post.id)
      if (input.when.kind !== 'draft')
        await setTime(
          tx,
          member,
          post,
          publications,
          input.when,
          ...(by === 'import' ? (['import'] as const) : []),
        )
      await announcePost(deps.events, tx, workspaceId, post.id)
      return post.id
    })

const keyOf = ({ network, page: { pageId } }: Chosen) => destinationKey({ network, pageId })

/** A draft of what was sent. */
function newPost(
  input: CreatePost,
  createdBy: string,
  { clock, simulated }: Pick<PublishingDeps, 'clock' | 'simulated'>,
): StoredPost {
  const now = clock.now()
  return {
    id: newId('post'),
    text: input.text.trim(),
    hashtags: input.hashtags,
    link: input.link,
    linkPreview: null,
    firstComment: input.firstComment.trim(),
    format: input.format,
    items: input.items,
    collaborators: input.collaborators,
    dueAt: null,
    notAfter: input.notAfter === null ? null : new Date(input.notAfter),
    timing: 'draft',
    approval: 'none',
    approvalNote: null,
    recurrenceId: null,
    occurrence: null,
    simulated,
    version: 1,
    createdBy,
    createdAt: now,
    updatedAt: now,
  }
}

export function newPublication(
  { clock, simulated }: Pick<PublishingDeps, 'clock' | 'simulated'>,
  post: Pick<StoredPost, 'id'>,
  { page, network }: Chosen,
  position: number,
  overrides: Overrides,
): StoredPublication {
  return {
    id: newId('pub'),
    postId: post.id,
    pageId: page.pageId,
    connectionId: page.connectionId,
    network,
    position,
    simulated,
    overrides,
    state: 'draft',
    dueAt: null,
    nextAt: null,
    wakeAt: null,
    round: 0,
    prepared: [],
    looks: 0,
    waitingFor: null,
    problem: null,
    externalId: null,
    mediaExternalId: null,
    permalink: null,
    publishedAt: null,
    commentState: null,
    commentProblem: null,
    figures: null,
    figuresNextAt: null,
    commentsFetchedAt: null,
    commentsProblem: null,
    updatedAt: clock.now(),
  }
}

/** Nobody may delete a file that a post is about to show. @throws media.not_found */
export async function holdMedia(
  { media }: Pick<PublishingDeps, 'media'>,
  tx: Tx,
  workspaceId: WorkspaceId,
  ids: readonly StoredPost['items'][number]['mediaId'][],
): Promise<void> {
  const found = await media.find(tx, workspaceId, ids, { hold: true })
  if (found.length < ids.length) throw new AppError('media.not_found', {}, { field: 'items' })
}
