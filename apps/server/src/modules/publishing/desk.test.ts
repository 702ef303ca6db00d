import type { PageId, PostId } from '@adwright/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aColleague, createTestDatabase, type TestDatabase } from '../../../test/index.ts'
import { aDesk, type Desk } from '../../../test/publishing-desk.ts'

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
const facebook = () => [{ network: 'facebook' as const, pageId }]
const instagram = () => [{ network: 'instagram' as const, pageId }]
const inHours = (hours: number) => new Date(desk.clock.now().getTime() + hours * 3_600_000).toISOString()
const at = (hours: number) => ({ kind: 'at' as const, at: inHours(hours) })
const item = async (...how: Parameters<Desk['picture']>) => ({
  mediaId: await desk.picture(...how),
  altText: '',
  tags: [],
})

describe('writing', () => {
  test('everywhere is the chosen Page and its Instagram account', async () => {
    const { publications, state } = await desk.write({ text: 'A draft' })
    expect(publications.map(({ network, state }) => [network, state])).toEqual([
      ['facebook', 'draft'],
      ['instagram', 'draft'],
    ])
    expect(state).toBe('draft')
  })

  test('the same key is one post', async () => {
    const twice = await Promise.all(
      [1, 2].map(() => desk.write({ text: 'Once', idempotencyKey: 'the-same-key' })),
    )
    expect(new Set(twice.map(({ id }) => id)).size).toBe(1)
  })

  test('a destination that is not of this workspace is refused by name', async () => {
    const strange = 'page_00000000000000000000000000' as PageId
    await expect(
      desk.write({ destinations: [{ network: 'facebook', pageId: strange }] }),
    ).rejects.toMatchObject({
      code: 'post.destination_unknown',
      field: 'destinations',
    })
  })

  test('two editors do not overwrite each other', async () => {
    const { id, version } = await desk.write({ text: 'Mine', destinations: facebook() })
    await desk.publishing.update(desk.member, id, { version, text: 'Yours' })
    await expect(
      desk.publishing.update(desk.member, id, { version, text: 'Mine again' }),
    ).rejects.toMatchObject({
      code: 'post.changed_meanwhile',
    })
  })

  test('a destination can differ, and what it does not say is as in the post', async () => {
    const { id, version } = await desk.write({
      text: 'For all',
      hashtags: ['cake'],
      destinations: [...facebook(), ...instagram()],
    })
    const after = await desk.publishing.update(desk.member, id, {
      version,
      overrides: { [`instagram:${pageId}`]: { text: 'Only here', hashtags: ['one', 'two'] } },
    })
    expect(after.publications.map(({ text }) => text)).toEqual(['For all\n\n#cake', 'Only here\n\n#one #two'])
  })

  test('a strange workspace sees nothing of it', async () => {
    const { id } = await desk.write({ text: 'Ours' })
    const other = await aDesk(db)
    await expect(other.publishing.get(other.member, id)).rejects.toMatchObject({ code: 'post.not_found' })
    await other.close()
  })
})

describe('fixing', () => {
  test('a wrong shape for Instagram is cropped with one click, there only', async () => {
    const wide = await item({ width: 2400, height: 800, name: 'wide.jpg' })
    const post = await desk.write({
      text: 'Wide',
      items: [wide],
      destinations: [...facebook(), ...instagram()],
    })
    const [, there] = post.publications
    const finding = there?.findings.find(({ level }) => level === 'problem')
    expect(finding).toMatchObject({ item: 0, message: expect.stringContaining('wide.jpg') })
    const crop = finding?.fixes.find(({ kind }) => kind === 'crop')
    if (!there || !crop) throw new Error('no crop is offered')
    const fixed = await desk.publishing.fix(desk.member, post.id, {
      version: post.version,
      publicationId: there.id,
      fix: crop,
    })
    const [unchanged, cropped] = fixed.publications
    expect(cropped?.findings.filter(({ level }) => level === 'problem')).toEqual([])
    expect(cropped?.media[0]?.id).not.toBe(wide.mediaId)
    expect(unchanged?.media[0]?.id).toBe(wide.mediaId)
    expect((cropped?.media[0]?.width ?? 0) / (cropped?.media[0]?.height ?? 1)).toBeCloseTo(1.91, 1)
  })

  test('padding keeps the whole picture', async () => {
    const tall = await item({ width: 600, height: 1800, name: 'tall.jpg' })
    const post = await desk.write({ text: 'Tall', items: [tall], destinations: instagram() })
    const [there] = post.publications
    const pad = there?.findings.flatMap(({ fixes }) => fixes).find(({ kind }) => kind === 'pad')
    if (!there || !pad) throw new Error('no pad is offered')
    const fixed = await desk.publishing.fix(desk.member, post.id, {
      version: post.version,
      publicationId: there.id,
      fix: pad,
    })
    const [media] = fixed.publications[0]?.media ?? []
    expect((media?.width ?? 0) / (media?.height ?? 1)).toBeCloseTo(0.8, 1)
  })

  test('too many words are shortened there, and the post keeps its own', async () => {
    const long = 'Fresh bread every day. '.repeat(150).trim()
    const post = await desk.write({
      text: long,
      items: [await item()],
      destinations: [...facebook(), ...instagram()],
    })
    const there = post.publications[1]
    const shorten = there?.findings.flatMap(({ fixes }) => fixes).find(({ kind }) => kind === 'shorten')
    if (!there || !shorten) throw new Error('no shortening is offered')
    const fixed = await desk.publishing.fix(desk.member, post.id, {
      version: post.version,
      publicationId: there.id,
      fix: shorten,
    })
    expect(fixed.text).toBe(long)
    expect(fixed.publications[0]?.text).toBe(long)
    expect(fixed.publications[1]?.text.length).toBeLessThanOrEqual(2200)
  })
})

