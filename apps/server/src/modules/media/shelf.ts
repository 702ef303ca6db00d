import type { Clock } from '#platform/clock.ts'
import type { Member } from '#platform/member.ts'
import type { ObjectStore } from '#platform/storage.ts'
import type { Transactions } from '#platform/transaction.ts'
import type { VideoCheckOf } from './ask-check.ts'
import { createDeleteManyMedia } from './delete-media.ts'
import { createDownloadManyMedia, createDownloadMedia } from './download-media.ts'
import { createFolders } from './folders.ts'
import { countedTags } from './folders-view.ts'
import { createMediaDetails } from './media-details.ts'
import { createOrganiseMedia, createUpdateMedia } from './organise-media.ts'
import type { PresentMedia } from './present-media.ts'

type Deps = {
  transactions: Transactions
  storage: ObjectStore
  clock: Clock
  videoCheck: VideoCheckOf
} & PresentMedia

/** What people do in the library to keep it in order, to understand a file, and to take files out. */
export const createShelf = (deps: Deps) => ({
  folders: createFolders(deps),
  update: createUpdateMedia(deps),
  organise: createOrganiseMedia(deps),
  details: createMediaDetails(deps),
  deleteMany: createDeleteManyMedia(deps),
  download: createDownloadMedia(deps),
  downloadMany: createDownloadManyMedia(deps),
  /** The tags in use, the most used first. */
  tags: ({ workspaceId }: Member) =>
    deps.transactions.inWorkspace(workspaceId, (tx) => countedTags(tx, workspaceId)),
})
export type MediaShelf = ReturnType<typeof createShelf>
