import type { Post, PostFinding } from '@adwright/contract'
import { isBadLink, isEmpty, type Draft } from './draft.ts'

export type Block =
  | 'nowhere'
  | 'empty'
  | 'uploading'
  | 'upload_failed'
  | 'bad_link'
  | 'too_early'
  | 'conflict'
  | 'converting'
  | 'problems'
  | 'unsaved'

/** A conversion stands among the problems while it runs, but ends by itself. */
export const isUnderWay = ({ code }: Pick<PostFinding, 'code'>): boolean => code === 'video.converting'
/** Somebody has to do something about it before the post can go out. */
export const isProblem = (finding: Pick<PostFinding, 'code' | 'level'>): boolean =>
  finding.level === 'problem' && !isUnderWay(finding)

export const isConverting = (post: Pick<Post, 'publications'>): boolean =>
  post.publications.some(({ findings }) => findings.some(isUnderWay))

/** How many things at least have to be mended before it can go out. */
export const problemsOf = ({ publications }: Pick<Post, 'publications'>): number =>
  new Set(publications.flatMap(({ findings }) => findings.filter(isProblem).map(({ message }) => message)))
    .size

const holding: readonly (Block | null)[] = ['nowhere', 'uploading', 'upload_failed', 'bad_link', 'conflict']
/** Whether leaving now would lose something. */
export const holdsBack = (block: Block | null): boolean => holding.includes(block)

/** Why it cannot be published or scheduled at the moment; null when nothing is in the way. */
export function blockOf({
  draft,
  post,
  uploads,
  at,
  conflict,
  failed,
}: {
  draft: Draft
  post: Post | null
  uploads: readonly { error: string | null }[]
  /** When it would go out; null where that is not known. */
  at: Date | null
  conflict: boolean
  failed: boolean
}): Block | null {
  if (draft.destinations.length === 0) return 'nowhere'
  if (uploads.some(({ error }) => error === null)) return 'uploading'
  if (uploads.length > 0) return 'upload_failed'
  if (isEmpty(draft)) return 'empty'
  if (isBadLink(draft.link)) return 'bad_link'
  if (conflict) return 'conflict'
  if (draft.notAfter !== null && at !== null && Date.parse(draft.notAfter) <= at.getTime()) return 'too_early'
  if (failed) return 'unsaved'
  if (post && problemsOf(post) > 0) return 'problems'
  if (post && isConverting(post)) return 'converting'
  return null
}
