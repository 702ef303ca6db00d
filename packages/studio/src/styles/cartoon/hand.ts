import { mix, oklchOf, hexFromOklch, withAlpha } from '../../colour/oklch.ts'
import type { GroupLayer, Layer, Paint, Shape, ShapeLayer } from '../../layout.ts'
import { mainColour } from '../../map-layers.ts'
import { oval } from '../../subjects/draw.ts'
import { boundsOf } from '../../extent.ts'

/** How a drawing is inked; widths in the drawing's own units. */
export type Hand = {
  line: string
  /** The pen for lines inside a thing; its silhouette is drawn about twice as strong. */
  pen: number
  contour: number
  /** How far into the shade a colour goes, 0…1. */
  shade: number
  /** Broad translucent forms are light in a room, not glass with an edge. */
  airy?: boolean
}

/** Where in the drawing we are: inside a clip shapes are markings on a thing, not things. */
type Place = { hand: Hand; scale: number; marking: boolean }

const opaque = 0.88
const alphaOf = (colour: string): number =>
  !colour.startsWith('#') ? 0 : colour.length < 9 ? 1 : Number.parseInt(colour.slice(7, 9), 16) / 255
const coloursOf = (paint: Paint): string[] =>
  typeof paint === 'string' ? [paint] : paint.stops.map(([, colour]) => colour)
const isSolid = (paint: Paint): boolean => coloursOf(paint).every((colour) => alphaOf(colour) >= opaque)
const isSoft = ({ fill, blur }: ShapeLayer): boolean =>
  blur !== undefined || (fill !== undefined && typeof fill !== 'string' && !isSolid(fill))

/** A printer's version of a colour: nothing muddy, greys and creams left alone. */
export function loud(colour: string): string {
  const { l, c, h } = oklchOf(colour)
  if (c < 0.035) return colour.slice(0, 7)
  return hexFromOklch({ l: l + (l > 0.35 && l < 0.85 ? 0.02 : 0), c: Math.min(0.21, c * 1.22), h })
}

/** The drawing in ink: flat colours, one step of shade with a crisp edge, lines within and a contour around. */
export function inked(drawing: readonly Layer[], hand: Hand): Layer[] {
  const shadows = drawing.filter(isContactShadow)
  const body = drawing.filter((layer) => !isContactShadow(layer))
  const place: Place = { hand, scale: 1, marking: false }
  return [
    ...shadows.map((layer) => flatShadow(layer as GroupLayer, hand)),
    ...silhouette(body, hand.line, hand.contour, hand.airy),
    ...inkAll(body, place),
  ]
}

/** Every solid part in one colour and `grown` beyond its edge: a contour when laid under, a cast shadow when moved. */
export function silhouette(layers: readonly Layer[], colour: string, grown: number, airy = false): Layer[] {
  return layers.flatMap((layer): Layer[] => {
    if (layer.kind === 'group') {
      if (layer.clip || isContactShadow(layer)) return []
      const children = silhouette(layer.children, colour, grown / scaleOf(layer), airy)
      return children.length > 0 ? [bare(layer, children)] : []
    }
    if (layer.kind !== 'shape' || layer.blur !== undefined || (layer.opacity ?? 1) < opaque) return []
    const { shape, fill, stroke } = layer
    const solidFill = fill && isSolid(fill)
    if (solidFill)
      return [{ kind: 'shape', shape, fill: colour, stroke: { paint: colour, width: 2 * grown } }]
    if (!airy && isGlass(layer))
      return [{ kind: 'shape', shape, stroke: { paint: colour, width: 2 * grown } }]
    if (stroke && !fill && isBroad(stroke.width))
      return [{ kind: 'shape', shape, stroke: { ...stroke, paint: colour, width: stroke.width + 2 * grown } }]
    return []
  })
}

// a line this wide in a drawing of about a thousand units is a thing, e.g. a handle; a thinner one is a mark
const isBroad = (width: number) => width >= 17
const scaleOf = ({ transform }: GroupLayer): number =>
  transform ? Math.sqrt(Math.abs(transform[0] * transform[3] - transform[1] * transform[2])) || 1 : 1
