import type { Me, OrganisationId } from '@adwright/contract'
import { sql } from 'kysely'
import type { Member } from '#platform/member.ts'
import type { Transactions } from '#platform/transaction.ts'

type Seen = Pick<Me, 'workspace' | 'organisation' | 'steps'>

/** The workspace and how far its newcomer is, in one query. */
export function readMe(
  { inWorkspace }: Transactions,
  { workspaceId, role, organisation }: Member,
): Promise<Seen> {
  return inWorkspace(workspaceId, async (tx) => {
    const row = await tx
      .selectFrom('workspaces as w')
      .where('w.workspace_id', '=', workspaceId)
      .select((eb) => [
        'w.name',
        'w.organisation_id',
        sql<{ name: string; kind: 'business' | 'agency' }>`owner_of_workspace()`.as('owner'),
        'w.time_zone',
        eb
          .exists(
            eb
              .selectFrom('connections')
              .select(sql.lit(1).as('one'))
              .where('workspace_id', '=', workspaceId)
              .where('status', '=', 'active'),
          )
          .as('connected'),
        eb
          .exists(
            eb.selectFrom('briefs').select(sql.lit(1).as('one')).where('workspace_id', '=', workspaceId),
          )
          .as('briefed'),
        eb
          .exists(
            eb.selectFrom('creatives').select(sql.lit(1).as('one')).where('workspace_id', '=', workspaceId),
          )
          .as('created'),
        eb
          .exists(
            eb
              .selectFrom('campaigns')
              .select(sql.lit(1).as('one'))
              .where('workspace_id', '=', workspaceId)
              .where('launched_at', 'is not', null),
          )
          .as('launched'),
      ])
      .executeTakeFirstOrThrow()
    return {
      workspace: { id: workspaceId, name: row.name, timeZone: row.time_zone, role },
      organisation: {
        id: row.organisation_id as OrganisationId, // written by us from a branded value
        ...row.owner,
        role: organisation?.role ?? null,
      },
      steps: {
        connected: Boolean(row.connected),
        briefed: Boolean(row.briefed),
        created: Boolean(row.created),
        launched: Boolean(row.launched),
      },
    }
  })
}
