import type { MediaFolderId, MediaPurpose, PosterShape, Received } from '@adwright/contract'

export const views = ['all', 'poster', 'photo', 'post', 'logo', 'video'] as const
export type View = (typeof views)[number]
export const shapes = ['cover', 'feed', 'square', 'story', 'link', 'wide', 'standard', 'every'] as const
export type Shape = (typeof shapes)[number]

/** What the library shows, as its address says it. */
export type LibrarySearch = {
  view: View
  shape: Shape
  /** `none`: what is in no folder. */
  folder: MediaFolderId | 'none' | undefined
  tag: string | undefined
  q: string | undefined
  /** The file whose details are open. */
  open: string | undefined
}

const text = (value: unknown, most: number): string | undefined =>
  typeof value === 'string' || typeof value === 'number'
    ? String(value).slice(0, most).trim() || undefined
    : undefined
const oneOf = <Value extends string>(value: unknown, known: readonly Value[]): Value | undefined =>
  known.find((one) => one === value)
const idOf = (prefix: string, value: unknown): string | undefined => {
  const id = text(value, 60)
  return id !== undefined && new RegExp(`^${prefix}_[0-9a-z]{26}$`).test(id) ? id : undefined
}

/** Reads an address of any origin; what is malformed counts as absent. */
export function readLibrarySearch(raw: Record<string, unknown>): LibrarySearch {
  return {
    view: oneOf(raw['purpose'], views) ?? 'all',
    shape: oneOf(raw['shape'], shapes) ?? 'cover',
    folder: raw['folder'] === 'none' ? 'none' : (idOf('folder', raw['folder']) as MediaFolderId | undefined), // looks like one
    tag: text(raw['tag'], 40)?.toLowerCase(),
    q: text(raw['q'], 100),
    open: idOf('media', raw['open']),
  }
}

/** The address for what is shown; what is usual is left out. */
export const writeLibrarySearch = (search: LibrarySearch): Record<string, string> =>
  Object.fromEntries(
    Object.entries({
      purpose: search.view === 'all' ? undefined : search.view,
      shape: search.shape === 'cover' ? undefined : search.shape,
      folder: search.folder,
      tag: search.tag,
      q: search.q,
      open: search.open,
    }).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )

/** What the server is asked for. */
export function queryOf({ view, shape, folder, tag, q }: LibrarySearch) {
  const query: Omit<Received<'listMedia'>['query'], 'cursor'> = { limit: 60, versions: 'latest' }
  if (view === 'video') query.kind = 'video'
  else if (view !== 'all') query.purpose = view satisfies MediaPurpose
  if (shape !== 'every') query.shape = shape satisfies PosterShape
  if (folder) query.folder = folder
  if (tag) query.tag = tag
  if (q) query.search = q
  return query
}

/** Whether something narrows the view that a person may want to take away. */
export const isNarrowed = ({ tag, q, shape }: LibrarySearch): boolean =>
  tag !== undefined || q !== undefined || (shape !== 'cover' && shape !== 'every')
