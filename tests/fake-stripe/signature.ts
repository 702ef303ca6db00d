import { createHmac } from 'node:crypto'

/** The value of `Stripe-Signature`: HMAC-SHA256 over the second and the very bytes of the body. */
export function signatureHeader(body: string, secret: string, at: Date): string {
  const second = Math.floor(at.getTime() / 1000)
  return `t=${second},v1=${createHmac('sha256', secret).update(`${second}.${body}`).digest('hex')}`
}
