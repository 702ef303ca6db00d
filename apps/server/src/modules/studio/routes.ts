import type { Router } from '#platform/http/router.ts'
import type { Studio } from './studio.ts'

export function studioRoutes(router: Router, studio: Studio): void {
  router.route('createBrief', ({ member, body }) => studio.briefs.create(member, body))
  router.route('getBrief', ({ member, params }) => studio.briefs.get(member, params.id))
  router.route('updateBrief', ({ member, params, body }) => studio.briefs.update(member, params.id, body))

  router.route('listStyles', () => Promise.resolve({ styles: [...studio.styles] }))
  router.route('studioDesk', ({ member }) => studio.desk(member))
  router.route('editImage', ({ member, body }) => studio.editImage(member, body))
  router.route('cutOut', ({ member, params, body }) => studio.cutOut(member, params.id, body))
  router.route('listGenerations', ({ member, query }) => studio.generations.list(member, query))
  router.route('generateImages', ({ member, body }) => studio.generations.start(member, body))
  router.route('getGeneration', ({ member, params }) => studio.generations.get(member, params.id))
  router.route('cancelGeneration', ({ member, params }) => studio.generations.cancel(member, params.id))

  router.route('listCreatives', ({ member, query }) => studio.listCreatives(member, query))
  router.route('getCreative', ({ member, params }) => studio.getCreative(member, params.id))
  router.route('updateCreative', ({ member, params, body }) => studio.updateCreative(member, params.id, body))
  router.route('deleteCreative', async ({ member, params }) => {
    await studio.deleteCreative(member, params.id)
    return { done: true }
  })
  router.route('previewPoster', ({ member, params, body }) => studio.previewCreative(member, params.id, body))
  router.route('postWords', ({ member, params }) => studio.postWords(member, params.id))
  router.route('makeSizes', ({ member, params, body }) => studio.makeSizes(member, params.id, body.formats))
}
