/**
 * What Meta takes of a video as an AD, by place. These drift: one dated table, read by everything that needs them.
 * Organic posts have other limits, kept in the rules of posts.
 */
export const AD_VIDEO_LIMITS_CHECKED_ON = '2026-11-26'

export type AdVideoLimits = {
  /** As people call it. */
  name: string
  containers: readonly string[]
  videoCodecs: readonly string[]
  /** Seconds; both ends are allowed. */
  seconds: { least: number; most: number }
  /** Width / height; both ends are allowed, and `tolerance` beyond them as a share. */
  ratio: { least: number; most: number; tolerance: number }
  /** Width / height that fills the place. */
  best: readonly number[]
  /** Pixels. */
  leastWidth: number
  leastHeight: number
  bytes: number
  /** Seconds Meta recommends not to exceed, where guides name a figure. */
  bestSeconds: number | null
  source: string
  /** The source is a reading of Meta's Ads Guide by others, since Meta shows it behind a login. */
  thirdParty: boolean
}

const GB = 1_000_000_000
const MINUTE = 60
const standing = 9 / 16
const lying = 16 / 9

/**
 * Meta, Instagram Ads API, "Media Requirements", updated 2025-07-29: what does not meet them fails validation when
 * the ad creative is made. 600 pixels wide independent of the placement, at most 2.3 GB; stream: 3 to 60 seconds,
 * 4:5 to 1.91:1. Guides by others name up to 60 minutes for the stream; the stricter figure is never refused.
 */
const instagramReference =
  'https://developers.facebook.com/docs/instagram/ads-api/reference/media-requirements (updated 2025-07-29)'
/** MP4 or MOV (and GIF, which is no video file here), at most 4 GB, at least 120 × 120 pixels. */
const adsGuide = 'Ads Guide as read by xyzlab.com/meta-ads-specs, noedos.com and get-ryze.ai (2025 to 2026)'

const facebook = {
  containers: ['mp4', 'mov'],
  videoCodecs: ['h264', 'hevc', 'vp9', 'av1'], // the Reels guide of Pages; ads are decoded by the same machinery
  leastWidth: 120,
  leastHeight: 120,
  bytes: 4 * GB,
  source: adsGuide,
  thirdParty: true,
}
const instagram = {
  ...facebook,
  videoCodecs: ['h264', 'hevc'], // the Content Publishing reference of organic Reels; none is named for ads
  leastWidth: 600,
  bytes: 2.3 * GB,
}
const feed = {
  seconds: { least: 1, most: 241 * MINUTE },
  // From the words of error 351/1363040.
  ratio: { least: standing, most: lying, tolerance: 0.03 },
  best: [4 / 5, 1],
  bestSeconds: 15,
}
const stories = {
  seconds: { least: 1, most: 2 * MINUTE },
  ratio: { least: standing, most: 1.91, tolerance: 0.01 },
  best: [standing],
  bestSeconds: 15,
}
const reels = {
  seconds: { least: 1, most: 15 * MINUTE },
  ratio: { least: standing, most: 1.91, tolerance: 0.01 },
  best: [standing],
  bestSeconds: 30,
}

export const adVideoLimits = {
  facebook_feed: { name: 'Facebook feed', ...facebook, ...feed },
  instagram_feed: {
    name: 'Instagram feed',
    ...instagram,
    seconds: { least: 3, most: MINUTE },
    ratio: { least: 4 / 5, most: 1.91, tolerance: 0.03 },
    best: [4 / 5, 1],
    bestSeconds: null,
    source: instagramReference,
    thirdParty: false,
  },
  marketplace: { name: 'Marketplace', ...facebook, ...feed, best: [1] },
  facebook_stories: { name: 'Facebook Stories', ...facebook, ...stories },
  instagram_stories: { name: 'Instagram Stories', ...instagram, ...stories },
  facebook_reels: { name: 'Facebook Reels', ...facebook, ...reels },
  instagram_reels: { name: 'Instagram Reels', ...instagram, ...reels },
  facebook_in_stream: {
    name: 'Facebook in-stream',
    ...facebook,
    seconds: { least: 5, most: 10 * MINUTE },
    ratio: { least: 1, most: lying, tolerance: 0.03 },
    best: [lying, 1],
    bestSeconds: 15,
  },
} as const satisfies Record<string, AdVideoLimits>

export type AdVideoPlacement = keyof typeof adVideoLimits
export const adVideoPlacements = Object.keys(adVideoLimits) as AdVideoPlacement[]

/** What people ask for when they mean both networks. */
export const adVideoPlacementGroups: Readonly<Record<string, readonly AdVideoPlacement[]>> = {
  feed: ['facebook_feed', 'instagram_feed'],
  stories: ['facebook_stories', 'instagram_stories'],
  reels: ['facebook_reels', 'instagram_reels'],
  in_stream: ['facebook_in_stream'],
  facebook: ['facebook_feed', 'marketplace', 'facebook_stories', 'facebook_reels', 'facebook_in_stream'],
  instagram: ['instagram_feed', 'instagram_stories', 'instagram_reels'],
}
