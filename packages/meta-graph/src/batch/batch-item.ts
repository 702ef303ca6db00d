import type { Effect } from '../errors.ts'
import { encodeParams, type WireParams } from '../wire-params.ts'

/**
 * One operation of a batch. Path and parameters may use what an earlier one gave: `{result=<name>:$.id}`.
 */
export type BatchItem = {
  method: 'GET' | 'POST' | 'DELETE'
  /** Without the version, such as `act_12/campaigns`. */
  path: string
  params?: WireParams
  /** By which others refer to it. */
  name?: string
  /** Runs only after the one of this name succeeded, also where nothing of its result is used. */
  dependsOn?: string
  /** Leaves its answer out; then success and "not finished in time" look alike. */
  omitResponseOnSuccess?: boolean
  /** Another token than the session's. */
  token?: string
}

const REFERENCE = /\{result=([\w-]+):\$[^{}]*\}/g
const PATH = /^[\w-]+(\/[\w-]+)*$/

export const effectOf = ({ method }: BatchItem): Effect => (method === 'GET' ? 'read' : 'write')

/** Names of the operations an item needs. */
export function namesNeeded({ path, params, dependsOn }: BatchItem): string[] {
  const written = [path, ...encodeParams(params ?? {}).map(([, value]) => value)].join('\n')
  const referred = [...written.matchAll(REFERENCE)].map(([, name]) => name ?? '')
  return [...new Set([...referred, ...(dependsOn === undefined ? [] : [dependsOn])])]
}

/**
 * An item as the batch carries it, with the proof of the token it runs under: where Meta demands proofs, the batch's own
 * is not enough.
 *
 * @param proofOf the appsecret_proof of the item's token, or of the session's
 * @throws TypeError for a path that is more than a path
 */
export function wireItem(
  item: BatchItem,
  proofOf: (token: string | undefined) => string,
): { readonly [field: string]: unknown } {
  const { method, path, name, dependsOn, token } = item
  if (!PATH.test(path.replace(REFERENCE, 'x'))) {
    throw new TypeError(`not a path of a batch operation: ${JSON.stringify(path)}`)
  }
  const form = encodeParams({ ...item.params, appsecret_proof: proofOf(token) })
    .map(encodePair)
    .join('&')
  const inBody = method === 'POST'
  return {
    method,
    relative_url: inBody ? path : `${path}?${form}`,
    ...(inBody && { body: form }),
    ...(name !== undefined && {
      name,
      // Meta leaves out the answers of operations others depend on, unless told not to.
      omit_response_on_success: item.omitResponseOnSuccess ?? false,
    }),
    ...(dependsOn !== undefined && { depends_on: dependsOn }),
    ...(token && { access_token: token }),
  }
}

// References stand as they are: Meta fills them in before it takes the form apart.
function encodePair([name, value]: [string, string]): string {
  const references = [...value.matchAll(REFERENCE)].map(([reference]) => reference)
  const between = value.replace(REFERENCE, '\0').split('\0').map(encodeURIComponent)
  const encoded = between.map((text, index) => text + (references[index] ?? '')).join('')
  return `${encodeURIComponent(name)}=${encoded}`
}
