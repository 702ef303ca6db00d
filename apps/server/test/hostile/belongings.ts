import type { OrganisationId, UserId, WorkspaceId } from '@adwright/contract'
import { newId } from '../../src/platform/ids.ts'
import { readCatalogue } from '../catalogue.ts'
import type { TestApp, TestPerson } from '../index.ts'
import { ownerOf, seedRow, type Row } from '../minimal-row.ts'
import { requestsOf } from './requests.ts'

/** Where the things of each kind of id are kept. A kind that is not here fails the test of foreign ids. */
const homes = {
  ws: ['workspaces', 'workspace_id'],
  org: ['organisations', 'organisation_id'],
  key: ['api_keys', 'api_key_id'],
  media: ['media_files', 'media_id'],
  folder: ['media_folders', 'folder_id'],
  gen: ['generations', 'generation_id'],
  vgen: ['films', 'film_id'],
  creative: ['creatives', 'creative_id'],
  conn: ['connections', 'connection_id'],
  acct: ['ad_accounts', 'ad_account_id'],
  page: ['pages', 'page_id'],
  cmp: ['campaigns', 'campaign_id'],
  intent: ['intents', 'intent_id'],
  post: ['posts', 'post_id'],
  pub: ['publications', 'publication_id'],
  rec: ['recurrences', 'recurrence_id'],
  inv: ['invitations', 'invitation_id'],
  bill: ['invoices', 'invoice_id'],
  ntf: ['notifications', 'notification_id'],
} as const

/** Whoever has one of everything there is, in a workspace of their own. */
export type Owner = {
  person: TestPerson
  workspaceId: WorkspaceId
  organisationId: OrganisationId
  /** Part of every id and text that was made up for them: it tells whose something is. */
  mark: string
  /** By kind; some kinds have several homes. */
  ids: ReadonlyMap<string, readonly string[]>
}

/** Gives somebody a row in every table that knows whose its rows are. */
export async function ownerOfEverything(app: TestApp, name: string): Promise<Owner> {
  const person = await app.signUp(name)
  const userId = person.signedIn.user.id
  // The seeds name workspace, organisation and person alike.
  const [workspaceId, organisationId] = [
    userId.replace('user_', 'ws_') as WorkspaceId,
    userId.replace('user_', 'org_') as OrganisationId,
  ]
  const ids = new Map<string, string[]>([
    ['user', [userId]],
    ['ws', [workspaceId]],
    ['org', [organisationId]],
    ['auth', await idsOf(app, 'select id from auth.session where "userId" = $1', userId)],
    ['key', [(await person.api('createMyKey', { body: { name: 'Mine', scopes: ['read'] } })).id]],
    ['passkey', await aPasskey(app, userId)],
  ])
  const tables = (await readCatalogue(app.db)).filter(({ schema }) => schema === 'public')
  for (const [kind, [table, key]] of Object.entries(homes)) {
    const own = tables.find((each) => each.name === table)?.columns.find((each) => each.name === key)
    if (!own || kind === 'ws' || kind === 'org') continue
    const id = newId(kind as 'media') // any of them: the prefix is all that matters here
    own.allowed = [id]
    ids.set(kind, [...(ids.get(kind) ?? []), id])
  }
  for (const column of tables.flatMap(({ columns }) => columns))
    if (column.name === 'currency') column.allowed = ['EUR'] // which answers are held against
  const rows = new Map<string, Row>()
  const seeded = tables.filter((table) => ownerOf(table) !== undefined)
  const places = ['organisations', 'workspaces', 'memberships', 'organisation_members']
  for (const table of seeded.filter(({ name }) => places.includes(name)))
    await seedRow(app.db, tables, table, workspaceId, rows)
  await app.db.sql(`update memberships set role = 'owner' where workspace_id = $1`, [workspaceId])
  // The least row has no words in it that a handler could read.
  const { id: brief } = await app.as(person.signedIn.accessToken, workspaceId)(
    'createBrief',
    requestsOf('createBrief')[0] as never,
  ) // it is a sample of that
  ids.set('brief', [brief])
  rows.set(`briefs ${workspaceId}`, { brief_id: brief })
  for (const table of seeded) await seedRow(app.db, tables, table, workspaceId, rows)
  return { person, workspaceId, organisationId, mark: workspaceId.slice(3), ids }
}

const idsOf = async (app: TestApp, text: string, value: string): Promise<string[]> =>
  (await app.db.sql<{ id: string }>(text, [value])).map(({ id }) => id)

async function aPasskey(app: TestApp, userId: UserId): Promise<string[]> {
  const id = newId('passkey')
  await app.db.sql(
    `insert into auth.passkeys (passkey_id, user_id, name, credential_id, public_key, counter, synced)
     values ($1, $2, 'My phone', $1, 'x', 0, false)`,
    [id, userId],
  )
  return [id]
}

/** A digest of every row that is theirs, by table: what a stranger did to any of them shows. */
export async function digestOf(
  app: TestApp,
  { person, workspaceId, organisationId }: Owner,
): Promise<Record<string, string>> {
  const owners: Record<string, string> = {
    workspace_id: workspaceId,
    organisation_id: organisationId,
    user_id: person.signedIn.user.id,
    userId: person.signedIn.user.id,
    person_id: person.signedIn.user.id,
  }
  const digests: Record<string, string> = {}
  for (const { schema, name, columns } of await readCatalogue(app.db)) {
    const mine = columns
      .filter((each) => owners[each.name] !== undefined)
      .map((each) => `"${each.name}" = '${owners[each.name]}'`)
    if (mine.length === 0) continue
    const [row] = await app.db.sql<{ digest: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as digest
       from ${schema}."${name}" t where ${mine.join(' or ')}`,
    )
    digests[`${schema}.${name}`] = row?.digest ?? ''
  }
  return digests
}
