import type { ElementEdit, PosterElement, PosterPreview } from '@adwright/contract'

/** Pixels of the frame, unless told otherwise. */
export type Box = PosterPreview['safe']
export type Point = { x: number; y: number }
export type Size = { width: number; height: number }

export const right = ({ x, width }: Box): number => x + width
export const bottom = ({ y, height }: Box): number => y + height
export const centre = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 })
export const moved = (box: Box, dx: number, dy: number): Box => ({ ...box, x: box.x + dx, y: box.y + dy })

/** Those whose lines can be broken anew; a name and a button's label stay in one line. */
export const brokenTexts: ReadonlySet<PosterElement> = new Set(['headline', 'kicker', 'body', 'offer'])
export const texts: ReadonlySet<PosterElement> = new Set([...brokenTexts, 'cta', 'wordmark'])

/** Where an element is, what it was drawn with, and in what. */
export type Held = { name: PosterElement; box: Box; frame: Size; safe: Box; edit: ElementEdit }

/**
 * The point that the studio most likely keeps in place when it sets an element larger: a thing its foot, a text its
 * upper edge at the side where it is aligned. It is only a guess, because a preview does not tell the alignment; what
 * it misses is put right by `settle`.
 */
function pivotOf({ name, box, frame, safe }: Omit<Held, 'edit'>): Point {
  if (name === 'subject') return { x: centre(box).x, y: bottom(box) }
  return { x: pivotX(box, frame, safe), y: box.y }
}
function pivotX(box: Box, frame: Size, safe: Box): number {
  // as wide as the safe area it may be aligned to any side: from the start a wrong guess is not hidden by the edge
  if (Math.abs(box.x - safe.x) < 3) return box.x
  if (Math.abs(centre(box).x - frame.width / 2) < frame.width * 0.02) return centre(box).x
  return Math.abs(right(box) - right(safe)) < 2 ? right(box) : box.x
}
export type Side = 'start' | 'middle' | 'end'
export function alignmentOf(held: Omit<Held, 'edit'>): Side {
  const { box } = held
  const { x } = pivotOf(held)
  return x === box.x ? 'start' : x === right(box) ? 'end' : 'middle'
}

/** Scaled about a point. */
const scaled = (box: Box, about: Point, across: number, down: number): Box => ({
  x: about.x + (box.x - about.x) * across,
  y: about.y + (box.y - about.y) * down,
  width: box.width * across,
  height: box.height * down,
})

const scaleOf = ({ scale = 1 }: ElementEdit): number => scale
/** How wide lines run: a text that was only scaled runs as wide as its size. */
export const widthOf = ({ scale = 1, width = 1 }: ElementEdit): number => (width === 1 ? scale : width)

/** Where an element comes to be with another edit than it was drawn with, before the studio has drawn it. */
export function foreseen(held: Held, now: ElementEdit): Box {
  const { box, frame, edit } = held
  const by = scaleOf(now) / scaleOf(edit)
  const across = brokenTexts.has(held.name) ? widthOf(now) / widthOf(edit) : by
  const grown = scaled(box, pivotOf(held), across, by)
  const dx = (now.dx ?? 0) - (edit.dx ?? 0)
  const dy = (now.dy ?? 0) - (edit.dy ?? 0)
  return moved(grown, dx * frame.width, dy * frame.height)
}

/** The edit that brings an element to a place in the frame, its size being told already. */
export function bringTo(held: Held, now: ElementEdit, place: Point): ElementEdit {
  const { x, y } = foreseen(held, now)
  return {
    ...now,
    dx: (now.dx ?? 0) + (place.x - x) / held.frame.width,
    dy: (now.dy ?? 0) + (place.y - y) / held.frame.height,
  }
}

/** Words, button and logo stay inside the safe area where they fit, a picture in sight: the studio holds them there. */
export function kept({ name, frame, safe }: Pick<Held, 'name' | 'frame' | 'safe'>, box: Box): Box {
  const whole = { x: 0, y: 0, ...frame }
  if (name === 'subject') {
    const out = 0.65
    const x = within(box.x, -box.width * out, frame.width + box.width * out - box.width)
    return { ...box, x, y: within(box.y, -box.height * out, frame.height + box.height * out - box.height) }
  }
  const across = box.width <= safe.width ? safe : whole
  const down = box.height <= safe.height ? safe : whole
  return {
    ...box,
    x: within(box.x, across.x, right(across) - box.width),
    y: within(box.y, down.y, bottom(down) - box.height),
  }
}
const within = (at: number, from: number, to: number): number =>
  to < from ? (from + to) / 2 : Math.min(to, Math.max(from, at))
