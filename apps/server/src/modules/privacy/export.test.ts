import { afterAll, beforeAll, expect, test } from 'vitest'
import sharp from 'sharp'
import { readCatalogue, type Table } from '../../../test/catalogue.ts'
import { createTestApp, testPassword, until, type TestApp, type TestPerson } from '../../../test/index.ts'
import { seedRow, type Row } from '../../../test/minimal-row.ts'
import { refusal } from '../accounts/test-browser.ts'
import { leftOut, secretColumns } from './secret-columns.ts'
import { unzip } from './test-zip.ts'

let app: TestApp
let tables: Table[]
let rosa: TestPerson
let ana: TestPerson
const seeded = new Map<string, Row>()
const planted: string[] = []

beforeAll(async () => {
  app = await createTestApp({ worker: true })
  tables = (await readCatalogue(app.db)).filter(({ schema }) => schema === 'public')
  rosa = await app.signUp('Rosa')
  ana = await app.colleague(rosa, 'editor')
  const has = (table: Table, column: string) => table.columns.some(({ name }) => name === column)
  // A row in every table of Rosa's workspace, with a secret wherever there is room for one.
  for (const table of tables.filter((one) => has(one, 'workspace_id')))
    await seedRow(app.db, tables, table, rosa.signedIn.workspace.id, seeded)
  for (const table of tables)
    for (const column of table.columns.filter(
      ({ name, type }) => secretColumns.includes(name) && type === 'text',
    )) {
      const secret = `PLANTED-${table.name}-${column.name}`
      planted.push(secret)
      await app.db.sql(`update "${table.name}" set "${column.name}" = $1`, [secret])
    }
})
afterAll(() => app.close())

const tenants = () =>
  tables.filter(
    ({ name, columns }) => !(name in leftOut) && columns.some((column) => column.name === 'workspace_id'),
  )

async function exported(person: TestPerson): Promise<Map<string, Buffer>> {
  await person.api('requestExport')
  await until(async () => (await person.api('getExport')).state === 'ready', {
    what: 'the file',
    seconds: 20,
  })
  const file = await person.api('downloadExport')
  return unzip(Buffer.from(await file.arrayBuffer()))
}

test('everything of mine is in one file, with all tables of my workspace, and no secret', async () => {
  const photo = await sharp({ create: { width: 640, height: 640, channels: 3, background: '#c33' } })
    .png()
    .toBuffer()
  await rosa.api('uploadMedia', {
    form: { purpose: 'photo' },
    file: new Blob([new Uint8Array(photo)], { type: 'image/png' }),
    filename: '../../Brötchen.png',
  })
  const { secret } = await rosa.api('createMyKey', {
    body: { name: 'Mine', scopes: ['read'], expiresInDays: null },
  })
  await ana.api('changePassword', {
    body: { currentPassword: testPassword, newPassword: 'another long passphrase', endOtherSessions: false },
  })
  const files = await exported(rosa)
  const names = [...files.keys()]
  const json = (name: string): Record<string, unknown>[] => JSON.parse(files.get(name)?.toString() ?? 'null')

  const { id } = rosa.signedIn.workspace
  const folder =
    names.find((name) => name.startsWith('workspaces/') && name.includes(id))?.split('/')[1] ?? ''
  for (const { name } of tenants()) {
    const rows = json(`workspaces/${folder}/${name}.json`)
    expect([name, rows?.length]).toEqual([name, expect.toSatisfy((count: number) => count > 0)])
    expect(rows.every((row) => row['workspace_id'] === id)).toBe(true)
  }
  const picture = names.find(
    (name) =>
      (name.includes('/media/media_') && name.endsWith('Br_tchen.png')) || name.endsWith('Brötchen.png'),
  )
  expect((await sharp(files.get(picture ?? '')).metadata()).width).toBe(640)
  expect(names.filter((name) => name.includes('..') || name.startsWith('/'))).toEqual([])
  // A file that is listed and lost does not keep anybody from the rest.
  expect(files.get('README.txt')?.toString()).toContain('could not be found any more')

  const account = JSON.parse(files.get('account.json')?.toString() ?? 'null') as Record<string, Row[]>
  expect(account['account']).toEqual([
    expect.objectContaining({ email: rosa.signedIn.user.email, name: 'Rosa' }),
  ])
  expect(account['sessions']?.length).toBe(1)
  expect(json('me/memberships.json').map((row) => row['workspace_id'])).toEqual([id])
  expect(json('me/api_keys.json')).toEqual([expect.objectContaining({ name: 'Mine', scopes: ['read'] })])
  expect(json('me/audit_entries.json').map((row) => row['action'])).toContain('account.export_asked')
  expect(
    names.some((name) => name.startsWith('organisations/') && name.endsWith('/subscriptions.json')),
  ).toBe(true)

  const everything = [...files.values()].map((bytes) => bytes.toString('latin1')).join('\n')
  const [hash] = await app.db.sql<{ password: string }>(
    `select password from auth.account where "userId" = $1`,
    [rosa.signedIn.user.id],
  )
  const [session] = await app.db.sql<{ token: string }>(
    `select token from auth.session where "userId" = $1`,
    [rosa.signedIn.user.id],
  )
  expect(planted.length).toBeGreaterThan(4)
  for (const text of [
    ...planted,
    secret.slice(17),
    hash?.password,
    session?.token,
    rosa.signedIn.accessToken,
  ])
    expect(everything.includes(text ?? 'nothing')).toBe(false)
}, 60_000)

test('what is a colleague’s, or another workspace’s, is not in it', async () => {
  const [row] = await app.db.sql<{ id: string }>(
    `insert into notifications (notification_id, workspace_id, user_id, kind, link, key, at, in_app, email)
     values ('ntf_of_ana', $1, $2, 'post.published', '/', 'of ana', now(), true, 'off') returning notification_id as id`,
    [rosa.signedIn.workspace.id, ana.signedIn.user.id],
  )
  const files = await exported(rosa)
  const everything = [...files.values()].map((bytes) => bytes.toString()).join('\n')
  expect(everything).not.toContain(row?.id)
  expect(everything).not.toContain(ana.signedIn.user.email)

  // Ana owns a workspace of her own and is an editor in Rosa's: of that she gets that she is there.
  const hers = await exported(ana)
  const theirs = [...hers.keys()].filter((name) => name.includes(rosa.signedIn.workspace.id))
  expect(theirs).toEqual([])
  expect(hers.get('me/memberships.json')?.toString()).toContain(rosa.signedIn.workspace.id)
  expect(hers.get('me/notifications.json')?.toString()).toContain(row?.id)
}, 60_000)

test('it is ready with one mail and one notification; nobody else gets at it', async () => {
  const { user } = rosa.signedIn
  const ready = await app.db.sql(`select 1 from notifications where user_id = $1 and kind = 'export.ready'`, [
    user.id,
  ])
  expect(ready).toHaveLength(2)
  const mails = async () =>
    (await app.api('listOutbox')).mails.filter(
      ({ to, subject }) => to === user.email && /file with your data is ready/.test(subject),
    )
  await until(async () => (await mails()).length > 0, { what: 'the mail', seconds: 20 })
  const pia = await app.signUp('Pia')
  expect((await pia.api('getExport')).state).toBe('none')
  expect(await refusal(pia.api('downloadExport'))).toBe('export.not_ready')
  const { secret } = await rosa.api('createMyKey', {
    body: { name: 'Other', scopes: ['read'], expiresInDays: null },
  })
  expect(await refusal(app.as(secret)('downloadExport'))).toBe('auth.session_needed')
  expect(await refusal(app.api('getExport'))).toBe('auth.required')
}, 60_000)