describe('the calendar', () => {
  test('a drag to another day keeps the time of day over the change of the clocks', async () => {
    const post = await desk.write({
      text: 'Drag me',
      destinations: facebook(),
      when: { kind: 'at', at: '2027-03-27T08:00:00Z' },
    })
    const moved = await desk.publishing.schedule(desk.member, post.id, {
      version: post.version,
      when: { kind: 'day', day: '2027-03-28' },
    })
    expect(moved.dueAt).toBe('2027-03-28T07:00:00.000Z') // nine o'clock in Vienna, both days
    expect(moved.activity[0]?.text).toContain('moved')
  })

  test('the past and the far future are refused with the field', async () => {
    const post = await desk.write({ text: 'When?', destinations: facebook() })
    const schedule = (when: Parameters<typeof desk.publishing.schedule>[2]['when']) =>
      desk.publishing.schedule(desk.member, post.id, { version: post.version, when })
    await expect(schedule(at(-1))).rejects.toMatchObject({ code: 'post.time_has_passed', field: 'when' })
    await expect(schedule(at(24 * 400))).rejects.toMatchObject({ code: 'post.too_far_ahead', field: 'when' })
    await expect(schedule({ kind: 'queue' })).rejects.toMatchObject({ code: 'post.no_free_slot' })
  })

  test('the queue gives each post the next free slot', async () => {
    const desk = await aDesk(db, { start: '2026-11-23T09:00:00.000Z' })
    await desk.connect()
    const shown = await desk.publishing.setSlots(desk.member, [
      { weekday: 2, time: '18:30' },
      { weekday: 2, time: '09:00' },
      { weekday: 2, time: '09:00' },
    ])
    expect(shown.slots).toEqual([
      { weekday: 2, time: '09:00' },
      { weekday: 2, time: '18:30' },
    ])
    const due: (string | null)[] = []
    const [page] = shown.destinations
    for (const text of ['one', 'two', 'three'])
      due.push(
        (
          await desk.write({
            text,
            destinations: [{ network: 'facebook', pageId: page?.pageId ?? pageId }],
            when: { kind: 'queue' },
          })
        ).dueAt,
      )
    expect(due).toEqual(['2026-11-24T08:00:00.000Z', '2026-11-24T17:30:00.000Z', '2026-12-01T08:00:00.000Z'])
    await desk.close()
  })

  test('posts at the same time and place, and with nearly the same words, know of each other', async () => {
    const first = await desk.write({
      text: 'Our plum cake is back: come and taste it this weekend!',
      destinations: facebook(),
      when: at(100),
    })
    await desk.write({
      text: 'Something else altogether, about bread',
      destinations: facebook(),
      when: at(100.05),
    })
    await desk.write({
      text: 'Our plum cake is back, come and taste it this weekend',
      destinations: facebook(),
      when: at(150),
    })
    const { neighbours } = await desk.get(first.id)
    expect(neighbours.map(({ kind }) => kind).toSorted()).toEqual(['near_duplicate', 'same_time'])
    const { entries } = await desk.publishing.calendar(desk.member, { from: inHours(99), to: inHours(160) })
    expect(entries.filter(({ at: time }) => time !== null).map(({ conflict }) => conflict)).toEqual([
      true,
      true,
      true,
    ])
  })

  test('filters by network, words and state; drafts stand beside it', async () => {
    await desk.write({ text: 'Needle in the hay', destinations: facebook(), when: at(200) })
    await desk.write({ text: 'Needle without a time', destinations: facebook() })
    const ask = (more: object) =>
      desk.publishing.calendar(desk.member, { from: inHours(199), to: inHours(201), q: 'needle', ...more })
    expect((await ask({})).entries.map(({ state }) => state).toSorted()).toEqual(['draft', 'scheduled'])
    expect((await ask({ network: 'instagram' })).entries).toEqual([])
    expect((await ask({ state: 'scheduled' })).entries).toHaveLength(1)
    await expect(
      desk.publishing.calendar(desk.member, { from: inHours(0), to: inHours(24 * 70) }),
    ).rejects.toMatchObject({ code: 'request.invalid', field: 'to' })
  })

  test('a list goes on where its page ended', async () => {
    const first = await desk.publishing.list(desk.member, { limit: 3 })
    const second = await desk.publishing.list(desk.member, { limit: 3, cursor: first.nextCursor })
    expect(first.posts).toHaveLength(3)
    expect(second.posts.some(({ id }) => first.posts.some((one) => one.id === id))).toBe(false)
    await expect(desk.publishing.list(desk.member, { limit: 3, cursor: 'x' })).rejects.toMatchObject({
      field: 'cursor',
    })
  })
})

