import type { PostId, ServerEvent, WorkspaceId } from '@adwright/contract'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
import type { Member } from '#platform/member.ts'
import { readCatalogue } from '../../../test/catalogue.ts'
import { aColleague, aWorkspace } from '../../../test/index.ts'
import { seedRow, type Row } from '../../../test/minimal-row.ts'
import { peopleToTell } from './people-view.ts'
import { createRoom, type Room } from './test-room.ts'

let room: Room
let rosa: Member
beforeAll(async () => {
  room = await createRoom()
})
beforeEach(async () => {
  rosa = await aWorkspace(room.db)
})
afterAll(() => room.close())

const failed = (id = newId('gen')): ServerEvent => ({
  name: 'generation.progress',
  data: {
    id,
    briefId: newId('brief'),
    prompt: 'Posters for bread',
    count: 1,
    formats: [],
    state: 'failed',
    stage: 'failed',
    percent: 0,
    secondsLeft: null,
    error: 'The model was away.',
    createdAt: room.clock.now().toISOString(),
  },
})
const publish = ({ workspaceId }: Member, event: ServerEvent) =>
  room.db.inWorkspace(workspaceId, (tx) => room.events.publish(tx, workspaceId, event))

/** A post of somebody's, as its own room would write it. */
async function aPost(author: Member): Promise<PostId> {
  const id = newId('post')
  await room.db.sql(
    `insert into posts (post_id, workspace_id, text, format, timing, simulated, created_by, created_at, updated_at)
     values ($1, $2, 'Fresh bread' || E'\\n' || 'every day', 'feed', 'draft', true, $3, now(), now())`,
    [id, author.workspaceId, author.userId],
  )
  return id
}

test('what rooms publish is told to each person concerned, once, with the words and where to go', async () => {
  const [editor, analyst] = [
    await aColleague(room.db, rosa, 'editor'),
    await aColleague(room.db, rosa, 'analyst'),
  ]
  const event = failed()
  await publish(rosa, event)
  await publish(rosa, event)
  expect(await room.told(rosa.userId)).toEqual(['generation.failed'])
  expect(await room.told(editor.userId)).toEqual(['generation.failed'])
  expect(await room.told(analyst.userId)).toEqual([])
  const { notifications } = await room.notifications.list(rosa, { limit: 10, unread: 'false' })
  expect(notifications).toEqual([
    {
      id: expect.stringMatching(/^ntf_/) as string,
      kind: 'generation.failed',
      topic: 'creative',
      title: 'Posters for “Posters for bread” could not be made.',
      text: 'The model was away.',
      link: '/studio',
      at: room.clock.now().toISOString(),
      readAt: null,
      workspaceId: rosa.workspaceId,
      simulated: false,
    },
  ])
})

test('what was rolled back is told to nobody', async () => {
  await expect(
    room.db.inWorkspace(rosa.workspaceId, async (tx) => {
      await room.events.publish(tx, rosa.workspaceId, failed())
      throw new Error('no')
    }),
  ).rejects.toThrow('no')
  expect(await room.told(rosa.userId)).toEqual([])
})

test('a person sees their own and nobody else’s, whatever they ask for', async () => {
  const editor = await aColleague(room.db, rosa, 'editor')
  await publish(rosa, failed())
  const mine = await room.notifications.list(rosa, { limit: 10, unread: 'false' })
  const theirs = await room.notifications.list(editor, { limit: 10, unread: 'false' })
  expect([mine.unread, theirs.unread]).toEqual([1, 1])
  const ids = mine.notifications.map(({ id }) => id)
  expect(theirs.notifications.map(({ id }) => id)).not.toEqual(ids)
  expect(await room.notifications.read(editor, { ids })).toEqual({ unread: 1, unreadElsewhere: 0 })
  expect((await room.notifications.list(rosa, { limit: 10, unread: 'true' })).notifications).toHaveLength(1)
  // Nor past the use cases: row-level security shows a person their own rows.
  const seen = await room.db.inPerson(editor.userId, (tx) =>
    tx.selectFrom('notifications').select('user_id').distinct().execute(),
  )
  expect(seen).toEqual([{ user_id: editor.userId }])
  await expect(
    room.db.inPerson(editor.userId, (tx) =>
      tx.updateTable('notifications').set({ user_id: rosa.userId }).execute(),
    ),
  ).rejects.toThrow(/row-level security/)
})

test('choices of people are read for their own workspace only', async () => {
  const other = await aWorkspace(room.db)
  const asked = (workspaceId: WorkspaceId) =>
    room.db.inWorkspace(rosa.workspaceId, (tx) => peopleToTell(tx, workspaceId, 'team'))
  expect(await asked(rosa.workspaceId)).toHaveLength(2) // as a member, and as whoever leads the organisation
  expect(await asked(other.workspaceId)).toEqual([])
})

