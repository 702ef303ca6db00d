import type { Router } from '#platform/http/router.ts'
import type { Films } from './index.ts'

export function filmRoutes(router: Router, films: Films): void {
  router.route('videoDesk', () => films.desk())
  router.route('draftStoryboard', ({ member, body }) => films.storyboards.draft(member, body))
  router.route('checkStoryboard', ({ member, body }) => films.storyboards.check(member, body))
  router.route('previewScene', ({ member, body }) => films.storyboards.preview(member, body))
  router.route('generateVideo', ({ member, body }) => films.start(member, body))
  router.route('listVideos', ({ member, query }) => films.list(member, query))
  router.route('getVideoGeneration', ({ member, params }) => films.get(member, params.id))
  router.route('cancelVideo', ({ member, params }) => films.cancel(member, params.id))
  router.route('videoCaptions', ({ member, params }) => films.captions(member, params.id))
}
