import { intersection, wholePixels } from '../../box.ts'
import type { ElementName } from '../../edit/edits.ts'
import { boxesOf } from '../../edit/element-box.ts'
import { elementsOf } from '../../edit/elements-of.ts'
import { liftElement } from '../../edit/lift-element.ts'
import { ownerOf } from '../../edit/owner.ts'
import type { Box, ImageLayer, Layer, Layout, Shape, StageLayer, TextLayer } from '../../layout.ts'
import { linesApart, wordsApart } from './letters-apart.ts'

/** Something that moves by itself: an element of the poster, or a line or word of it. */
export type Piece = {
  name: ElementName
  /** `letters` of a text stand apart from its `plate` and ornaments; others are whole. */
  kind: 'letters' | 'plate' | 'whole'
  layout: Layout
  /** Even whole pixels around all of it, shadows too. */
  box: Box
  /** What is read or seen of it, without air and shadow. */
  core: Box
}

/**
 * A scene taken apart. `window` is the part of the ground that a camera may move in; in a `tight` one things stand so
 * close that it may hardly move. `kept` may not come under words.
 */
export type Cast = { ground: Layout; window: Box; tight: boolean; pieces: Piece[]; kept: Box[] }

/**
 * Takes a layout apart from the top: each element and the ground that is left, which laid over each other are the
 * poster. Grain stays out: it would cost more bytes than all the rest.
 */
export function castOf(layout: Layout, apart: 'words' | 'lines'): Cast {
  let rest: Layout = { ...layout, layers: layout.layers.filter(({ kind }) => kind !== 'grain') }
  const pieces: Piece[] = []
  for (const { name } of elementsOf(rest).toReversed()) {
    const lifted = liftElement(rest, name)
    const own = boxesOf(rest.layers.filter((layer) => ownerOf(layer) === name))
    if (!lifted || !own) continue
    pieces.unshift(...piecesOf(name, lifted.element, { box: lifted.box, core: own.core }, apart))
    rest = lifted.under
  }
  return { ground: rest, ...groundOf(rest), pieces }
}

type Room = { box: Box; core: Box }

function piecesOf(name: ElementName, element: Layout, room: Room, apart: 'words' | 'lines'): Piece[] {
  const whole = pieceOf(name, 'whole', element, element.layers, room)
  if (name !== 'headline' && name !== 'body') return [whole]
  const at = element.layers.findIndex(({ kind }) => kind === 'text')
  const text = element.layers[at]
  if (text?.kind !== 'text' || element.layers.filter(({ kind }) => kind === 'text').length > 1) return [whole]
  const before = element.layers.slice(0, at)
  const after = element.layers.slice(at + 1)
  // wear printed over the letters belongs on them: they stay in one piece
  if (after.some(({ kind }) => kind === 'texture')) return [whole]
  const letters = name === 'headline' && apart === 'words' ? wordsApart(text) : linesApart(text)
  return [
    ...(before.length > 0 ? [pieceOf(name, 'plate', element, before, room)] : []),
    ...letters.map((layer) => pieceOf(name, 'letters', element, [layer], roomOf(layer))),
    ...(after.length > 0 ? [pieceOf(name, 'plate', element, after, room)] : []),
  ]
}

function pieceOf(
  name: ElementName,
  kind: Piece['kind'],
  layout: Layout,
  layers: Layer[],
  { box, core }: Room,
): Piece {
  const frame = { x: 0, y: 0, width: layout.width, height: layout.height }
  return {
    name,
    kind,
    layout: { ...layout, layers },
    box: evened(intersection(box, frame)),
    core: intersection(core, frame),
  }
}

/** All that letters may reach: tails, accents, outline and shadow. */
function roomOf({ bounds, size, stroke, shadow }: TextLayer): Room {
  const by =
    size * 0.32 +
    (stroke?.width ?? 0) +
    (shadow ? shadow.blur * 1.5 + Math.max(Math.abs(shadow.dx), Math.abs(shadow.dy)) : 0)
  const { x, y, width, height } = bounds
  return { box: { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by }, core: bounds }
}

export function evened(box: Box): Box {
  const { x, y, width, height } = wholePixels(box)
  const [left, top] = [x - (x % 2), y - (y % 2)]
  const even = (value: number) => value + (value % 2)
  return { x: left, y: top, width: even(x + width - left), height: even(y + height - top) }
}

/**
 * A photo or modelled set that fills a part of the frame is a window: moving all of the ground would move its edge into
 * the words. Where the part is no rectangle its edge has to move along, and then only a little.
 */
function groundOf({ width, height, layers }: Layout): Pick<Cast, 'window' | 'kept' | 'tight'> {
  const frame: Box = { x: 0, y: 0, width, height }
  const shown = shownIn(layers, undefined)
  const clip = shown?.clip ?? (shown?.layer.kind === 'image' ? shown.layer.clip : undefined)
  const room = shown ? intersection(shown.layer.box, frame) : frame
  const part = clip?.kind === 'rect' ? intersection(room, clip) : room
  const whole = part.width > width * 0.98 && part.height > height * 0.98
  const straight = clip === undefined || clip.kind === 'rect'
  const photo = shown?.layer.kind === 'image' ? shown.layer : undefined
  const things = layers.flatMap((layer) =>
    ownerOf(layer) === 'subject' && layer.role === 'subject' && layer.bounds ? [layer.bounds] : [],
  )
  return {
    window: whole || !straight ? frame : inner(part),
    tight: !straight,
    kept: [...(photo?.keep ?? []).flatMap((kept) => (photo ? [shownPart(photo, kept)] : [])), ...things],
  }
}

type Shown = { layer: ImageLayer | StageLayer; clip: Shape | undefined }

/** The picture that fills the ground, and the nearest shape that it is cut to. */
function shownIn(layers: readonly Layer[], clip: Shape | undefined): Shown | undefined {
  for (const layer of layers) {
    if (layer.kind === 'stage' || (layer.kind === 'image' && layer.role === 'background'))
      return { layer, clip }
    const inside = layer.kind === 'group' ? shownIn(layer.children, layer.clip ?? clip) : undefined
    if (inside) return inside
  }
  return undefined
}

function shownPart({ box, crop }: ImageLayer, part: Box): Box {
  const [across, down] = [box.width / crop.width, box.height / crop.height]
  return {
    x: box.x + (part.x - crop.x) * across,
    y: box.y + (part.y - crop.y) * down,
    width: part.width * across,
    height: part.height * down,
  }
}

/** Whole pixel pairs inside a box, so that nothing beyond its edge moves along. */
function inner({ x, y, width, height }: Box): Box {
  const up = (value: number) => Math.ceil(value / 2) * 2
  const down = (value: number) => Math.floor(value / 2) * 2
  const [left, top] = [up(x), up(y)]
  return { x: left, y: top, width: down(x + width) - left, height: down(y + height) - top }
}