test('what somebody does not want to see in the app is not shown, and counts for nothing', async () => {
  await room.notifications.choose(rosa, { choices: [{ topic: 'creative', inApp: false, email: 'daily' }] })
  await publish(rosa, failed())
  expect(await room.notifications.list(rosa, { limit: 10, unread: 'false' })).toEqual({
    notifications: [],
    unread: 0,
    unreadElsewhere: 0,
  })
  await room.notifications.choose(rosa, { choices: [{ topic: 'creative', inApp: false, email: 'off' }] })
  const before = await room.told(rosa.userId)
  await publish(rosa, failed())
  expect(await room.told(rosa.userId)).toEqual(before)
})

test('nobody switches off what concerns the safety of the account', async () => {
  await expect(
    room.notifications.choose(rosa, { choices: [{ topic: 'security', inApp: true, email: 'off' }] }),
  ).rejects.toMatchObject({ code: 'request.invalid', field: 'choices' })
  const { choices } = await room.notifications.choices(rosa)
  expect(choices.find(({ topic }) => topic === 'security')).toEqual({
    topic: 'security', inApp: true, email: 'at_once', locked: true,
  }) // prettier-ignore
})

test('the author hears that a post was approved or sent back, and by whom; whoever did it hears nothing', async () => {
  const [editor, client] = [
    await aColleague(room.db, rosa, 'editor'),
    await aColleague(room.db, rosa, 'client'),
  ]
  const post = await aPost(editor)
  const act = (member: Member, action: string, after?: object) =>
    room.db.inWorkspace(rosa.workspaceId, (tx) =>
      room.audit.record(tx, member, action, post, undefined, after),
    )
  await act(client, 'post.refused', { note: 'The price is wrong.' })
  await act(client, 'post.approved')
  await act(editor, 'post.approved')
  const { notifications } = await room.notifications.list(editor, { limit: 10, unread: 'false' })
  expect(notifications.map(({ title, text }) => [title, text])).toEqual([
    ['Rosa approved “Fresh bread”.', null],
    ['Rosa sent “Fresh bread” back.', 'The price is wrong.'],
  ])
  expect(notifications[0]).toMatchObject({ link: `/posts/${post}`, simulated: true })
  expect([await room.told(client.userId), await room.told(rosa.userId)]).toEqual([[], []])
})

test('a post that waits is told to whoever may say yes, anew after it was sent back', async () => {
  const [editor, client] = [
    await aColleague(room.db, rosa, 'editor'),
    await aColleague(room.db, rosa, 'client'),
  ]
  await room.db.sql(
    `insert into publishing_settings (workspace_id, approval, updated_at) values ($1, 'client', now())`,
    [rosa.workspaceId],
  )
  const post = await aPost(editor)
  const waits = (): Promise<void> =>
    publish(rosa, { name: 'post.changed', data: { postId: post, state: 'awaiting_approval', dueAt: null } })
  await waits()
  await waits()
  expect(await room.told(client.userId)).toEqual(['post.awaiting'])
  await room.db.inWorkspace(rosa.workspaceId, (tx) => room.audit.record(tx, client, 'post.refused', post))
  await waits()
  expect(await room.told(client.userId)).toEqual(['post.awaiting', 'post.awaiting'])
  expect(await room.told(rosa.userId)).toEqual([])
})

