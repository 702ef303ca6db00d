import type { Post } from '@adwright/contract'
import { draftOf, isEmpty, same, type Draft } from './draft.ts'
import { mergeDrafts, type Side } from './draft-merge.ts'

export type SaveState = 'idle' | 'waiting' | 'saving' | 'saved' | 'failed'
export type DraftState = {
  draft: Draft
  /** The server's newest answer; null before the first one. */
  post: Post | null
  saving: SaveState
  error: unknown
  /** What somebody else made of the same fields meanwhile; nothing is saved until one side is chosen. */
  conflict: Post | null
}

type Options = {
  draft: Draft
  post: Post | null
  create: (draft: Draft) => Promise<Post>
  update: (post: Post, draft: Draft, stored: Draft) => Promise<Post>
  read: (post: Post) => Promise<Post>
  isConflict: (error: unknown) => boolean
  delayMs: number
}

/** Tries after each of which the post had been changed elsewhere once more. */
const MOST_TRIES = 3

/**
 * Holds what is being written and stores it after a pause: one request at a time, and never over what somebody else
 * changed meanwhile. Changes to different fields are joined; the same field asks the author.
 */
export function createDraftSaver({ create, update, read, isConflict, delayMs, ...start }: Options) {
  let state: DraftState = { ...start, saving: start.post ? 'saved' : 'idle', error: null, conflict: null }
  /** What is stored, as it stood in the fields. */
  let stored: Draft | null = start.post && draftOf(start.post)
  /** The same as the server answered it: it trims and completes, which must not reach into what is being typed. */
  let answered = stored
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<boolean> | undefined
  /** Whether anything was sent already. */
  let wasAsked = false
  const listeners = new Set<() => void>()

  const set = (change: Partial<DraftState>) => {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }
  const isDirty = () => (stored ? !same(state.draft, stored) : !isEmpty(state.draft))
  // The server refuses a post without any destination: what is chosen last stays until another one is.
  const canSave = () => state.draft.destinations.length > 0 && !state.conflict

  /** Joins a newer answer with what was typed since the last one; false when both changed the same and none goes first. */
  function join(post: Post, first?: Side): boolean {
    const theirs = draftOf(post)
    const known = stored && answered ? mergeDrafts(answered, theirs, stored).draft : theirs
    const { draft, conflicts } = mergeDrafts(stored ?? theirs, state.draft, known, first)
    if (conflicts.length > 0 && !first) {
      set({ conflict: post })
      return false
    }
    stored = known
    answered = theirs
    set({ draft, post, ...(first && { conflict: null, error: null }) })
    return true
  }

  async function store(): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      const sent = state.draft
      try {
        const { post } = state
        const isRepeated = !post && wasAsked
        wasAsked = true
        const saved = await (post && stored ? update(post, sent, stored) : create(sent))
        answered = draftOf(saved)
        // The first answer was lost: this one may tell what stood in the fields then.
        stored = isRepeated ? answered : sent
        return set({ post: saved })
      } catch (error) {
        if (!isConflict(error) || !state.post || tries === MOST_TRIES) throw error
        if (!join(await read(state.post))) throw error
      }
    }
  }

  async function drain(): Promise<boolean> {
    while (isDirty() && canSave()) {
      set({ saving: 'saving' })
      try {
        await store()
      } catch (error) {
        set({ saving: 'failed', error })
        return false
      }
    }
    if (!isDirty()) set({ saving: state.post ? 'saved' : 'idle', error: null })
    return !isDirty()
  }

  function flush(): Promise<boolean> {
    clearTimeout(timer)
    running ??= drain().finally(() => {
      running = undefined
    })
    return running
  }

  return {
    subscribe(listener: () => void): () => void {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    state: () => state,
    change(next: (draft: Draft) => Draft) {
      set({ draft: next(state.draft), ...(!running && { saving: 'waiting' }) })
      clearTimeout(timer)
      timer = setTimeout(() => void flush(), delayMs)
    },
    /** Saves now; true when everything is stored. */
    flush,
    /** The server's answer to something else that changed the post, or a fresh look at it. */
    take(post: Post) {
      if (running || state.conflict) return
      if (state.post && post.version < state.post.version) return
      if (join(post) && isDirty()) timer = setTimeout(() => void flush(), delayMs)
      else if (!isDirty()) set({ saving: 'saved', error: null })
    },
    /** Ends a conflict: what both changed is as the others wrote it, or as we did. */
    decide(whose: Side) {
      if (!state.conflict) return
      join(state.conflict, whose)
      void flush()
    },
  }
}
