import type { PageId, Post } from '@adwright/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
import type { Member } from '#platform/member.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/index.ts'
import { aDesk, type Desk } from '../../../test/publishing-desk.ts'
import { mayApprove, waitsForApproval } from './approval.ts'

let db: TestDatabase
let desk: Desk
let pageId: PageId
beforeAll(async () => {
  db = await createTestDatabase()
  desk = await aDesk(db)
  await desk.connect()
  pageId = (await desk.publishing.desk(desk.member)).destinations[0]?.pageId ?? ('' as PageId)
})
afterAll(async () => {
  await desk.close()
  await db.close()
})

const as = (role: Member['role']): Member => ({
  userId: newId('user'),
  workspaceId: desk.workspaceId,
  role,
  requestId: 'req_1',
})
const inHours = (hours: number) => new Date(desk.clock.now().getTime() + hours * 3_600_000).toISOString()
const at = (hours: number) => ({ kind: 'at' as const, at: inHours(hours) })
const facebook = () => [{ network: 'facebook' as const, pageId }]
const written = (text: string, when: Parameters<Desk['write']>[0]['when'] = at(1)): Promise<Post> =>
  desk.write({ text, destinations: facebook(), when })
const wakes = ({ id }: Post) =>
  desk.sql('select 1 from publications where post_id = $1 and wake_at is not null', [id])
const isAtMeta = async (text: string) =>
  (await desk.atMeta()).objects['post']?.some(({ message }) => message === text) ?? false
const refused = (code: string) => expect.objectContaining({ code })

test('who has to ask, and whose yes counts', () => {
  expect(
    (['owner', 'admin', 'editor', undefined] as const).map((role) => waitsForApproval('editors', role)),
  ).toEqual([false, false, true, true])
  expect((['owner', 'editor', undefined] as const).map((role) => waitsForApproval('client', role))).toEqual([
    true,
    true,
    true,
  ])
  expect(waitsForApproval('off', undefined)).toBe(false)
  const all = ['owner', 'admin', 'editor', 'analyst', 'client'] as const
  expect(all.filter((role) => mayApprove('editors', role))).toEqual(['owner', 'admin', 'client'])
  expect(all.filter((role) => mayApprove('client', role))).toEqual(['client'])
})

