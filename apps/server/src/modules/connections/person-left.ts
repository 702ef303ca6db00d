import { anonymise, campaignsThrough, connectionsOfPerson } from './person-store.ts'
import { eraseTokens } from './connection-store.ts'
import type { ConnectionDeps } from './deps.ts'

/** Meta's clock and ours may differ by this much. */
const SKEW_MS = 60_000

/**
 * A person took our app off their Meta account at `at`: their tokens are forgotten in every workspace. What was
 * connected after that moment is another story: an old message repeated must not end it. Answers how many ended.
 */
export const createPersonRemovedApp =
  ({ transactions, events, audit, mode, clock }: ConnectionDeps) =>
  (externalUserId: string, at: Date | undefined, requestId: string): Promise<number> =>
    transactions.asSystem(async (tx) => {
      const before = at && new Date(at.getTime() + SKEW_MS)
      const found = await connectionsOfPerson(tx, mode, externalUserId, { before })
      for (const { workspaceId, connectionId, userName } of found) {
        await eraseTokens(tx, workspaceId, connectionId, clock.now())
        const actor = { name: 'meta', workspaceId, requestId } as const
        await audit.recordOf(tx, actor, 'connection.removed_at_meta', connectionId, { before: { userName } })
        await events.publish(tx, workspaceId, { name: 'connection.changed', data: { connectionId } })
      }
      return found.length
    })

/**
 * Deletes what we know of a Meta user, in every workspace: tokens, name, ids, and what other rooms keep of them. Done
 * twice it is the same as done once.
 */
export const createForgetPerson =
  ({ transactions, events, audit, mode, clock, onPersonForgotten }: ConnectionDeps) =>
  (externalUserId: string): Promise<number> =>
    transactions.asSystem(async (tx) => {
      const found = await connectionsOfPerson(tx, mode, externalUserId, { alsoRevoked: true })
      for (const one of found) {
        const { workspaceId, connectionId } = one
        await anonymise(tx, one, clock.now())
        await audit.forget(tx, connectionId, ['userName'])
        for (const campaignId of await campaignsThrough(tx, connectionId))
          await audit.forget(tx, campaignId, ['adAccount'])
        await onPersonForgotten?.(tx, workspaceId, connectionId)
        await audit.recordOf(tx, { name: 'meta', workspaceId }, 'connection.person_deleted', connectionId)
        await events.publish(tx, workspaceId, { name: 'connection.changed', data: { connectionId } })
      }
      return found.length
    })
