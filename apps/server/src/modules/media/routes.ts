import type { Router } from '#platform/http/router.ts'
import type { MediaLibrary } from './library.ts'
import { mostUploadBytes } from './upload-media.ts'

export function mediaRoutes(router: Router, media: MediaLibrary): void {
  router.route(
    'uploadMedia',
    ({ member, form, file }) => media.upload(member, { purpose: form.purpose, file }),
    { mostBytes: mostUploadBytes },
  )
  router.route('listMedia', ({ member, query }) => media.list(member, query))
  router.route('getMediaFile', ({ member, params }) => media.get(member, params.id))
  router.route('deleteMedia', async ({ member, params }) => {
    await media.delete(member, params.id)
    return { done: true }
  })

  const { shelf } = media
  router.route('updateMedia', ({ member, params, body }) => shelf.update(member, params.id, body))
  router.route('getMediaDetails', ({ member, params }) => shelf.details(member, params.id))
  router.route('organiseMedia', async ({ member, body }) => ({ ids: await shelf.organise(member, body) }))
  router.route('deleteManyMedia', ({ member, body }) => shelf.deleteMany(member, body.ids))
  router.route('downloadMedia', ({ member, params, query }) => shelf.download(member, params.id, query.as))
  router.route('downloadManyMedia', ({ member, body }) => shelf.downloadMany(member, body.ids))

  router.route('listMediaFolders', ({ member }) => shelf.folders.list(member))
  router.route('createMediaFolder', ({ member, body }) => shelf.folders.create(member, body.name))
  router.route('renameMediaFolder', ({ member, params, body }) =>
    shelf.folders.rename(member, params.id, body.name),
  )
  router.route('deleteMediaFolder', async ({ member, params }) => {
    await shelf.folders.delete(member, params.id)
    return { done: true }
  })
  router.route('listMediaTags', async ({ member }) => ({ tags: await shelf.tags(member) }))
}
