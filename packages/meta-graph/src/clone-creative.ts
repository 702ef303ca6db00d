import { isObject, type JsonObject } from './answer.ts'
import { sendableFeatures } from './design/creative-features.ts'

/** What makes a creative, by the fields it is read with. */
export const CLONED_FIELDS = [
  'name',
  'object_story_spec',
  'object_story_id',
  'source_instagram_media_id',
  'object_id',
  'instagram_user_id',
  'asset_feed_spec',
  'url_tags',
  'degrees_of_freedom_spec',
  'contextual_multi_ads',
  'destination_spec',
  'product_set_id',
] as const

/** Parameters that make the same creative again, from what Meta answers about it. */
export function cloneParams(read: JsonObject): { [param: string]: string | JsonObject } {
  const { object_story_spec: story, degrees_of_freedom_spec: freedom, ...made } = pick(read)
  // Read of every creative, and sent only of those that are made from an Instagram post.
  const { object_id: _page, instagram_user_id: _speaker, ...bare } = made
  const rest = made.source_instagram_media_id === undefined ? bare : made
  const features = isObject(freedom) ? sendableFeatures(freedom) : undefined
  return {
    ...rest,
    ...(isObject(story) && { object_story_spec: sendableStory(story) }),
    ...(features && { degrees_of_freedom_spec: features }),
  }
}

function pick(read: JsonObject): { [param: string]: string | JsonObject } {
  const found = CLONED_FIELDS.map((field) => [field, read[field]] as const)
  return Object.fromEntries(
    found.filter((entry): entry is [(typeof entry)[0], string | JsonObject] => {
      const [, value] = entry
      return typeof value === 'string' || (isObject(value) && Object.keys(value).length > 0)
    }),
  )
}

// Meta answers a picture's hash and its address, and takes only one of them.
function sendableStory(story: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(story).map(([kind, data]) => {
      if (!isObject(data) || data.image_hash === undefined) return [kind, data]
      return [kind, Object.fromEntries(Object.entries(data).filter(([name]) => !ADDRESSES.has(name)))]
    }),
  )
}

const ADDRESSES = new Set(['picture', 'image_url', 'url'])
