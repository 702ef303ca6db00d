const sessions = /(?:^|;\s*)((?:__Host-)?adwright\.session_token=([^;]+))/g

/**
 * The cookie of a session among those that came along. Of several all of them: a page on a sibling host name can plant
 * one beside the right one, and what is remembered of both must not be found by the planted one alone.
 */
export const sessionCookieIn = (cookies: string | undefined): string | undefined =>
  [...(cookies ?? '').matchAll(sessions)].map(([, cookie]) => cookie).join('; ') || undefined

/** The token of the session that these `set-cookie` headers begin: what stands before its signature. */
export function tokenBegun(setCookies: readonly string[]): string | undefined {
  for (const header of setCookies) {
    const [[, , signed] = []] = (header.split(';')[0] ?? '').matchAll(sessions)
    if (signed) return decodeURIComponent(signed).split('.')[0]
  }
  return undefined
}

/**
 * What names of cookies begin with, and whether they are for https only. `__Host-` is kept by browsers from other host
 * names, also from those below ours.
 */
export const cookieRules = (publicUrl: string): { prefix: string; secure: boolean } =>
  publicUrl.startsWith('https:')
    ? { prefix: '__Host-adwright', secure: true }
    : { prefix: 'adwright', secure: false }
