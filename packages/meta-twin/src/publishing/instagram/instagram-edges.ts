import { requireScope } from '../../auth/scopes.ts'
import type { WriteTable } from '../../edges/write-edges.ts'
import type { ReadTable } from '../../edges/read-edges.ts'
import { badParam } from '../../errors/invalid.ts'
import type { InstagramUser, Json } from '../../store/records.ts'
import { readWireTime } from '../../time/wire-time.ts'
import type { Call } from '../../wire/call.ts'
import { instagramInsights } from './account-insights.ts'
import { createContainer } from './create-container.ts'
import {
  deleteInstagramComment,
  deleteMedia,
  hideComment,
  switchComments,
  writeInstagramComment,
} from './edit-media.ts'
import { mediaComments } from './media-fields.ts'
import { shownMedia } from './shown-media.ts'
import { mediaInsights } from './media-insights.ts'
import { publishedWithin, publishingQuota, publishMedia } from './publish.ts'

const day = 86_400

function quota(ig: InstagramUser, raw: Json, call: Call): Json {
  requireScope(call, 'instagram_content_publish')
  const since = readWireTime(raw['since']) ?? call.now - day
  if (since < call.now - day || since > call.now) {
    throw badParam('since must lie within the last 24 hours.', 'since')
  }
  return { quota_usage: publishedWithin(ig.id, since, call), config: { ...publishingQuota } }
}

export const instagramReads: ReadTable = {
  ig: {
    media: (ig, raw, call) => ({
      records: shownMedia(ig, raw, call).filter(({ product }) => product !== 'STORY'),
    }),
    stories: (ig, raw, call) => ({
      records: shownMedia(ig, raw, call).filter(({ product }) => product === 'STORY'),
    }),
    tags: () => ({ records: [] }),
    live_media: () => ({ records: [] }),
    content_publishing_limit: (ig, raw, call) => {
      const row = quota(ig, raw, call)
      // Its configuration shows only when it is asked for.
      return {
        node: 'ContentPublishingLimitResponse',
        rows: [raw['fields'] ? row : { quota_usage: row['quota_usage'] }],
      }
    },
    insights: (ig, raw, call) => ({ body: instagramInsights(ig, raw, call) }),
  },
  ig_media: {
    children: (media, _, call) => ({
      records: media.children.map((id) => call.twin.objects.get('ig_media', id)),
    }),
    comments: (media, _, call) => {
      requireScope(call, 'instagram_manage_comments')
      return { records: mediaComments(media, call).filter(({ parent }) => parent === undefined) }
    },
    insights: (media, raw, call) => ({ body: mediaInsights(media, raw, call) }),
  },
  ig_comment: {
    replies: (comment, _, call) => ({
      records: mediaComments(call.twin.objects.get('ig_media', comment.media), call)
        .filter(({ parent }) => parent === comment.id)
        .reverse(),
    }),
  },
}

export const instagramPosts: WriteTable = {
  ig: { media: createContainer, media_publish: publishMedia },
  ig_media: { '': switchComments, comments: writeInstagramComment },
  ig_comment: { '': hideComment, replies: writeInstagramComment },
}

export const instagramDeletes: WriteTable = {
  ig_media: { '': (media, _, call) => deleteMedia(media, call) },
  ig_comment: { '': (comment, _, call) => deleteInstagramComment(comment, call) },
}
