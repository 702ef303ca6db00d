import type { PolicyPart } from '#platform/http/policy.ts'

export const studioPolicy = {
  createBrief: 'create',
  getBrief: 'view',
  updateBrief: 'create',
  listStyles: 'view',
  studioDesk: 'view',
  editImage: 'create',
  cutOut: 'create',
  listGenerations: 'view',
  generateImages: 'create',
  getGeneration: 'view',
  cancelGeneration: 'create',
  listCreatives: 'view',
  getCreative: 'view',
  updateCreative: 'create',
  deleteCreative: 'create',
  previewPoster: 'create',
  postWords: 'view',
  makeSizes: 'create',
} as const satisfies PolicyPart
