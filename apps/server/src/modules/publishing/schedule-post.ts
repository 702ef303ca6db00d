import type { PostId, SchedulePost } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import { announcePost } from './announce.ts'
import type { PublishingDeps } from './deps.ts'
import { loadPost } from './load-post.ts'
import type { SetTime } from './set-time.ts'

/** Puts a post on the calendar, moves it, sends it now, or takes it off again. @throws as `setTime`, post.not_found, post.changed_meanwhile */
export const createSchedulePost =
  (deps: PublishingDeps, setTime: SetTime) =>
  (member: Member, id: PostId, { version, when, notAfter }: SchedulePost): Promise<void> =>
    deps.transactions.inWorkspace(member.workspaceId, async (tx) => {
      const { workspaceId } = member
      const { post, publications } = await loadPost(deps, tx, workspaceId, id, { lock: true })
      if (post.version !== version) throw new AppError('post.changed_meanwhile')
      const before = post.dueAt
      const wanted = {
        ...post,
        ...(notAfter !== undefined && { notAfter: notAfter === null ? null : new Date(notAfter) }),
      }
      const after = await setTime(tx, member, wanted, publications, when)
      const action = actionOf(when, before)
      await deps.audit.record(tx, member, action, id, { dueAt: before }, { dueAt: after.dueAt })
      await announcePost(deps.events, tx, workspaceId, id)
    })

function actionOf({ kind }: SchedulePost['when'], before: Date | null): string {
  if (kind === 'draft') return 'post.unscheduled'
  if (kind === 'now') return 'post.sent'
  return before === null ? 'post.scheduled' : 'post.moved'
}
