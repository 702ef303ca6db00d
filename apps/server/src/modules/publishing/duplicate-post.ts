import type { PostId } from '@adwright/contract'
import { newId } from '#platform/ids.ts'
import type { Member } from '#platform/member.ts'
import { announcePost } from './announce.ts'
import type { PublishingDeps } from './deps.ts'
import { newPublication } from './create-post.ts'
import { loadPost } from './load-post.ts'
import type { StoredPost } from './post.ts'
import { insertPost } from './post-store.ts'
import { insertPublications } from './publication-store.ts'
import { allMediaIds } from './variant.ts'

/** The same post once more, as a draft, with what was adapted for each destination. @throws post.not_found */
export const createDuplicatePost =
  (deps: PublishingDeps) =>
  (member: Member, id: PostId): Promise<PostId> =>
    deps.transactions.inWorkspace(member.workspaceId, async (tx) => {
      const { workspaceId } = member
      const { post, publications, pages } = await loadPost(deps, tx, workspaceId, id)
      const now = deps.clock.now()
      const copy: StoredPost = {
        ...post,
        id: newId('post'),
        dueAt: null,
        notAfter: null,
        timing: 'draft',
        approval: 'none',
        approvalNote: null,
        recurrenceId: null,
        occurrence: null,
        simulated: deps.simulated,
        version: 1,
        createdBy: member.userId,
        createdAt: now,
        updatedAt: now,
      }
      const copies = publications.flatMap(({ pageId, network, overrides }, position) => {
        const page = pages.get(pageId)
        return page ? [newPublication(deps, copy, { page, network }, position, overrides)] : []
      })
      await insertPost(tx, workspaceId, copy, { mediaIds: allMediaIds(copy, copies) })
      await insertPublications(tx, workspaceId, copies)
      await deps.audit.record(tx, member, 'post.duplicated', copy.id, undefined, { from: id })
      await announcePost(deps.events, tx, workspaceId, copy.id)
      return copy.id
    })
