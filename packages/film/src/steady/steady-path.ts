import type { Motion } from './match-motion.ts'

/** Pictures before and after one that its place is smoothed over: half a second either way at thirty a second. */
export const sight = 15
/** Of the bell that they are weighed by, in pictures: what sways quicker than about once a second goes. */
const spread = 6

/**
 * How far each of these places lies from the smooth path through them. Only those around it count, so that a picture
 * of a clip is held the same wherever one began to look.
 */
export function offPath(places: readonly Motion[], at: number): Motion {
  const here = places[at] ?? { x: 0, y: 0 }
  // as many on both sides, else the end of a pan would look like shake
  const seen = Math.min(sight, at, places.length - 1 - at)
  let [x, y, weights] = [0, 0, 0]
  for (let by = -seen; by <= seen; by++) {
    const place = places[at + by] ?? here
    const weight = Math.exp(-(by * by) / (2 * spread * spread))
    x += place.x * weight
    y += place.y * weight
    weights += weight
  }
  return { x: here.x - x / weights, y: here.y - y / weights }
}
