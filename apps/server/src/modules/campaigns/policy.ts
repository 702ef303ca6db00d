import type { PolicyPart } from '#platform/http/policy.ts'

export const campaignsPolicy = {
  createCampaign: 'create',
  listCampaigns: 'view',
  getCampaign: 'view',
  preflightCampaign: 'view',
  launchCampaign: 'publish',
  approveCampaign: 'approve',
  cancelLaunch: 'publish',
  checkCampaign: 'publish',
  resolveDrift: 'publish',
  updateCampaign: 'publish',
  deleteCampaign: 'publish',
} as const satisfies PolicyPart
