type Origins = { publicUrl: string; storageOrigin: string | undefined; previewOrigins: string[] }

/** Scripts only from our own files, no plug-ins, no framing of us; pictures also from where they are stored. */
export function securityHeaders({
  publicUrl,
  storageOrigin,
  previewOrigins,
}: Origins): Record<string, string> {
  const previews = previewOrigins.join(' ')
  const policy = [
    `default-src 'self'`,
    `script-src 'self'`,
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data: blob: ${storageOrigin ?? ''} ${previews}`,
    `media-src 'self' blob: ${storageOrigin ?? ''}`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `frame-src ${previews || "'none'"}`,
    `object-src 'none'`,
    `base-uri 'self'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ]
  return {
    'content-security-policy': policy.map((rule) => rule.replace(/\s+/g, ' ').trim()).join('; '),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
    ...(publicUrl.startsWith('https:') && {
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
    }),
  }
}