test('a campaign that waits is told to whoever may say yes, and the answer to whoever asked', async () => {
  const [editor, client] = [
    await aColleague(room.db, rosa, 'editor'),
    await aColleague(room.db, rosa, 'client'),
  ]
  await room.db.sql(
    `insert into publishing_settings (workspace_id, approval, updated_at) values ($1, 'client', now())`,
    [rosa.workspaceId],
  )
  const id = newId('cmp')
  const tables = await readCatalogue(room.db)
  const campaigns = tables.find(({ name }) => name === 'campaigns')
  if (!campaigns) throw new Error('There is no table campaigns.')
  await seedRow(room.db, tables, campaigns, rosa.workspaceId, new Map())
  await room.db.sql(
    `update campaigns set campaign_id = $2, name = 'Autumn', state = 'awaiting_approval' where workspace_id = $1`,
    [rosa.workspaceId, id],
  )
  const ask = (at: string) =>
    room.db.sql(
      `insert into campaign_approvals (campaign_id, workspace_id, state, digest, stood, asked_by, asked_at)
       values ($1, $2, 'awaiting', 'x', 'draft', $3, $4)
       on conflict (campaign_id) do update set asked_at = $4`,
      [id, rosa.workspaceId, editor.userId, at],
    )
  const data = { campaignId: id, state: 'awaiting_approval' as const, stepsDone: 0, stepsTotal: 5 }
  const waits = (): Promise<void> => publish(rosa, { name: 'campaign.changed', data })
  await ask('2026-11-23T09:00:00Z')
  await waits()
  await waits()
  expect(await room.told(client.userId)).toEqual(['campaign.awaiting'])
  await ask('2026-11-23T10:00:00Z')
  await waits()
  expect(await room.told(client.userId)).toEqual(['campaign.awaiting', 'campaign.awaiting'])
  expect([await room.told(rosa.userId), await room.told(editor.userId)]).toEqual([[], []])
  const answer = (action: string, after?: object) =>
    room.db.inWorkspace(rosa.workspaceId, (tx) => room.audit.record(tx, client, action, id, undefined, after))
  await answer('campaign.sent_back', { note: 'The price is wrong.' })
  await answer('campaign.approved')
  const { notifications } = await room.notifications.list(editor, { limit: 10, unread: 'false' })
  expect(notifications.map(({ title, text, link }) => [title, text, link])).toEqual([
    ['Rosa approved “Autumn”.', 'Its launch began with the yes.', `/campaigns/${id}`],
    ['Rosa sent “Autumn” back.', 'The price is wrong.', `/campaigns/${id}`],
  ])
})

test('whose role changed hears of it, and whoever was removed although they belong there no longer', async () => {
  const [admin, editor] = [
    await aColleague(room.db, rosa, 'admin'),
    await aColleague(room.db, rosa, 'editor'),
  ]
  await room.db.inWorkspace(rosa.workspaceId, (tx) =>
    room.audit.record(
      tx,
      admin,
      'member.role_changed',
      editor.userId,
      { role: 'editor' },
      { role: 'analyst' },
    ),
  )
  await room.db.inWorkspace(rosa.workspaceId, async (tx) => {
    await tx.deleteFrom('memberships').where('user_id', '=', editor.userId).execute()
    await room.audit.record(tx, admin, 'member.removed', editor.userId)
  })
  await room.jobs.work()
  expect(await room.told(editor.userId)).toEqual(['member.role_changed', 'member.removed'])
  const elsewhere = await aWorkspace(room.db)
  const { notifications } = await room.notifications.list(
    { ...editor, workspaceId: elsewhere.workspaceId },
    { limit: 10, unread: 'false' },
  )
  expect(notifications.map(({ title }) => title)).toEqual(['You no longer belong to Bakery Rosa.'])
})

test('whoever invited somebody hears that they came, the others who lead the workspace hear who joined', async () => {
  const [admin, editor] = [
    await aColleague(room.db, rosa, 'admin'),
    await aColleague(room.db, rosa, 'editor'),
  ]
  await room.db.asSystem((tx) =>
    room.audit.record(tx, editor, 'invitation.accepted', newId('inv'), undefined, { invitedBy: rosa.userId }),
  )
  expect(await room.told(rosa.userId)).toEqual(['invitation.accepted'])
  expect(await room.told(admin.userId)).toEqual(['member.joined'])
  expect(await room.told(editor.userId)).toEqual([])
})

