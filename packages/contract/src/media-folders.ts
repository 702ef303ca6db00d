import { z } from 'zod'
import { MediaFolderId } from './ids.ts'

/** Folders stand beside each other: none lies in another. */
export const MediaFolder = z.object({
  id: MediaFolderId,
  name: z.string(),
  /** What is in it, each poster counted once. */
  files: z.int(),
  createdAt: z.iso.datetime(),
})
export type MediaFolder = z.infer<typeof MediaFolder>

/** By name. */
export const MediaFolderList = z.object({
  folders: z.array(MediaFolder),
  /** What is in no folder, each poster counted once. */
  unfiled: z.int(),
})
export type MediaFolderList = z.infer<typeof MediaFolderList>
export const NameMediaFolder = z.strictObject({ name: z.string().trim().min(1).max(60) })

/** The most used first. */
export const MediaTagList = z.object({ tags: z.array(z.object({ name: z.string(), files: z.int() })) })
