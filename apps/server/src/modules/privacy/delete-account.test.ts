import { afterAll, beforeAll, expect, test } from 'vitest'
import { readCatalogue, type Table } from '../../../test/catalogue.ts'
import { createTestApp, testPassword, until, type TestApp, type TestPerson } from '../../../test/index.ts'
import { seedRow, type Row } from '../../../test/minimal-row.ts'
import { refusal } from '../accounts/test-browser.ts'
import { join } from '../workspaces/test-teams.ts'

let app: TestApp
let tables: Table[]
beforeAll(async () => {
  app = await createTestApp({ worker: true })
  tables = await readCatalogue(app.db)
})
afterAll(() => app.close())

const idOf = ({ signedIn }: TestPerson) => signedIn.user.id
const emailOf = ({ signedIn }: TestPerson) => signedIn.user.email
const remove = (person: TestPerson, body: { password?: string; confirm?: string } = {}) =>
  person.api('deleteAccount', { body: { password: person.password, confirm: emailOf(person), ...body } })
const isDone = (person: TestPerson) =>
  until(
    async () =>
      (await app.db.sql('select 1 from account_deletions where user_id = $1 and done_at is not null', [idOf(person)])).length > 0,
    { what: 'the end of the deletion', seconds: 20 },
  ) // prettier-ignore

/** Where the id of somebody who is gone may still stand, and why. Their e-mail may stand nowhere. */
const keepsTheId: Readonly<Record<string, string>> = {
  'public.audit_entries':
    'acts stay, with the id of who did them and without anything that tells who that is',
  'public.account_deletions': 'that an account was deleted, and when',
  'public.posts': 'what they wrote for others’ workspaces is these workspaces’',
  'public.invitations': 'who invited a colleague; the colleague is still there',
  'public.events': 'whose browsers to tell of something: gone within a day',
  'public.api_keys': 'keys of workspaces are the workspace’s, whoever made them',
  dbos: 'jobs that were done for them are known by the id; the engine forgets them within 30 days',
}

async function tablesThatMention(text: string): Promise<string[]> {
  const found: string[] = []
  for (const { schema, name } of tables) {
    const rows = await app.db.sql(
      `select 1 from "${schema}"."${name}" t where strpos(lower(t::text), lower($1)) > 0 limit 1`,
      [text],
    )
    if (rows.length > 0) found.push(`${schema}.${name}`)
  }
  return found
}

test('it takes the password, and the e-mail typed in', async () => {
  const rosa = await app.signUp('Rosa')
  expect(await refusal(remove(rosa, { password: 'wrong' }))).toBe('auth.wrong_password')
  expect(await refusal(remove(rosa, { confirm: 'somebody@example.com' }))).toBe('request.invalid')
  const body = { name: 'Mine', scopes: ['manage' as const], expiresInDays: null }
  const withKey = app.as((await rosa.api('createMyKey', { body })).secret)
  expect(
    await refusal(withKey('deleteAccount', { body: { password: testPassword, confirm: emailOf(rosa) } })),
  ).toBe('auth.session_needed')
  await expect(rosa.api('me')).resolves.toBeDefined()
})

test('others who belong to what is mine, and campaigns that run, are in the way; I am told what to do', async () => {
  const [rosa, ana] = [await app.signUp('Rosa'), await app.signUp('Ana')]
  await join(app, rosa, ana, 'editor')
  await expect(remove(rosa)).rejects.toMatchObject({
    body: { code: 'account.owns_shared', message: expect.stringContaining('“Rosa’s shop”') as string },
  })
  await rosa.api('removeMember', { body: { userId: idOf(ana) } })
  const campaigns = tables.find(({ schema, name }) => schema === 'public' && name === 'campaigns')
  if (!campaigns) throw new Error('There are no campaigns.')
  await seedRow(app.db, tables, campaigns, rosa.signedIn.workspace.id, new Map<string, Row>())
  const state = (to: string) =>
    app.db.sql(`update campaigns set state = $1, name = 'Autumn' where workspace_id = $2`, [
      to,
      rosa.signedIn.workspace.id,
    ])
  await state('active')
  await expect(remove(rosa)).rejects.toMatchObject({
    body: { code: 'account.campaigns_running', message: expect.stringContaining('“Autumn”') as string },
  })
  await expect(rosa.api('me')).resolves.toBeDefined()
  await state('paused')
  await remove(rosa)
  await isDone(rosa)
})

