import type { Event } from './records.ts'
import { signatureHeader } from './signature.ts'

export interface SignedDelivery {
  body: string
  signature: string
}

export interface Deliveries {
  deliverTo(url: string | undefined): void
  send(event: Event): void
  /** Sends again what was refused or not answered. */
  retry(): void
  /** Waits until nothing is on its way. */
  settled(): Promise<void>
}

const patience = 15_000

/** Signed now by the real clock unless told otherwise: receivers compare the second with theirs. */
export function sign(event: Event, secret: string, at = new Date()): SignedDelivery {
  const body = JSON.stringify(event, null, 2)
  return { body, signature: signatureHeader(body, secret, at) }
}

/** Sends events one after the other in the order they were made; what fails waits for `retry`. */
export function createDeliveries(secret: string): Deliveries {
  let target: string | undefined
  let failed: Event[] = []
  let queue: Promise<void> = Promise.resolve()

  async function deliver(event: Event): Promise<void> {
    if (target === undefined) return
    const { body, signature } = sign({ ...event, pending_webhooks: 1 }, secret)
    const accepted = await fetch(target, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8', 'stripe-signature': signature },
      body,
      signal: AbortSignal.timeout(patience),
    }).then(
      async (answer) => {
        await answer.arrayBuffer()
        return answer.ok
      },
      () => false,
    )
    event.pending_webhooks = accepted ? 0 : 1
    if (!accepted) failed.push(event)
  }
  const enqueue = (event: Event): void => {
    queue = queue.then(() => deliver(event))
  }
  return {
    deliverTo(url) {
      target = url
    },
    send(event) {
      if (target !== undefined) enqueue(event)
    },
    retry() {
      const again = failed
      failed = []
      for (const event of again) enqueue(event)
    },
    async settled() {
      let seen: Promise<void> | undefined
      // What a receiver does with one event may make the next ones.
      while (seen !== queue) {
        seen = queue
        await seen
      }
    },
  }
}
