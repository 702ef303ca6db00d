import type { PublishingDeps } from './deps.ts'
import { duePlaces, type Place } from './due-view.ts'
import { loadFirstDue } from './due-publication.ts'
import { createAdvance } from './advance.ts'
import type { ConnectionClock } from './connection-clock.ts'

/** So many at a time, so that other destinations get their turn too. */
const MOST_IN_A_TURN = 25

const nameOf = ({ workspaceId, network, pageId }: Place) => `${workspaceId} ${network} ${pageId}`

/** Destinations at which something is to be done by now, as names of turns. */
export const createDueTurns =
  ({ transactions, clock }: Pick<PublishingDeps, 'transactions' | 'clock'>) =>
  async (most: number): Promise<string[]> =>
    (await transactions.asSystem((tx) => duePlaces(tx, clock.now(), most))).map(nameOf)

/**
 * Does what is due at one destination, one after the other in the order of their times. Nobody else is at this
 * destination meanwhile; who comes after a process that died goes on from what the ledger says.
 */
export const createTakeTurn = (deps: PublishingDeps, clocks: ConnectionClock) => {
  const advance = createAdvance(deps, clocks)
  return async (name: string): Promise<void> => {
    const [workspaceId, network, pageId] = name.split(' ')
    const place = { workspaceId, network, pageId } as Place // written by nameOf
    let published = false
    for (let done = 0; done < MOST_IN_A_TURN; done += 1) {
      const due = await loadFirstDue(deps, place)
      if (!due) return
      const isOut = due.publication.externalId !== null
      // To round off what is out is a turn of its own: elsewhere something may have to go out first.
      if (isOut && published) return
      published ||= !isOut
      await advance(due)
    }
  }
}
