export type ParamValue =
  | string
  | number
  | bigint
  | boolean
  | undefined
  | readonly unknown[]
  | { readonly [key: string]: unknown }

/** Parameters by their wire name. `undefined` is left out; lists and maps travel as JSON strings. */
export type WireParams = { readonly [name: string]: ParamValue }

/** Graph's form encoding as name/value pairs. Throws TypeError for a number that JSON could not carry. */
export function encodeParams(params: WireParams): [string, string][] {
  return Object.entries(params).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, encodeValue(name, value)]],
  )
}

function encodeValue(name: string, value: Exclude<ParamValue, undefined>): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new TypeError(`${name} is not a finite number`)
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

const NODE_ID = /^[A-Za-z0-9_]+$/

/** `123` or `me` as a path segment. Throws TypeError when it could be read as anything but one segment. */
export function nodeId(id: string): string {
  if (!NODE_ID.test(id)) throw new TypeError(`not a Graph node id: ${JSON.stringify(id)}`)
  return id
}

/** The node id of an ad account, from either of its spellings: `act_12` or `12`. */
export function adAccountNode(adAccountId: string): string {
  const digits = adAccountId.startsWith('act_') ? adAccountId.slice(4) : adAccountId
  if (!/^\d+$/.test(digits)) throw new TypeError(`not an ad account id: ${JSON.stringify(adAccountId)}`)
  return `act_${digits}`
}
