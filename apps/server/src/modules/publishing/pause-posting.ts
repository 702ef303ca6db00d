import type { PostingSlot } from '@adwright/contract'
import type { Member } from '#platform/member.ts'
import { announcePost } from './announce.ts'
import type { PublishingDeps } from './deps.ts'
import { holdOverdue } from './overdue-store.ts'
import { saveSettings } from './settings-store.ts'

/** Stops everything that is to go out, or lets it go on: what fell due meanwhile is held for its author, or goes out now. */
export const createPausePosting =
  ({ transactions, audit, clock, events }: PublishingDeps) =>
  (member: Member, { paused, overdue }: { paused: boolean; overdue: 'hold' | 'publish' }): Promise<void> =>
    transactions.inWorkspace(member.workspaceId, async (tx) => {
      const { workspaceId } = member
      const now = clock.now()
      await saveSettings(tx, workspaceId, { paused }, now)
      if (!paused && overdue === 'hold')
        for (const id of await holdOverdue(tx, workspaceId, now))
          await announcePost(events, tx, workspaceId, id)
      await audit.record(tx, member, paused ? 'posting.paused' : 'posting.resumed', workspaceId, undefined, {
        overdue,
      })
    })

export const createSetSlots =
  ({ transactions, audit, clock }: PublishingDeps) =>
  (member: Member, slots: readonly PostingSlot[]): Promise<void> =>
    transactions.inWorkspace(member.workspaceId, async (tx) => {
      const unique = [...new Map(slots.map((slot) => [`${slot.weekday} ${slot.time}`, slot])).values()]
      const sorted = unique.toSorted((a, b) => a.weekday - b.weekday || a.time.localeCompare(b.time))
      await saveSettings(tx, member.workspaceId, { slots: sorted }, clock.now())
      await audit.record(tx, member, 'posting.slots_changed', member.workspaceId, undefined, {
        slots: sorted,
      })
    })
