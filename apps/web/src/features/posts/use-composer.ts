import type { Media, MediaId, Post, PostId } from '@adwright/contract'
import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useMemo, useState, useSyncExternalStore } from 'react'
import { api, ApiError, apiQuery, refresh } from '../../lib/api.ts'
import { toCreate, toUpdate, type Draft } from './draft.ts'
import { createDraftSaver } from './draft-saver.ts'
import { isConverting } from './publish-block.ts'

const PAUSE_MS = 700
const WHILE_CONVERTING_MS = 2000
/** How soon it is tried again when the server cannot be reached. */
const AGAIN_MS = 8000
const isNoAnswer = (error: unknown): boolean =>
  error instanceof ApiError && (error.status === 0 || error.status >= 502)

/** Every answer about a post is the newest there is of it. */
export function remember(client: QueryClient, post: Post): void {
  client.setQueryData(apiQuery('getPost', { params: { id: post.id } }).queryKey, post)
  void refresh(client, 'calendar', 'listPosts')
}

type Options = { draft: Draft; post: Post | null; onCreated: (id: PostId) => void }
export type Composer = ReturnType<typeof useComposer>

/** A post being written: its fields, the server's opinion of them, and how far they are stored. */
export function useComposer({ draft, post, onCreated }: Options) {
  const client = useQueryClient()
  const created = useEffectEvent(onCreated)
  const [saver] = useState(() => {
    // A lost answer must not make a second post of the next attempt.
    const idempotencyKey = crypto.randomUUID()
    return createDraftSaver({
      draft,
      post,
      delayMs: PAUSE_MS,
      isConflict: (error) => error instanceof ApiError && error.body?.code === 'post.changed_meanwhile',
      create: async (wanted) => told(await api('createPost', { body: toCreate(wanted, idempotencyKey) })),
      update: async ({ id, version }, wanted, stored) =>
        told(await api('updatePost', { params: { id }, body: toUpdate(wanted, stored, version) })),
      read: ({ id }) => api('getPost', { params: { id } }),
    })
    function told(answer: Post): Post {
      remember(client, answer)
      return answer
    }
  })
  const state = useSyncExternalStore(saver.subscribe, saver.state)
  const id = state.post?.id

  const fresh = useQuery({
    ...apiQuery('getPost', { params: { id: id ?? ('' as PostId) } }), // not asked without one
    enabled: id !== undefined,
    refetchInterval: state.post && isConverting(state.post) ? WHILE_CONVERTING_MS : false,
  })
  useEffect(() => {
    if (fresh.data) saver.take(fresh.data)
  }, [fresh.data, saver])
  useEffect(() => {
    if (id) created(id)
  }, [id])
  const lost = state.saving === 'failed' && isNoAnswer(state.error)
  useEffect(() => {
    if (!lost) return
    const timer = setInterval(() => void saver.flush(), AGAIN_MS)
    return () => clearInterval(timer)
  }, [lost, saver])
  // Leaving the page stores what was typed last.
  useEffect(() => () => void saver.flush(), [saver])

  const files = useMemo(() => filesOf(state.post), [state.post])
  return {
    ...state,
    files,
    change: saver.change,
    decide: saver.decide,
    save: () => void saver.flush(),
    /** The stored post with everything that was typed; fails with what hindered the storing. */
    settle: async (): Promise<Post> => {
      const isStored = await saver.flush()
      const { post: now, error } = saver.state()
      if (isStored && now) return now
      throw error ?? new Error('there is nothing to store yet')
    },
    /** Where to come back to after a sign-in at Meta; what was typed is stored before. */
    leaveTo: async (): Promise<string> => {
      await saver.flush()
      const { post: now } = saver.state()
      return now ? `/posts/new?post=${now.id}` : '/posts/new'
    },
    take: (answer: Post) => {
      remember(client, answer)
      saver.take(answer)
    },
  }
}

/** Every file that the post shows anywhere. */
function filesOf(post: Post | null): ReadonlyMap<MediaId, Media> {
  const all = post
    ? [...post.items.map(({ media }) => media), ...post.publications.flatMap((p) => p.media)]
    : []
  return new Map(all.map((media) => [media.id, media]))
}
