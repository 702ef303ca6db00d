import { z } from 'zod'
import { MediaFolderId, MediaId } from './ids.ts'
import { MediaTag } from './media.ts'
import { MediaUser } from './media-details.ts'

const tags = z.array(MediaTag).max(20)

/** What is left out stays as it is. Folder and tags are of a whole poster: all its shapes go together. */
export const UpdateMedia = z.strictObject({
  name: z.string().trim().min(1).max(120).optional(),
  folderId: MediaFolderId.nullable().optional(),
  /** All of them. */
  tags: tags.optional(),
})
export type UpdateMedia = z.infer<typeof UpdateMedia>

const ids = (most: number) => z.array(MediaId).min(1).max(most)

export const OrganiseMedia = z.strictObject({
  ids: ids(100),
  /** Null: out of every folder. */
  folderId: MediaFolderId.nullable().optional(),
  addTags: tags.optional(),
  removeTags: tags.optional(),
})
export type OrganiseMedia = z.infer<typeof OrganiseMedia>
/** Those of the ids that are files of this workspace. */
export const OrganisedMedia = z.object({ ids: z.array(MediaId) })

export const DeleteManyMedia = z.strictObject({ ids: ids(100) })
/** One for each id, in the order asked. */
export const DeletedMedia = z.object({
  results: z.array(
    z.object({
      id: MediaId,
      outcome: z.enum(['deleted', 'in_use', 'not_found']),
      /** Who uses it, at most 20, when it is in use. */
      usedBy: z.array(MediaUser),
    }),
  ),
})
export type DeletedMedia = z.infer<typeof DeletedMedia>

export const DownloadMedia = z.strictObject({
  /** Of a video only the original. */
  as: z.enum(['original', 'jpeg', 'png', 'webp']).default('original'),
})
export type DownloadFormat = z.infer<typeof DownloadMedia>['as']
/** Originals, at most 2 GB at once. */
export const DownloadManyMedia = z.strictObject({ ids: ids(50) })
