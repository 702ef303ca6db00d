import type { RawRouter } from '#platform/http/raw-route.ts'
import type { Router } from '#platform/http/router.ts'
import type { Notifications } from './index.ts'
import { mustBePerson } from './read-notifications.ts'

/** What our own pages ask, and the address in the headers of our mails. */
export function notificationRoutes(
  { router, callbacks }: { router: Router; callbacks: RawRouter },
  notifications: Notifications,
): void {
  router.route('listNotifications', ({ member, person, query }) => {
    mustBePerson(person)
    return notifications.list(member, query)
  })
  router.route('readNotifications', ({ member, person, body }) => {
    mustBePerson(person)
    return notifications.read(member, body)
  })
  router.route('getNotificationChoices', ({ person }) => notifications.choices(person))
  router.route('setNotificationChoices', ({ person, body }) => notifications.choose(person, body))

  callbacks.raw('POST /api/notifications/unsubscribe', async ({ query }) => {
    await notifications.unsubscribe(query.get('token') ?? '')
    return 'Mails like this one no longer come.'
  })
  // Programs that look where links lead must not stop anybody's mails.
  callbacks.raw('GET /api/notifications/unsubscribe', async () => notifications.whereToChoose())
}
