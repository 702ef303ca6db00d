import type { ConnectionId, WorkspaceId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import { chosenAssets, findConnection, noteSubscribed } from './connection-store.ts'
import { pageTokenPlace, tokenPlace } from './connection.ts'
import type { ConnectionDeps } from './deps.ts'
import { PAGE_SCOPE } from './subscriptions.ts'

/**
 * Asks Meta to tell us of what is chosen in a connection. At best: everything is also looked at regularly, so a refusal
 * makes us slower and nothing else.
 */
export const createSubscribeConnection =
  ({ transactions, sealer, mode, subscriptions, webhooks, clock }: ConnectionDeps) =>
  async (workspaceId: WorkspaceId, id: ConnectionId): Promise<void> => {
    const { url, verifyToken } = webhooks()
    // Nobody outside this machine can call back to it; the rehearsal is on it.
    if (mode === 'live' && !url.startsWith('https:')) return
    const { stored, chosen } = await transactions.inWorkspace(workspaceId, async (tx) => ({
      stored: await findConnection(tx, workspaceId, id),
      chosen: await chosenAssets(tx, workspaceId, id),
    }))
    if (stored?.status !== 'active' || stored.mode !== mode) return
    const meta = subscriptions()
    const token = sealer.open(stored.tokenSealed, tokenPlace(id))
    const { adAccount, page } = chosen
    const ends = [await ended(meta.app({ url, verifyToken }))]
    if (adAccount) ends.push(await ended(meta.adAccount(token, adAccount)))
    if (page?.tokenSealed && stored.scopes.includes(PAGE_SCOPE))
      ends.push(
        await ended(meta.page(sealer.open(page.tokenSealed, pageTokenPlace(page.id)), page.externalId)),
      )
    if (ends.every(Boolean))
      await transactions.inWorkspace(workspaceId, (tx) => noteSubscribed(tx, workspaceId, id, clock.now()))
  }

/** Whether it came to a good end; Meta's refusals and silences are none of ours. */
const ended = (work: Promise<void>): Promise<boolean> =>
  work.then(
    () => true,
    (error: unknown) => {
      if (!(error instanceof AppError)) throw error
      return false
    },
  )