test('a leap through simulated days lets posts go out on the way, each at its own time', async () => {
  const desk = await aDesk(db)
  const connectionId = await desk.connect()
  const due = [desk.clock.now().getTime() + 26 * 3_600_000, desk.clock.now().getTime() + 50 * 3_600_000]
  const [page] = (await desk.publishing.desk(desk.member)).destinations
  const posts = await Promise.all(
    due.map((time) =>
      desk.write({
        text: `Due at ${time}`,
        destinations: [{ network: 'facebook', pageId: page?.pageId ?? pageId }],
        when: { kind: 'at', at: new Date(time).toISOString() },
      }),
    ),
  )
  await desk.connections.fastForward(desk.member, { connectionId, days: 3 })
  const out = await Promise.all(posts.map(({ id }) => desk.get(id)))
  for (const [at, { state, publications }] of out.entries()) {
    expect(state).toBe('published')
    const late = Date.parse(publications[0]?.publishedAt ?? '') - (due[at] ?? 0)
    expect(late).toBeGreaterThanOrEqual(0)
    expect(late).toBeLessThan(60_000)
  }
  await desk.close()
})

describe('series', () => {
  test('stand on the calendar five weeks ahead, each post once, and end together', async () => {
    const post = await desk.write({ text: 'Every Tuesday', destinations: facebook() })
    const series = await desk.publishing.repeat(desk.member, post.id, {
      version: post.version,
      cron: '0 9 * * 2',
      until: null,
    })
    expect(series.words).toContain('Tuesday')
    const count = async () =>
      (
        await desk.sql<{ n: number }>(
          'select count(*) as n from posts where recurrence_id = $1 and deleted_at is null',
          [series.id],
        )
      )[0]?.n
    expect(await count()).toBe(5)
    await desk.sql("update recurrences set extend_at = now() - interval '1 year'")
    await desk.publishing.working.extendSeries()
    expect(await count()).toBe(5)
    await desk.publishing.endRecurrence(desk.member, series.id)
    expect(await count()).toBe(0)
    expect((await desk.publishing.getRecurrence(desk.member, series.id)).active).toBe(false)
  })

  test('a rule that cannot be is told why', async () => {
    const post = await desk.write({ text: 'When?', destinations: facebook() })
    await expect(
      desk.publishing.repeat(desk.member, post.id, { version: post.version, cron: '0 9 1 * *' }),
    ).rejects.toMatchObject({ code: 'post.rule_invalid', field: 'cron' })
  })
})

