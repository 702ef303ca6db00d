import type { UserId } from '@adwright/contract'
import type { Person } from '#platform/member.ts'

/** What better-auth needs of a request: the cookies that came, who sent it, and where new cookies go. */
export type Visit = {
  cookie: string | undefined
  ip: string
  userAgent: string
  requestId: string
  setCookies(values: string[]): void
}

export const headersOf = ({ cookie, ip, userAgent }: Omit<Visit, 'requestId' | 'setCookies'>): Headers =>
  new Headers({ 'x-client-ip': ip, 'user-agent': userAgent, ...(cookie !== undefined && { cookie }) })

/** Whoever the visitor turned out to be. */
export const personOf = (userId: UserId, { ip, userAgent, requestId }: Visit): Person => ({
  userId,
  requestId,
  origin: { ip, userAgent },
})
