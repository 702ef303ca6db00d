import { createHash } from 'node:crypto'
import { docsStyle } from './docs-page.ts'
import { notBuiltStyle } from './web-files.ts'

type Origins = { publicUrl: string; storageOrigin: string | undefined; previewOrigins: string[] }

/** The only style elements that apply: of two pages that come without files. The app has none. */
const styles = [docsStyle, notBuiltStyle]
const fingerprint = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/**
 * Of every answer; what is meant to be kept says so itself. Scripts and styles only from our own files, no plug-ins, no
 * framing of us; pictures also from where they are stored.
 */
export function securityHeaders({
  publicUrl,
  storageOrigin,
  previewOrigins,
}: Origins): Record<string, string> {
  const previews = previewOrigins.join(' ')
  const policy = [
    `default-src 'self'`,
    `script-src 'self'`,
    `style-src 'self' ${styles.map(fingerprint).join(' ')}`,
    `img-src 'self' data: blob: ${storageOrigin ?? ''} ${previews}`,
    `media-src 'self' blob: ${storageOrigin ?? ''}`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `frame-src ${previews || "'none'"}`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ]
  return {
    'content-security-policy': policy.map((rule) => rule.replace(/\s+/g, ' ').trim()).join('; '),
    'cache-control': 'no-store',
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
