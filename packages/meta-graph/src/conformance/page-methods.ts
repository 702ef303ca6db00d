import { bytesSource } from '../uploads/source.ts'
import { all, beginUpload, DAY, inTurn, LINK, MARK, type MethodSamples } from './method-sample.ts'

const message = `Fresh bread ${MARK}`

export const pageMethods: MethodSamples = {
  'onPage.posts.create': (session, { ids, now }) =>
    inTurn(
      [
        { message, link: LINK, scheduledFor: now + DAY },
        { message: 'Two loaves', photoIds: [ids.photo] },
        { message: 'For an ad', unpublished: true },
      ],
      (post) => session.onPage.posts.create(ids.page, post),
    ),
  'onPage.posts.get': (session, { ids }) => session.onPage.posts.get(ids.post),
  'onPage.posts.edit': (session, { ids }) =>
    session.onPage.posts.edit(ids.scheduledPost, { message: 'Better' }),
  'onPage.posts.reschedule': (session, { ids, now }) =>
    session.onPage.posts.reschedule(ids.scheduledPost, now + 2 * DAY),
  'onPage.posts.publishNow': (session, { ids }) => session.onPage.posts.publishNow(ids.scheduledPost),
  'onPage.posts.delete': (session, { ids }) => session.onPage.posts.delete(ids.post),
  'onPage.posts.scheduled': (session, { ids }) => all(session.onPage.posts.scheduled(ids.page)),
  'onPage.posts.published': (session, { ids }) =>
    all(session.onPage.posts.published(ids.page, { limit: 10 })),
  'onPage.posts.findByMark': (session, { ids, now }) =>
    session.onPage.posts.findByMark(ids.page, { message, since: now - DAY }),
  'onPage.posts.findByPhoto': (session, { ids, now }) =>
    session.onPage.posts.findByPhoto(ids.page, { photoId: ids.photo, since: now - DAY }),

  'onPage.photos.create': (session, { ids, media, now }) =>
    inTurn(
      [
        { url: media.jpegUrl, altText: 'A loaf', unpublished: true, temporary: true },
        { file: { bytes: media.png, filename: 'a.png' }, caption: 'Tomorrow', scheduledFor: now + DAY },
        { url: media.jpegUrl, caption: MARK, altText: 'A loaf' },
      ],
      (photo) => session.onPage.photos.create(ids.page, photo),
    ),
  'onPage.photos.get': (session, { ids }) => session.onPage.photos.get(ids.photo),
  'onPage.photos.delete': (session, { ids }) => session.onPage.photos.delete(ids.photo),
  'onPage.photos.findByMark': (session, { ids, now }) =>
    session.onPage.photos.findByMark(ids.page, { caption: MARK, since: now - DAY }),

  'onPage.videos.upload': (session, { ids, media, now }) =>
    session.onPage.videos.upload(ids.page, bytesSource(media.mp4), {
      title: MARK,
      description: 'A loaf',
      scheduledFor: now + DAY,
    }),
  'onPage.videos.send': (session, { ids, media }) =>
    session.onPage.videos.send(ids.page, bytesSource(media.mp4)),
  'onPage.videos.finish': async (session, { ids, media }) => {
    const sent = await session.onPage.videos.send(ids.page, bytesSource(media.mp4))
    return session.onPage.videos.finish(ids.page, sent, { title: MARK, description: 'A loaf' })
  },
  'onPage.videos.uploadFromUrl': (session, { ids, media }) =>
    inTurn(
      [
        { title: MARK, description: 'A loaf' },
        { title: 'For an ad', unpublished: true },
      ],
      (words) => session.onPage.videos.uploadFromUrl(ids.page, media.mp4Url, words),
    ),
  'onPage.videos.cancel': async (session, { ids, media }) => {
    const begun = await beginUpload((options) =>
      session.onPage.videos.upload(ids.page, bytesSource(media.mp4), { title: MARK }, options),
    )
    return session.onPage.videos.cancel(ids.page, begun)
  },
  'onPage.videos.get': (session, { ids }) =>
    session.onPage.videos.get(ids.pageVideo, ['title', 'permalink_url', 'post_id']),
  'onPage.videos.state': (session, { ids }) => session.onPage.videos.state(ids.pageVideo),
  'onPage.videos.delete': (session, { ids }) => session.onPage.videos.delete(ids.pageVideo),
  'onPage.videos.findByMark': (session, { ids }) => session.onPage.videos.findByMark(ids.page, MARK),

  'onPage.reels.start': (session, { ids }) => session.onPage.reels.start(ids.page),
  'onPage.reels.send': (session, { ids, media }) =>
    session.onPage.reels.send(ids.reel, bytesSource(media.mp4), { fresh: true }),
  'onPage.reels.sendFromUrl': (session, { ids, media }) =>
    session.onPage.reels.sendFromUrl(ids.hostedReel, media.mp4Url),
  'onPage.reels.finish': (session, { ids, now }) =>
    inTurn(
      [
        { id: ids.reel, words: { description: 'Tomorrow', title: 'A loaf', when: { at: now + DAY } } },
        { id: ids.hostedReel, words: { description: MARK, title: 'A loaf' } },
      ],
      ({ id, words }) => session.onPage.reels.finish(ids.page, id, words),
    ),
  'onPage.reels.state': (session, { ids }) => session.onPage.reels.state(ids.reel),
  'onPage.reels.findByMark': (session, { ids }) => session.onPage.reels.findByMark(ids.page, MARK),

  'onPage.stories.publishPhoto': (session, { ids }) =>
    session.onPage.stories.publishPhoto(ids.page, ids.storyPhoto),
  'onPage.stories.video.start': (session, { ids }) => session.onPage.stories.video.start(ids.page),
  'onPage.stories.video.send': (session, { ids, media }) =>
    session.onPage.stories.video.send(ids.storyVideo, bytesSource(media.mp4), { fresh: true }),
  'onPage.stories.video.sendFromUrl': (session, { ids, media }) =>
    session.onPage.stories.video.sendFromUrl(ids.hostedStoryVideo, media.mp4Url),
  'onPage.stories.video.finish': (session, { ids }) =>
    session.onPage.stories.video.finish(ids.page, ids.storyVideo, {}),
  'onPage.stories.video.state': (session, { ids }) => session.onPage.stories.video.state(ids.storyVideo),
  'onPage.stories.list': (session, { ids }) => session.onPage.stories.list(ids.page),
  'onPage.stories.findByMark': (session, { ids }) =>
    session.onPage.stories.findByMark(ids.page, { mediaId: ids.storyPhoto }),

  'onPage.comments.list': (session, { ids }) => all(session.onPage.comments.list(ids.post, { deep: true })),
  'onPage.comments.reply': (session, { ids }) => session.onPage.comments.reply(ids.comment, 'Thank you'),
  'onPage.comments.hide': (session, { ids }) => session.onPage.comments.hide(ids.comment, true),
  'onPage.comments.edit': (session, { ids }) => session.onPage.comments.edit(ids.ownComment, 'Thanks'),
  'onPage.comments.delete': (session, { ids }) => session.onPage.comments.delete(ids.comment),
  'onPage.comments.findByMark': (session, { ids }) =>
    session.onPage.comments.findByMark(ids.comment, { message: 'Thank you' }),

  'onPage.insights.ofPage': (session, { ids, now }) =>
    session.onPage.insights.ofPage(ids.page, {
      metrics: ['page_media_view', 'page_follows'],
      period: 'day',
      since: now - 10 * DAY,
      until: now,
    }),
  'onPage.insights.ofPost': (session, { ids }) =>
    session.onPage.insights.ofPost(ids.post, ['post_media_view', 'post_clicks']),
  'onPage.insights.ofVideo': (session, { ids }) =>
    session.onPage.insights.ofVideo(ids.pageVideo, ['total_video_views']),

  'leadForms.create': (session, { ids }) =>
    session.leadForms.create(ids.page, {
      name: `Cake order ${MARK}`,
      questions: [
        { type: 'EMAIL' },
        { type: 'CUSTOM', key: 'size', label: 'Which size?', options: [{ key: 's', value: 'Small' }] },
      ],
      privacy_policy: { url: LINK, link_text: 'Privacy' },
      follow_up_action_url: LINK,
      locale: 'EN_US',
      is_optimized_for_quality: true,
      context_card: { title: 'Cakes', style: 'LIST_STYLE', content: ['Fresh'], button_text: 'Go on' },
      thank_you_page: {
        title: 'Thank you',
        body: 'We call you.',
        button_text: 'Visit us',
        button_type: 'VIEW_WEBSITE',
        website_url: LINK,
      },
      tracking_parameters: { campaign: MARK },
      block_display_for_non_targeted_viewer: true,
      question_page_custom_headline: 'Your cake',
    }),
  'leadForms.list': (session, { ids }) => session.leadForms.list(ids.page),
  'leadForms.get': (session, { ids }) => session.leadForms.get(ids.leadForm),
  'leadForms.archive': (session, { ids }) => session.leadForms.archive(ids.leadForm),
  'leadForms.findByMark': (session, { ids }) => session.leadForms.findByMark(ids.page, MARK),
  'leads.get': (session, { ids }) => session.leads.get(ids.lead),
  'leads.list': (session, { ids, now }) =>
    inTurn([{ of: ids.leadForm, options: { since: now - DAY } }, { of: ids.leadAd }], ({ of, options }) =>
      all(session.leads.list(of, options)),
    ),
  'leads.delete': (session, { ids }) => session.leads.delete(ids.lead),
  'leads.createTest': (session, { ids }) =>
    session.leads.createTest(ids.leadForm, [{ name: 'email', values: ['a@b.example'] }]),
  'leads.listTests': (session, { ids }) => session.leads.listTests(ids.leadForm),
}
