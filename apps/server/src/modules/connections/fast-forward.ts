import type { ConnectionId, WorkspaceId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import { enqueueCheck } from './check-queue.ts'
import { activeConnections, findConnection } from './connection-store.ts'
import { tokenPlace } from './connection.ts'
import type { ConnectionDeps } from './deps.ts'

/** Lets days go by in a rehearsal. @throws rehearsal.only, connection.not_found, connection.needs_reconnect */
export const createFastForward =
  (deps: ConnectionDeps) =>
  async (
    member: Member,
    { connectionId, days }: { connectionId?: ConnectionId | undefined; days: number },
  ): Promise<{ connectionId: ConnectionId; now: string }> => {
    const { transactions, sealer, audit, events, onTimePassed } = deps
    const { workspaceId } = member
    const stored = await transactions.inWorkspace(workspaceId, async (tx) => {
      if (connectionId) return findConnection(tx, workspaceId, connectionId)
      const [twin] = await activeConnections(tx, workspaceId, 'twin')
      return twin ?? (await activeConnections(tx, workspaceId, 'live'))[0]
    })
    if (!stored || stored.status === 'revoked') throw new AppError('connection.not_found')
    if (stored.mode !== 'twin') throw new AppError('rehearsal.only')
    if (stored.status !== 'active')
      throw new AppError('connection.needs_reconnect', { name: stored.userName })
    const { id } = stored
    const now = await leap(deps, {
      workspaceId,
      id,
      token: sealer.open(stored.tokenSealed, tokenPlace(id)),
      days,
    })
    await transactions.inWorkspace(workspaceId, async (tx) => {
      await onTimePassed(tx, workspaceId, id)
      // A week may have gone by for the token as well.
      await enqueueCheck(deps, tx, { workspaceId, connectionId: id }, `forward:${now.getTime()}`)
      await audit.record(tx, member, 'rehearsal.fast_forwarded', id, undefined, { days })
      await events.publish(tx, workspaceId, { name: 'connection.changed', data: { connectionId: id } })
    })
    return { connectionId: id, now: now.toISOString() }
  }

const DAY_SECONDS = 86_400
/** Whoever waits for the leap waits no longer; what is still to come on the way happens at its end. */
const PATIENCE_MS = 25_000

/** From moment to moment, so that what is to happen on the way happens at its own time. */
async function leap(
  { transactions, rehearsalClock, onTheWay }: ConnectionDeps,
  {
    workspaceId,
    id,
    token,
    days,
  }: { workspaceId: WorkspaceId; id: ConnectionId; token: string; days: number },
): Promise<Date> {
  const giveUpAt = performance.now() + PATIENCE_MS
  let now = await rehearsalClock.now(token)
  const until = new Date(now.getTime() + days * DAY_SECONDS * 1000)
  const goTo = async (moment: Date) => {
    const seconds = Math.ceil((moment.getTime() - now.getTime()) / 1000)
    if (seconds > 0) now = await rehearsalClock.advance(token, seconds)
  }
  const moments = await transactions.inWorkspace(workspaceId, (tx) =>
    onTheWay.moments(tx, workspaceId, id, until),
  )
  for (const moment of moments) {
    if (moment >= until || performance.now() > giveUpAt) break
    await goTo(moment)
    await onTheWay.reached(workspaceId, id)
  }
  await goTo(until)
  return now
}
