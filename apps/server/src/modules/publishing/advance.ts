import type { PostWait } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { ConnectionClock } from './connection-clock.ts'
import type { PublishingDeps } from './deps.ts'
import type { DuePublication } from './due-publication.ts'
import { expired, isTooLate } from './expired.ts'
import { createKeepStep, type Step } from './keep-step.ts'
import { createPrepare } from './prepare-publication.ts'
import { createPublishNow } from './publish-now.ts'
import { createFullQuota } from './quota.ts'
import { createSettlePublication } from './settle-publication.ts'
import { quotaReached, troubleOf } from './trouble.ts'

const LOOK_AT_QUOTA_AGAIN_SECONDS = 3600

/** Gets a publication one step on: makes it ready, publishes it, rounds it off, or writes down why that cannot be. */
export const createAdvance = (deps: PublishingDeps, clocks: ConnectionClock) => {
  const keep = createKeepStep(deps)
  const prepare = createPrepare(deps)
  const publishNow = createPublishNow(deps)
  const settle = createSettlePublication(deps)
  const fullQuota = createFullQuota(deps)

  const next = async (due: DuePublication, now: Date): Promise<Step | 'again'> => {
    const { post, publication, page, held, name } = due
    if (publication.externalId !== null) return settle(due, now)
    // What was claimed may be out already: that has to be found out, whatever else is the case.
    if (publication.state === 'unknown' || publication.state === 'publishing') return publishNow(due, now)
    if (isTooLate(post, now)) return expired(post)
    if (held?.waitingFor && !isOver(held, now)) return stillHeld(due, held.waitingFor, held.nextAt, now)
    if (page.connectionState !== 'active' || !page.shared)
      throw new AppError('connection.needs_reconnect', { name })
    if (publication.dueAt === null) return { publication: { nextAt: null } }
    const full = await fullQuota(due, now)
    if (full) return { trouble: quotaReached(publication.network, LOOK_AT_QUOTA_AGAIN_SECONDS, full.total) }
    const ready = await prepare(due, now)
    if (ready !== 'ready') return ready
    if (now < publication.dueAt)
      return { publication: { nextAt: publication.dueAt, waitingFor: null, looks: 0 } }
    return publishNow(due, now)
  }

  return async (due: DuePublication): Promise<void> => {
    const { place, at, publication, held, name } = due
    const ahead = await clocks.ahead(place.workspaceId, at.connectionId).catch(() => 0)
    const now = new Date(deps.clock.now().getTime() + ahead)
    // Of what is out, only its first comment can be in doubt, and that is not said of the post.
    const doubtIsKnown = publication.state === 'unknown' || publication.externalId !== null
    let step: Step | 'again'
    try {
      step = await next(due, now)
    } catch (error) {
      await deps.connections.failed(place.workspaceId, at.connectionId, error)
      const trouble = troubleOf(error, { network: publication.network, name }, held?.tries ?? 0)
      step = { trouble, quiet: doubtIsKnown && trouble.kind === 'unknown' }
    }
    if (step !== 'again') await keep(due, step, { now, ahead })
  }
}

const isOver = ({ nextAt }: { nextAt: Date | null }, now: Date) => nextAt !== null && nextAt <= now

/** It became due, or has to be made ready, while the destination is held back. */
function stillHeld(
  { publication }: DuePublication,
  waitingFor: PostWait,
  until: Date | null,
  now: Date,
): Step {
  const isDue = publication.dueAt !== null && publication.dueAt <= now
  return {
    publication: { state: isDue ? 'waiting' : 'scheduled', waitingFor, nextAt: until },
    ...(publication.state === 'waiting' && { quiet: true }),
  }
}
