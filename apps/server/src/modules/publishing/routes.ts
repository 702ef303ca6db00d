import type { Router } from '#platform/http/router.ts'
import type { Publishing } from './index.ts'

export function publishingRoutes(router: Router, publishing: Publishing): void {
  router.route('postingDesk', ({ member }) => publishing.desk(member))
  router.route('setPostingSlots', ({ member, body }) => publishing.setSlots(member, body.slots))
  router.route('pausePosting', ({ member, body }) => publishing.pause(member, body))
  router.route('setApproval', ({ member, body }) => publishing.setApproval(member, body.mode))
  router.route('approvePost', ({ member, params, body }) => publishing.approve(member, params.id, body))
  router.route('calendar', ({ member, query }) => publishing.calendar(member, query))
  router.route('createPost', ({ member, body }) => publishing.create(member, body))
  router.route('listPosts', ({ member, query }) => publishing.list(member, query))
  router.route('importPosts', ({ member, body }) => publishing.import(member, body))
  router.route('getPost', ({ member, params }) => publishing.get(member, params.id))
  router.route('updatePost', ({ member, params, body }) => publishing.update(member, params.id, body))
  router.route('deletePost', async ({ member, params, query }) => {
    await publishing.delete(member, params.id, query.where)
    return { done: true }
  })
  router.route('schedulePost', ({ member, params, body }) => publishing.schedule(member, params.id, body))
  router.route('duplicatePost', ({ member, params }) => publishing.duplicate(member, params.id))
  router.route('fixPost', ({ member, params, body }) => publishing.fix(member, params.id, body))
  router.route('retryPost', ({ member, params, body }) =>
    publishing.retry(member, params.id, body.publicationId),
  )
  router.route('resolvePost', ({ member, params, body }) =>
    publishing.resolve(member, params.id, body.publicationId),
  )
  router.route('editPublishedPost', ({ member, params, body }) =>
    publishing.editPublished(member, params.id, body.publicationId, body.text),
  )
  router.route('deletePublishedPost', ({ member, params, body }) =>
    publishing.takeDown(member, params.id, body.publicationId),
  )
  router.route('refreshPost', ({ member, params }) => publishing.refresh(member, params.id))
  router.route('repeatPost', ({ member, params, body }) => publishing.repeat(member, params.id, body))
  router.route('getRecurrence', ({ member, params }) => publishing.getRecurrence(member, params.id))
  router.route('endRecurrence', async ({ member, params }) => {
    await publishing.endRecurrence(member, params.id)
    return { done: true }
  })
  router.route('listPostComments', ({ member, params }) => publishing.comments.list(member, params.id))
  router.route('replyToComment', ({ member, params, body }) =>
    publishing.comments.reply(member, params.id, body),
  )
  router.route('hideComment', ({ member, params, body }) => publishing.comments.hide(member, params.id, body))
}
