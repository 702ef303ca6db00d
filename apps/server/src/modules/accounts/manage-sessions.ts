import type { Session, SessionId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Person } from '#platform/member.ts'
import type { Parts } from './deps.ts'
import { deviceOf } from './device.ts'
import { createRequirePresence } from './presence.ts'

export const createListSessions =
  ({ stores }: Parts) =>
  async ({ userId, sessionId }: Person): Promise<Session[]> =>
    (await stores.sessions.list(userId)).map(({ id, ip, userAgent, createdAt, endsAt, lastSeenAt }) => ({
      id,
      current: id === sessionId,
      createdAt: createdAt.toISOString(),
      endsAt: endsAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
      ip,
      ...deviceOf(userAgent),
    }))

/** Its cookie and its tokens end with it: here at once, in other processes within five seconds. */
export const createEndSession = (parts: Parts) => {
  const requirePresence = createRequirePresence(parts)
  const { stores, gate, transactions, audit } = parts
  return async (person: Person, id: SessionId): Promise<void> => {
    const { userId } = person
    await requirePresence(person)
    if (!(await stores.sessions.end({ id, userId }))) throw new AppError('auth.session_not_found')
    gate.forget()
    await transactions.inPerson(userId, (tx) => audit.recordPerson(tx, person, 'account.session_ended', id))
  }
}

/** All but the one that asks; devices that were trusted are asked for a code again. @returns how many ended */
export const createEndOtherSessions = (parts: Parts) => {
  const requirePresence = createRequirePresence(parts)
  const { stores, gate, transactions, audit } = parts
  return async (person: Person): Promise<number> => {
    const { userId, sessionId } = person
    await requirePresence(person)
    const ended = await stores.sessions.endOthers(userId, sessionId)
    await stores.credentials.forgetTrustedDevices(userId)
    gate.forget()
    await transactions.inPerson(userId, (tx) =>
      audit.recordPerson(tx, person, 'account.session_ended', userId, undefined, { ended }),
    )
    return ended
  }
}
