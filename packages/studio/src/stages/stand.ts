import { bottom, centreX } from '../box.ts'
import type { Box } from '../layout.ts'
import type { PlateFacts } from './manifest.ts'

export type Stand = {
  /** The part of the plate, in its pixels, that the area shows. */
  crop: Box
  /** Where the thing stands in the frame. */
  hero: Box
  /** All of the set, in the frame. */
  set: Box
}

export type Side = 'above' | 'below' | 'beside'

type Wish = {
  /** What the picture fills. */
  area: Box
  /** Where the thing should be: it stands on this box's lower edge, no larger than the box. */
  target: Box
  /** On which sides of the target words stand: there the set keeps inside it, not the thing alone. */
  words: readonly Side[]
  /** Frame pixels to a plate's pixel at most: beyond it the plate looks soft. */
  largest: number
}

/** Puts a plate into the frame so that its thing stands where the composition wants it. */
export function stand(facts: PlateFacts, thing: Box, { area, target, words, largest }: Wish): Stand {
  const { width, height } = facts.pixels
  const onPlate = (box: Box): Box => ({
    x: box.x * width,
    y: box.y * height,
    width: box.width * width,
    height: box.height * height,
  })
  const hero = onPlate(thing)
  const set = onPlate(facts.set)
  const top = words.includes('above') ? Math.min(hero.y, set.y) : hero.y - hero.height * 0.04
  // what stands before the thing must not reach into words either
  const foot = words.includes('below') ? Math.max(bottom(hero), bottom(set)) : bottom(hero)
  const limits = [largest, target.width / hero.width, target.height / Math.max(1, foot - top)]
  if (words.includes('beside'))
    limits.push((centreX(target) - target.x) / Math.max(1, centreX(hero) - Math.min(set.x, hero.x)))
  const scale = Math.min(...limits)
  const left = centreX(target) - centreX(hero) * scale
  const upper = bottom(target) - foot * scale
  const inFrame = (box: Box): Box => ({
    x: left + box.x * scale,
    y: upper + box.y * scale,
    width: box.width * scale,
    height: box.height * scale,
  })
  return {
    crop: {
      x: (area.x - left) / scale,
      y: (area.y - upper) / scale,
      width: area.width / scale,
      height: area.height / scale,
    },
    hero: inFrame(hero),
    set: inFrame(set),
  }
}

/** The room, in shares of the plate, that a product of this shape takes on the spot: all of it that it can. */
export function onSpot({ spot, pixels }: PlateFacts, aspect: number): Box {
  if (!spot) throw new Error('nothing can stand on this plate')
  const shape = aspect * (pixels.height / pixels.width)
  const width = Math.min(spot.width, spot.height * shape)
  const height = width / shape
  return { x: spot.x - width / 2, y: spot.y - height, width, height }
}
