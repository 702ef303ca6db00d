import { createHmac } from 'node:crypto'

/** Lowercase hex HMAC-SHA256 of the access token under the app secret; each token has its own. */
export function appsecretProof(appSecret: string, token: string): string {
  return createHmac('sha256', appSecret).update(token).digest('hex')
}
