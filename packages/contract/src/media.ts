import { z } from 'zod'
import { MediaFolderId, MediaId } from './ids.ts'

export const MediaPurpose = z.enum(['photo', 'logo', 'poster', 'post'])
export type MediaPurpose = z.infer<typeof MediaPurpose>

export const Media = z.object({
  id: MediaId,
  purpose: MediaPurpose,
  name: z.string(),
  contentType: z.enum([
    'image/jpeg',
    'image/png',
    'image/webp',
    'video/mp4',
    'video/quicktime',
    'video/webm',
  ]),
  bytes: z.int(),
  width: z.int(),
  height: z.int(),
  /** Of a video: how long it is, and a picture from it. */
  durationMs: z.int().nullable(),
  stillUrl: z.string().nullable(),
  /** Signed, good for at least an hour. */
  url: z.string(),
  createdAt: z.iso.datetime(),
})
export type Media = z.infer<typeof Media>

/** Letters of any case are one tag: it is kept in small ones. */
export const MediaTag = z
  .string()
  .trim()
  .toLowerCase()
  .min(1)
  .max(40)
  .regex(/^[^,\n]+$/, { error: 'must be without commas' })

/** A file as it stands in the library. */
export const LibraryMedia = Media.extend({
  folderId: MediaFolderId.nullable(),
  tags: z.array(z.string()),
})
export type LibraryMedia = z.infer<typeof LibraryMedia>

/** `cover`: of each poster one picture, the one that shows it best. */
export const PosterShape = z.enum(['cover', 'feed', 'square', 'story', 'link', 'wide', 'standard'])
export type PosterShape = z.infer<typeof PosterShape>

/** Newest first, without adaptations. Everything that is given must hold. */
export const ListMedia = z.strictObject({
  purpose: MediaPurpose.optional(),
  kind: z.enum(['image', 'video']).optional(),
  /** `none`: what is in no folder. */
  folder: z.union([MediaFolderId, z.literal('none')]).optional(),
  tag: MediaTag.optional(),
  /** Each word in the name, a tag, or the style or headline of a poster. */
  search: z.string().trim().max(100).optional(),
  /** Of posters, only those of this shape; other files are not touched by it. */
  shape: PosterShape.optional(),
  /** `latest`: without pictures that an edit has replaced. */
  versions: z.enum(['all', 'latest']).default('all'),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
export const MediaPage = z.object({ media: z.array(LibraryMedia), nextCursor: z.string().optional() })
export type MediaPage = z.infer<typeof MediaPage>
