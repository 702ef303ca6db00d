import { z } from 'zod'

/** One change that Meta told of, as it is kept until it is acted on. */
export type ArrivedEvent = {
  /** Of everything that makes it what it is: a repeated delivery has the same. */
  hash: string
  object: string
  objectId: string
  field: string
  at: Date
  valueSealed: string
}

export const valuePlace = (hash: string) => `meta_webhook_events:${hash}:value`

/**
 * What is to be done about an event. Whatever it says, we look at Meta ourselves: an event is a reason to look and never
 * the truth, so coming late, twice or out of order does no harm.
 */
export type Effect =
  /** Something about a person's consent changed: their connections are looked at. */
  | { kind: 'check_person' }
  /** An ad object changed by itself: its campaign is looked at. */
  | { kind: 'look_at_campaign'; objectId: string }
  /** For others to read later: leads, comments, recommendations. */
  | { kind: 'keep' }

const moving = new Set(['in_process_ad_objects', 'with_issues_ad_objects'])
const AdObject = z.object({ id: z.union([z.string(), z.number()]).transform(String) })

export function effectOf({ object, field }: Pick<ArrivedEvent, 'object' | 'field'>, value: unknown): Effect {
  if (object === 'permissions' || object === 'user') return { kind: 'check_person' }
  const adObject = object === 'ad_account' && moving.has(field) ? AdObject.safeParse(value) : undefined
  return adObject?.success ? { kind: 'look_at_campaign', objectId: adObject.data.id } : { kind: 'keep' }
}

/** Two events that one look answers. */
export const sameSubject = (one: Effect, other: Effect): boolean =>
  one.kind === other.kind &&
  (one.kind !== 'look_at_campaign' || other.kind !== 'look_at_campaign' || one.objectId === other.objectId)
