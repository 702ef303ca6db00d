import { UserId, type AuditPage } from '@adwright/contract'
import type { Member } from '#platform/member.ts'
import { auditPage, type AuditQuery, type FoundEntry } from './audit-view.ts'
import { badCursor, readCursor, writeCursor, type Place } from './cursor.ts'
import type { Parts } from './deps.ts'

type Query = Omit<AuditQuery, 'after'> & { cursor?: string | undefined }

/** The trail, for those who answer for what is done: of everything, or of one workspace. */
export function createListAudit({ transactions, accounts }: Parts) {
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
    ofWorkspace: ({ workspaceId }: Member, query: Omit<Query, 'workspaceId' | 'organisationId'>) =>
      page(query, (asked) => transactions.inWorkspace(workspaceId, (tx) => auditPage(tx, asked))),
  }
}

const isPerson = (id: string): id is UserId => UserId.safeParse(id).success

function readPlace(cursor: string): Place {
  const place = readCursor(cursor)
  if (!/^\d{1,15}$/.test(place.id)) throw badCursor()
  return place
}
