import { bytesSource } from '../uploads/source.ts'
import { all, LINK, MARK, PNG, SOON, type MethodSamples } from './method-sample.ts'

const words = { caption: `Bread ${MARK}`, locationId: '7', collaborators: ['friend'], isAiGenerated: true }

export const instagramMethods: MethodSamples = {
  'onInstagram.containers.image': (session, ids) =>
    session.onInstagram.containers.image(ids.igUser, {
      ...words,
      imageUrl: LINK,
      altText: 'A loaf',
      userTags: [{ username: 'friend', x: 0.5, y: 0.5 }],
      productTags: [{ product_id: '8', x: 0.1, y: 0.1 }],
    }),
  'onInstagram.containers.reel': async (session, ids) => {
    await session.onInstagram.containers.reel(ids.igUser, {
      ...words,
      videoUrl: LINK,
      coverUrl: LINK,
      thumbOffsetMs: 500,
      shareToFeed: true,
      audioName: 'Oven',
      userTags: [{ username: 'friend' }],
      trial: 'MANUAL',
    })
    await session.onInstagram.containers.reel(ids.igUser, { ...words, upload: true })
  },
  'onInstagram.containers.story': async (session, ids) => {
    await session.onInstagram.containers.story(ids.igUser, { imageUrl: LINK })
    await session.onInstagram.containers.story(ids.igUser, { videoUrl: LINK })
  },
  'onInstagram.containers.carouselItem': async (session, ids) => {
    await session.onInstagram.containers.carouselItem(ids.igUser, { imageUrl: LINK, altText: 'A loaf' })
    await session.onInstagram.containers.carouselItem(ids.igUser, { videoUrl: LINK })
  },
  'onInstagram.containers.carousel': (session, ids) =>
    session.onInstagram.containers.carousel(ids.igUser, {
      ...words,
      children: [ids.container, ids.container],
    }),
  'onInstagram.containers.send': (session, ids) =>
    session.onInstagram.containers.send(ids.container, bytesSource(PNG), { fresh: true }),
  'onInstagram.containers.sendFromUrl': (session, ids) =>
    session.onInstagram.containers.sendFromUrl(ids.container, LINK),
  'onInstagram.containers.state': (session, ids) => session.onInstagram.containers.state(ids.container),
  'onInstagram.containers.publish': (session, ids) =>
    session.onInstagram.containers.publish(ids.igUser, ids.container),

  'onInstagram.media.get': (session, ids) => session.onInstagram.media.get(ids.igMedia),
  'onInstagram.media.list': (session, ids) =>
    all(session.onInstagram.media.list(ids.igUser, { since: SOON })),
  'onInstagram.media.stories': (session, ids) => all(session.onInstagram.media.stories(ids.igUser)),
  'onInstagram.media.children': (session, ids) => all(session.onInstagram.media.children(ids.igMedia)),
  'onInstagram.media.setCommentsEnabled': (session, ids) =>
    session.onInstagram.media.setCommentsEnabled(ids.igMedia, false),
  'onInstagram.media.delete': (session, ids) => session.onInstagram.media.delete(ids.igMedia),
  'onInstagram.media.publishingLimit': (session, ids) =>
    session.onInstagram.media.publishingLimit(ids.igUser),
  'onInstagram.media.findByMark': (session, ids) =>
    session.onInstagram.media.findByMark(ids.igUser, { caption: words.caption, since: SOON }),

  'onInstagram.comments.list': (session, ids) => all(session.onInstagram.comments.list(ids.igMedia)),
  'onInstagram.comments.replies': (session, ids) => all(session.onInstagram.comments.replies(ids.igComment)),
  'onInstagram.comments.create': (session, ids) =>
    session.onInstagram.comments.create(ids.igMedia, '#bread #sourdough'),
  'onInstagram.comments.reply': (session, ids) =>
    session.onInstagram.comments.reply(ids.igComment, 'Thank you'),
  'onInstagram.comments.hide': (session, ids) => session.onInstagram.comments.hide(ids.igComment, true),
  'onInstagram.comments.delete': (session, ids) => session.onInstagram.comments.delete(ids.igComment),
  'onInstagram.comments.findByMark': (session, ids) =>
    session.onInstagram.comments.findByMark(ids.igMedia, { text: 'Thank you' }),

  'onInstagram.comments.findReplyByMark': (session, ids) =>
    session.onInstagram.comments.findReplyByMark(ids.igComment, { text: 'Thank you' }),

  'onInstagram.insights.ofAccount': (session, ids) =>
    session.onInstagram.insights.ofAccount(ids.igUser, {
      metrics: ['follower_demographics', 'reach'],
      breakdown: ['age', 'gender'],
      timeframe: 'last_30_days',
      since: SOON - 900_000,
      until: SOON,
    }),
  'onInstagram.insights.ofMedia': (session, ids) =>
    session.onInstagram.insights.ofMedia(ids.igMedia, ['views', 'reach', 'saved'], {
      breakdown: 'follow_type',
    }),
}
