import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
import { MailNotTaken } from '#platform/mail.ts'
import type { Member } from '#platform/member.ts'
import { aWorkspace } from '../../../test/index.ts'
import { Killed } from '../../../test/test-jobs.ts'
import { createRoom, type Room } from './test-room.ts'

let room: Room
let rosa: Member
beforeAll(async () => {
  room = await createRoom()
})
beforeEach(async () => {
  room.mails.length = 0
  room.jobs.queued.length = 0
  room.mailServer.send = undefined
  room.moments.at = undefined
  room.clock.set('2026-11-23T09:00:00Z')
  rosa = await aWorkspace(room.db)
})
afterAll(() => room.close())

/** Something about a campaign, which is mailed at once, or about a post, which comes once a day. */
const happens = (kind: 'campaign.launched' | 'post.published', name = 'Autumn') =>
  room.db.inWorkspace(rosa.workspaceId, (tx) =>
    room.notifications.notify(tx, rosa.workspaceId, {
      kind,
      to: 'managers',
      params: { name },
      link: '/campaigns/autumn',
      key: newId('req'),
    }),
  )
const subjects = () => room.mails.map(({ subject }) => subject)

describe('at once', () => {
  test('a mail says what happened and leads there, into the workspace that it happened in', async () => {
    await happens('campaign.launched')
    await room.jobs.work()
    expect(subjects()).toEqual(['“Autumn” is launched.'])
    const [mail] = room.mails
    expect(mail?.to).toBe(`${rosa.userId}@example.com`)
    expect(mail?.text).toContain('It is in Meta’s review now.')
    expect(mail?.text).toContain(`https://adwright.test/campaigns/autumn?workspace=${rosa.workspaceId}`)
    await room.jobs.work()
    expect(room.mails).toHaveLength(1)
  })

  test('whoever was taken out of the workspace meanwhile gets no mail of it, and has none to read elsewhere', async () => {
    const other = await aWorkspace(room.db)
    await room.db.sql('update organisation_members set user_id = $2 where user_id = $1', [rosa.userId, other.userId]) // prettier-ignore
    await happens('campaign.launched')
    const unread = async () =>
      (await room.notifications.list({ ...other, userId: rosa.userId }, { limit: 10, unread: 'false' }))
        .unreadElsewhere
    expect(await unread()).toBe(1)
    await room.db.sql('delete from memberships where user_id = $1', [rosa.userId])
    await room.jobs.work()
    expect(room.mails).toEqual([])
    expect(await unread()).toBe(0)
  })

  test('what comes within seconds comes in one mail', async () => {
    for (const name of ['Autumn', 'Winter', 'Spring']) await happens('campaign.launched', name)
    await room.jobs.work()
    expect(subjects()).toEqual(['“Autumn” is launched. And 2 more'])
    expect(room.mails[0]?.text).toContain('“Spring” is launched.')
  })

  test('a worker that dies at any moment sends it at most once', async () => {
    for (const moment of ['before send', 'after send, before its end is stored']) {
      room.mails.length = 0
      let kills = 0
      room.moments.at = (where) => {
        if (where === `notifications.mail: ${moment}` && kills++ === 0) throw new Killed('the worker')
      }
      await happens('campaign.launched')
      await room.jobs.workThroughKills()
      expect([moment, kills > 0, room.mails.length]).toEqual([moment, true, 1])
    }
    room.mails.length = 0
    room.mailServer.send = () => {
      room.mailServer.send = undefined
      throw new Killed('the worker, while the mail is on its way')
    }
    await happens('campaign.launched')
    await room.jobs.workThroughKills()
    expect(room.mails.length).toBeLessThanOrEqual(1)
  })

  test('what the mail server refuses is sent again, and what may have been sent is not', async () => {
    room.mailServer.send = () => {
      throw new MailNotTaken('try later')
    }
    await happens('campaign.launched')
    await expect(room.jobs.work()).rejects.toThrow('try later')
    room.mailServer.send = undefined
    room.jobs.queued.length = 0 // the job has given up
    room.clock.advance(11 * 60_000)
    await room.notifications.sendWaiting()
    await room.jobs.work()
    expect(subjects()).toEqual(['“Autumn” is launched.'])

    room.mailServer.send = () => {
      throw new Error('the connection was cut')
    }
    await happens('campaign.launched', 'Winter')
    await expect(room.jobs.work()).rejects.toThrow('cut')
    room.mailServer.send = undefined
    room.jobs.queued.length = 0
    room.clock.advance(11 * 60_000)
    await room.notifications.sendWaiting()
    await room.jobs.work()
    expect(room.mails).toHaveLength(1)
  })

  test('whoever chose no mails gets none', async () => {
    await room.notifications.choose(rosa, { choices: [{ topic: 'campaigns', inApp: true, email: 'off' }] })
    await happens('campaign.launched')
    await room.jobs.work()
    expect(room.mails).toEqual([])
  })
})

