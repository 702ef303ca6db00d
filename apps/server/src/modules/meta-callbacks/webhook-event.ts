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
