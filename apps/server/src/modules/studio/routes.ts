import type { Router } from '#platform/http/router.ts'
import type { Studio } from './studio.ts'

export function studioRoutes(router: Router, studio: Studio): void {
  router.route('createBrief', ({ member, body }) => studio.briefs.create(member, body))
  router.route('getBrief', ({ member, params }) => studio.briefs.get(member, params.id))
  router.route('updateBrief', ({ member, params, body }) => studio.briefs.update(member, params.id, body))

  router.route('listStyles', () => Promise.resolve({ styles: [...studio.styles] }))
  router.route('generateImages', ({ member, body }) => studio.generations.start(member, body))
  router.route('getGeneration', ({ member, params }) => studio.generations.get(member, params.id))
  router.route('cancelGeneration', ({ member, params }) => studio.generations.cancel(member, params.id))
  router.route('generateVideo', ({ member, body }) => studio.films.start(member, body))
  router.route('getVideoGeneration', ({ member, params }) => studio.films.get(member, params.id))

  router.route('listCreatives', async ({ member, query }) => ({
    creatives: await studio.listCreatives(member, query.briefId),
  }))
  router.route('getCreative', ({ member, params }) => studio.getCreative(member, params.id))
  router.route('updateCreative', ({ member, params, body }) => studio.updateCreative(member, params.id, body))
}
