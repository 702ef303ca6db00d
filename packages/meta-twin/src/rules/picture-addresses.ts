import { authenticate, tokenTextOf } from '../auth/authenticate.ts'
import { refused } from '../errors/invalid.ts'
import type { Json } from '../store/records.ts'
import { FetchError, fetchRemote, mayReach } from '../uploads/fetch-remote.ts'
import type { Twin } from '../wire/call.ts'
import { objectIn, objectParam, objects, text } from '../wire/pick.ts'

const largest = 31 * 1024 * 1024

type Address = [url: string, ...path: string[]]

/** Addresses of pictures a creative names instead of uploading them. */
function addressesIn(spec: Json): Address[] {
  const story = objectParam(spec['object_story_spec'])
  const link = objectIn(story, 'link_data')
  const feed = objectParam(spec['asset_feed_spec'])
  const found: (Address | undefined)[] = [
    named(link, 'picture', 'object_story_spec', 'link_data', 'picture'),
    ...objects(link, 'child_attachments').map((card, at) =>
      named(card, 'picture', 'object_story_spec', 'link_data', 'child_attachments', String(at), 'picture'),
    ),
    named(objectIn(story, 'video_data'), 'image_url', 'object_story_spec', 'video_data', 'image_url'),
    named(objectIn(story, 'photo_data'), 'url', 'object_story_spec', 'photo_data', 'url'),
    ...objects(feed, 'images').map((image, at) =>
      named(image, 'url', 'asset_feed_spec', 'images', String(at), 'url'),
    ),
    ...objects(feed, 'videos').map((video, at) =>
      named(video, 'thumbnail_url', 'asset_feed_spec', 'videos', String(at), 'thumbnail_url'),
    ),
  ]
  return found.filter((address) => address !== undefined)
}

const named = (bag: Json | undefined, name: string, ...path: string[]): Address | undefined => {
  const url = text(bag, name)
  return url === undefined ? undefined : [url, ...path]
}

/**
 * Meta reads such pictures when the creative is made, as `facebookexternalhit`; a host that shuts it out is 3858258.
 * The twin reads those on hosts it may reach and takes the others as they are.
 */
export async function checkPictureAddresses(
  twin: Twin,
  authorization: string | undefined,
  raw: Json,
): Promise<void> {
  const found = [...addressesIn(raw), ...addressesIn(objectParam(raw['creative']) ?? {})].filter(
    ([url]) => URL.canParse(url) && mayReach(twin, new URL(url).hostname),
  )
  if (found.length === 0) return
  twin.database.transaction(() => authenticate(twin, tokenTextOf(authorization, raw), raw))
  for (const [url, ...path] of found) {
    try {
      const { body, contentType } = await fetchRemote(twin, url, largest)
      for await (const part of body) void part
      if (!contentType.startsWith('image/')) throw new FetchError('status', 'It is no picture.')
    } catch (error) {
      if (!(error instanceof FetchError)) throw error
      throw refused(
        3858258,
        'The image could not be downloaded',
        `The image at the address could not be read: ${error.message} Check that the host does not shut Meta's crawler out.`,
        path,
      )
    }
  }
}
