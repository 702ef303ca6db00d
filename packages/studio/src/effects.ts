/** What may be done to a painted group as a whole. Lengths are pixels of the frame; painters in `render/effects`. */
export type Effect =
  | OutlineEffect
  | GlowEffect
  | TonesEffect
  | NeonEffect
  | ReflectionEffect
  | WatercolourEffect
  | PrintEffect
  | SoftEffect
  | SilhouetteEffect
  | FadeEffect

/** A line of one colour around the group's silhouette, e.g. a sticker's edge or an inked contour. */
export type OutlineEffect = { kind: 'outline'; colour: string; width: number }

/** Light that spills over the group's edges: itself blurred and added, `strength` 0…1. */
export type GlowEffect = { kind: 'glow'; radius: number; strength: number }

/** Its light and shade told in other colours, from the darkest to the lightest; `amount` 0…1 of it. */
export type TonesEffect = { kind: 'tones'; colours: string[]; amount: number }

/** Dark glass with lines of light along its silhouette and where its colours meet. */
export type NeonEffect = {
  kind: 'neon'
  /** The glass from its deepest shade to its brightest light, and how light it is as a whole (0…1). */
  body: string[]
  lift: number
  /** How much of the thing's own colour stays, 0…1. */
  own: number
  /** The lines' colours from the upper start to the lower end, and how thick they are. */
  lines: string[]
  width: number
  /** Lamps at the start side and at the end side, how strong they are, and how strong the second shines from below. */
  rims: [string, string]
  rim: number
  below: number
  /** Light that the lines shed around; 0 is ink. */
  glow: number
  /** Far away: worked out at half the size, so a little out of focus. */
  far?: boolean
}

/** Out of focus: the group blurred as a whole, opaque to the picture's edges where it was. */
export type SoftEffect = { kind: 'soft'; radius: number }

/** The group mirrored below itself as on wet ground, `strength` 0…1 at its foot. */
export type ReflectionEffect = { kind: 'reflection'; depth: number; strength: number }

/**
 * Pigment in water on cold-pressed paper: uneven washes, darker rims, tones that run into each other, paper left free,
 * a broken pencil line. `variety`, `rim`, `flow`, `gaps` 0…1.
 */
export type WatercolourEffect = {
  kind: 'watercolour'
  seed: number
  /** 1 where the frame's unit is a pixel: the size of blooms, rims and wandering edges. */
  size: number
  /** How far edges wander from where they were drawn. */
  wobble: number
  /** How much pigment the brush carries: 1 keeps the colours about as they were drawn. */
  load: number
  variety: number
  rim: number
  flow: number
  gaps: number
  /** What shows where no pigment lies. */
  paper: string
  pencil?: { colour: string; strength: number }
  /** Pixels computed to a pixel of the frame, at most. */
  detail: number
}

/**
 * Printed from a few inks, the darkest first and the paper last: tones become dots or engraved lines `pitch` apart, the
 * darkest ink draws a contour this wide with a rim of paper around it, the other plates lie `shift` beside it;
 * `amount` 0…1 of it.
 */
export type PrintEffect = {
  kind: 'print'
  inks: string[]
  screen: 'dots' | 'lines'
  pitch: number
  contour: number
  rim: number
  shift: number
  /** How much a picture's light is spread over all tones first, 0…1: for photos. */
  balance: number
  amount: number
}

/** Only the group's silhouette, in a colour that runs into another, blurred: a shadow, or light that falls on a thing. */
export type SilhouetteEffect = {
  kind: 'silhouette'
  from: string
  to: string
  run: 'down' | 'across'
  blur: number
}

/** The group more transparent towards its foot: `top` and `bottom` 0…1, reached at `until` of its height. */
export type FadeEffect = { kind: 'fade'; top: number; bottom: number; until: number }
