import type { Problem } from './problem.ts'
import type { Targeting } from '../targeting.ts'

/** Positions of each platform by the targeting field that lists them; v26.0, seen 2026-11. */
export const positions = {
  facebook_positions: [
    'feed',
    'right_hand_column',
    'marketplace',
    'story',
    'search',
    'instream_video',
    'facebook_reels',
    'facebook_reels_overlay',
    'profile_feed',
    'notification',
  ],
  instagram_positions: [
    'stream',
    'story',
    'explore_home',
    'reels',
    'profile_feed',
    'ig_search',
    'profile_reels',
  ],
  messenger_positions: ['sponsored_messages'],
  audience_network_positions: ['classic', 'rewarded_video'],
  threads_positions: ['threads_stream'],
  whatsapp_positions: ['status'],
} as const

type PositionField = keyof typeof positions

const PLATFORM_OF: Readonly<Record<PositionField, string>> = {
  facebook_positions: 'facebook',
  instagram_positions: 'instagram',
  messenger_positions: 'messenger',
  audience_network_positions: 'audience_network',
  threads_positions: 'threads',
  whatsapp_positions: 'whatsapp',
}

const NEED_FEED = ['marketplace', 'search', 'profile_feed', 'notification']

/** What is wrong with hand-picked placements; nothing when they are left to Meta. */
export function placementProblems(targeting: Targeting): Problem[] {
  const platforms: readonly string[] = targeting.publisher_platforms ?? []
  const at = (field: string, message: string): Problem => ({ field: ['targeting', field], message })
  const chosen = (field: PositionField): readonly string[] => targeting[field] ?? []
  // A platform without positions stands for all of them.
  const shows = (field: PositionField, position: string) =>
    chosen(field).includes(position) || (platforms.includes(PLATFORM_OF[field]) && chosen(field).length === 0)
  const needFeed = chosen('facebook_positions').filter((position) => NEED_FEED.includes(position))
  return [
    ...(Object.keys(positions) as PositionField[]).flatMap((field) => [
      ...chosen(field)
        .filter((position) => !(positions[field] as readonly string[]).includes(position))
        .map((position) => at(field, `${position} is no position of ${PLATFORM_OF[field]}`)),
      ...(chosen(field).length > 0 && platforms.length > 0 && !platforms.includes(PLATFORM_OF[field])
        ? [at(field, `${field} needs ${PLATFORM_OF[field]} among the platforms`)]
        : []),
    ]),
    ...(needFeed.length > 0 && !shows('facebook_positions', 'feed')
      ? [at('facebook_positions', `${needFeed.join(', ')} need the Facebook feed`)]
      : []),
    ...(chosen('facebook_positions').includes('story') &&
    !shows('facebook_positions', 'feed') &&
    !shows('instagram_positions', 'story')
      ? [at('facebook_positions', 'Facebook stories need the Facebook feed or Instagram stories')]
      : []),
    ...(platforms.includes('threads') && !shows('instagram_positions', 'stream')
      ? [at('threads_positions', 'Threads needs the Instagram feed')]
      : []),
    ...(platforms.includes('whatsapp') && !shows('instagram_positions', 'story')
      ? [at('whatsapp_positions', 'WhatsApp status needs Instagram stories')]
      : []),
    ...(platforms.length === 1 && platforms[0] === 'audience_network'
      ? [at('publisher_platforms', 'Audience Network never runs alone')]
      : []),
  ]
}
