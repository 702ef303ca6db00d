import type { OrganisationId, WorkspaceId } from '@adwright/contract'
import { newId } from '#platform/ids.ts'
import type { Member } from '#platform/member.ts'
import { aWorkspace, type TestDatabase } from '../../../test/index.ts'
import { readCatalogue } from '../../../test/catalogue.ts'
import { seedRow } from '../../../test/minimal-row.ts'

export type TestAgency = { leader: Member; organisationId: OrganisationId; clients: WorkspaceId[] }

/** An agency with so many clients, named `Client 001` …, whose owner is in its own workspace. */
export async function anAgency(db: TestDatabase, count: number): Promise<TestAgency> {
  const leader = await aWorkspace(db, { name: 'Agency', timeZone: 'UTC' })
  const organisationId = leader.organisation?.id as OrganisationId // of a workspace of ours there is one
  await db.sql(`update organisations set kind = 'agency' where organisation_id = $1`, [organisationId])
  const clients = Array.from({ length: count }, () => newId('ws'))
  await db.sql(
    `insert into workspaces (workspace_id, organisation_id, name, time_zone, created_at, for_client)
     select id, $2, 'Client ' || lpad(n::text, 3, '0'), 'UTC', '2026-01-01'::timestamptz + n * interval '1 hour', true
     from unnest($1::text[]) with ordinality as w(id, n)`,
    [clients, organisationId],
  )
  return { leader, organisationId, clients }
}

type Day = { day: string; currency?: string; spendMinor?: number; simulated?: boolean; platform?: string }
/** What was spent on a day for 1,000 impressions. */
export async function addDay(
  db: TestDatabase,
  workspaceId: WorkspaceId,
  { day, currency = 'EUR', spendMinor = 100, simulated = false, platform = 'facebook' }: Day,
): Promise<void> {
  await db.sql(
    `insert into workspace_days (workspace_id, currency, day, platform, simulated, impressions, clicks, link_clicks,
       spend_minor, conversions, conversion_value_minor) values ($1, $2, $3, $4, $5, 1000, 10, 5, $6, 1, 900)`,
    [workspaceId, currency, day, platform, simulated, spendMinor],
  )
}

/** A connection, and campaigns in these states. */
export async function addCampaigns(
  db: TestDatabase,
  workspaceId: WorkspaceId,
  { states, status = 'active' }: { states: string[]; status?: string },
): Promise<void> {
  const tables = await readCatalogue(db)
  const rows = new Map([[`organisations ${workspaceId}`, {}], [`workspaces ${workspaceId}`, { workspace_id: workspaceId }]]) // prettier-ignore
  for (const table of tables.filter(({ name }) => name === 'campaigns' || name === 'connections'))
    await seedRow(db, tables, table, workspaceId, rows)
  await db.sql('update connections set status = $2 where workspace_id = $1', [workspaceId, status])
  for (const state of states)
    await db.sql(
      `insert into campaigns select (jsonb_populate_record(c, jsonb_build_object('campaign_id', $2::text, 'state', $3::text))).*
       from campaigns c where workspace_id = $1 limit 1`,
      [workspaceId, newId('cmp'), state],
    )
  await db.sql(`delete from campaigns where workspace_id = $1 and campaign_id not like 'cmp_%'`, [
    workspaceId,
  ])
}
