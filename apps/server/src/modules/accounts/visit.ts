/** What better-auth needs of a request: the cookies that came, who sent it, and where new cookies go. */
export type Visit = {
  cookie: string | undefined
  ip: string
  userAgent: string
  setCookies(values: string[]): void
}

export const headersOf = ({ cookie, ip, userAgent }: Visit): Headers =>
  new Headers({ 'x-client-ip': ip, 'user-agent': userAgent, ...(cookie !== undefined && { cookie }) })
