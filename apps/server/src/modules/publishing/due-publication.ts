import type { MediaFile } from '#modules/media'
import type { PublisherPage } from '#modules/connections'
import { firstDue, type Place } from './due-view.ts'
import type { PublishingDeps } from './deps.ts'
import { findPlace, type StoredPlace } from './place-store.ts'
import type { StoredPost, StoredPublication } from './post.ts'
import { findPost } from './post-store.ts'
import { findPublication, savePublication } from './publication-store.ts'
import type { Destination } from './publisher.ts'
import { mediaIdsOf, variantOf, type Variant } from './variant.ts'

/** Everything one has to know to get a publication one step on. */
export type DuePublication = {
  place: Place
  post: StoredPost
  publication: StoredPublication
  variant: Variant
  page: PublisherPage
  at: Destination
  /** The Page's name or the account's. */
  name: string
  held: StoredPlace | undefined
}

/** What is to be done first on a destination; undefined when nothing is. */
export async function loadFirstDue(deps: PublishingDeps, place: Place): Promise<DuePublication | undefined> {
  const { workspaceId } = place
  const { transactions, clock, connections, media } = deps
  return transactions.inWorkspace(workspaceId, async (tx) => {
    for (;;) {
      const id = await firstDue(tx, place, clock.now())
      const publication = id && (await findPublication(tx, workspaceId, id))
      if (!publication) return undefined
      const post = await findPost(tx, workspaceId, publication.postId)
      const [page] = await connections.publishers(tx, workspaceId, [publication.pageId])
      if (!post || !page) {
        // Deleted meanwhile, or written by an instance that was on the other side: nothing is to be done.
        await savePublication(tx, workspaceId, publication.id, { wakeAt: null })
        continue
      }
      const files = await media.find(tx, workspaceId, mediaIdsOf(post, publication))
      const byId = new Map<string, MediaFile>(files.map((file) => [file.id, file]))
      return {
        place,
        post,
        publication,
        variant: variantOf(post, publication, byId, media.factsOf),
        page,
        at: destinationAt(place, page),
        name: nameOf(page, publication),
        held: await findPlace(tx, workspaceId, place),
      }
    }
  })
}

export const destinationAt = (
  { workspaceId, network, pageId }: Place,
  { connectionId, externalId, instagram }: PublisherPage,
): Destination => ({
  workspaceId,
  connectionId,
  network,
  pageId,
  pageExternalId: externalId,
  instagramExternalId: instagram?.externalId ?? '',
})

export const nameOf = ({ name, instagram }: PublisherPage, { network }: Pick<Place, 'network'>): string =>
  network === 'instagram' ? `@${instagram?.username ?? name}` : name
