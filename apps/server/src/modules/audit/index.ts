import type { OrganisationId, UserId, WorkspaceId } from '@adwright/contract'
import type { Clock } from '#platform/clock.ts'
import type { Member, Person } from '#platform/member.ts'
import type { Tx } from '#platform/transaction.ts'
import { addEntry, dropFacts, dropPerson } from './audit-store.ts'

export type Audit = {
  /** Writes down an act of a member, in the transaction that does it. `before` and `after` are small facts, never secrets. */
  record(
    tx: Tx,
    member: Member,
    action: string,
    subject: string,
    before?: unknown,
    after?: unknown,
  ): Promise<void>
  /** The same for what somebody does to their own account, in a transaction of theirs (`inPerson`): no workspace's act. */
  recordPerson(
    tx: Tx,
    person: Person,
    action: string,
    subject: string,
    before?: unknown,
    after?: unknown,
  ): Promise<void>
  /** The same for what concerns an organisation and none of its workspaces, such as its plan. Those who lead it read it. */
  recordOrganisation(
    tx: Tx,
    member: InOrganisation,
    action: string,
    subject: string,
    before?: unknown,
    after?: unknown,
  ): Promise<void>
  /** The same for what no person did here: a platform told us, we did it by ourselves, or somebody at the machine did. */
  recordOf(tx: Tx, actor: OtherActor, action: string, subject: string, facts?: Facts): Promise<void>
  /** Takes personal facts out of what is recorded of a subject, when the person asks for it. For system transactions. */
  forget(tx: Tx, subject: string, facts: readonly string[]): Promise<void>
  /** The same wherever a person occurs, by their id or e-mail: what they did stays, with their id. */
  forgetPerson(tx: Tx, person: { userId: UserId; email: string }): Promise<void>
}
/** A member, or one of the staff who does something to an organisation. */
export type InOrganisation = Person & Pick<Member, 'organisation'>
export type OtherActor = {
  name: 'meta' | 'system' | 'operator'
  /** Null, as the system, for what concerns none. */
  workspaceId: WorkspaceId | null
  organisationId?: OrganisationId
  requestId?: string | undefined
}
type Facts = { before?: unknown; after?: unknown }

export const createAudit = ({ clock }: { clock: Clock }): Audit => ({
  record: (tx, member, action, subject, before, after) =>
    addEntry(tx, {
      workspaceId: member.workspaceId,
      actor: member.userId,
      organisationId: member.organisation?.id,
      requestId: member.requestId,
      origin: member.origin,
      action,
      subject,
      before,
      after,
      at: clock.now(),
    }),
  recordOrganisation: (tx, member, action, subject, before, after) =>
    addEntry(tx, {
      workspaceId: null,
      actor: member.userId,
      organisationId: member.organisation?.id,
      requestId: member.requestId,
      origin: member.origin,
      action,
      subject,
      before,
      after,
      at: clock.now(),
    }),
  recordPerson: (tx, person, action, subject, before, after) =>
    addEntry(tx, {
      workspaceId: null,
      actor: person.userId,
      requestId: person.requestId,
      origin: person.origin,
      action,
      subject,
      before,
      after,
      at: clock.now(),
    }),
  recordOf: (tx, { name, requestId = null, ...place }, action, subject, { before, after } = {}) =>
    addEntry(tx, { ...place, actor: name, requestId, action, subject, before, after, at: clock.now() }),
  forget: dropFacts,
  forgetPerson: dropPerson,
})