describe('where the client says yes to everything', () => {
  beforeAll(() => desk.publishing.setApproval(desk.member, 'client'))

  test.each(['at', 'now'] as const)(
    'a post waits when it is given a time (%s), and does not go out',
    async (kind) => {
      const post = await written(`Wait, ${kind}`, kind === 'at' ? at(1) : { kind })
      expect(post).toMatchObject({ state: 'awaiting_approval', dueAt: expect.any(String) })
      expect(post.publications[0]?.state).toBe('draft')
      expect(await wakes(post)).toEqual([])
      await desk.pass(120)
      expect((await desk.get(post.id)).state).toBe('awaiting_approval')
      expect(await isAtMeta(post.text)).toBe(false)
    },
  )

  test('it still waits after its words were changed', async () => {
    const post = await written('Before')
    await desk.publishing.update(desk.member, post.id, { version: post.version, text: 'Changed meanwhile' })
    expect(await wakes(post)).toEqual([])
    await desk.pass(120)
    expect(await isAtMeta('Changed meanwhile')).toBe(false)
  })

  test('it is a draft again when it is taken off the calendar', async () => {
    const { id, version } = await written('Not yet')
    const after = await desk.publishing.schedule(desk.member, id, { version, when: { kind: 'draft' } })
    expect(after).toMatchObject({ state: 'draft', dueAt: null })
  })

  test('a yes of the client puts it on the calendar, and it goes out at its time', async () => {
    const { id, version } = await written('Rye bread on Friday')
    const after = await desk.publishing.approve(as('client'), id, { version, approved: true })
    expect(after).toMatchObject({ state: 'scheduled' })
    expect(after.activity.map(({ text }) => text)).toContain('You said yes to it.')
    await desk.pass(90)
    expect((await desk.get(id)).state).toBe('published')
    expect(await isAtMeta('Rye bread on Friday')).toBe(true)
  })

  test('what was to go out at once goes out with the yes', async () => {
    const { id, version } = await written('Now, please', { kind: 'now' })
    await desk.pass(30)
    await desk.publishing.approve(as('client'), id, { version, approved: true })
    await desk.pass(10)
    expect(await isAtMeta('Now, please')).toBe(true)
  })

  test('other words after a yes wait for another one', async () => {
    const { id, version } = await written('A harmless text')
    const approved = await desk.publishing.approve(as('client'), id, { version, approved: true })
    const changed = await desk.publishing.update(as('editor'), id, {
      version: approved.version,
      text: 'Something that nobody has seen',
    })
    expect(changed.state).toBe('awaiting_approval')
    await desk.pass(120)
    expect(await isAtMeta('Something that nobody has seen')).toBe(false)
  })

  test('a no makes it a draft, with the reason, which is gone when it is put forward again', async () => {
    const { id, version } = await written('Cheap bread')
    const no = await desk.publishing.approve(as('client'), id, {
      version,
      approved: false,
      note: 'We are not cheap.',
    })
    expect(no).toMatchObject({ state: 'draft', dueAt: null, approvalNote: 'We are not cheap.' })
    expect((await desk.get(id)).activity[0]?.text).toBe('A colleague said no to it: We are not cheap.')
    const again = await desk.publishing.schedule(desk.member, id, { version: no.version, when: at(2) })
    expect(again).toMatchObject({ state: 'awaiting_approval', approvalNote: null })
  })

  test('only a client’s yes counts, once, and to the version that was looked at', async () => {
    const { id, version } = await written('Who may say yes')
    for (const role of ['owner', 'admin', 'editor'] as const)
      await expect(desk.publishing.approve(as(role), id, { version, approved: true })).rejects.toEqual(
        refused('post.approval_not_yours'),
      )
    await expect(
      desk.publishing.approve(as('client'), id, { version: version - 1, approved: true }),
    ).rejects.toEqual(refused('post.changed_meanwhile'))
    const yes = await desk.publishing.approve(as('client'), id, { version, approved: true })
    await expect(
      desk.publishing.approve(as('client'), id, { version: yes.version, approved: true }),
    ).rejects.toEqual(refused('post.not_awaiting'))
  })

  test('a yes that comes too late says so, and nothing goes out', async () => {
    const { id, version } = await written('Too late')
    await desk.pass(90)
    await expect(desk.publishing.approve(as('client'), id, { version, approved: true })).rejects.toEqual(
      refused('post.time_has_passed'),
    )
    expect((await desk.get(id)).state).toBe('awaiting_approval')
  })

  test('a series of a post that nobody has approved waits, one by one', async () => {
    const { id, version } = await written('Every Monday', { kind: 'draft' })
    await desk.publishing.repeat(desk.member, id, { version, cron: '0 9 * * 1' })
    const { posts } = await desk.publishing.list(desk.member, {
      q: 'Every Monday',
      state: 'awaiting_approval',
      limit: 50,
    })
    expect(posts.length).toBeGreaterThan(1)
  })
})

describe('where only editors have to ask', () => {
  beforeAll(() => desk.publishing.setApproval(desk.member, 'editors'))

  test('an editor’s post waits, an owner’s does not', async () => {
    const draft = await written('By an editor', { kind: 'draft' })
    const waits = await desk.publishing.schedule(as('editor'), draft.id, {
      version: draft.version,
      when: at(1),
    })
    expect(waits.state).toBe('awaiting_approval')
    expect((await written('By the owner')).state).toBe('scheduled')
    const yes = await desk.publishing.approve(as('admin'), draft.id, {
      version: waits.version,
      approved: true,
    })
    expect(yes.state).toBe('scheduled')
  })
})

test('what still waits when nobody has to ask any more is freed by whoever may approve', async () => {
  await desk.publishing.setApproval(desk.member, 'client')
  const { id, version } = await written('Left behind')
  await desk.publishing.setApproval(desk.member, 'off')
  expect((await desk.publishing.approve(desk.member, id, { version, approved: true })).state).toBe(
    'scheduled',
  )
})
