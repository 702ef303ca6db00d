/**
 * Meta's sizes, covered areas and text lengths. These drift: one dated table, read by everything that needs them.
 * Third-party readings of Meta's pages (Meta publishes them behind a login).
 */
export const PLACEMENTS_CHECKED_ON = '2026-11-23'

export type Placement =
  | 'square_1x1'
  | 'feed_4x5'
  | 'story_9x16'
  | 'link_1.91x1'
  | 'wide_16x9'
  | 'standard_4x3'

/** Fractions of the frame that Meta's own chrome may cover, so nothing that matters may stand there. */
type CoveredArea = { top: number; right: number; bottom: number; left: number }

/** Characters (grapheme clusters) people see before the text is cut, and the longest Meta keeps. */
type TextLimit = { shown: number; max: number }
export type TextLimits = { primaryText: TextLimit; headline: TextLimit; description: TextLimit }

/** What Meta takes as a file. The least height follows from the least width and the frame's shape. */
type FileLimits = {
  mostBytes: number
  leastWidth: number
  /** How far the shape may be off, as a share. */
  ratioTolerance: number
}

export type PlacementFacts = {
  width: number
  height: number
  covered: CoveredArea
  /** Share of the shorter side that stays free around the edge. */
  margin: number
  /** Smallest type on the picture, in pixels of this frame. */
  minType: number
  text: TextLimits
  file: FileLimits
  surfaces: readonly Surface[]
}

export type Surface =
  | 'facebook_feed'
  | 'instagram_feed'
  | 'facebook_stories'
  | 'instagram_stories'
  | 'facebook_reels'
  | 'instagram_reels'
  | 'marketplace'
  | 'right_column'
  | 'audience_network'

const open: CoveredArea = { top: 0, right: 0, bottom: 0, left: 0 }
const feedText: TextLimits = {
  primaryText: { shown: 125, max: 2200 },
  headline: { shown: 40, max: 255 },
  description: { shown: 30, max: 255 },
}

// https://developers.facebook.com/docs/instagram/ads-api/reference/media-requirements: 600 px wide for every placement.
const feedFile: FileLimits = { mostBytes: 30 * 1024 * 1024, leastWidth: 600, ratioTolerance: 0.03 }

export const PLACEMENTS: Readonly<Record<Placement, PlacementFacts>> = {
  square_1x1: {
    width: 1080,
    height: 1080,
    covered: open,
    margin: 0.06,
    minType: 24,
    text: feedText,
    file: feedFile,
    surfaces: ['facebook_feed', 'instagram_feed', 'marketplace', 'right_column'],
  },
  feed_4x5: {
    width: 1080,
    height: 1350,
    covered: open,
    margin: 0.065,
    minType: 24,
    text: feedText,
    file: feedFile,
    surfaces: ['facebook_feed', 'instagram_feed'],
  },
  story_9x16: {
    width: 1080,
    height: 1920,
    covered: { top: 0.14, right: 0.06, bottom: 0.35, left: 0.06 },
    margin: 0.07,
    minType: 24,
    text: { ...feedText, primaryText: { shown: 72, max: 2200 } },
    file: { ...feedFile, ratioTolerance: 0.01 },
    surfaces: [
      'facebook_stories',
      'instagram_stories',
      'facebook_reels',
      'instagram_reels',
      'audience_network',
    ],
  },
  'link_1.91x1': {
    width: 1200,
    height: 628,
    covered: open,
    margin: 0.08,
    minType: 20,
    text: { ...feedText, headline: { shown: 25, max: 255 } },
    file: feedFile,
    surfaces: ['facebook_feed', 'right_column', 'audience_network'],
  },
  wide_16x9: {
    width: 1920,
    height: 1080,
    covered: open,
    margin: 0.075,
    minType: 32,
    text: feedText,
    file: feedFile,
    surfaces: ['facebook_feed', 'audience_network'],
  },
  standard_4x3: {
    width: 1440,
    height: 1080,
    covered: open,
    margin: 0.07,
    minType: 28,
    text: feedText,
    file: feedFile,
    surfaces: ['facebook_feed', 'marketplace'],
  },
}

/** The four that a campaign's ads need. */
export const placementNames = [
  'square_1x1',
  'feed_4x5',
  'story_9x16',
  'link_1.91x1',
] as const satisfies Placement[]

/** All that the studio composes. */
export const formatNames = [...placementNames, 'wide_16x9', 'standard_4x3'] as const satisfies Placement[]

/** The part of the frame where text, button and logo may stand, in pixels. */
export function safeBox(placement: Placement): { x: number; y: number; width: number; height: number } {
  const { width, height, covered, margin } = PLACEMENTS[placement]
  const edge = margin * Math.min(width, height)
  const left = Math.max(edge, covered.left * width)
  const right = Math.max(edge, covered.right * width)
  const top = covered.top > 0 ? covered.top * height + 8 : edge
  const bottom = covered.bottom > 0 ? covered.bottom * height + 8 : edge
  return { x: left, y: top, width: width - left - right, height: height - top - bottom }
}
