import type { ImageAsset } from '../image/asset.ts'
import type { Box, Direction, Shortening } from '../layout.ts'
import { randomFrom, seedFrom, type Random } from '../random.ts'
import type { Placement } from '../placements.ts'
import type { Words } from '../words/words.ts'
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
  subject: string
  photo?: ImageAsset
  logo?: ImageAsset
  /** A stream of its own for every ornament, the same in every placement. */
  random(name: string): Random
  seedOf(name: string): number
  shortened: Shortening[]
}

export const unitOf: Readonly<Record<FrameShape, number>> = {
  square: 1,
  portrait: 1.08,
  tall: 1.12,
  wide: 0.76,
}

export const shapeOf: Readonly<Record<Placement, FrameShape>> = {
  square_1x1: 'square',
  feed_4x5: 'portrait',
  story_9x16: 'tall',
  'link_1.91x1': 'wide',
}

export const streams = (seed: number) => ({
  random: (name: string) => randomFrom(seedFrom(seed, name)),
  seedOf: (name: string) => seedFrom(seed, name),
})
