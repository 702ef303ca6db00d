import type { When } from '@adwright/contract'
import { instantOf, moveToDay, nextFreeSlots } from '@adwright/posting/times'
import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import type { Tx } from '#platform/transaction.ts'
import { takenTimes } from './calendar-view.ts'
import { waitsForApproval } from './approval.ts'
import type { ConnectionClock } from './connection-clock.ts'
import type { PublishingDeps } from './deps.ts'
import { findingsOf, problemsInWords } from './findings.ts'
import { loadAround, variantIn } from './load-post.ts'
import { isOpen, type StoredPost, type StoredPublication, type Timing } from './post.ts'
import { savePost } from './post-store.ts'
import { savePublication } from './publication-store.ts'
import { leadMs } from './publish-plan.ts'
import { settingsOf, timeZoneOf } from './settings-store.ts'
import { allMediaIds } from './variant.ts'

const MOST_DAYS_AHEAD = 366
const DAY_MS = 86_400_000
/** A post dropped on another day without having had a time yet. */
const USUAL_TIME = '09:00'

export type SetTime = ReturnType<typeof createSetTime>

/**
 * Puts what is not out yet of a post on the calendar, or takes it off. Nothing reaches Meta in here.
 * @throws post.not_changeable, post.not_ready, post.time_has_passed, post.too_far_ahead, post.no_free_slot
 */
export const createSetTime =
  (deps: PublishingDeps, clocks: ConnectionClock) =>
  async (
    tx: Tx,
    member: Pick<Member, 'workspaceId'> & { role?: Member['role'] },
    post: StoredPost,
    publications: StoredPublication[],
    when: When,
    timing: Timing = when.kind === 'day' ? 'at' : when.kind,
  ): Promise<StoredPost> => {
    const { workspaceId } = member
    const open = publications.filter(isOpen)
    const [first] = open
    if (!first) throw new AppError('post.not_changeable', { state: 'out, or on its way' })
    const now = await clocks.now(workspaceId, first.connectionId)
    const dueAt = await timeOf(tx, workspaceId, { post, now, when })
    if (dueAt !== null) {
      const loaded = await loadAround(deps, tx, workspaceId, post, publications)
      const problems = open.flatMap((publication) =>
        problemsInWords(
          findingsOf(deps, {
            publication,
            variant: variantIn(loaded, publication, deps),
            page: loaded.pages.get(publication.pageId),
            conversions: loaded.conversions,
          }),
          publication.network,
        ),
      )
      if (problems.length > 0) throw new AppError('post.not_ready', { findings: problems.join(' ') })
      if (post.notAfter !== null && post.notAfter <= dueAt)
        throw new AppError(
          'request.invalid',
          { reason: '“Not later than” must come after the time it goes out.' },
          { field: 'notAfter' },
        )
    }
    const { approval } = await settingsOf(tx, workspaceId)
    const awaits = dueAt !== null && post.approval !== 'approved' && waitsForApproval(approval, member.role)
    const changed: StoredPost = {
      ...post,
      dueAt,
      timing: dueAt === null ? 'draft' : timing,
      approval: awaits ? 'awaiting' : post.approval === 'awaiting' ? 'none' : post.approval,
      // A no was to the time and words of then.
      approvalNote: dueAt === null ? post.approvalNote : null,
      updatedAt: deps.clock.now(),
    }
    if (!(await savePost(tx, workspaceId, changed, allMediaIds(post, publications))))
      throw new AppError('post.changed_meanwhile')
    const loaded = await loadAround(deps, tx, workspaceId, changed, publications)
    for (const publication of open) {
      const ahead = await clocks.ahead(workspaceId, publication.connectionId)
      const nextAt =
        dueAt === null || awaits
          ? null
          : new Date(dueAt.getTime() - leadMs(variantIn(loaded, publication, deps)))
      await savePublication(tx, workspaceId, publication.id, {
        state: dueAt === null || awaits ? 'draft' : 'scheduled',
        dueAt,
        nextAt,
        wakeAt: nextAt && new Date(nextAt.getTime() - ahead),
        // What did not go out before begins anew: a write that was refused stays refused under its own name.
        ...(publication.state === 'failed' && { round: publication.round + 1, prepared: [] }),
        looks: 0,
        waitingFor: null,
        problem: null,
        updatedAt: deps.clock.now(),
      })
    }
    return { ...changed, version: changed.version + 1 }
  }

async function timeOf(
  tx: Tx,
  workspaceId: Member['workspaceId'],
  { post, now, when }: { post: StoredPost; now: Date; when: When },
): Promise<Date | null> {
  switch (when.kind) {
    case 'draft':
      return null
    case 'now':
      return now
    case 'at':
      return within(new Date(when.at), now)
    case 'day': {
      const zone = await timeZoneOf(tx, workspaceId)
      const at =
        post.dueAt === null ? instantOf(when.day, USUAL_TIME, zone).at : moveToDay(post.dueAt, when.day, zone)
      return within(at, now)
    }
    case 'queue': {
      const { slots } = await settingsOf(tx, workspaceId)
      const zone = await timeZoneOf(tx, workspaceId)
      const taken = await takenTimes(tx, workspaceId, now, post.id)
      const [next] = nextFreeSlots(slots, zone, now, taken, 1)
      if (!next) throw new AppError('post.no_free_slot')
      return next.at
    }
  }
}

function within(at: Date, now: Date): Date {
  if (at <= now) throw new AppError('post.time_has_passed', {}, { field: 'when' })
  if (at.getTime() - now.getTime() > MOST_DAYS_AHEAD * DAY_MS)
    throw new AppError('post.too_far_ahead', { days: MOST_DAYS_AHEAD }, { field: 'when' })
  return at
}