test('nothing of a person is left in any table, and what belongs to others stays', async () => {
  const [rosa, boss] = [await app.signUp('Rosa'), await app.signUp('Boss')]
  const email = emailOf(rosa)
  const there = await join(app, boss, rosa, 'admin')
  // Traces wherever people leave them.
  const name = 'Mine'
  const mine = await rosa.api('createMyKey', { body: { name, scopes: ['read'], expiresInDays: null } })
  await there('createWorkspaceKey', { body: { name: 'Theirs', scopes: ['read'], expiresInDays: null } })
  await there('inviteMember', { body: { email: 'newcomer@example.com', role: 'editor' } })
  await boss.api('inviteMember', { body: { email: 'other@example.com', role: 'editor' } })
  await rosa.api('setNotificationChoices', {
    body: { choices: [{ topic: 'team', inApp: true, email: 'daily' }] },
  })
  await rosa.api('updateMe', { body: { name: 'Rosalinde', timeZone: 'Europe/Berlin' } })
  await rosa.api('changeEmail', { body: { email: 'rosa-new@example.com', password: testPassword } })
  await boss.api('changeRole', { body: { userId: idOf(rosa), role: 'editor' } })
  await there('createMediaFolder', { body: { name: 'Made by Rosa' } })
  await rosa.api('createMediaFolder', { body: { name: 'In her own' } })
  await rosa.api('requestExport')
  await until(async () => (await rosa.api('getExport')).state === 'ready', {
    what: 'the export',
    seconds: 20,
  })
  await app.db.sql(
    `insert into posts (post_id, workspace_id, text, format, timing, simulated, created_by, created_at, updated_at)
     values ('post_by_rosa', $1, 'Bread', 'feed', 'draft', true, $2, now(), now())`,
    [boss.signedIn.workspace.id, idOf(rosa)],
  )
  const before = await tablesThatMention(idOf(rosa))
  expect(before.length).toBeGreaterThan(12)

  await remove(rosa)
  // With the answer: no token, no key, no way in.
  expect(await refusal(rosa.api('me'))).toBe('auth.token_invalid')
  expect(await refusal(there('listCampaigns', { query: {} }))).toBe('auth.token_invalid')
  expect(await refusal(app.as(mine.secret)('listCampaigns', { query: {} }))).toMatch(/^auth\./)
  expect(await refusal(app.api('signIn', { body: { email, password: testPassword } }))).toBe(
    'auth.wrong_credentials',
  )
  await isDone(rosa)

  const mails = (await app.api('listOutbox')).mails.filter(({ to }) => to === email)
  expect(mails.map(({ subject }) => subject)).toEqual(['Your Adwright account is deleted'])
  await app.db.sql('delete from outbox_mails where recipient = $1', [email])
  expect(await tablesThatMention(email)).toEqual([])
  const after = await tablesThatMention(idOf(rosa))
  expect(
    after.filter((table) => !(table in keepsTheId || (table.split('.')[0] ?? '') in keepsTheId)),
  ).toEqual([])
  expect(await tablesThatMention(rosa.signedIn.workspace.id)).toEqual(
    expect.not.arrayContaining(['public.workspaces', 'public.memberships', 'public.media_folders']),
  )
  const acts = await app.db.sql<{ ip: string | null; facts: string }>(
    `select ip, concat(before::text, after::text) as facts from audit_entries where actor = $1`,
    [idOf(rosa)],
  )
  expect(acts.length).toBeGreaterThan(5)
  expect(acts.filter(({ ip, facts }) => ip !== null || /Rosalinde|rosa-new/.test(facts))).toEqual([])

  // The other workspace goes on without them.
  const { members } = await boss.api('listMembers')
  expect(members.map(({ name: who }) => who)).toEqual(['Boss'])
  expect(await app.db.sql(`select created_by from posts where post_id = 'post_by_rosa'`)).toEqual([
    { created_by: idOf(rosa) },
  ])
  expect((await boss.api('listMediaFolders')).folders.map((folder) => folder.name)).toContain('Made by Rosa')
}, 60_000)

test('somebody without a workspace of their own goes as well, and may come again as somebody new', async () => {
  const boss = await app.signUp('Boss')
  const pia = await app.signUp('Pia')
  await join(app, boss, pia, 'editor')
  const organisation = (await pia.api('me')).organisation
  await app.db.sql('delete from organisations where organisation_id = $1', [organisation.id])
  await remove(pia)
  await isDone(pia)
  const again = await app.api('signUp', {
    body: { email: emailOf(pia), password: testPassword, name: 'Pia', businessName: 'Pia’s' },
  })
  expect(again.signedIn?.user.id).not.toBe(idOf(pia))
  expect((await boss.api('listMembers')).members).toHaveLength(1)
}, 60_000)

test('an agency goes with all its clients when nobody else belongs to it', async () => {
  const rosa = await app.signUp('Rosa')
  await rosa.api('becomeAgency')
  await rosa.api('createClientWorkspace', { body: { name: 'Client', timeZone: 'UTC' } })
  const { id } = (await rosa.api('me')).organisation
  await remove(rosa)
  await isDone(rosa)
  expect(await app.db.sql('select 1 from organisations where organisation_id = $1', [id])).toEqual([])
  expect(await app.db.sql('select 1 from workspaces where organisation_id = $1', [id])).toEqual([])
}, 60_000)
