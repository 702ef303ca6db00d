import { z } from 'zod'
import { MediaId } from './ids.ts'

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

export const ListMedia = z.strictObject({
  purpose: MediaPurpose.optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
export const MediaPage = z.object({ media: z.array(Media), nextCursor: z.string().optional() })
export type MediaPage = z.infer<typeof MediaPage>
