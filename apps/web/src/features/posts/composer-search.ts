import type { CreativeId, MediaId, PostId } from '@adwright/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'

/** What the composer's address may say. */
export type ComposerAddress = {
  /** The post that is edited; absent for a new one. */
  post?: PostId | undefined
  /** An instant to begin with. */
  at?: string | undefined
  /** A file of the library to begin with. */
  mediaId?: MediaId | undefined
  /** The creative that this file is of, whose words the post begins with. */
  creative?: CreativeId | undefined
  /** The destination whose words are shown, by its key. */
  for?: string | undefined
  /** What a phone shows. */
  show?: 'preview' | undefined
}

const text = (value: unknown, shape: RegExp): string | undefined =>
  typeof value === 'string' && shape.test(value) ? value : undefined

/** Anything else is dropped, so that a mangled link still opens the page. */
export const readComposerAddress = (raw: Record<string, unknown>): ComposerAddress => ({
  post: text(raw['post'], /^post_\w{1,40}$/) as PostId | undefined, // the server refuses what is none
  at: text(raw['at'], /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/),
  mediaId: text(raw['mediaId'], /^media_[0-7][0-9a-hjkmnp-tv-z]{25}$/) as MediaId | undefined, // so ids are made
  creative: text(raw['creative'], /^creative_\w{1,40}$/) as CreativeId | undefined, // the server refuses what is none
  for: text(raw['for'], /^(facebook|instagram):page_\w{1,40}$/),
  show: raw['show'] === 'preview' ? 'preview' : undefined,
})

/** The same for a link. The route knows only what a new post begins with: the rest this page reads by itself. */
export const composerSearch = (address: ComposerAddress) =>
  address as Pick<ComposerAddress, 'at' | 'mediaId' | 'creative'>

export function useComposerUrl() {
  const raw: Record<string, unknown> = useSearch({ strict: false })
  const navigate = useNavigate()
  const search = readComposerAddress(raw)
  return {
    search,
    go: (change: ComposerAddress) => {
      const next = { ...search, ...change }
      void navigate({ to: '/posts/new', search: composerSearch(next), replace: true, resetScroll: false })
    },
  }
}
