import type { Router } from '#platform/http/router.ts'
import type { Campaigns } from './index.ts'

export function campaignRoutes(router: Router, campaigns: Campaigns): void {
  router.route('createCampaign', ({ member, body }) => campaigns.create(member, body))
  router.route('listCampaigns', ({ member, query }) => campaigns.list(member, query))
  router.route('getCampaign', ({ member, params }) => campaigns.get(member, params.id))
  router.route('preflightCampaign', ({ member, params }) => campaigns.preflight(member, params.id))
  router.route('launchCampaign', ({ member, params }) => campaigns.launch(member, params.id))
  router.route('approveCampaign', ({ member, params, body }) => campaigns.approve(member, params.id, body))
  router.route('cancelLaunch', ({ member, params }) => campaigns.cancelLaunch(member, params.id))
  router.route('checkCampaign', ({ member, params }) => campaigns.check(member, params.id))
  router.route('resolveDrift', ({ member, params, body }) => campaigns.resolveDrift(member, params.id, body))
  router.route('updateCampaign', ({ member, params, body }) => campaigns.update(member, params.id, body))
  router.route('deleteCampaign', async ({ member, params }) => {
    await campaigns.delete(member, params.id)
    return { done: true }
  })
}
