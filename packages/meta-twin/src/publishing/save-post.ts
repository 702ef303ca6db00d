import type { Post } from '../store/publishing-records.ts'
import type { Call } from '../wire/call.ts'

type Wish = Pick<Post, 'surface'> &
  Partial<Pick<Post, 'message' | 'card' | 'video' | 'photos' | 'live' | 'scheduled' | 'extra'>>

/** Stores a new post of a Page; its id is the Page's and its own. */
export function savePost(page: string, wish: Wish, call: Call): Post {
  const post: Post = {
    kind: 'post',
    id: `${page}_${call.twin.ids.next('post')}`,
    world: call.world.id,
    page,
    app: call.token.app,
    status: 'ACTIVE',
    created: call.now,
    updated: call.now,
    photos: [],
    hidden: false,
    heard: 0,
    announced: false,
    extra: {},
    ...wish,
  }
  call.twin.objects.save(post)
  return post
}
