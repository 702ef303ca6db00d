import { createHmac } from 'node:crypto'
import { equalBytes } from './equal-bytes.ts'

const SIGNATURE = /^sha256=([0-9a-f]{64})$/i

/**
 * Whether Meta signed these very bytes with the app's secret.
 *
 * @param rawBody as it came: parsed and written again it would differ, since Meta escapes what JSON need not
 * @param header `X-Hub-Signature-256`; the older SHA-1 header is not accepted
 */
export function isSignedNotification(
  appSecret: string,
  rawBody: Uint8Array,
  header: string | undefined,
): boolean {
  const given = SIGNATURE.exec(header ?? '')?.[1]
  if (given === undefined) return false
  const expected = createHmac('sha256', appSecret).update(rawBody).digest()
  return equalBytes(Buffer.from(given, 'hex'), expected)
}
