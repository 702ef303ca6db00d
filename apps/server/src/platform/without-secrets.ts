/** Messages of providers and drivers may quote an address, a header or a key: those are blanked. */
export const withoutSecrets = (text: string): string =>
  text
    .replace(
      /\b(access_token|client_secret|appsecret_proof|code|token|password|sig)=[^&\s"']+/gi,
      '$1=[redacted]',
    )
    .replace(/\bBearer\s+[\w.~+/=-]+/gi, 'Bearer [redacted]')
    .replace(/(postgres(?:ql)?|smtps?):\/\/[^@\s]+@/gi, '$1://[redacted]@')
    .replace(/\bEAA[A-Za-z0-9]{20,}/g, '[redacted]')
    .replace(/\b(adw_[a-z0-9]{12})_[\w-]{20,}/g, '$1_[redacted]')
    .replace(/\b(sk|rk|whsec)_[A-Za-z0-9_]{10,}/g, '[redacted]')
    .replace(/\bAIza[\w-]{20,}/g, '[redacted]')
    .replace(/\beyJ[\w-]{10,}\.[\w-]+\.[\w-]+/g, '[redacted]')
    .replace(/\bv1\.[a-z0-9]{1,16}\.[\w-]{40,}/gi, '[redacted]')
