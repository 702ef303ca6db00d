import type { PolicyPart } from '#platform/http/policy.ts'

export const filmsPolicy = {
  videoDesk: 'view',
  draftStoryboard: 'create',
  checkStoryboard: 'create',
  previewScene: 'create',
  generateVideo: 'create',
  listVideos: 'view',
  getVideoGeneration: 'view',
  cancelVideo: 'create',
  videoCaptions: 'view',
} as const satisfies PolicyPart
