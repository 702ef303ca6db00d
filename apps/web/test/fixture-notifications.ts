import type { Answer, Notification, NotificationChoices, NotificationId } from '@adwright/contract'
import { ago, id } from './fixture-data.ts'
import type { Handlers } from './fixture-handlers.ts'

const minute = 60_000
const day = 24 * 60 * minute
const ws = id<NonNullable<Notification['workspaceId']>>('ws', 1)

type Told = Pick<Notification, 'kind' | 'topic' | 'title' | 'text' | 'link'> & Partial<Notification>
const told: readonly [ageMs: number, Told][] = [
  [
    4 * minute,
    {
      kind: 'campaign.rejected',
      topic: 'campaigns',
      title: 'Meta rejected “Barista class, Thursday evenings”.',
      text: 'The picture has too much text in the upper third. Make another one, or appeal at Meta.',
      link: `/campaigns/${id('cmp', 2)}`,
      simulated: true,
    },
  ],
  [
    38 * minute,
    {
      kind: 'post.awaiting',
      topic: 'posts',
      title: '“New beans from Huila” waits for your approval.',
      text: null,
      link: '/calendar',
    },
  ],
  [
    3 * 60 * minute,
    {
      kind: 'member.joined',
      topic: 'team',
      title: 'Rui Tavares joined Pier Bakery.',
      text: null,
      link: `/dashboard?workspace=${id('ws', 2)}`,
    },
  ],
  [
    day + 60 * minute,
    {
      kind: 'film.ready',
      topic: 'creative',
      title: 'The film for “Iced oat latte” is ready.',
      text: null,
      link: `/studio/video?run=${id('vgen', 1)}`,
      readAt: ago(day),
    },
  ],
  [
    day + 2 * 60 * minute,
    {
      kind: 'usage.near',
      topic: 'billing',
      title: '80 % of the AI generations of your plan are used.',
      text: 'Your plan has 50, and begins anew on 2026-12-01.',
      link: '/settings/billing',
      readAt: ago(day),
    },
  ],
  [
    5 * day,
    {
      kind: 'support.looked',
      topic: 'security',
      title: 'Support looked at your account.',
      text: 'The reason given: you asked why a launch waits.',
      link: '/settings/security',
      workspaceId: null,
      readAt: ago(4 * day),
    },
  ],
]
const notifications = (): Notification[] =>
  told.map(([ageMs, one], index) => ({
    id: id<NotificationId>('ntf', 99 - index),
    at: ago(ageMs),
    readAt: null,
    workspaceId: ws,
    simulated: false,
    ...one,
  }))

const choices = (): NotificationChoices['choices'] => [
  { topic: 'campaigns', inApp: true, email: 'at_once', locked: false },
  { topic: 'posts', inApp: true, email: 'daily', locked: false },
  { topic: 'creative', inApp: true, email: 'off', locked: false },
  { topic: 'team', inApp: true, email: 'at_once', locked: false },
  { topic: 'billing', inApp: true, email: 'at_once', locked: false },
  { topic: 'security', inApp: true, email: 'at_once', locked: true },
]

/** What one person was told and wants to be told: what changes here is seen by the next answer. */
export function createNotificationFixture(state: { empty: boolean }) {
  const fresh = () => ({ notifications: notifications(), choices: choices(), unreadElsewhere: 0 })
  const world = fresh()
  const counts = () => ({
    unread: state.empty ? 0 : world.notifications.filter(({ readAt }) => readAt === null).length,
    unreadElsewhere: world.unreadElsewhere,
  })
  const list = (query: URLSearchParams): Answer<'listNotifications'> => {
    const cursor = query.get('cursor')
    const all = world.notifications.filter(
      (one) => (query.get('unread') !== 'true' || one.readAt === null) && (!cursor || one.id < cursor),
    )
    const shown = state.empty ? [] : all.slice(0, Number(query.get('limit') ?? 24))
    const last = shown.at(-1)
    return {
      notifications: shown,
      ...(last && shown.length < all.length && { nextCursor: last.id }),
      ...counts(),
    }
  }
  const handlers: Handlers = {
    listNotifications: ({ query }) => list(query),
    readNotifications: ({ body }) => {
      const ids = body['ids'] as string[] | undefined // sent by our client
      world.notifications = world.notifications.map((one) =>
        ids === undefined || ids.includes(one.id) ? { ...one, readAt: one.readAt ?? ago(0) } : one,
      )
      return counts()
    },
    getNotificationChoices: () => ({ choices: world.choices }),
    setNotificationChoices: ({ body }) => {
      const set = body['choices'] as NotificationChoices['choices'] // sent by our client
      world.choices = world.choices.map((one) => ({
        ...one,
        ...set.find(({ topic }) => topic === one.topic),
      }))
      return { choices: world.choices }
    },
  }
  return { world, handlers, reset: () => void Object.assign(world, fresh()) }
}
