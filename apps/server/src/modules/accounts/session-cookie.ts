const name = /(?:^|;\s*)(?:__Secure-)?adwright\.session_token=([^;]+)/

/** The signed token of the session among cookies that came along. */
export const sessionCookieIn = (cookies: string | undefined): string | undefined =>
  name.exec(cookies ?? '')?.[1]

/** The token of the session that these `set-cookie` headers begin: what stands before its signature. */
export function tokenBegun(setCookies: readonly string[]): string | undefined {
  for (const header of setCookies) {
    const signed = sessionCookieIn(header.split(';')[0])
    if (signed) return decodeURIComponent(signed).split('.')[0]
  }
  return undefined
}
