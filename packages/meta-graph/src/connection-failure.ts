import { isObject } from './answer.ts'

// Failures before the first byte of the request left: the server cannot have acted on it.
const BEFORE_SENDING = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'ERR_TLS_CERT_ALTNAME_INVALID',
])

/** The system's code for what `fetch` threw, and whether the request may have reached the server. */
export function readConnectionFailure(error: unknown): { code: string; maybeSent: boolean } {
  const code = codeOf(error)
  return { code, maybeSent: !BEFORE_SENDING.has(code) }
}

// `fetch` throws a TypeError whose cause is the socket's error, or a DOMException with the deadline's name.
function codeOf(error: unknown): string {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error
  if (isObject(cause) && typeof cause.code === 'string') return cause.code
  return cause instanceof Error ? cause.name : 'unknown'
}
