import type { CreatePost, PageId } from '@adwright/contract'
import type pg from 'pg'
import { byHands } from './by-hands.ts'
import { wordsOf } from './numbered.ts'
import type { Shop } from './open-shops.ts'

const HANDS = 8
/** Every tenth goes to the Instagram account of its Page, as a picture. */
const INSTAGRAM_EVERY = 10
/** Far enough ahead for all of them to be written before the first is due. */
const FAR_MS = 3_600_000

/**
 * Puts posts on the calendar as their authors would, in turns over all Pages and evenly over the window; then brings
 * the whole window forward to begin at `firstDueAt`, so that however long the writing took decides nothing.
 */
export async function schedulePosts(
  shops: readonly Shop[],
  database: pg.Client,
  { posts, windowMs, leadMs }: { posts: number; windowMs: number; leadMs: number },
): Promise<{ firstDueAt: Date }> {
  const places = shops.flatMap((shop) => shop.pages.map((pageId) => ({ shop, pageId })))
  const from = Date.now() + FAR_MS
  const numbers = Array.from({ length: posts }, (_, number) => number)
  await byHands(numbers, HANDS, async (number) => {
    const place = places[number % places.length]
    if (!place) throw new Error('There is no Page to post on.')
    const at = new Date(from + Math.floor((number * windowMs) / posts))
    const onInstagram = (number + Math.floor(number / places.length)) % INSTAGRAM_EVERY === 0
    await place.shop.api('createPost', { body: aPost(number, at, place, onInstagram) })
  })
  const firstDueAt = new Date(Date.now() + leadMs)
  await bringForward(database, firstDueAt.getTime() - from)
  return { firstDueAt }
}

function aPost(
  number: number,
  at: Date,
  { shop, pageId }: { shop: Shop; pageId: PageId },
  onInstagram: boolean,
): Partial<CreatePost> {
  return {
    text: wordsOf(number),
    destinations: [{ network: onInstagram ? 'instagram' : 'facebook', pageId }],
    ...(onInstagram && { items: [{ mediaId: shop.picture, altText: '', tags: [] }] }),
    when: { kind: 'at', at: at.toISOString() },
  }
}

async function bringForward(database: pg.Client, byMs: number): Promise<void> {
  const by = [byMs / 1000]
  await database.query('begin')
  await database.query('update posts set due_at = due_at + make_interval(secs => $1)', by)
  await database.query(
    `update publications set due_at = due_at + make_interval(secs => $1),
       next_at = next_at + make_interval(secs => $1), wake_at = wake_at + make_interval(secs => $1)`,
    by,
  )
  await database.query('commit')
}
