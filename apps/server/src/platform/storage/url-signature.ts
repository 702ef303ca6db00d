import { createHmac, timingSafeEqual } from 'node:crypto'

export type UrlSigner = {
  sign(key: string, expires: number): string
  verify(key: string, expires: number, signature: string, now: Date): boolean
}

/** HMAC-SHA256 over key and expiry (seconds since 1970). */
export function createUrlSigner(secret: string): UrlSigner {
  const sign = (key: string, expires: number) =>
    createHmac('sha256', secret).update(`${key}\n${expires}`).digest('base64url')
  return {
    sign,
    verify: (key, expires, signature, now) => {
      const [wanted, given] = [Buffer.from(sign(key, expires)), Buffer.from(signature)]
      const same = wanted.length === given.length && timingSafeEqual(wanted, given)
      return same && Number.isSafeInteger(expires) && expires > now.getTime() / 1000
    },
  }
}
