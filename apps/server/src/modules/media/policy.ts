import type { PolicyPart } from '#platform/http/policy.ts'

export const mediaPolicy = {
  uploadMedia: 'create',
  listMedia: 'view',
  getMediaFile: 'view',
  deleteMedia: 'create',
  updateMedia: 'create',
  getMediaDetails: 'view',
  organiseMedia: 'create',
  deleteManyMedia: 'create',
  downloadMedia: 'view',
  downloadManyMedia: 'view',
  listMediaFolders: 'view',
  createMediaFolder: 'create',
  renameMediaFolder: 'create',
  deleteMediaFolder: 'create',
  listMediaTags: 'view',
} as const satisfies PolicyPart
