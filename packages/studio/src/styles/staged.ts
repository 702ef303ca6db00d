import { bottom, inset, right, within } from '../box.ts'
import { mix } from '../colour/oklch.ts'
import { belongingTo } from '../edit/owner.ts'
import type { Box, Layer, Shape } from '../layout.ts'
import { choosePlate } from '../stages/choose.ts'
import { grounded } from '../stages/grounded.ts'
import type { PlateFacts } from '../stages/manifest.ts'
import type { ZoneColours } from '../stages/recolour.ts'
import { onSpot, stand, type Side, type Stand } from '../stages/stand.ts'
import type { Grade } from '../stages/tone.ts'
import { bar } from '../subjects/draw.ts'
import { framedPhoto } from './hero.ts'
import type { Scene } from './scene.ts'

/** How a style paints a stage. */
export type Manner = {
  /** How bright the wall should come out behind words, as a share of its colour; absent: as it was lit. */
  wallLight?: number
  grade: Grade
  /** How much the ground mirrors a product, 0…1. */
  gloss: number
}

export type StagedWish = {
  area: Box
  target: Box
  words: readonly Side[]
  mood: PlateFacts['mood']
  manner(facts: PlateFacts): Manner
  /** The picture's outline, where it does not fill its area. */
  clip?: Shape
}

export type Staged = Stand & { stage: Layer[]; things: Layer[]; facts: PlateFacts }

/** The colours of a look's stage: its first three. */
const zonesOf = ({ look }: Scene): ZoneColours => {
  const [wall = look.ground, prop = look.form, accent = look.accent] = look.palette
  return { wall, prop, accent }
}

// beyond this many frame pixels to a plate's pixel a picture of 1080 looks soft
const largest = 1.9

/** A stage with what stands on it: the modelled thing, the user's product, or the user's photo as a print. */
export function staged(
  scene: Scene,
  { area, target, words, mood, manner: mannerFor, clip }: StagedWish,
): Staged {
  const { hero, photo, unit, frame } = scene
  const facts = choosePlate({
    mood,
    trade: scene.industry,
    ...(hero === 'drawing' ? { subject: scene.subject } : {}),
    random: scene.random('stage'),
  })
  const manner = mannerFor(facts)
  const cutout = hero === 'cutout' ? photo?.cutout : undefined
  const printAspect = photo ? Math.min(1.35, Math.max(0.8, photo.width / photo.height)) : 1
  const thing =
    facts.hero && hero === 'drawing'
      ? facts.hero
      : onSpot(facts, cutout ? cutout.width / cutout.height : printAspect)
  const placed = stand(facts, thing, {
    area,
    target,
    words,
    largest: (largest * Math.min(frame.width, frame.height)) / 1080,
  })
  // a print leans against the set: it may be larger than what the spot would bear
  const room = { ...target, height: bottom(placed.hero) - target.y }
  const fitted = within(room, printAspect, 0.5, 1)
  const printBox: Box = { ...fitted, y: bottom(placed.hero) - fitted.height }
  const lit = words.includes('beside') && !words.includes('above') ? facts.wallBeside : facts.wallAbove
  const exposure =
    manner.wallLight === undefined
      ? manner.grade.exposure
      : manner.grade.exposure * Math.min(1.4, Math.max(0.85, manner.wallLight / Math.max(0.3, lit)))
  const stage: Layer = {
    kind: 'stage',
    role: 'background',
    // what was modelled is part of the plate
    ...(hero === 'drawing' ? { element: 'subject' as const } : {}),
    plate: facts.id,
    box: area,
    crop: placed.crop,
    colours: zonesOf(scene),
    grade: { ...manner.grade, exposure },
  }
  const shade = mix(zonesOf(scene).prop, '#140c12', 0.75)
  const things = cutout
    ? grounded(cutout, placed.hero, { facts, shade, gloss: manner.gloss, unit, direction: scene.direction })
    : hero === 'framed'
      ? print(scene, printBox)
      : [bounded(placed.hero, frame)]
  return {
    ...placed,
    ...(hero === 'framed' ? { hero: printBox } : {}),
    facts,
    stage: clip ? [{ kind: 'group', role: 'background', clip, children: [stage] }] : [stage],
    things,
  }
}

/** Says where the modelled thing is, for the checks. */
const bounded = (hero: Box, frame: Box): Layer => {
  const x = Math.max(hero.x, 2)
  const y = Math.max(hero.y, 2)
  const bounds = {
    x,
    y,
    width: Math.min(right(hero), frame.width - 2) - x,
    height: Math.min(bottom(hero), frame.height - 2) - y,
  }
  return { kind: 'group', role: 'subject', bounds, children: [] }
}

/** The photo as a mounted print that stands on the stage. */
function print(scene: Scene, box: Box): Layer[] {
  const { unit } = scene
  const edge = Math.max(8 * unit, box.width * 0.03)
  const inner = inset(box, edge)
  const shadow = (blur: number, dx: number, dy: number, colour: string): Layer =>
    bar(box.x, box.y, box.width, box.height, '#fffdf9', {
      role: 'decor',
      shadow: { colour, blur: blur * unit, dx: dx * unit, dy: dy * unit },
    })
  return [
    ...belongingTo('subject', [shadow(60, 34, 18, '#1208104d'), shadow(14, 4, 6, '#12081066')]),
    ...framedPhoto(scene, inner, { kind: 'rect', ...inner }).map((layer): Layer => {
      if (layer.kind !== 'image') return layer
      const { shadow: _, ...flat } = layer
      return { ...flat, bounds: box }
    }),
  ]
}

/** The room for the thing where the set fills the frame: beside words it may come near the frame's edge. */
export function standsIn({ frame, shape, unit }: Scene, hero: Box): Box {
  if (shape === 'square' && hero.x > frame.width * 0.2)
    return {
      ...hero,
      y: hero.y + 6 * unit,
      width: frame.width - hero.x - 12 * unit,
      height: frame.height * 0.9 - hero.y,
    }
  if (shape !== 'wide') return { ...hero, y: hero.y + 6 * unit, height: hero.height - 12 * unit }
  return { ...hero, width: frame.width - hero.x - 56 * unit, height: frame.height * 0.88 - hero.y }
}

/** Where `headlineOver` puts words: on a square its foot stands beside the thing, on 4:5 under it. */
export const wordsAround = ({ shape }: Scene): readonly Side[] =>
  shape === 'tall' ? ['above'] : shape === 'square' ? ['above', 'beside'] : ['above', 'below']
