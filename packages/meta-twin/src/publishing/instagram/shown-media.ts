import type { InstagramMedia } from '../../store/publishing-records.ts'
import type { InstagramUser, Json } from '../../store/records.ts'
import { readWireTime } from '../../time/wire-time.ts'
import type { Call } from '../../wire/call.ts'
import { isShown } from './media-state.ts'

/** Newest first, without the items of carousels, which are told by their parents. */
export function shownMedia(ig: InstagramUser, raw: Json, call: Call): InstagramMedia[] {
  const since = readWireTime(raw['since']) ?? 0
  const until = readWireTime(raw['until']) ?? Infinity
  return call.twin.objects
    .list(call.world.id, 'ig_media')
    .filter(
      (media) =>
        media.ig === ig.id &&
        media.parent === undefined &&
        isShown(media, call.now) &&
        media.created >= since &&
        media.created <= until,
    )
    .sort((left, right) => right.created - left.created)
}

export const mediaCount = (ig: InstagramUser, call: Call): number =>
  shownMedia(ig, {}, call).filter(({ product }) => product !== 'STORY').length
