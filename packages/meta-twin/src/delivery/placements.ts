import type { Json } from '../store/records.ts'
import { texts } from '../wire/pick.ts'

/** One place an ad can appear, and how the market and its readers behave there. */
export interface Placement {
  platform: string
  /** As Insights names it. */
  position: string
  /** As targeting names it. */
  target: string
  /** Part of the spend Advantage+ placements would send here. */
  share: number
  /** Price per thousand, relative to the country's feed price. */
  price: number
  /** Link clicks per impression for an average ad. */
  clickRate: number
  shape: 'square' | 'tall'
}

const place = (
  platform: string, target: string, position: string, share: number, price: number, clickRate: number,
  shape: Placement['shape'] = 'square',
): Placement => ({ platform, target, position, share, price, clickRate, shape }) // prettier-ignore

/** The order is stored with every delivery row: append only. */
export const placements: readonly Placement[] = [
  place('facebook', 'feed', 'feed', 0.29, 1.05, 0.0218),
  place('facebook', 'story', 'facebook_stories', 0.055, 0.74, 0.011, 'tall'),
  place('facebook', 'facebook_reels', 'facebook_reels', 0.1, 0.68, 0.0099, 'tall'),
  place('facebook', 'marketplace', 'marketplace', 0.055, 0.6, 0.0135),
  place('facebook', 'search', 'search', 0.012, 0.82, 0.0184),
  place('facebook', 'right_hand_column', 'right_hand_column', 0.015, 0.31, 0.0018),
  place('facebook', 'profile_feed', 'facebook_profile_feed', 0.015, 0.78, 0.0123),
  place('facebook', 'notification', 'notification', 0.006, 0.55, 0.0104),
  place('instagram', 'stream', 'feed', 0.165, 1.18, 0.0133),
  place('instagram', 'story', 'instagram_stories', 0.12, 0.81, 0.0104, 'tall'),
  place('instagram', 'reels', 'instagram_reels', 0.135, 0.74, 0.009, 'tall'),
  place('instagram', 'explore_home', 'instagram_explore_grid_home', 0.018, 0.88, 0.0098),
  place('instagram', 'profile_feed', 'instagram_profile_feed', 0.012, 0.8, 0.0112),
  place('instagram', 'ig_search', 'instagram_search', 0.006, 0.84, 0.0157),
  place('audience_network', 'classic', 'an_classic', 0.022, 0.36, 0.0231),
  place('audience_network', 'rewarded_video', 'rewarded_video', 0.004, 0.9, 0.0084, 'tall'),
  place('threads', 'threads_stream', 'threads_feed', 0.012, 0.52, 0.0072),
]

const positionKeys: Record<string, string> = {
  facebook: 'facebook_positions',
  instagram: 'instagram_positions',
  audience_network: 'audience_network_positions',
  threads: 'threads_positions',
}

/** Indexes of the placements a targeting leaves open. */
export function openPlacements(targeting: Json): number[] {
  const platforms = texts(targeting, 'publisher_platforms')
  return placements.flatMap(({ platform, target }, at) => {
    if (platforms.length > 0 && !platforms.includes(platform)) return []
    const positions = texts(targeting, positionKeys[platform] ?? '')
    return positions.length === 0 || positions.includes(target) ? [at] : []
  })
}
