import { apiQuery } from '../../lib/api.ts'

/** What the bell shows; its answer says how many are unread, too. */
export const latestQuery = apiQuery('listNotifications', { query: { limit: 12 } })
