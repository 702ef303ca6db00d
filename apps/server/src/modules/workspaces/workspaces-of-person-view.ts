import type {
  OrganisationId,
  OrganisationKind,
  OrganisationRole,
  Role,
  UserId,
  WorkspaceId,
} from '@adwright/contract'
import { sql } from 'kysely'
import type { Tx } from '#platform/transaction.ts'

/** Where a page begins: after this name, in lower case, and id. */
export type After = { key: string; id: string }
export type PersonsWorkspace = {
  id: WorkspaceId
  /** The name in lower case, as PostgreSQL sorts it. */
  key: string
  name: string
  role: Role | null
  organisation: { id: OrganisationId; name: string; kind: OrganisationKind; role: OrganisationRole | null }
}

/**
 * The workspaces of a person by name, by membership or because they lead the organisation; one more than asked for when
 * there are more. Needs the system role, since none is chosen yet; only what is theirs is looked at.
 */
export async function workspacesOfPerson(
  tx: Tx,
  userId: UserId,
  { search, after, limit }: { search?: string | undefined; after: After | undefined; limit: number },
): Promise<PersonsWorkspace[]> {
  const like = search ? `%${search.replace(/[\\%_]/g, '\\$&')}%` : null
  const { rows } = await sql<PersonsWorkspace>`
    select w.workspace_id as id, lower(w.name) as key, w.name, m.role,
      json_build_object('id', o.organisation_id, 'name', o.name, 'kind', o.kind, 'role', l.role) as organisation
    from (
      select workspace_id from memberships where user_id = ${userId}
      union
      select c.workspace_id from organisation_members l join workspaces c using (organisation_id) where l.user_id = ${userId}
    ) mine
    join workspaces w using (workspace_id)
    join organisations o using (organisation_id)
    left join memberships m on m.workspace_id = w.workspace_id and m.user_id = ${userId}
    left join organisation_members l on l.organisation_id = o.organisation_id and l.user_id = ${userId}
    where w.erased_at is null
      and (${like}::text is null or lower(w.name) like lower(${like}))
      and (${after?.key ?? null}::text is null or (lower(w.name), w.workspace_id) > (${after?.key ?? null}, ${after?.id ?? null}))
    order by lower(w.name), w.workspace_id
    limit ${limit + 1}`.execute(tx)
  return rows
}
