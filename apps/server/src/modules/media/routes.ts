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
}
