/**
 * How a creation whose answer was lost is settled. Meta knows no idempotency keys: either the caller's own mark
 * travels in a field and is looked for, or what was made can be told by what it is, or making it again does no harm.
 */
export type Mark =
  /** `field` holds the caller's mark anywhere in its text; `lookUp` finds it. */
  | { by: 'mark'; field: string; lookUp: string }
  /** The content itself, word for word, and the time it was made. Two posts alike within that time look like one. */
  | { by: 'content'; field: string; lookUp: string }
  /** The id of what it was made from is known before: its state tells. */
  | { by: 'state'; of: string; lookUp: string }
  /** Not looked up, for the reason given. */
  | { by: 'repeating'; because: string }

const name = (lookUp: string): Mark => ({ by: 'mark', field: 'name', lookUp })

const LOST_CONTAINER: Mark = {
  by: 'repeating',
  because:
    'a container that nobody publishes is gone after a day; one that was published has had its id kept',
}
const LOST_ROOM: Mark = { by: 'repeating', because: 'a video that nobody sends bytes to is never shown' }
const SAME_MEMBERS: Mark = { by: 'repeating', because: 'who is in an audience already is in it once' }

/** By method, as it is called in a session. A test fails for a creating method that is not here. */
export const marks = {
  'campaigns.create': name('campaigns.findByMark'),
  // The mark goes into `rename.suffix`.
  'campaigns.copy': name('campaigns.findByMark'),
  'adSets.create': name('adSets.findByMark'),
  'adSets.copy': name('adSets.findByMark'),
  'ads.create': name('ads.findByMark'),
  'ads.copy': name('ads.findByMark'),
  'adCreatives.create': name('adCreatives.findByMark'),
  'adCreatives.clone': name('adCreatives.findByMark'),
  'adImages.upload': { by: 'content', field: 'bytes', lookUp: 'adImages.findByHash' },
  'adImages.copyFrom': { by: 'content', field: 'hash', lookUp: 'adImages.findByHash' },
  'adVideos.upload': { by: 'mark', field: 'title', lookUp: 'adVideos.findByMark' },
  'adVideos.uploadFromUrl': { by: 'mark', field: 'title', lookUp: 'adVideos.findByMark' },
  'adVideos.setThumbnail': { by: 'repeating', because: 'the same picture in front twice is one in front' },
  'audiences.createFromList': name('audiences.findByMark'),
  'audiences.createFromRule': name('audiences.findByMark'),
  'audiences.createLookalike': name('audiences.findByMark'),
  'audiences.users.add': SAME_MEMBERS,
  'audiences.users.addAll': SAME_MEMBERS,
  'audiences.users.replaceAll': SAME_MEMBERS,
  'audiences.users.remove': SAME_MEMBERS,
  'adLabels.create': name('adLabels.findByMark'),
  'adLabels.attach': { by: 'repeating', because: 'a label sticks once' },
  'adRules.create': name('adRules.findByMark'),
  'adStudies.create': name('adStudies.findByMark'),
  'leadForms.create': name('leadForms.findByMark'),
  'leads.createTest': { by: 'content', field: 'field_data', lookUp: 'leads.listTests' },
  'insightsReports.start': { by: 'repeating', because: 'a report that nobody reads is gone after 30 days' },

  'onPage.posts.create': { by: 'content', field: 'message', lookUp: 'onPage.posts.findByMark' },
  'onPage.photos.create': { by: 'content', field: 'caption', lookUp: 'onPage.photos.findByMark' },
  'onPage.videos.upload': { by: 'mark', field: 'title', lookUp: 'onPage.videos.findByMark' },
  'onPage.videos.send': LOST_ROOM,
  'onPage.videos.finish': { by: 'state', of: 'the upload', lookUp: 'onPage.videos.state' },
  'onPage.videos.uploadFromUrl': { by: 'mark', field: 'title', lookUp: 'onPage.videos.findByMark' },
  'onPage.reels.start': LOST_ROOM,
  'onPage.reels.send': { by: 'state', of: 'the video', lookUp: 'onPage.reels.state' },
  'onPage.reels.sendFromUrl': { by: 'state', of: 'the video', lookUp: 'onPage.reels.state' },
  'onPage.reels.finish': { by: 'state', of: 'the video', lookUp: 'onPage.reels.state' },
  'onPage.stories.publishPhoto': {
    by: 'content',
    field: 'photo_id',
    lookUp: 'onPage.stories.findByMark',
  },
  'onPage.stories.video.start': LOST_ROOM,
  'onPage.stories.video.send': { by: 'state', of: 'the video', lookUp: 'onPage.stories.video.state' },
  'onPage.stories.video.sendFromUrl': { by: 'state', of: 'the video', lookUp: 'onPage.stories.video.state' },
  'onPage.stories.video.finish': { by: 'content', field: 'video_id', lookUp: 'onPage.stories.findByMark' },
  'onPage.comments.reply': { by: 'content', field: 'message', lookUp: 'onPage.comments.findByMark' },

  'onInstagram.containers.image': LOST_CONTAINER,
  'onInstagram.containers.reel': LOST_CONTAINER,
  'onInstagram.containers.story': LOST_CONTAINER,
  'onInstagram.containers.carouselItem': LOST_CONTAINER,
  'onInstagram.containers.carousel': LOST_CONTAINER,
  'onInstagram.containers.send': { by: 'state', of: 'the container', lookUp: 'onInstagram.containers.state' },
  'onInstagram.containers.sendFromUrl': {
    by: 'state',
    of: 'the container',
    lookUp: 'onInstagram.containers.state',
  },
  // A container that reads back as published was published; which post it became, `onInstagram.media.findByMark` tells.
  'onInstagram.containers.publish': {
    by: 'state',
    of: 'the container',
    lookUp: 'onInstagram.containers.state',
  },
  'onInstagram.comments.create': {
    by: 'content',
    field: 'message',
    lookUp: 'onInstagram.comments.findByMark',
  },
  'onInstagram.comments.reply': {
    by: 'content',
    field: 'message',
    lookUp: 'onInstagram.comments.findReplyByMark',
  },

  'businesses.createSystemUserToken': {
    by: 'repeating',
    because: 'a further token takes nothing from the one whose answer was lost',
  },
  'conversions.send': { by: 'repeating', because: 'Meta counts events of the same id and name once' },
} as const satisfies Readonly<Record<string, Mark>>

export type MarkedMethod = keyof typeof marks
