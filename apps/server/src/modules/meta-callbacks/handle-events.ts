import type { Tx } from '#platform/transaction.ts'
import { campaignsWith, connectionsOf } from './affected-view.ts'
import type { CallbackDeps } from './deps.ts'
import { effectOf, sameSubject, valuePlace, type ArrivedEvent, type Effect } from './webhook-event.ts'
import { doneLater, endEvent, waitingEvents, type EventEnd } from './webhook-store.ts'

const AT_ONCE = 100

/**
 * Acts on everything that waits, by Meta's own time, each in one transaction with its end. What a later event has been
 * acted on for is passed over: that look has seen it. Answers how many were acted on.
 */
export const createHandleEvents = (deps: CallbackDeps) => async (): Promise<number> => {
  let acted = 0
  for (;;) {
    const waiting = await deps.transactions.asSystem((tx) => waitingEvents(tx, AT_ONCE))
    if (waiting.length === 0) return acted
    for (const event of waiting) if ((await handle(deps, event)) === 'done') acted += 1
  }
}

function handle(deps: CallbackDeps, event: ArrivedEvent): Promise<EventEnd | undefined> {
  const effect = effectIn(deps, event)
  return deps.transactions.asSystem(async (tx) => {
    const end = await endOf(deps, tx, event, effect)
    if (!(await endEvent(tx, event.hash, end, deps.clock.now()))) return undefined
    if (end === 'done') await act(deps, tx, event, effect)
    return end
  })
}

const effectIn = ({ sealer }: CallbackDeps, event: ArrivedEvent): Effect =>
  effectOf(event, JSON.parse(sealer.open(event.valueSealed, valuePlace(event.hash))))

async function endOf(deps: CallbackDeps, tx: Tx, event: ArrivedEvent, effect: Effect): Promise<EventEnd> {
  if (effect.kind === 'keep') return 'kept'
  const later = await doneLater(tx, event)
  return later.some((one) => sameSubject(effect, effectIn(deps, one))) ? 'superseded' : 'done'
}

async function act(deps: CallbackDeps, tx: Tx, event: ArrivedEvent, effect: Effect): Promise<void> {
  const { connections, campaignMoved, app } = deps
  const reason = `told:${event.hash}`
  if (effect.kind === 'check_person')
    for (const connection of await connectionsOf(tx, app.mode, event.objectId))
      await connections.checkSoon(tx, connection, reason)
  if (effect.kind === 'look_at_campaign') {
    const account = `act_${event.objectId.replace(/^act_/, '')}`
    for (const { workspaceId, ...campaign } of await campaignsWith(tx, app.mode, account, effect.objectId))
      await campaignMoved(tx, workspaceId, campaign, reason)
  }
}
