import type { ApprovalMode, ApprovePost, PostId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import { announcePost } from './announce.ts'
import { mayApprove } from './approval.ts'
import type { PublishingDeps } from './deps.ts'
import { loadPost } from './load-post.ts'
import type { StoredPost } from './post.ts'
import type { SetTime } from './set-time.ts'
import { saveSettings, settingsOf } from './settings-store.ts'

/**
 * Says yes or no to a post that waits for it. A yes puts it on the calendar at the time it was given; a no makes it a
 * draft again, with the reason for its author.
 * @throws post.not_found, post.changed_meanwhile, post.not_awaiting, post.approval_not_yours, post.time_has_passed
 */
export const createApprovePost =
  (deps: PublishingDeps, setTime: SetTime) =>
  (member: Member, id: PostId, { version, approved, note }: ApprovePost): Promise<void> =>
    deps.transactions.inWorkspace(member.workspaceId, async (tx) => {
      const { workspaceId } = member
      const { post, publications } = await loadPost(deps, tx, workspaceId, id, { lock: true })
      if (post.version !== version) throw new AppError('post.changed_meanwhile')
      if (post.approval !== 'awaiting' || post.dueAt === null) throw new AppError('post.not_awaiting')
      const { approval } = await settingsOf(tx, workspaceId)
      // Where nobody has to ask any more, whoever may approve frees what still waits.
      if (!mayApprove(approval === 'off' ? 'editors' : approval, member.role))
        throw new AppError('post.approval_not_yours')
      const timing = post.timing === 'draft' ? 'at' : post.timing
      if (approved) {
        // What was to go out at once goes out with the yes.
        const when =
          timing === 'now'
            ? ({ kind: 'now' } as const)
            : { kind: 'at' as const, at: post.dueAt.toISOString() }
        await setTime(tx, member, { ...post, approval: 'approved' }, publications, when, timing)
      } else {
        const refused: StoredPost = { ...post, approval: 'none', approvalNote: note || null }
        await setTime(tx, member, refused, publications, { kind: 'draft' })
      }
      const action = approved ? 'post.approved' : 'post.refused'
      await deps.audit.record(tx, member, action, id, { dueAt: post.dueAt }, note ? { note } : undefined)
      await announcePost(deps.events, tx, workspaceId, id)
    })

/** What waits already goes on waiting: somebody looks at it, or takes it off the calendar. */
export const createSetApproval =
  ({ transactions, audit, clock }: PublishingDeps) =>
  (member: Member, mode: ApprovalMode): Promise<void> =>
    transactions.inWorkspace(member.workspaceId, async (tx) => {
      const { workspaceId } = member
      const { approval } = await settingsOf(tx, workspaceId)
      await saveSettings(tx, workspaceId, { approval: mode }, clock.now())
      await audit.record(
        tx,
        member,
        'posting.approval_changed',
        workspaceId,
        { approval },
        { approval: mode },
      )
    })
