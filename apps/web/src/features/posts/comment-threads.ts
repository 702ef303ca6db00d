import type { PostComment } from '@adwright/contract'

export type Thread = { first: PostComment; replies: PostComment[] }

/** Comments with what was answered to them: the newest talk first, each in the order it was written. */
export function threadsOf(comments: readonly PostComment[]): Thread[] {
  const known = new Set(comments.map(({ id }) => id))
  const byTime = comments.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
  // One whose parent is not among them (deleted, or not fetched) stands for itself.
  const isFirst = ({ parentId }: PostComment) => parentId === null || !known.has(parentId)
  return byTime
    .filter(isFirst)
    .map((first) => ({ first, replies: byTime.filter((each) => each.parentId === first.id) }))
    .toReversed()
}
