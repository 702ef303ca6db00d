import { expect, test } from 'vitest'
import { adVideoPlacements, type AdVideoPlacement } from './placement-limits.ts'
import { adPlacementsNamed, judgePlacement } from './validate-placements.ts'
import type { VideoFacts } from './video-facts.ts'

const story: VideoFacts = {
  container: 'mp4',
  contentType: 'video/mp4',
  bytes: 4_000_000,
  durationMs: 15_000,
  width: 1080,
  height: 1920,
  frameRate: 30,
  variableFrameRate: false,
  videoCodec: 'h264',
  chroma420: true,
  audioCodec: 'aac',
  audioSampleRate: 48_000,
  bitrate: 2_000_000,
  moovFirst: true,
  editList: false,
}
const taken = (change: Partial<VideoFacts>): string[] =>
  adVideoPlacements.filter((placement) => judgePlacement({ ...story, ...change }, placement).ok)
const why = (change: Partial<VideoFacts>, placement: AdVideoPlacement): string =>
  judgePlacement({ ...story, ...change }, placement).reasons.join(' ')

test('each shape is taken where it fits', () => {
  const upright = ['facebook_stories', 'instagram_stories', 'facebook_reels', 'instagram_reels']
  expect(taken({})).toEqual(['facebook_feed', 'marketplace', ...upright])
  expect(taken({ height: 1080 })).toEqual(adVideoPlacements)
  expect(taken({ width: 1920, height: 1080 })).toEqual(adVideoPlacements)
  expect(taken({ height: 1350 })).not.toContain('facebook_in_stream')
  expect(taken({ width: 2000, height: 500 })).toEqual([])
})

test('reasons name the limit and the figure', () => {
  expect(why({}, 'instagram_feed')).toBe('Instagram feed takes shapes from 4:5 to 1.91:1; this one is 9:16.')
  expect(why({ width: 480, height: 854 }, 'instagram_reels')).toBe(
    'Instagram Reels wants at least 600 pixels across; this video has 480.',
  )
  expect(why({ durationMs: 121_000 }, 'facebook_stories')).toBe(
    'Facebook Stories takes videos up to 2 min; this one lasts 2 min 1 s.',
  )
  expect(why({ durationMs: 500 }, 'facebook_reels')).toBe(
    'Facebook Reels takes videos from 1 s on; this one lasts 0.5 s.',
  )
  expect(why({ bytes: 2_500_000_000 }, 'instagram_stories')).toBe(
    'Instagram Stories takes up to 2.3 GB; this file has 2.5 GB.',
  )
  expect(why({ videoCodec: 'vp9', container: 'webm' }, 'instagram_stories')).toBe(
    'Instagram Stories takes MP4 and MOV, not WEBM. Instagram Stories does not take pictures in VP9.',
  )
})

test('names stand for one place or a group, and others are refused by naming all', () => {
  expect(adPlacementsNamed(['Reels', 'instagram-feed', 'reels'])).toEqual([
    'instagram_feed',
    'facebook_reels',
    'instagram_reels',
  ])
  expect(() => adPlacementsNamed(['constructor'])).toThrow(
    'There is no placement "constructor": choose facebook_feed',
  )
})

test('advice is for what is taken and could be better', () => {
  const { reasons, advice } = judgePlacement({ ...story, height: 1080, durationMs: 40_000 }, 'facebook_reels')
  expect(reasons).toEqual([])
  expect(advice).toEqual([
    '9:16 fills Facebook Reels better.',
    'Guides recommend up to 30 s in Facebook Reels.',
  ])
  expect(judgePlacement(story, 'facebook_reels').advice).toEqual([])
})
