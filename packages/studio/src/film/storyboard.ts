import type { Placement } from '../placements.ts'

/** How a film tells its story: the order of its scenes, its pace and its manner. */
export const filmStyles = [
  'commercial',
  'social',
  'explainer',
  'testimonial',
  'product_demo',
  'brand_story',
  'event_promo',
  'tutorial',
] as const
export type FilmStyle = (typeof filmStyles)[number]

/** The lengths that are sold: bumper, story, standard, detailed, explainer. Seconds. */
export const filmLengths = [6, 15, 30, 60, 120] as const
export type FilmLength = (typeof filmLengths)[number]

export const filmRatios = ['9:16', '1:1', '4:5', '16:9'] as const
export type FilmRatio = (typeof filmRatios)[number]
/** The placement whose size and covered areas a ratio has. */
export const placementOf: Readonly<Record<FilmRatio, Placement>> = {
  '9:16': 'story_9x16',
  '1:1': 'square_1x1',
  '4:5': 'feed_4x5',
  '16:9': 'wide_16x9',
}

export const musicStyles = [
  'upbeat',
  'corporate',
  'cinematic',
  'lofi',
  'synthwave',
  'acoustic',
  'playful',
  'epic',
] as const
export type MusicStyle = (typeof musicStyles)[number]

export const shots = ['hero', 'words', 'point', 'close', 'quote', 'picture', 'end'] as const
/**
 * What a scene shows. `hero`: the thing and a headline. `words`: large type alone. `point`: one of several things
 * said in turn; `kicker` is its number. `close`: a detail of the thing with a short line. `quote`: somebody's words;
 * `body` is who said them. `picture`: a photo or clip of the person's own fills the frame, with at most a short line.
 * `end`: brand, offer, button.
 */
export type Shot = (typeof shots)[number]

export const transitions = ['cut', 'dissolve', 'wipe', 'push', 'iris', 'zoom'] as const
/** How the scene before gives way to this one. */
export type Transition = (typeof transitions)[number]

export const cameras = ['still', 'push_in', 'pull_out', 'pan_left', 'pan_right', 'drift'] as const
export type Camera = (typeof cameras)[number]

export type FilmScene = {
  /** Stays with the scene when others come and go: `s1`, `s2`, …. */
  id: string
  shot: Shot
  /** What is read; empty only for a `picture` without words. */
  headline: string
  kicker?: string
  body?: string
  offer?: string
  /** What is spoken, and shown as a caption where it is not what is read anyway. */
  say?: string
  /** Its length: whole beats of the film's tempo, at least 1. */
  beats: number
  into: Transition
  camera: Camera
  /** The photo or clip it shows: an id that the order knows. Absent: the product's own picture, or a drawing. */
  media?: string
  /** How a clip is shown. Absent: from its beginning, as it was filmed. */
  clip?: ClipUse
}

/** The second of a clip at which its scene begins, and whether the shake of the hand is taken out. */
export type ClipUse = { fromSeconds: number; steady: boolean }

/** Beats a minute, and how many of them fill the film exactly: `beats * 60 / bpm` is its length in seconds. */
export type Tempo = { bpm: number; beats: number }

/** A film before it is drawn: plain data that a person may read and change. The beats of its scenes add up to the tempo's. */
export type Storyboard = {
  version: 1
  style: FilmStyle
  seconds: number
  language: string
  /** Null: a film without music. */
  music: MusicStyle | null
  tempo: Tempo
  /** Whether what is spoken is also drawn into the picture. */
  captions: boolean
  seed: number
  scenes: FilmScene[]
}

/** Where a scene begins and ends, in beats. */
export function spansOf({ scenes }: { scenes: readonly Pick<FilmScene, 'beats'>[] }): {
  from: number
  to: number
}[] {
  let at = 0
  return scenes.map(({ beats }) => ({ from: at, to: (at += beats) }))
}

export const framesPerSecond = 30
/** The frame at which a beat falls. */
export const frameAt = (beat: number, { bpm }: Tempo): number =>
  Math.round((beat * 60 * framesPerSecond) / bpm)