const bare = ({ transform }: GroupLayer, children: Layer[]): Layer => ({
  kind: 'group',
  ...(transform ? { transform } : {}),
  children,
})

function inkAll(layers: readonly Layer[], place: Place): Layer[] {
  let before = ''
  return layers.flatMap((layer): Layer[] => {
    if (layer.kind === 'group') return inkGroup(layer, place)
    if (layer.kind !== 'shape') return [layer]
    // the same line once more is light or colour on the line before
    const again = layer.shape.kind === 'path' && layer.shape.d === before
    before = layer.stroke && !layer.fill && layer.shape.kind === 'path' ? layer.shape.d : ''
    return inkShape(layer, place, again)
  })
}

function inkGroup(layer: GroupLayer, place: Place): Layer[] {
  const scale = place.scale * scaleOf(layer)
  const children = inkAll(layer.children, { ...place, scale, marking: place.marking || Boolean(layer.clip) })
  const { effect: _, ...plain } = layer
  const pen = place.hand.pen / scale
  // markings hide the inner half of the thing's own line: drawn again above them
  const edge: Layer[] = layer.clip
    ? [{ kind: 'shape', shape: layer.clip, stroke: { paint: place.hand.line, width: pen } }]
    : []
  if (edge.length === 0 || (layer.opacity ?? 1) < opaque) return [{ ...plain, children }]
  return [{ ...plain, children }, layer.transform ? { ...bare(layer, edge) } : edge[0]!]
}

function inkShape(layer: ShapeLayer, place: Place, again: boolean): Layer[] {
  const { hand, scale, marking } = place
  if (layer.blur !== undefined) return []
  const { shadow: _, ...plain } = layer
  const { fill, stroke, shape } = plain
  const pen = hand.pen / scale
  if (!fill) return stroke ? inkLine({ ...plain, stroke }, place, again) : []
  if (coloursOf(fill).every((colour) => !colour.startsWith('#'))) return [plain]
  if (isVapour(layer)) return vapour(plain, fill, place)
  if (!isSolid(fill) || (layer.opacity ?? 1) < opaque) return overlay(plain, fill, place)
  const colour = loud(mainColour(fill))
  const { width, height } = boundsOf(shape)
  const least = Math.min(width, height)
  const own = stroke ? { stroke } : {}
  // white on a thing is a glint, and light has no outline
  if (marking && oklchOf(colour).l > 0.985) return [{ ...plain, fill: colour, ...own }]
  const penned =
    least < 2.6 * pen
      ? own
      : { stroke: { paint: hand.line, width: marking || least < 9 * pen ? pen * 0.66 : pen } }
  const flat: ShapeLayer = { ...plain, fill: colour, ...penned }
  if (marking || least < 7 * pen) return [flat]
  return [...celShaded(flat, colour, Math.min(0.15 * least, 40 / scale), hand), lineOver(flat)]
}

/** Light from the upper left: the thing laid once more on itself, moved to the light, leaves a rim of shade. */
function celShaded(flat: ShapeLayer, colour: string, depth: number, hand: Hand): Layer[] {
  const { shape } = flat
  const tint: Layer = { kind: 'shape', shape, fill: colour }
  return [
    { ...flat, fill: shadeOf(colour, hand) },
    {
      kind: 'group',
      clip: shape,
      children: [{ kind: 'group', transform: [1, 0, 0, 1, -depth, -depth * 0.62], children: [tint] }],
    },
  ]
}

const lineOver = ({ shape, stroke }: ShapeLayer): Layer => ({
  kind: 'shape',
  shape,
  ...(stroke ? { stroke } : {}),
})

const shadeOf = (colour: string, { line, shade }: Hand): string => mix(colour, line, shade)

