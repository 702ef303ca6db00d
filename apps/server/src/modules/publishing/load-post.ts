import type { PageId, PostId, WorkspaceId } from '@adwright/contract'
import type { PublisherPage } from '#modules/connections'
import type { Conversion, MediaFile } from '#modules/media'
import { AppError } from '#platform/errors.ts'
import type { Tx } from '#platform/transaction.ts'
import type { PublishingDeps } from './deps.ts'
import type { StoredPost, StoredPublication } from './post.ts'
import { findPost } from './post-store.ts'
import { publicationsOf } from './publication-store.ts'
import { allMediaIds, variantOf, type Variant } from './variant.ts'

/** A post with everything it is judged and shown by. */
export type LoadedPost = {
  post: StoredPost
  publications: StoredPublication[]
  pages: Map<PageId, PublisherPage>
  files: Map<string, MediaFile>
  conversions: Conversion[]
}

/** @throws post.not_found */
export async function loadPost(
  deps: Pick<PublishingDeps, 'connections' | 'media'>,
  tx: Tx,
  workspaceId: WorkspaceId,
  id: PostId,
  { lock = false }: { lock?: boolean } = {},
): Promise<LoadedPost> {
  const post = await findPost(tx, workspaceId, id, { lock })
  if (!post) throw new AppError('post.not_found')
  const publications = await publicationsOf(tx, workspaceId, [id], { lock })
  return loadAround(deps, tx, workspaceId, post, publications)
}

/** The same of one that is in hand, stored or not. */
export async function loadAround(
  { connections, media }: Pick<PublishingDeps, 'connections' | 'media'>,
  tx: Tx,
  workspaceId: WorkspaceId,
  post: StoredPost,
  publications: StoredPublication[],
): Promise<LoadedPost> {
  const mediaIds = allMediaIds(post, publications)
  const pages = await connections.publishers(
    tx,
    workspaceId,
    publications.map(({ pageId }) => pageId),
  )
  const files = await media.find(tx, workspaceId, mediaIds)
  return {
    post,
    publications,
    pages: new Map(pages.map((page) => [page.pageId, page])),
    files: new Map(files.map((file) => [file.id, file])),
    conversions: await media.conversionsOf(tx, workspaceId, mediaIds),
  }
}

export const variantIn = (
  { post, files }: LoadedPost,
  publication: StoredPublication,
  { media }: Pick<PublishingDeps, 'media'>,
): Variant => variantOf(post, publication, files, media.factsOf)
