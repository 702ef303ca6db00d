import type { Network, PageId, Post, PostId } from '@adwright/contract'
import { isNearDuplicate, wordsOf } from '@adwright/posting'
import type { Neighbour } from './neighbour-view.ts'

/** Two posts closer than this on one destination take each other's readers. */
const SAME_TIME_MS = 10 * 60_000
/** Nearly the same words count for so long. */
export const DUPLICATE_DAYS = 30

type Placed = {
  id: PostId | null
  text: string
  dueAt: Date
  destinations: readonly { network: Network; pageId: PageId }[]
}

/** Whom a post would meet: at the same time and place, or with nearly the same words. */
export function meetings(post: Placed, neighbours: readonly Neighbour[]): Post['neighbours'] {
  const shared = neighbours.filter(
    ({ postId, network, pageId }) =>
      postId !== post.id && post.destinations.some((one) => one.network === network && one.pageId === pageId),
  )
  const words = wordsOf(post.text)
  const found = new Map<string, Post['neighbours'][number]>()
  for (const { postId, text, dueAt } of shared) {
    if (Math.abs(dueAt.getTime() - post.dueAt.getTime()) < SAME_TIME_MS)
      found.set(`time ${postId}`, {
        kind: 'same_time',
        postId,
        sentence: `Another post goes out there within ten minutes: ${quoted(text)}`,
      })
    if (isNearDuplicate(words, wordsOf(text)))
      found.set(`words ${postId}`, {
        kind: 'near_duplicate',
        postId,
        sentence: `A post with nearly the same words is there already: ${quoted(text)}`,
      })
  }
  return [...found.values()].slice(0, 10)
}

const quoted = (text: string) => {
  const [line = ''] = text.trim().split('\n')
  return line === ''
    ? 'one without words.'
    : `“${[...line].slice(0, 60).join('')}${[...line].length > 60 ? '…' : ''}”`
}