describe('once a day', () => {
  const atEight = async (at: string) => {
    room.clock.set(at)
    await room.notifications.sendWaiting()
    await room.jobs.work()
  }

  test('it comes at eight by the clock of the workspace, with all of the day, and once', async () => {
    await happens('post.published', 'Bread') // 10:00 in Berlin
    await happens('post.published', 'Rolls')
    await atEight('2026-11-23T22:00:00Z')
    await atEight('2026-11-24T06:59:00Z')
    expect(room.mails).toEqual([])
    await atEight('2026-11-24T07:01:00Z')
    expect(subjects()).toEqual(['Your day at Adwright: 2 things'])
    expect(room.mails[0]?.text).toContain('“Bread” is published.')
    await atEight('2026-11-24T07:15:00Z')
    await atEight('2026-11-25T07:15:00Z')
    expect(room.mails).toHaveLength(1)
  })

  test('of a person with a time zone of their own, by theirs', async () => {
    await room.db.sql(`insert into profiles (user_id, time_zone) values ($1, 'America/New_York')`, [
      rosa.userId,
    ])
    await happens('post.published')
    await atEight('2026-11-23T12:59:00Z')
    expect(room.mails).toEqual([])
    await atEight('2026-11-23T13:01:00Z')
    expect(subjects()).toEqual(['Your day at Adwright: “Autumn” is published.'])
  })

  test('what happens after eight waits for the next day', async () => {
    await atEight('2026-11-24T07:30:00Z')
    await happens('post.published')
    await atEight('2026-11-24T07:45:00Z')
    expect(room.mails).toEqual([])
    await atEight('2026-11-25T07:15:00Z')
    expect(room.mails).toHaveLength(1)
  })
})

describe('the link that stops mails', () => {
  const tokenOf = () => {
    const header = room.mails[0]?.headers?.['List-Unsubscribe'] ?? ''
    return (
      /^<https:\/\/adwright\.test\/api\/notifications\/unsubscribe\?token=([\w.-]+)>$/.exec(header)?.[1] ?? ''
    )
  }

  test('is in the headers, stops the topic by mail and leaves it in the app', async () => {
    await happens('campaign.launched')
    await room.jobs.work()
    expect(room.mails[0]?.headers?.['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click')
    await room.notifications.unsubscribe(tokenOf())
    await room.notifications.unsubscribe(tokenOf())
    const { choices } = await room.notifications.choices(rosa)
    expect(choices.filter(({ email }) => email === 'off').map(({ topic }) => topic)).toEqual([
      'campaigns', 'creative', // which nobody is mailed of who did not ask for it
    ]) // prettier-ignore
    expect(choices.find(({ topic }) => topic === 'campaigns')?.inApp).toBe(true)
    await happens('campaign.launched', 'Winter')
    await room.jobs.work()
    expect(room.mails).toHaveLength(1)
  })

  test('a token that was not made here, or was changed, stops nothing', async () => {
    await happens('campaign.launched')
    await room.jobs.work()
    const [text = '', signature = ''] = tokenOf().split('.')
    const other = Buffer.from(JSON.stringify({ userId: newId('user'), topics: ['team'] })).toString(
      'base64url',
    )
    for (const forged of [
      `${other}.${signature}`,
      `${text}.${signature.slice(1)}`,
      text,
      '',
      '.',
      `${text}.`,
    ])
      await expect(room.notifications.unsubscribe(forged)).rejects.toMatchObject({
        code: 'auth.link_invalid',
      })
  })

  test('mails about the safety of the account have none', async () => {
    await room.db.asSystem((tx) =>
      room.notifications.lookedInto(tx, {
        userId: rosa.userId,
        workspaceId: rosa.workspaceId,
        reason: 'asked for',
      }),
    )
    await room.jobs.work()
    expect(subjects()).toEqual(['Support looked at your account.'])
    expect(room.mails[0]?.headers).toBeUndefined()
    expect(room.mails[0]?.text).toContain('The reason given: asked for')
  })
})
