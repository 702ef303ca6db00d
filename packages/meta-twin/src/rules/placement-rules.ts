import { badParam, refused } from '../errors/invalid.ts'
import type { Json } from '../store/records.ts'
import { list, texts } from '../wire/pick.ts'

/** Positions Meta offers by platform, as targeting names them. */
export const positionsByPlatform: Readonly<Record<string, { key: string; positions: readonly string[] }>> = {
  facebook: {
    key: 'facebook_positions',
    positions:
      'feed right_hand_column marketplace story search instream_video facebook_reels facebook_reels_overlay profile_feed notification'.split(
        ' ',
      ),
  },
  instagram: {
    key: 'instagram_positions',
    positions: 'stream story explore_home reels profile_feed ig_search profile_reels'.split(' '),
  },
  messenger: { key: 'messenger_positions', positions: ['sponsored_messages'] },
  audience_network: { key: 'audience_network_positions', positions: ['classic', 'rewarded_video'] },
  threads: { key: 'threads_positions', positions: ['threads_stream'] },
  whatsapp: { key: 'whatsapp_positions', positions: ['status'] },
}

const gone = (position: string, key: string) =>
  refused(2490562, 'Placement no longer available', `The placement ${position} is no longer available.`, [
    'targeting',
    key,
  ])

/** Checks the chosen placements and returns the targeting with what Meta strips silently taken out. */
export function checkPlacements(targeting: Json, version: string): Json {
  const kept = { ...targeting }
  if (list(kept, 'messenger_positions')) {
    kept['messenger_positions'] = texts(kept, 'messenger_positions').filter(
      (position) => position !== 'story',
    )
  }
  const platforms = texts(kept, 'publisher_platforms')
  for (const platform of platforms) {
    if (!Object.hasOwn(positionsByPlatform, platform)) {
      throw badParam(`Unknown publisher platform: ${platform}`, ['targeting', 'publisher_platforms'])
    }
  }
  for (const [platform, { key, positions }] of Object.entries(positionsByPlatform)) {
    for (const position of texts(kept, key)) {
      if (position === 'video_feeds') throw gone(position, key)
      if (position === 'explore') {
        if (version === 'v26.0') throw gone(position, key)
        continue
      }
      if (!positions.includes(position))
        throw badParam(`Unknown placement ${position} in ${key}.`, ['targeting', key])
      if (platforms.length > 0 && !platforms.includes(platform)) {
        throw badParam(`${key} needs ${platform} in publisher_platforms.`, [
          'targeting',
          'publisher_platforms',
        ])
      }
    }
  }
  checkCompany(kept, platforms)
  return kept
}

/** Placements that Meta sells only together with another one. */
function checkCompany(targeting: Json, platforms: readonly string[]): void {
  const facebook = texts(targeting, 'facebook_positions')
  const instagram = texts(targeting, 'instagram_positions')
  const has = (platform: string): boolean => platforms.includes(platform)
  if (platforms.length === 1 && (has('audience_network') || has('messenger'))) {
    throw badParam(`${platforms[0]} cannot be the only platform.`, ['targeting', 'publisher_platforms'])
  }
  const needFeed = facebook.filter((position) =>
    ['marketplace', 'search', 'profile_feed', 'notification'].includes(position),
  )
  if (needFeed.length > 0 && !facebook.includes('feed')) {
    throw badParam(`${needFeed.join(', ')} need the Facebook feed.`, ['targeting', 'facebook_positions'])
  }
  const instagramAll = has('instagram') && instagram.length === 0
  const instagramStory = instagram.includes('story') || instagramAll
  if (facebook.includes('story') && !facebook.includes('feed') && !instagramStory) {
    throw badParam('Facebook stories need the Facebook feed or Instagram stories.', [
      'targeting',
      'facebook_positions',
    ])
  }
  if (has('threads') && !instagram.includes('stream') && !instagramAll) {
    throw badParam('Threads needs the Instagram feed.', ['targeting', 'threads_positions'])
  }
  if (has('whatsapp') && !instagramStory) {
    throw badParam('WhatsApp status needs Instagram stories.', ['targeting', 'whatsapp_positions'])
  }
  const devices = texts(targeting, 'device_platforms')
  const desktopOnly = devices.length === 1 && devices[0] === 'desktop'
  if (
    desktopOnly &&
    platforms.length === 1 &&
    has('instagram') &&
    instagram.length > 0 &&
    !instagram.includes('stream')
  ) {
    throw badParam('No placement is left for desktop.', ['targeting', 'device_platforms'])
  }
}
