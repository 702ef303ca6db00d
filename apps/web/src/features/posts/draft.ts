import type {
  CreatePost,
  DestinationRef,
  Media,
  Network,
  Overrides,
  PageId,
  Post,
  PostFormat,
  UpdatePost,
} from '@adwright/contract'

export type Tag = { username: string; x?: number | undefined; y?: number | undefined }
export type DraftItem = { media: Media; altText: string; tags: readonly Tag[] }

/** What the author works on. Nothing in it is cleaned up: it is what stands in the fields. */
export type Draft = {
  text: string
  hashtags: readonly string[]
  /** As typed; sent once it is an address. */
  link: string
  firstComment: string
  format: PostFormat
  items: readonly DraftItem[]
  collaborators: readonly string[]
  /** Keys of destinations, see `destinationKey`. */
  destinations: readonly string[]
  /** By destination key; what is absent is as in the post. */
  overrides: Readonly<Record<string, Overrides>>
  notAfter: string | null
}

export const destinationKey = ({ network, pageId }: DestinationRef): string => `${network}:${pageId}`
export const refOf = (key: string): DestinationRef => {
  const at = key.indexOf(':')
  // Only keys that `destinationKey` made are in a draft.
  return { network: key.slice(0, at) as Network, pageId: key.slice(at + 1) as PageId }
}
/** Each network that is among the destinations, once. */
export const networksOf = ({ destinations }: Pick<Draft, 'destinations'>): Network[] => [
  ...new Set(destinations.map((key) => refOf(key).network)),
]

export const emptyDraft = (destinations: readonly string[]): Draft => ({
  text: '',
  hashtags: [],
  link: '',
  firstComment: '',
  format: 'feed',
  items: [],
  collaborators: [],
  destinations,
  overrides: {},
  notAfter: null,
})

export const draftOf = (post: Post): Draft => ({
  text: post.text,
  hashtags: post.hashtags,
  link: post.link ?? '',
  firstComment: post.firstComment,
  format: post.format,
  items: post.items,
  collaborators: post.collaborators,
  destinations: post.publications.map(destinationKey),
  overrides: Object.fromEntries(
    post.publications
      .filter(({ overrides }) => Object.keys(overrides).length > 0)
      .map((publication) => [destinationKey(publication), publication.overrides]),
  ),
  notAfter: post.notAfter,
})

/** The address as it can be sent: `https://` where nothing stands before it; null while it is none. */
export function addressOf(typed: string): string | null {
  const text = typed.trim()
  if (text === '') return null
  const whole = /^https?:\/\//i.test(text) ? text : `https://${text}`
  if (!URL.canParse(whole)) return null
  return new URL(whole).hostname.includes('.') ? whole : null
}
export const isBadLink = (typed: string): boolean => typed.trim() !== '' && addressOf(typed) === null

/** A new post is worth keeping once there is something in it. */
export const isEmpty = ({ text, items, link, hashtags, firstComment }: Draft): boolean =>
  text.trim() === '' &&
  items.length === 0 &&
  link.trim() === '' &&
  hashtags.length === 0 &&
  firstComment.trim() === ''

type Body = Required<Omit<UpdatePost, 'version'>>
const bodyOf = (draft: Draft): Body => ({
  text: draft.text,
  hashtags: [...draft.hashtags],
  link: addressOf(draft.link),
  firstComment: draft.firstComment,
  format: draft.format,
  items: draft.items.map(({ media, altText, tags }) => ({
    mediaId: media.id,
    altText: altText.trim(),
    tags: [...tags],
  })),
  collaborators: [...draft.collaborators],
  destinations: draft.destinations.map(refOf),
  // Each by name: what is not named would stay as it was.
  overrides: Object.fromEntries(draft.destinations.map((key) => [key, draft.overrides[key] ?? {}])),
  notAfter: draft.notAfter,
})

export const toCreate = (draft: Draft, idempotencyKey: string): CreatePost => ({
  ...bodyOf(draft),
  when: { kind: 'draft' },
  idempotencyKey,
})

/** Only what differs from what is stored, so that a field somebody else changed stays as they made it. */
export function toUpdate(draft: Draft, stored: Draft, version: number): UpdatePost {
  const wanted = bodyOf(draft)
  const known = bodyOf(stored)
  const changed = Object.entries(wanted).filter(
    ([field, value]) => !same(value, known[field as keyof Body]), // the keys of one Body
  )
  return { ...Object.fromEntries(changed), version }
}

/** By value; drafts are plain data. */
export function same(left: unknown, right: unknown): boolean {
  return left === right || JSON.stringify(ordered(left)) === JSON.stringify(ordered(right))
}
const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).filter(([, part]) => part !== undefined)
  return Object.fromEntries(
    entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, ordered(part)]),
  )
}