describe('a CSV file', () => {
  const csv = (...lines: string[]) =>
    ['date,time,text,hashtags,link,first_comment,media,networks,format', ...lines].join('\n')
  test('is judged line by line, imported once, and what is refused says why', async () => {
    const day = '2027-01-12'
    const file = csv(
      `${day},09:00,"Bread, warm",bread baker,,,,facebook,`,
      `${day},25:00,Wrong time,,,,,facebook,`,
      `,,A draft,,,,,facebook,`,
      `${day},10:00,Words alone,,,,,instagram,`,
      `${day},11:00,With a file,,,,nowhere.jpg,facebook,`,
    )
    const dry = await desk.publishing.import(desk.member, { csv: file, dryRun: true })
    expect(dry.rows.map(({ line, state }) => [line, state])).toEqual([
      [2, 'ready'],
      [3, 'refused'],
      [4, 'ready'],
      [5, 'refused'],
      [6, 'refused'],
    ])
    expect(dry.rows[1]?.problems[0]).toMatchObject({ column: 'time' })
    expect(dry.rows[4]?.problems[0]).toMatchObject({
      column: 'media',
      message: expect.stringContaining('nowhere.jpg'),
    })
    expect(dry.imported).toBe(0)
    const wet = await desk.publishing.import(desk.member, { csv: file, dryRun: false })
    expect(wet.imported).toBe(2)
    const made = await desk.get(wet.rows[0]?.postId ?? ('' as PostId))
    expect(made).toMatchObject({
      text: 'Bread, warm',
      hashtags: ['bread', 'baker'],
      dueAt: '2027-01-12T08:00:00.000Z',
      timing: 'import',
    })
    const again = await desk.publishing.import(desk.member, { csv: file, dryRun: false })
    expect(again.rows.map(({ state }) => state)).toEqual([
      'imported_before',
      'refused',
      'imported_before',
      'refused',
      'refused',
    ])
  })

  test('with semicolons and quotes over several lines, as a spreadsheet writes it', async () => {
    const file = 'Date;Time;Text\n2027-01-13;9:05;"Two\nlines"\n2027-01-13;09:15;One\n'
    const { rows } = await desk.publishing.import(desk.member, { csv: file, dryRun: true })
    expect(rows.map(({ line, at: time }) => [line, time])).toEqual([
      [2, '2027-01-13T08:05:00.000Z'],
      [4, '2027-01-13T08:15:00.000Z'],
    ])
  })

  test('names days that do not exist, hours that the clocks skip, and lines that are there twice', async () => {
    const { rows } = await desk.publishing.import(desk.member, {
      csv: csv(
        '2027-02-31,09:00,No such day,,,,,facebook,',
        '2027-03-28,02:30,No such hour,,,,,facebook,',
        '2027-03-28,09:00,Twice,,,,,facebook,',
        '2027-03-28,09:00,Twice,,,,,facebook,',
      ),
      dryRun: true,
    })
    expect(rows.map(({ state, problems }) => [state, ...problems.map(({ column }) => column)])).toEqual([
      ['refused', 'date'],
      ['refused', 'time'],
      ['ready'],
      ['refused', 'text'],
    ])
    expect(rows[3]?.problems[0]?.message).toContain('line 4')
  })

  test('that is none is refused as a whole', async () => {
    await expect(
      desk.publishing.import(desk.member, { csv: 'a,b\n1,2', dryRun: true }),
    ).rejects.toMatchObject({ code: 'import.unreadable' })
    await expect(
      desk.publishing.import(desk.member, { csv: 'text\n"open', dryRun: true }),
    ).rejects.toMatchObject({ code: 'import.unreadable' })
  })
})

