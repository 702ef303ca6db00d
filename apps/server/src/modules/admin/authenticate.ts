import { AppError } from '#platform/errors.ts'
import type { Authenticator, Caller } from '#platform/http/authenticator.ts'
import type { Origin, Person } from '#platform/member.ts'
import type { Clock } from '#platform/clock.ts'
import type { People } from './people.ts'
import type { Impersonation } from './people-store.ts'

/**
 * Goes around every other authenticator: refuses whom the staff blocked, and marks what one of the staff does in
 * somebody else's name. @throws auth.blocked
 */
export const createStaffGate =
  (people: People, clock: Clock) =>
  (inner: Authenticator): Authenticator => ({
    hasSession: (cookie) => inner.hasSession(cookie),
    authenticate: async (credentials) => {
      const caller = await inner.authenticate(credentials)
      const person = caller?.person
      if (!person) return caller
      if (await people.isBlocked(person.userId)) throw new AppError('auth.blocked')
      const impersonation = person.sessionId && (await people.behind(person.sessionId))
      if (!impersonation) return caller
      if (impersonation.endedAt !== null || impersonation.endsAt <= clock.now()) return undefined
      // Whoever is not of the staff any more stands in for nobody.
      if (!(await people.isStaff(impersonation.staffId))) return undefined
      return standingIn(caller, impersonation)
    },
  })

function standingIn(caller: Caller, { staffId, startedAt, endsAt }: Impersonation): Caller {
  const marks: Partial<Origin> = {
    impersonatorId: staffId,
    impersonation: { since: startedAt, until: endsAt },
  }
  const marked = <Who extends Person>(who: Who): Who => ({
    ...who,
    origin: { ip: '', userAgent: '', ...who.origin, ...marks },
  })
  return {
    person: caller.person && marked(caller.person),
    member: caller.member && marked(caller.member),
    staff: false,
  }
}
