import type { ImageAsset } from '../image/asset.ts'
import type { Box, Direction, Layer, Shortening } from '../layout.ts'
import { randomFrom, seedFrom, type Random } from '../random.ts'
import type { Placement } from '../placements.ts'
import type { Words } from '../words/words.ts'
import type { Industry } from '../brief.ts'
import type { Setting } from '../settings/setting.ts'
import type { Hero, Look } from './style.ts'

export type FrameShape = 'square' | 'portrait' | 'tall' | 'wide'

/**
 * All that a composition may know. It arranges for left-to-right reading; the whole arrangement is mirrored
 * afterwards where people read the other way.
 */
export type Scene = {
  placement: Placement
  shape: FrameShape
  frame: Box
  safe: Box
  /** One design unit in pixels: type and ornament keep their proportion to the frame through it. */
  unit: number
  minType: number
  look: Look
  words: Words
  business: string
  language: string
  direction: Direction
  hero: Hero
  industry: Industry
  subject: string
  /** Where the subject is at home: what is behind it and beside it. */
  setting: Setting
  /** The style's hand: turns a drawing made of plain shapes into the style's own manner. */
  restyle(drawing: Layer[]): Layer[]
  /** How far a framed photo's shadows are drawn towards the look's ground, 0…1. */
  photoTint?: number
  /** How large running text may be, in design units; absent: as small as it reads well. */
  bodySize?: number
  photo?: ImageAsset
  logo?: ImageAsset
  /** A stream of its own for every ornament, the same in every placement. */
  random(name: string): Random
  seedOf(name: string): number
  shortened: Shortening[]
}

export const unitOf: Readonly<Record<Placement, number>> = {
  square_1x1: 1,
  feed_4x5: 1.08,
  story_9x16: 1.12,
  'link_1.91x1': 0.76,
  wide_16x9: 1.28,
  standard_4x3: 1.12,
}

export const shapeOf: Readonly<Record<Placement, FrameShape>> = {
  square_1x1: 'square',
  feed_4x5: 'portrait',
  story_9x16: 'tall',
  'link_1.91x1': 'wide',
  wide_16x9: 'wide',
  standard_4x3: 'wide',
}

export const streams = (seed: number) => ({
  random: (name: string) => randomFrom(seedFrom(seed, name)),
  seedOf: (name: string) => seedFrom(seed, name),
})
