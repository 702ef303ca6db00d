import type { Network, Shape } from './post.ts'

/** Both ends are allowed. */
export type Range = { least: number; most: number }

export type TextLimits = {
  /** UTF-16 code units, as JavaScript counts. */
  characters: number
  hashtags: number | null
  mentions: number | null
}

export type ImageLimits = {
  contentTypes: readonly string[]
  bytes: number
  /** Width / height that is taken; `null`: no limit known. */
  ratio: Range | null
  /** Width / height that fills the screen. */
  best: number | null
  /** Pixels; what is narrower is blown up. */
  leastWidth: number | null
}

/** `null`: Meta names no figure, so nothing is checked. */
export type VideoLimits = {
  contentTypes: readonly string[]
  /** Whether others are taken, though not advised. */
  otherContainers: boolean
  bytes: number
  durationMs: Range
  ratio: Range
  best: number | null
  /** Pixels. */
  leastWidth: number | null
  leastHeight: number | null
  mostWidth: number | null
  frameRate: Range | null
  videoCodecs: readonly string[] | null
  audioCodecs: readonly string[] | null
  /** Hertz: the most that is taken, and the one that is asked for. */
  mostSampleRate: number | null
  bestSampleRate: number | null
  /** Bits a second. */
  bitrate: number | null
  /** Index at the front, no edit lists. */
  plainIndex: boolean
  chroma420: boolean
  fixedFrameRate: boolean
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
// Meta writes MB without saying which: the smaller reading is never refused.
const MB = 1_000_000
const standing = 9 / 16
const mp4AndMov = ['video/mp4', 'video/quicktime']

const instagramReel: VideoLimits = {
  contentTypes: mp4AndMov,
  otherContainers: false,
  bytes: 300 * MB,
  durationMs: { least: 3000, most: 15 * MINUTE },
  ratio: { least: 0.01, most: 10 },
  best: standing,
  leastWidth: null,
  leastHeight: null,
  mostWidth: 1920,
  frameRate: { least: 23, most: 60 },
  videoCodecs: ['h264', 'hevc'],
  audioCodecs: ['aac'],
  mostSampleRate: 48_000,
  bestSampleRate: null,
  bitrate: 25_000_000,
  plainIndex: true,
  chroma420: true,
  fixedFrameRate: false,
}

const facebookReel: VideoLimits = {
  contentTypes: mp4AndMov, // the Reels guide advises MP4 and forbids none
  otherContainers: true,
  bytes: 1000 * MB, // ours: the reference names none
  durationMs: { least: 3000, most: 90_000 },
  ratio: { least: standing * 0.97, most: standing * 1.03 }, // 3 %: what guides of ad placements give
  best: standing,
  leastWidth: 540,
  leastHeight: 960,
  mostWidth: null,
  frameRate: { least: 24, most: 60 },
  videoCodecs: ['h264', 'hevc', 'vp9', 'av1'],
  audioCodecs: ['aac'],
  mostSampleRate: null,
  bestSampleRate: 48_000,
  bitrate: null,
  plainIndex: false,
  chroma420: true,
  fixedFrameRate: true, // the Reels guide of July 2026
}

const instagramImage = {
  contentTypes: ['image/jpeg'],
  bytes: 8 * 1024 ** 2,
  ratio: { least: 0.8, most: 1.91 },
  best: null,
  leastWidth: 320, // wider than 1440 is scaled down without harm
} satisfies ImageLimits

const facebookImage: ImageLimits = {
  contentTypes: ['image/jpeg', 'image/png', 'image/gif', 'image/tiff'],
  bytes: 10 * MB, // general knowledge, not in the API reference
  ratio: null,
  best: null,
  leastWidth: null,
}

/**
 * What Meta takes of organic posts, by network and shape, checked on 2026-11-25. From the API reference where
 * nothing else is said. These drift: this is the one place where the rules and their sentences have them from.
 */
export const limits = {
  instagram: {
    text: { characters: 2200, hashtags: 30, mentions: 20 } satisfies TextLimits,
    /** Product announcement of December 2025; third parties report it, its effect on the API is not known. */
    announcedHashtags: 5,
    /** Third parties; the API reference names none, and the API retired in 2020 said 300. */
    comment: { characters: 2200 },
    altText: 1000,
    collaborators: 3,
    items: { most: 10 },
    images: {
      image: instagramImage,
      carousel: instagramImage,
      story_image: { ...instagramImage, ratio: null, best: standing },
    } satisfies Partial<Record<Shape, ImageLimits>>,
    videos: {
      reel: instagramReel,
      // The reference has no figures for a carousel's videos: those of Reels are assumed.
      carousel: { ...instagramReel, best: null },
      story_video: { ...instagramReel, bytes: 100 * MB, durationMs: { least: 3000, most: MINUTE } },
    } satisfies Partial<Record<Shape, VideoLimits>>,
    /** What has been made ready and is not published by then is gone. */
    containerLifeMs: 24 * HOUR,
  },
  facebook: {
    /** Widely known and in Meta's help pages, not in the API reference. */
    text: { characters: 63_206, hashtags: null, mentions: null } satisfies TextLimits,
    /** Widely known and in Meta's help pages, not in the API reference. */
    comment: { characters: 8000 },
    /** Instagram's: none is known for Facebook. */
    altText: 1000,
    /** Ours: the reference names none. Photos only. */
    items: { most: 10 },
    /** General knowledge: larger ones are compressed until they look blotchy. */
    bestPngBytes: MB,
    images: {
      image: facebookImage,
      album: facebookImage,
      story_image: { ...facebookImage, best: standing },
    } satisfies Partial<Record<Shape, ImageLimits>>,
    videos: {
      video: {
        contentTypes: mp4AndMov, // what guides recommend; the API takes many
        otherContainers: true,
        bytes: 1000 * MB, // ours; the API is said to take 10 GB
        durationMs: { least: 1000, most: 4 * HOUR }, // second hand
        ratio: { least: standing, most: 16 / 9 }, // from the words of error 351/1363040
        best: null,
        leastWidth: null,
        leastHeight: null,
        mostWidth: null,
        frameRate: null,
        videoCodecs: null,
        audioCodecs: null,
        mostSampleRate: null,
        bestSampleRate: null,
        bitrate: null,
        plainIndex: false,
        chroma420: false,
        fixedFrameRate: false,
      },
      reel: facebookReel,
      // The Reels guide: one shown as a story lasts 60 seconds at most.
      story_video: { ...facebookReel, durationMs: { least: 3000, most: MINUTE } },
    } satisfies Partial<Record<Shape, VideoLimits>>,
  },
} as const

/** The limits of a picture in this place; `undefined` where there are no pictures. */
export const imageLimits = (network: Network, shape: Shape): ImageLimits | undefined => {
  const images: Partial<Record<Shape, ImageLimits>> = limits[network].images
  return images[shape]
}

/** The limits of a video in this place; `undefined` where there are no videos. */
export const videoLimits = (network: Network, shape: Shape): VideoLimits | undefined => {
  const videos: Partial<Record<Shape, VideoLimits>> = limits[network].videos
  return videos[shape]
}
