import { isPermitted, UserId, type AuditPage, type OrganisationId } from '@adwright/contract'
import type { Member } from '#platform/member.ts'
import { auditPage, type AuditQuery, type FoundEntry } from './audit-view.ts'
import { badCursor, readCursor, writeCursor, type Place } from './cursor.ts'
import type { Parts } from './deps.ts'

type Query = Omit<AuditQuery, 'after'> & { cursor?: string | undefined }

/**
 * The trail, for those who answer for what is done: of everything, or of one workspace. Whoever leads the organisation
 * that the workspace is of finds there what was done to it, too, such as to its plan.
 */
export function createListAudit({ transactions, accounts, people }: Parts) {
  /** Where the staff sit is nobody's business but theirs. */
  const withoutStaffAddresses = (entries: FoundEntry[]) =>
    Promise.all(
      entries.map(async (entry) => {
        const isTheirs =
          entry.impersonatorId !== null || (isPerson(entry.actor) && (await people.isStaff(entry.actor)))
        return isTheirs ? { ...entry, ip: null } : entry
      }),
    )
  const page = async (
    { limit, cursor, ...query }: Query,
    read: (asked: AuditQuery) => Promise<FoundEntry[]>,
  ): Promise<AuditPage> => {
    const after = cursor === undefined ? undefined : readPlace(cursor)
    const found = await read({ ...query, after, limit: limit + 1 })
    const shown = found.slice(0, limit)
    const ids = shown.flatMap(({ actor, impersonatorId }) => [actor, impersonatorId ?? ''])
    const names = await accounts.people(ids.filter(isPerson))
    const nameOf = (id: string) => (isPerson(id) ? (names.get(id)?.name ?? null) : null)
    const entries = shown.map(({ actor, impersonatorId, at, ...entry }) => ({
      ...entry,
      at: at.toISOString(),
      actor: { id: actor, name: nameOf(actor) },
      impersonator: impersonatorId && { id: impersonatorId, name: nameOf(impersonatorId) },
    }))
    const last = shown.at(-1)
    return found.length > limit && last ? { entries, nextCursor: writeCursor(last) } : { entries }
  }
  return {
    ofAll: (query: Query) => page(query, (asked) => transactions.asSystem((tx) => auditPage(tx, asked))),
    ofWorkspace: (member: Member, query: Omit<Query, 'workspaceId' | 'organisationId'>) =>
      page(query, async (asked) => {
        const own = await transactions.inWorkspace(member.workspaceId, (tx) => auditPage(tx, asked))
        const leads = ledBy(member)
        if (leads === undefined) return withoutStaffAddresses(own)
        const above = await transactions.inOrganisation(leads, (tx) => auditPage(tx, { ...asked, inNone: true })) // prettier-ignore
        return withoutStaffAddresses([...own, ...above].toSorted(latestFirst).slice(0, asked.limit))
      }),
  }
}

/** The organisation whose own acts a person may read: no program may. */
const ledBy = (member: Member): OrganisationId | undefined =>
  member.scopes === undefined && isPermitted(member, 'bill') ? member.organisation?.id : undefined

const latestFirst = (a: FoundEntry, b: FoundEntry): number =>
  b.at.getTime() - a.at.getTime() || Number(b.id) - Number(a.id)

const isPerson = (id: string): id is UserId => UserId.safeParse(id).success

function readPlace(cursor: string): Place {
  const place = readCursor(cursor)
  if (!/^\d{1,15}$/.test(place.id)) throw badCursor()
  return place
}