/** A pale form one sees through, broad or shaded like a vessel; a glint on a thing is neither. */
function isGlass({ fill, shape, opacity }: ShapeLayer): boolean {
  if (!fill || isSolid(fill) || (opacity ?? 1) < opaque) return false
  const main = mainColour(fill)
  if (alphaOf(main) <= 0.12 || oklchOf(main).l <= 0.7) return false
  const { width, height } = boundsOf(shape)
  if (typeof fill !== 'string')
    return fill.kind === 'linear' && fill.stops.length > 4 && Math.max(width, height) > 100
  return shape.kind !== 'ellipse' && Math.min(width, height) > 150
}

/** Steam and the like: light that fades out along its length. */
function isVapour({ fill, shape, opacity }: ShapeLayer): boolean {
  if (!fill || typeof fill === 'string' || fill.kind !== 'linear' || (opacity ?? 1) < 0.4) return false
  const alphas = coloursOf(fill).map(alphaOf)
  const { width, height } = boundsOf(shape)
  return (
    alphas.length > 2 &&
    alphas[0]! < 0.1 &&
    alphas.at(-1)! < 0.1 &&
    Math.max(width, height) > 90 &&
    oklchOf(mainColour(fill)).l > 0.8
  )
}

/** What fades out has an edge in a cartoon: it is drawn like any thing. */
function vapour(layer: ShapeLayer, fill: Paint, { hand, scale }: Place): Layer[] {
  const { opacity: _, ...solid } = layer
  const paint = mix(mainColour(fill).slice(0, 7), '#ffffff', 0.6)
  return [
    { ...solid, fill: hand.line, stroke: { paint: hand.line, width: (2.4 * hand.pen) / scale } },
    { ...solid, fill: paint },
  ]
}

/** Translucent light and shade become crisp patches of one strength; what is too faint to print is left out. */
function overlay(layer: ShapeLayer, fill: Paint, { hand, scale, marking }: Place): Layer[] {
  const main = mainColour(fill)
  const alpha = alphaOf(main)
  if (!main.startsWith('#')) return [layer]
  const seen = alpha * (layer.opacity ?? 1)
  const { width, height } = boundsOf(layer.shape)
  // a halo around the thing would be a grey disc in flat colour
  const halo = !marking && layer.shape.kind === 'ellipse' && Math.min(width, height) > 200 && seen < 0.45
  if (seen < 0.05 || halo) return []
  const light = oklchOf(main).l > 0.7
  const strength = alpha >= opaque ? 1 : light ? Math.max(alpha, 0.5) : Math.max(alpha * 1.25, 0.17)
  const edge =
    !marking && !hand.airy && isGlass(layer) ? { stroke: { paint: hand.line, width: hand.pen / scale } } : {}
  return [{ ...layer, fill: withAlpha(main, strength), ...edge }]
}

function inkLine(
  layer: ShapeLayer & { stroke: NonNullable<ShapeLayer['stroke']> },
  { hand, scale, marking }: Place,
  again: boolean,
): Layer[] {
  const { stroke } = layer
  const main = mainColour(stroke.paint)
  const broad = isBroad(stroke.width * scale) && !marking && !stroke.dash
  if (!broad || again) {
    const colour = isSolid(stroke.paint) ? loud(main) : main
    return [{ ...layer, stroke: { ...stroke, paint: colour } }]
  }
  // what fades out, e.g. steam, has an edge in a cartoon: it is drawn like any thing
  const { opacity: _, ...solid } = layer
  const under: Layer = {
    ...solid,
    stroke: { ...stroke, cap: 'round', paint: hand.line, width: stroke.width + (2 * hand.pen) / scale },
  }
  return [under, { ...solid, stroke: { ...stroke, cap: 'round', paint: loud(main) } }]
}

export function isContactShadow(layer: Layer): boolean {
  if (layer.kind !== 'group' || layer.children.length !== 1) return false
  const [only] = layer.children
  return only?.kind === 'shape' && only.shape.kind === 'ellipse' && isSoft(only)
}

function flatShadow(layer: GroupLayer, { line }: Hand): Layer {
  const shape = (layer.children[0] as ShapeLayer).shape as Extract<Shape, { kind: 'ellipse' }>
  return bare(layer, [oval(shape.cx, shape.cy, shape.rx * 0.94, shape.ry * 0.94, withAlpha(line, 0.26))])
}
