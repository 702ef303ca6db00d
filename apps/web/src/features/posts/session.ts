import type { PostId } from '@adwright/contract'

/**
 * One new post on the composer's page. Once it is stored its id comes into the address, which must not begin the page
 * anew; when the id leaves the address again, another new post begins.
 */
export type Session = { number: number; made: PostId | null; arrived: boolean }

export function nextSession(session: Session, inAddress: PostId | undefined): Session {
  const { number, made, arrived } = session
  if (made === null) return session
  if (!arrived) return inAddress === made ? { ...session, arrived: true } : session
  return inAddress === made ? session : { number: number + 1, made: null, arrived: false }
}
