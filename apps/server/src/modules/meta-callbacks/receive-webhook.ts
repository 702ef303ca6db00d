import { createHash } from 'node:crypto'
import { AppError } from '#platform/errors.ts'
import type { CallbackDeps } from './deps.ts'
import { keepEvents, noteVerified } from './webhook-store.ts'
import { valuePlace } from './webhook-event.ts'

export const eventsWorkflow = 'meta_callbacks.handle_events'
/** One line for all of them, so that they are acted on in their order. */
const LINE = 'meta-webhooks'

/** Meta asks whether the address is ours. @throws meta.forged */
export const createConfirmAddress =
  ({ transactions, signals, clock }: CallbackDeps) =>
  async (query: URLSearchParams): Promise<string> => {
    const challenge = signals.handshake(query)
    if (challenge === undefined) throw new AppError('meta.forged')
    await transactions.asSystem((tx) => noteVerified(tx, clock.now()))
    return challenge
  }

/**
 * Keeps what Meta tells, once each, and leaves the work to a job: Meta wants an answer within seconds.
 * @throws meta.forged, and then nothing is kept
 */
export const createReceiveWebhook =
  ({ transactions, signals, sealer, jobs, clock }: CallbackDeps) =>
  async (bytes: Buffer, signature: string | undefined): Promise<void> => {
    const changes = signals.changes(bytes, signature)
    if (!changes) throw new AppError('meta.forged')
    const now = clock.now()
    const events = changes.map(({ key: hash, object, objectId, field, time, value }) => ({
      hash,
      object,
      objectId,
      field,
      at: time ?? now,
      valueSealed: sealer.seal(JSON.stringify(value ?? null), valuePlace(hash)),
    }))
    await transactions.asSystem(async (tx) => {
      const fresh = await keepEvents(
        tx,
        [...new Map(events.map((event) => [event.hash, event])).values()],
        now,
      )
      if (fresh === 0) return
      const key = createHash('sha256').update(bytes).digest('hex')
      await jobs.enqueue(tx, eventsWorkflow, {}, { key, partition: LINE })
    })
  }
