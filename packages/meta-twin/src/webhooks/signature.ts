import { createHmac } from 'node:crypto'

const hmac = (algorithm: 'sha1' | 'sha256', secret: string, body: string): string =>
  createHmac(algorithm, secret).update(body).digest('hex')

/** Both signature headers over the raw body; the sha1 one is Meta's legacy. */
export const signatureHeaders = (secret: string, body: string): Record<string, string> => ({
  'x-hub-signature': `sha1=${hmac('sha1', secret, body)}`,
  'x-hub-signature-256': `sha256=${hmac('sha256', secret, body)}`,
})

/** `signed_request`: the signature covers the payload as it is sent, still encoded. */
export function signedRequest(secret: string, user: string, issued: number): string {
  const payload = Buffer.from(
    JSON.stringify({ algorithm: 'HMAC-SHA256', issued_at: issued, user_id: user }),
  ).toString('base64url')
  return `${createHmac('sha256', secret).update(payload).digest('base64url')}.${payload}`
}
