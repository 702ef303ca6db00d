import type { NotificationId } from '@adwright/contract'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestApp, until, type TestApp, type TestPerson } from '../../../test/index.ts'
import { refusal } from '../accounts/test-browser.ts'

let app: TestApp
let smtp: SMTPServer
const received: ParsedMail[] = []
let rosa: TestPerson
let ana: TestPerson
beforeAll(async () => {
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) =>
      simpleParser(stream, (error, parsed) => {
        if (!error) received.push(parsed)
        done(error)
      }),
  })
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve))
  const { port } = smtp.server.address() as { port: number } // listening on TCP
  app = await createTestApp({
    worker: true,
    env: { SMTP_URL: `smtp://127.0.0.1:${port}`, EMAIL_VERIFICATION: 'optional' },
  })
  rosa = await app.signUp('Rosa')
  ana = await app.colleague(rosa, 'editor')
})
afterAll(async () => {
  await app.close()
  await new Promise<void>((resolve) => smtp.close(resolve))
})

const editor = () => ana.signedIn.user.id
const list = (person: TestPerson, query: { unread?: 'true'; cursor?: NotificationId; limit?: number } = {}) =>
  person.api('listNotifications', { query })

test('a changed role is told in the app, to that person’s browsers alone, and by one mail with a button to stop', async () => {
  const streams = await Promise.all([rosa, ana].map((person) => listen(person)))
  await rosa.api('changeRole', { body: { userId: editor(), role: 'admin' } })
  const [first] = (await list(ana)).notifications
  expect(first).toMatchObject({
    kind: 'member.role_changed',
    title: 'Your role in Rosa’s shop is admin now.',
    text: 'Rosa changed it.',
    link: '/settings/team',
  })
  await until(async () => streams[1]?.text().includes('event: notification.new\ndata: {}'), {
    what: 'the signal',
  })
  expect(streams[0]?.text()).not.toContain('notification.new')
  for (const stream of streams) stream.stop()

  const { email } = ana.signedIn.user
  const mine = () =>
    received.filter((mail) => [mail.to].flat()[0]?.text === email && mail.subject?.includes('role'))
  await until(async () => mine().length > 0, { what: 'the mail' })
  const headers = mine()[0]?.headers.get('list') as { unsubscribe?: { url?: string } } | undefined // as mailparser reads it
  const address = new URL(headers?.unsubscribe?.url ?? '')
  expect(mine()[0]?.headerLines.find(({ key }) => key === 'list-unsubscribe-post')?.line).toContain(
    'List-Unsubscribe=One-Click',
  )
  const at = `${app.url}${address.pathname}${address.search}`
  // A program that only looks where it leads changes nothing.
  expect(await (await fetch(at)).text()).toContain('/settings/notifications')
  const isOff = async () =>
    (await ana.api('getNotificationChoices')).choices.find(({ topic }) => topic === 'team')?.email === 'off'
  expect(await isOff()).toBe(false)
  const pressed = await fetch(at, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
  })
  expect([pressed.status, await isOff()]).toEqual([200, true])
  expect((await fetch(`${at}x`, { method: 'POST' })).status).toBe(400)
  expect(mine()).toHaveLength(1)
})

test('they come page by page, are read one by one or all, and are counted', async () => {
  for (const role of ['editor', 'analyst', 'client', 'editor'] as const)
    await rosa.api('changeRole', { body: { userId: editor(), role } })
  const first = await list(ana, { limit: 3 })
  const second = await list(ana, { limit: 3, ...(first.nextCursor && { cursor: first.nextCursor }) })
  expect([first.notifications.length, second.notifications.length, first.unread]).toEqual([3, 2, 5])
  const all = [...first.notifications, ...second.notifications].map(({ id }) => id)
  expect(new Set(all).size).toBe(5)
  expect(second.nextCursor).toBeUndefined()

  const [newest] = all
  if (!newest) throw new Error('There is none.')
  expect(await ana.api('readNotifications', { body: { ids: [newest] } })).toEqual({
    unread: 4,
    unreadElsewhere: 0,
  })
  expect((await list(ana, { unread: 'true' })).notifications.map(({ id }) => id)).not.toContain(newest)
  // Elsewhere they are counted and not shown.
  const home = { ...ana, api: app.as(ana.signedIn.accessToken) }
  expect(await list(home)).toEqual({ notifications: [], unread: 0, unreadElsewhere: 4 })
  await ana.api('readNotifications', { body: { all: true } })
  expect(await list(home)).toMatchObject({ unreadElsewhere: 0 })
})

test('nobody reads a colleague’s, by id or with a key of the workspace', async () => {
  const [one] = (await list(ana)).notifications
  if (!one) throw new Error('There is none.')
  const before = await app.db.sql('select * from notifications where user_id = $1', [editor()])
  await rosa.api('readNotifications', { body: { ids: [one.id] } })
  expect(await app.db.sql('select * from notifications where user_id = $1', [editor()])).toEqual(before)
  expect((await list(rosa)).notifications.map(({ kind }) => kind)).toEqual([])

  const body = { name: 'Reader', scopes: ['read' as const], expiresInDays: null }
  const ofWorkspace = app.as((await rosa.api('createWorkspaceKey', { body })).secret)
  expect(await refusal(ofWorkspace('listNotifications', { query: {} }))).toBe('auth.session_needed')
  const ofAna = app.as((await ana.api('createMyKey', { body })).secret, rosa.signedIn.workspace.id)
  expect((await ofAna('listNotifications', { query: {} })).notifications).toHaveLength(5)
})

/** What the browser of somebody hears. */
async function listen(person: TestPerson) {
  const aborter = new AbortController()
  const headers = {
    authorization: `Bearer ${person.signedIn.accessToken}`,
    'x-workspace': rosa.signedIn.workspace.id,
  }
  const answer = await fetch(`${app.url}/api/events`, { headers, signal: aborter.signal })
  let text = ''
  void (async () => {
    for await (const chunk of answer.body ?? []) text += Buffer.from(chunk as Uint8Array).toString()
  })().catch(() => undefined)
  await until(async () => text.includes('retry:'), { what: 'the stream' })
  return { text: () => text, stop: () => aborter.abort() }
}
