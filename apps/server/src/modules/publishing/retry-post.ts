import type { PostId, PublicationId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import { announcePost } from './announce.ts'
import type { ConnectionClock } from './connection-clock.ts'
import type { PublishingDeps } from './deps.ts'
import { isTooLate } from './expired.ts'
import { findingsOf, problemsInWords } from './findings.ts'
import { loadPost, variantIn } from './load-post.ts'
import { savePost } from './post-store.ts'
import { savePublication } from './publication-store.ts'
import { allMediaIds } from './variant.ts'

/** Sends once more, now, what did not go out. @throws post.not_found, post.not_changeable, post.not_ready */
export const createRetryPost =
  (deps: PublishingDeps, clocks: ConnectionClock) =>
  (member: Member, id: PostId, publicationId: PublicationId): Promise<void> =>
    deps.transactions.inWorkspace(member.workspaceId, async (tx) => {
      const { workspaceId } = member
      const loaded = await loadPost(deps, tx, workspaceId, id, { lock: true })
      const publication = loaded.publications.find((one) => one.id === publicationId)
      if (!publication) throw new AppError('post.not_found')
      if (publication.state !== 'failed' && publication.state !== 'expired')
        throw new AppError('post.not_changeable', { state: publication.state })
      const findings = findingsOf(deps, {
        publication,
        variant: variantIn(loaded, publication, deps),
        page: loaded.pages.get(publication.pageId),
        conversions: loaded.conversions,
      })
      const problems = problemsInWords(findings, publication.network)
      if (problems.length > 0) throw new AppError('post.not_ready', { findings: problems.join(' ') })
      const now = await clocks.now(workspaceId, publication.connectionId)
      // Whoever sends it now wants it out, also when it was not to be out so late.
      if (isTooLate(loaded.post, now)) {
        const changed = { ...loaded.post, notAfter: null, updatedAt: deps.clock.now() }
        await savePost(tx, workspaceId, changed, allMediaIds(changed, loaded.publications))
      }
      // Another round: a write that was refused stays refused under its own name.
      await savePublication(tx, workspaceId, publicationId, {
        state: 'scheduled',
        dueAt: now,
        nextAt: now,
        wakeAt: deps.clock.now(),
        round: publication.round + 1,
        prepared: [],
        looks: 0,
        waitingFor: null,
        problem: null,
        updatedAt: deps.clock.now(),
      })
      await deps.audit.record(tx, member, 'post.retried', id, undefined, { publicationId })
      await announcePost(deps.events, tx, workspaceId, id)
    })
