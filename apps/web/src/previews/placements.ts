import type { Placement } from '@adwright/contract'

/**
 * Where an ad can be seen, what the apps do to it there, and how much of its words they show.
 * Second-hand readings of Meta's ads guide (Meta publishes no machine-readable list), checked on 2026-11-23.
 */
export const adSurfaces = {
  facebook_feed: {
    label: 'Facebook feed',
    note: '3 lines, then “See more”',
    placement: 'feed_4x5',
    covers: false,
  },
  instagram_feed: {
    label: 'Instagram feed',
    note: '2 lines, then “more”; no headline',
    placement: 'feed_4x5',
    covers: false,
  },
  instagram_story: {
    label: 'Instagram Stories',
    note: 'Full screen; only the picture and the button',
    placement: 'story_9x16',
    covers: true,
  },
  instagram_reel: {
    label: 'Instagram Reels',
    note: 'Full screen; 1 line, then “more”',
    placement: 'story_9x16',
    covers: true,
  },
  facebook_right_column: {
    label: 'Facebook right column',
    note: 'Small, on computers only',
    placement: 'link_1.91x1',
    covers: false,
  },
} as const satisfies Record<string, { label: string; note: string; placement: Placement; covers: boolean }>
export type AdSurface = keyof typeof adSurfaces
export const adSurfaceNames = Object.keys(adSurfaces) as AdSurface[] // Object.keys widens

/** Shares of a 9:16 screen that Stories and Reels lay their own controls over (one zone since March 2026). */
export const coveredShares = { top: 0.14, bottom: 0.35, side: 0.06 }

/** Characters that are surely seen on a phone before the apps cut; more is allowed, but may be hidden. */
export const shownCharacters = { primaryText: 125, headline: 40, description: 30 }
/** What we accept at all: Meta's own limits. */
export const mostCharacters = { primaryText: 2200, headline: 255, description: 255, kicker: 80, offer: 120 }
