import { createHmac } from 'node:crypto'
import { isObject, number, readFields, text } from '../answer.ts'
import { parseLossless } from '../lossless-json.ts'
import { equalBytes } from './equal-bytes.ts'

/** Who took the app off their account, or wants their data deleted. */
export type SignedRequest = { userId: string; issuedAt?: Date }

const PART = /^[\w-]+={0,2}$/

/** What Meta posts as `signed_request`; `undefined` unless it was signed with the app's secret. */
export function readSignedRequest(appSecret: string, signedRequest: string): SignedRequest | undefined {
  const [signature = '', payload = '', ...rest] = signedRequest.split('.')
  if (rest.length > 0 || !PART.test(signature) || !PART.test(payload)) return undefined
  // Signed is the payload as sent, before decoding.
  const expected = createHmac('sha256', appSecret).update(payload).digest()
  if (!equalBytes(Buffer.from(signature, 'base64url'), expected)) return undefined
  const claims = parse(payload)
  if (!isObject(claims)) return undefined
  const found = readFields(claims, { algorithm: text, user_id: text, issued_at: number })
  if (found.algorithm?.toUpperCase() !== 'HMAC-SHA256' || !found.user_id) return undefined
  return {
    userId: found.user_id,
    ...(found.issued_at !== undefined && { issuedAt: new Date(found.issued_at * 1000) }),
  }
}

function parse(payload: string): unknown {
  try {
    return parseLossless(Buffer.from(payload, 'base64url').toString())
  } catch {
    return undefined
  }
}
