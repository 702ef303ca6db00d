import { bytesSource } from '../uploads/source.ts'
import { all, DAY, inTurn, MARK, type MethodSamples } from './method-sample.ts'

const words = { caption: `Bread ${MARK}`, locationId: '7', collaborators: ['friend'], isAiGenerated: true }
const hashtags = '#bread #sourdough'

export const instagramMethods: MethodSamples = {
  'onInstagram.containers.image': (session, { ids, media }) =>
    session.onInstagram.containers.image(ids.igUser, {
      ...words,
      imageUrl: media.jpegUrl,
      altText: 'A loaf',
      userTags: [{ username: 'friend', x: 0.5, y: 0.5 }],
      productTags: [{ product_id: '8', x: 0.1, y: 0.1 }],
    }),
  'onInstagram.containers.reel': (session, { ids, media }) =>
    inTurn(
      [
        {
          ...words,
          videoUrl: media.mp4Url,
          coverUrl: media.jpegUrl,
          thumbOffsetMs: 500,
          shareToFeed: true,
          audioName: 'Oven',
          userTags: [{ username: 'friend' }],
          trial: 'MANUAL',
        } as const,
        { ...words, upload: true } as const,
      ],
      (reel) => session.onInstagram.containers.reel(ids.igUser, reel),
    ),
  'onInstagram.containers.story': (session, { ids, media }) =>
    inTurn([{ imageUrl: media.jpegUrl }, { videoUrl: media.mp4Url }], (file) =>
      session.onInstagram.containers.story(ids.igUser, file),
    ),
  'onInstagram.containers.carouselItem': (session, { ids, media }) =>
    inTurn([{ imageUrl: media.jpegUrl, altText: 'A loaf' }, { videoUrl: media.mp4Url }], (item) =>
      session.onInstagram.containers.carouselItem(ids.igUser, item),
    ),
  'onInstagram.containers.carousel': (session, { ids }) =>
    session.onInstagram.containers.carousel(ids.igUser, {
      ...words,
      children: [ids.carouselItem, ids.otherCarouselItem],
    }),
  'onInstagram.containers.send': (session, { ids, media }) =>
    session.onInstagram.containers.send(ids.container, bytesSource(media.mp4), { fresh: true }),
  'onInstagram.containers.sendFromUrl': (session, { ids, media }) =>
    session.onInstagram.containers.sendFromUrl(ids.hostedContainer, media.mp4Url),
  'onInstagram.containers.state': (session, { ids }) => session.onInstagram.containers.state(ids.container),
  'onInstagram.containers.publish': (session, { ids }) =>
    session.onInstagram.containers.publish(ids.igUser, ids.finishedContainer),

  'onInstagram.media.get': (session, { ids }) => session.onInstagram.media.get(ids.igMedia),
  'onInstagram.media.list': (session, { ids, now }) =>
    all(session.onInstagram.media.list(ids.igUser, { since: now - DAY })),
  'onInstagram.media.stories': (session, { ids }) => all(session.onInstagram.media.stories(ids.igUser)),
  'onInstagram.media.children': (session, { ids }) => all(session.onInstagram.media.children(ids.igMedia)),
  'onInstagram.media.setCommentsEnabled': (session, { ids }) =>
    session.onInstagram.media.setCommentsEnabled(ids.igMedia, true),
  'onInstagram.media.delete': (session, { ids }) => session.onInstagram.media.delete(ids.igMedia),
  'onInstagram.media.publishingLimit': (session, { ids }) =>
    session.onInstagram.media.publishingLimit(ids.igUser),
  'onInstagram.media.findByMark': (session, { ids, now }) =>
    session.onInstagram.media.findByMark(ids.igUser, { caption: words.caption, since: now - DAY }),

  'onInstagram.comments.list': (session, { ids }) => all(session.onInstagram.comments.list(ids.igMedia)),
  'onInstagram.comments.create': (session, { ids }) =>
    session.onInstagram.comments.create(ids.igMedia, hashtags),
  'onInstagram.comments.reply': (session, { ids }) =>
    session.onInstagram.comments.reply(ids.igComment, 'Thank you'),
  'onInstagram.comments.replies': (session, { ids }) =>
    all(session.onInstagram.comments.replies(ids.igComment)),
  'onInstagram.comments.hide': (session, { ids }) => session.onInstagram.comments.hide(ids.igComment, true),
  'onInstagram.comments.delete': (session, { ids }) => session.onInstagram.comments.delete(ids.igComment),
  'onInstagram.comments.findByMark': (session, { ids }) =>
    session.onInstagram.comments.findByMark(ids.igMedia, { text: hashtags }),

  'onInstagram.comments.findReplyByMark': (session, { ids }) =>
    session.onInstagram.comments.findReplyByMark(ids.igComment, { text: 'Thank you' }),

  'onInstagram.insights.ofAccount': (session, { ids, now }) =>
    inTurn(
      [
        {
          metrics: ['follower_demographics'],
          period: 'lifetime',
          breakdown: ['age', 'gender'],
          timeframe: 'last_30_days',
        } as const,
        { metrics: ['reach', 'views'], since: now - 10 * DAY, until: now },
      ],
      (query) => session.onInstagram.insights.ofAccount(ids.igUser, query),
    ),
  'onInstagram.insights.ofMedia': (session, { ids }) =>
    session.onInstagram.insights.ofMedia(ids.igMedia, ['profile_activity'], { breakdown: 'action_type' }),
}
