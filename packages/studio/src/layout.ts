import type { ElementName } from './edit/edits.ts'
import type { Effect } from './effects.ts'
import type { Placement } from './placements.ts'
import type { ZoneColours } from './stages/recolour.ts'
import type { Grade } from './stages/tone.ts'
import type { Texture } from './textures.ts'

/**
 * The layout tree: everything the renderer needs, as plain data. No functions, no handles, no defaults that
 * depend on the machine, so the same JSON always becomes the same pixels. Lengths are pixels of the frame,
 * colours `#rrggbb` or `#rrggbbaa`. A still is this tree at one moment; whatever moves later moves a field of it.
 */
export type Layout = {
  version: 1
  placement: Placement
  width: number
  height: number
  /** Text, button and logo stay inside. */
  safe: Box
  language: string
  direction: Direction
  style: string
  composition: string
  look: string
  seed: number
  /** Pictures by id; layers name them. */
  assets: Record<string, LayoutAsset>
  /** Painted first to last. */
  layers: Layer[]
  /** What the words lost to fit, in the order it happened. */
  shortened: Shortening[]
  /** What had to be done against a person's edits; absent when nothing had. */
  notes?: LayoutNote[]
}

export type Direction = 'ltr' | 'rtl'
export type Box = { x: number; y: number; width: number; height: number }
export type Point = readonly [x: number, y: number]
/** Canvas order: a, b, c, d, e, f. */
export type Transform = readonly [number, number, number, number, number, number]

export type LayoutAsset = {
  mime: string
  width: number
  height: number
  base64: string
  /** How sharp it is where it is sharpest, 0…1; under 0.35 anyone sees that it is out of focus. Absent: not known. */
  sharpness?: number
}
/** An ink that a person chose could not be read where it stands, so another was taken; `#rrggbb` both. */
export type LayoutNote = { code: 'ink_changed'; element: ElementName; from: string; to: string }
export type Shortening = { role: TextRole; from: string; to: string }

export type TextRole = 'headline' | 'kicker' | 'body' | 'offer' | 'cta' | 'wordmark'
export type Role =
  | TextRole
  | 'background'
  | 'decor'
  | 'subject'
  | 'photo'
  | 'scrim'
  | 'logo'
  | 'cta_plate'
  | 'offer_plate'
  | 'grain'

type Blend = 'multiply' | 'screen' | 'overlay' | 'soft-light' | 'lighter'
export type Stop = readonly [offset: number, colour: string]
export type Paint =
  | string
  | { kind: 'linear'; from: Point; to: Point; stops: Stop[] }
  | { kind: 'radial'; centre: Point; radius: number; focus?: Point; stops: Stop[] }

export type Shadow = { colour: string; blur: number; dx: number; dy: number }
export type Stroke = { paint: Paint; width: number; cap?: 'round' | 'butt'; dash?: number[] }

export type Shape =
  | ({ kind: 'rect'; radius?: number | [number, number, number, number] } & Box)
  | { kind: 'ellipse'; cx: number; cy: number; rx: number; ry: number; turn?: number }
  | { kind: 'path'; d: string }

type Common = {
  role?: Role
  /** The element that this belongs to, where its role does not say so: an ornament of a text moves with it. */
  element?: ElementName
  /** Where the thing is seen, for checks; needed on roles that must not be crossed. */
  bounds?: Box
  opacity?: number
  blend?: Blend
}

export type ShapeLayer = Common & {
  kind: 'shape'
  shape: Shape
  fill?: Paint
  stroke?: Stroke
  shadow?: Shadow
  blur?: number
}

export type GroupLayer = Common & {
  kind: 'group'
  transform?: Transform
  clip?: Shape
  /** What is done to the painted group as a whole before it joins the picture. */
  effect?: Effect
  /** Where it is seen: as opaque as these layers would be by themselves, and in the children's colours. */
  within?: Layer[]
  children: Layer[]
}

export type ImageLayer = Common & {
  kind: 'image'
  asset: string
  box: Box
  /** Part of the picture to show, in its own pixels. It may reach beyond the picture where `calm` is given. */
  crop: Box
  /** Depth of plain ground at each edge, in the picture's pixels: drawn out to fill what the crop shows beyond. */
  calm?: { left: number; top: number; right: number; bottom: number }
  /** Parts of the picture, in its pixels, that no word may cover: people's faces. */
  keep?: Box[]
  /** Its shadows drawn towards a colour, 0…1, so that a photo belongs to the poster it stands on. */
  tint?: { colour: string; amount: number }
  clip?: Shape
  shadow?: Shadow
}

type TextLine = { text: string; x: number; y: number; width: number }

export type TextLayer = Common & {
  kind: 'text'
  role: TextRole
  bounds: Box
  lines: TextLine[]
  /** Registered faces, first that has the glyph wins. */
  faces: string[]
  size: number
  /** Share of the size. */
  tracking: number
  language: string
  direction: Direction
  align: 'left' | 'center' | 'right'
  ink: string
  /** An outline behind the letters, its width counted outside them. */
  stroke?: { colour: string; width: number }
  shadow?: Shadow
}

/** Colour that flows: a gradient bent by noise, computed small and drawn large. */
export type FieldLayer = Common & {
  kind: 'field'
  box: Box
  seed: number
  colours: string[]
  /** Noise cells across the longer side, and how far they bend each other. */
  scale: number
  warp: number
  /** How strongly the colours run from one corner to the other, and in which direction (degrees). */
  drift: number
  angle: number
}

/** Silk: hairlines along one bent curve. */
export type RibbonLayer = Common & {
  kind: 'ribbon'
  box: Box
  seed: number
  from: string
  to: string
  lines: number
  thickness: number
  amplitude: number
  width: number
}

/** A surface laid over or under what is painted, drawn from its seed. */
export type TextureLayer = Common & { kind: 'texture'; box: Box; seed: number; texture: Texture }

/** A path-traced stage in a brand's colours. The crop, in the plate's own pixels, may reach beyond the plate. */
export type StageLayer = Common & {
  kind: 'stage'
  plate: string
  box: Box
  crop: Box
  colours: ZoneColours
  grade: Grade
}

/** Film grain over everything painted so far. */
export type GrainLayer = Common & { kind: 'grain'; seed: number; amount: number }

export type Layer =
  | ShapeLayer
  | GroupLayer
  | ImageLayer
  | TextLayer
  | FieldLayer
  | RibbonLayer
  | TextureLayer
  | StageLayer
  | GrainLayer

export function* everyLayer(layers: readonly Layer[]): Generator<Layer> {
  for (const layer of layers) {
    yield layer
    if (layer.kind === 'group') yield* everyLayer(layer.children)
  }
}
