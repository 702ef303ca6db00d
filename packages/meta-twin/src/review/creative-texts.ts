import type { Creative, Json } from '../store/records.ts'
import { objectIn, objects, text, texts } from '../wire/pick.ts'

/** Everything a reader of the ad would see or follow, gathered from either kind of creative. */
export interface CreativeContent {
  bodies: string[]
  titles: string[]
  descriptions: string[]
  links: string[]
  /** Pictures, and the covers of videos. */
  imageHashes: string[]
  videoIds: string[]
  callToAction: string | undefined
  pageId: string | undefined
  instagramUserId: string | undefined
  leadForm: string | undefined
}

export function contentOf(
  creative: Pick<Creative, 'object_story_spec' | 'asset_feed_spec' | 'extra'>,
): CreativeContent {
  const story = creative.object_story_spec
  const data = objectIn(story, 'link_data') ?? objectIn(story, 'photo_data') ?? objectIn(story, 'video_data')
  const cards = objects(data, 'child_attachments')
  const feed = creative.asset_feed_spec
  const action = objectIn(data, 'call_to_action')
  const actionValue = objectIn(action, 'value')
  const each = (bags: readonly Json[], name: string): string[] =>
    bags.map((bag) => text(bag, name)).filter(present)
  return {
    bodies: [text(data, 'message'), ...each(objects(feed, 'bodies'), 'text')].filter(present),
    titles: [
      text(data, 'name'),
      text(data, 'title'),
      ...each(cards, 'name'),
      ...each(objects(feed, 'titles'), 'text'),
    ].filter(present),
    descriptions: [
      text(data, 'description'),
      text(data, 'link_description'),
      ...each(cards, 'description'),
      ...each(objects(feed, 'descriptions'), 'text'),
    ].filter(present),
    links: [
      text(data, 'link'),
      text(actionValue, 'link'),
      ...each(cards, 'link'),
      ...each(objects(feed, 'link_urls'), 'website_url'),
    ].filter(present),
    imageHashes: [
      text(data, 'image_hash'),
      ...each(cards, 'image_hash'),
      ...each(objects(feed, 'images'), 'hash'),
      ...each(objects(feed, 'videos'), 'thumbnail_hash'),
    ].filter(present),
    videoIds: [text(data, 'video_id'), ...each(objects(feed, 'videos'), 'video_id')].filter(present),
    callToAction: text(action, 'type') ?? texts(feed, 'call_to_action_types')[0],
    pageId: text(story, 'page_id'),
    instagramUserId: text(story, 'instagram_user_id') ?? text(creative.extra, 'instagram_user_id'),
    leadForm: text(actionValue, 'lead_gen_form_id'),
  }
}

const present = (value: string | undefined): value is string => value !== undefined && value !== ''
