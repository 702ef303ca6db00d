/**
 * Name → method and path of every route, without a schema in sight: this is all the browser has to load.
 * The specification's own names are kept; a user id is never part of a path.
 */
export const endpoints = {
  signUp: 'POST /api/auth/sign-up',
  signIn: 'POST /api/auth/sign-in',
  signOut: 'POST /api/auth/sign-out',
  refreshToken: 'POST /api/auth/token',
  verifyEmail: 'POST /api/auth/verify-email',
  resendVerification: 'POST /api/auth/resend-verification',
  requestPasswordReset: 'POST /api/auth/request-password-reset',
  resetPassword: 'POST /api/auth/reset-password',
  me: 'GET /api/me',
  updateMe: 'PATCH /api/me',
  meDashboard: 'GET /api/me/dashboard',
  updateWorkspace: 'PATCH /api/workspace',
  listOutbox: 'GET /api/dev/outbox',

  uploadMedia: 'POST /api/media',
  listMedia: 'GET /api/media',
  deleteMedia: 'DELETE /api/media/:id',
  generateImages: 'POST /api/media/images/generate',

  createBrief: 'POST /api/briefs',
  getBrief: 'GET /api/briefs/:id',
  updateBrief: 'PATCH /api/briefs/:id',
  listStyles: 'GET /api/studio/styles',
  getGeneration: 'GET /api/generations/:id',
  cancelGeneration: 'POST /api/generations/:id/cancel',
  listCreatives: 'GET /api/creatives',
  getCreative: 'GET /api/creatives/:id',
  updateCreative: 'PATCH /api/creatives/:id',

  startMetaConnection: 'POST /api/connections/meta/start',
  metaCallback: 'GET /api/connections/meta/callback',
  connectSystemUser: 'POST /api/connections/meta/system-user',
  listConnections: 'GET /api/connections',
  listAdAccounts: 'GET /api/connections/:id/ad-accounts',
  listConnectionPages: 'GET /api/connections/:id/pages',
  chooseAccounts: 'POST /api/connections/:id/choose',
  refreshConnection: 'POST /api/connections/:id/refresh',
  disconnect: 'DELETE /api/connections/:id',
  fastForward: 'POST /api/rehearsal/fast-forward',
  metaSetup: 'GET /api/setup/meta',
  metaDataDeletion: 'GET /api/meta/data-deletion/:id',

  createCampaign: 'POST /api/campaigns',
  listCampaigns: 'GET /api/campaigns',
  getCampaign: 'GET /api/campaigns/:id',
  updateCampaign: 'PATCH /api/campaigns/:id',
  deleteCampaign: 'DELETE /api/campaigns/:id',
  preflightCampaign: 'GET /api/campaigns/:id/preflight',
  launchCampaign: 'POST /api/campaigns/:id/launch',
  cancelLaunch: 'POST /api/campaigns/:id/cancel',
  checkCampaign: 'POST /api/campaigns/:id/check',
  resolveDrift: 'POST /api/campaigns/:id/drift',
  getCampaignInsights: 'GET /api/campaigns/:id/insights',
  syncCampaign: 'POST /api/campaigns/:id/sync',
  analyticsDashboard: 'GET /api/analytics/dashboard',

  listIntents: 'GET /api/intents',
  getIntent: 'GET /api/intents/:id',
  resolveIntent: 'POST /api/intents/:id/resolve',
} as const

export type EndpointName = keyof typeof endpoints
