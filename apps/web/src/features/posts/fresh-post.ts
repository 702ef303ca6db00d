import type { PostId } from '@adwright/contract'

/**
 * One new post on the composer's page. Once it is stored its id comes into the address, which must not begin the page
 * anew; when the id leaves the address again, another new post begins.
 */
export type FreshPost = { number: number; made: PostId | null; arrived: boolean }

export function nextFresh(fresh: FreshPost, inAddress: PostId | undefined): FreshPost {
  const { number, made, arrived } = fresh
  if (made === null) return fresh
  if (!arrived) return inAddress === made ? { ...fresh, arrived: true } : fresh
  return inAddress === made ? fresh : { number: number + 1, made: null, arrived: false }
}