describe('after it is out', () => {
  test('figures and comments come with their source, can be answered and hidden', async () => {
    const post = await desk.write({
      text: 'Look at this',
      items: [await item()],
      destinations: [...facebook(), ...instagram()],
      when: { kind: 'now' },
    })
    await desk.work()
    await desk.pass(10)
    desk.clock.advance(3 * 86_400_000)
    const after = await desk.publishing.refresh(desk.member, post.id)
    for (const { figures, network } of after.publications)
      expect(figures).toMatchObject({
        reach: expect.any(Number),
        source: network === 'facebook' ? 'facebook_page_insights' : 'instagram_insights',
        simulated: true,
      })
    const { comments } = await desk.publishing.comments.list(desk.member, post.id)
    const [one] = comments.filter(({ ours, parentId }) => !ours && parentId === null)
    if (!one) throw new Error('nobody wrote anything')
    const key = { idempotencyKey: 'answer-number-1' }
    const reply = { publicationId: one.publicationId, commentId: one.id, text: 'Thank you!', ...key }
    await desk.publishing.comments.reply(desk.member, post.id, reply)
    const answered = await desk.publishing.comments.reply(desk.member, post.id, reply)
    expect(answered.comments.filter(({ text, ours }) => ours && text === 'Thank you!')).toMatchObject([
      { parentId: one.id },
    ])
    const hidden = await desk.publishing.comments.hide(desk.member, post.id, {
      publicationId: one.publicationId,
      commentId: one.id,
      hidden: true,
    })
    expect(hidden.comments.find(({ id }) => id === one.id)?.hidden).toBe(true)
    await expect(
      desk.publishing.comments.hide(desk.member, post.id, {
        publicationId: one.publicationId,
        commentId: '123_456',
        hidden: true,
      }),
    ).rejects.toMatchObject({ code: 'comment.not_found' })
  })

  test('its words can be changed on Facebook and not on Instagram; it can be taken down', async () => {
    const post = await desk.write({
      text: 'Wrong pirce',
      items: [await item()],
      destinations: [...facebook(), ...instagram()],
      when: { kind: 'now' },
    })
    await desk.work()
    await desk.pass(10)
    const { publications } = await desk.get(post.id)
    expect(publications.map(({ canEdit }) => canEdit)).toEqual([true, false])
    const [there, elsewhere] = publications
    if (!there || !elsewhere) throw new Error('not out')
    const edited = await desk.publishing.editPublished(desk.member, post.id, there.id, 'Right price')
    expect(edited.publications[0]?.text).toBe('Right price')
    const { objects } = await desk.atMeta()
    expect(objects['post']?.some(({ message }) => message === 'Right price')).toBe(true)
    await expect(
      desk.publishing.editPublished(desk.member, post.id, elsewhere.id, 'x'),
    ).rejects.toMatchObject({ code: 'post.not_editable_there' })
    const down = await desk.publishing.takeDown(desk.member, post.id, there.id)
    expect(down.publications[0]?.state).toBe('deleted')
    expect(
      (await desk.atMeta()).objects['post']?.find(({ message }) => message === 'Right price'),
    ).toMatchObject({ status: 'DELETED' })
    await expect(
      desk.publishing.update(desk.member, post.id, { version: down.version, text: 'x' }),
    ).rejects.toMatchObject({ code: 'post.not_changeable' })
  })

  test('what is out on one network can still be mended on the other', async () => {
    const wide = await item({ width: 1200, height: 1000, name: 'wide.jpg' })
    const post = await desk.write({
      text: 'Half of it',
      items: [wide],
      destinations: [...facebook(), ...instagram()],
      when: at(300),
    })
    await desk.fault(
      'POST',
      '/media$',
      {
        kind: 'error',
        status: 400,
        error: {
          message: 'The aspect ratio is not supported.',
          type: 'OAuthException',
          code: 36003,
          error_subcode: 2207009,
        },
      },
      { times: 1 },
    )
    await desk.publishing.schedule(desk.member, post.id, { version: post.version, when: { kind: 'now' } })
    await desk.work()
    const half = await desk.get(post.id)
    expect(half.state).toBe('partly_published')
    const there = half.publications[1]
    if (!there) throw new Error('not there')
    const fix = { kind: 'crop' as const, item: 0, ratio: 1, rect: { x: 0.1, y: 0, width: 0.8, height: 0.96 } }
    const fixed = await desk.publishing.fix(desk.member, post.id, {
      version: half.version,
      publicationId: there.id,
      fix,
    })
    expect(fixed.publications[1]?.media[0]?.id).not.toBe(wide.mediaId)
    await expect(
      desk.publishing.update(desk.member, post.id, { version: fixed.version, text: 'Other words' }),
    ).rejects.toMatchObject({ code: 'post.not_changeable' })
    await desk.publishing.retry(desk.member, post.id, there.id)
    await desk.work()
    await desk.pass(5)
    expect((await desk.get(post.id)).state).toBe('published')
  })

  test('everywhere takes down what Meta lets us, and forgets the rest here', async () => {
    const story = await desk.write({
      format: 'story',
      items: [await item({ width: 1080, height: 1920 })],
      destinations: facebook(),
      when: { kind: 'now' },
    })
    await desk.work()
    await desk.pass(5)
    await desk.publishing.delete(desk.member, story.id, 'everywhere')
    await expect(desk.get(story.id)).rejects.toMatchObject({ code: 'post.not_found' })
  })

  test('what happened is told in sentences, by whom', async () => {
    const post = await desk.write({ text: 'Watched', destinations: facebook(), when: { kind: 'now' } })
    await desk.work()
    const colleague = await aColleague(db, desk.member, 'editor')
    const { activity } = await desk.publishing.get(colleague, post.id)
    expect(activity.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^It went out on .+ \(Facebook\)\.$/),
      'A colleague wrote it.',
    ])
  })
})
