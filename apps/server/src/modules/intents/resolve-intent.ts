import type { Intent, IntentId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import { PATIENCE_MS } from './look.ts'
import type { Settled } from './settle-intent.ts'
import { WriteFailure } from './write-failure.ts'

type Deps = {
  settle: (workspaceId: Member['workspaceId'], id: IntentId, waits: readonly number[]) => Promise<Settled>
  get: (member: Member, id: IntentId) => Promise<Intent>
}

/**
 * Looks at Meta now, because a member asked, and answers with what is true then. What is known already is not asked
 * again. @throws intent.not_found, intent.in_progress, intent.not_resolvable, connection.needs_reconnect,
 *   meta.throttled, meta.unavailable, meta.refused
 */
export const createResolveIntent =
  ({ settle, get }: Deps) =>
  async (member: Member, id: IntentId): Promise<Intent> => {
    const settled = await settle(member.workspaceId, id, PATIENCE_MS).catch((cause: unknown) => {
      throw cause instanceof WriteFailure ? inWords(cause) : cause
    })
    if (settled === 'not_found') throw new AppError('intent.not_found')
    if (settled === 'busy') throw new AppError('intent.in_progress')
    if (settled === 'no_look_up') throw new AppError('intent.not_resolvable')
    return get(member, id)
  }

function inWords(cause: WriteFailure): AppError {
  const { kind, problem, waitSeconds } = cause
  if (kind === 'reconnect') return new AppError('connection.needs_reconnect', { name: 'it' }, { cause })
  if (kind === 'refused') return new AppError('meta.refused', { reason: problem }, { cause })
  return waitSeconds === undefined
    ? new AppError('meta.unavailable', {}, { cause })
    : new AppError('meta.throttled', { seconds: waitSeconds }, { cause })
}