test('campaigns, films and connections are told as they stand when their rooms publish', async () => {
  const tables = await readCatalogue(room.db)
  const rows = new Map<string, Row>()
  const seeded = async (name: string, values: Record<string, string>) => {
    const table = tables.find((one) => one.name === name)
    if (!table) throw new Error(`There is no table ${name}.`)
    await seedRow(room.db, tables, table, rosa.workspaceId, rows)
    for (const [column, value] of Object.entries(values))
      await room.db.sql(`update ${name} set ${column} = $1 where workspace_id = $2`, [
        value,
        rosa.workspaceId,
      ])
  }
  const [campaignId, connectionId, filmId] = [newId('cmp'), newId('conn'), newId('vgen')]
  await seeded('films', { film_id: filmId })
  await seeded('connections', {
    connection_id: connectionId,
    status: 'needs_reconnect',
    user_name: 'Ada',
    mode: 'live',
  })
  await seeded('campaigns', { campaign_id: campaignId, name: 'Autumn', state: 'launching' })
  const changed: ServerEvent = {
    name: 'campaign.changed',
    data: { campaignId, state: 'launching', stepsDone: 1, stepsTotal: 5 },
  }
  await publish(rosa, changed)
  const waiting = JSON.stringify({ kind: 'reconnect', sentence: 'Connect Meta again.' })
  await room.db.sql('update campaigns set waiting_for = $1 where campaign_id = $2', [waiting, campaignId])
  await publish(rosa, changed)
  await publish(rosa, changed)
  await seeded('campaigns', { state: 'active' })
  await room.db.sql(
    `insert into campaign_drift (campaign_id, workspace_id, checked_at, differences) values ($1, $2, now(), '[{"field":"name"}]')`,
    [campaignId, rosa.workspaceId],
  )
  await publish(rosa, changed)
  await publish(rosa, changed)
  const film = { videoGenerationId: filmId, percent: 100, secondsLeft: null, problem: null }
  await publish(rosa, { name: 'film.changed', data: { ...film, state: 'running' } })
  await publish(rosa, { name: 'film.changed', data: { ...film, state: 'done' } })
  await publish(rosa, { name: 'connection.changed', data: { connectionId } })
  await publish(rosa, { name: 'connection.changed', data: { connectionId } })
  await seeded('connections', { status: 'active' })
  await publish(rosa, { name: 'connection.changed', data: { connectionId } })
  // Signed in anew, and then taken off at Meta itself.
  await seeded('connections', { refreshed_at: '2026-11-24T09:00:00Z', status: 'revoked' })
  await room.db.asSystem((tx) =>
    room.audit.recordOf(
      tx,
      { name: 'meta', workspaceId: rosa.workspaceId },
      'connection.removed_at_meta',
      connectionId,
    ),
  )
  const { notifications } = await room.notifications.list(rosa, { limit: 10, unread: 'false' })
  expect(notifications.map(({ kind, title, link }) => [kind, title, link]).toReversed()).toEqual([
    ['campaign.waiting', 'The launch of “Autumn” waits for you.', `/campaigns/${campaignId}`],
    ['campaign.drifted', '“Autumn” was changed at Meta.', `/campaigns/${campaignId}`],
    ['film.ready', expect.stringMatching(/^The film for “.*” is ready\.$/), `/studio/video?run=${filmId}`],
    ['connection.needs_reconnect', 'Meta no longer accepts the sign-in of Ada.', '/settings/connections'],
    ['connection.needs_reconnect', 'Meta no longer accepts the sign-in of Ada.', '/settings/connections'],
  ])
})

test('who pays hears of limits, of a trial that ends, a payment that failed, a plan that ended: once each', async () => {
  const id = rosa.organisation?.id
  if (!id) throw new Error('Rosa leads no organisation.')
  const used = (percent: number) =>
    room.db.inWorkspace(rosa.workspaceId, (tx) =>
      room.notifications.usageReached(tx, {
        organisationId: id,
        meter: 'campaigns',
        percent,
        limit: 5,
        resetsAt: null,
      }),
    )
  await used(80)
  await used(80)
  await used(100)
  const day = 86_400_000
  const ago = (days: number) => new Date(room.clock.now().getTime() - days * day)
  await room.db.sql(
    `insert into subscriptions (organisation_id, plan, status, source, trial_ends_at, period_start, created_at, updated_at)
     values ($1, 'trial', 'trialing', 'trial', $2, $3, now(), now())`,
    [id, ago(-4), ago(10)],
  )
  const look = async () => {
    await room.notifications.tellBilling()
    await room.notifications.tellBilling()
    await room.jobs.work()
  }
  await look()
  const analyst = await aColleague(room.db, rosa, 'analyst')
  expect(await room.told(rosa.userId)).toEqual(['usage.near', 'usage.reached'])
  room.clock.advance(1.5 * day)
  await look()
  room.clock.advance(3 * day)
  await look()
  await room.db.sql(
    `update subscriptions set status = 'past_due', trial_ends_at = null, past_due_since = $2 where organisation_id = $1`,
    [id, ago(1)],
  )
  await look()
  expect(await room.told(rosa.userId)).toEqual([
    'usage.near', 'usage.reached', 'trial.ending', 'plan.ended', 'payment.failed',
  ]) // prettier-ignore
  expect(await room.told(analyst.userId)).toEqual([])
})

test('the browsers of whom it is for are told that there is something, and nothing more', async () => {
  const analyst = await aColleague(room.db, rosa, 'analyst')
  await publish(rosa, failed())
  const events = await room.db.sql(
    `select data, user_ids from events where workspace_id = $1 and name = 'notification.new'`,
    [rosa.workspaceId],
  )
  expect(events).toEqual([{ data: {}, user_ids: [rosa.userId] }])
  expect(JSON.stringify(events)).not.toContain(analyst.userId)
})

test('after 90 days nothing is left of it', async () => {
  await publish(rosa, failed())
  room.clock.advance(91 * 86_400_000)
  await publish(rosa, failed())
  await room.notifications.forgetOld()
  expect(await room.told(rosa.userId)).toHaveLength(1)
})
