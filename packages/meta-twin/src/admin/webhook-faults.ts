import { badParam } from '../errors/invalid.ts'
import type { Json } from '../store/records.ts'
import { text, whole } from '../wire/pick.ts'

/** What may go wrong between Meta and an app: each is real enough to have bitten somebody. */
export type WebhookFault =
  | { kind: 'webhook_duplicate' }
  | { kind: 'webhook_reorder' }
  | { kind: 'webhook_forge' }
  | { kind: 'webhook_lose' }
  /** Held back this many seconds of the world's time. */
  | { kind: 'webhook_delay'; seconds: number }

export const isWebhookFault = (fault: { kind: string }): fault is WebhookFault =>
  fault.kind.startsWith('webhook_')

export function readWebhookFault(fault: Json): WebhookFault {
  const kind = text(fault, 'kind')
  switch (kind) {
    case 'webhook_duplicate':
    case 'webhook_reorder':
    case 'webhook_forge':
    case 'webhook_lose':
      return { kind }
    case 'webhook_delay':
      return { kind, seconds: Math.max(1, whole(fault, 'seconds') ?? 600) }
    default:
      throw badParam(`Unknown fault kind: ${kind ?? '(none)'}`, ['fault', 'kind'])
  }
}
