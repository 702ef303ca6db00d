import type { Effect } from '../effects.ts'
import type { Layer, Shadow, ShapeLayer, TextLayer } from '../layout.ts'
import { isUniform, mapBox, transformOf, type Affine } from './affine.ts'

/** A layer moved and scaled. Text stays text, set at its new size; everything else is put into a moving group. */
export function movedLayer(layer: Layer, map: Affine): Layer {
  if (layer.kind === 'text') return movedText(layer, map)
  if (!isUniform(map)) {
    if (layer.kind === 'texture') return { ...layer, box: mapBox(map, layer.box) }
    if (isPlainRect(layer)) return stretchedRect(layer, map)
  }
  // what is checked by its role is seen where the group puts it; an effect still needs its room inside
  const { role, element, bounds, ...rest } = layer
  const inside = 'effect' in rest && rest.effect && bounds ? { ...rest, bounds } : rest
  return {
    kind: 'group',
    ...(role ? { role } : {}),
    ...(element ? { element } : {}),
    ...(bounds ? { bounds: mapBox(map, bounds) } : {}),
    transform: transformOf(map),
    children: [isUniform(map) && map.sx !== 1 ? scaledInside(inside, map.sx) : inside],
  }
}

function movedText(layer: TextLayer, map: Affine): TextLayer {
  const { sx: scale } = map
  return {
    ...layer,
    size: layer.size * scale,
    bounds: mapBox(map, layer.bounds),
    lines: layer.lines.map((line) => ({
      ...line,
      x: scale * line.x + map.tx,
      y: map.sy * line.y + map.ty,
      width: line.width * scale,
    })),
    ...(layer.stroke ? { stroke: { ...layer.stroke, width: layer.stroke.width * scale } } : {}),
    ...(layer.shadow ? { shadow: scaledShadow(layer.shadow, scale) } : {}),
  }
}

type PlainRect = ShapeLayer & { shape: Extract<ShapeLayer['shape'], { kind: 'rect' }> }
const isPlainRect = (layer: Layer): layer is PlainRect =>
  layer.kind === 'shape' && layer.shape.kind === 'rect' && (!layer.fill || typeof layer.fill === 'string')

/** A box around words takes their new shape; its corners and its line stay round and even. */
function stretchedRect(layer: PlainRect, map: Affine): Layer {
  return {
    ...layer,
    shape: { ...layer.shape, ...mapBox(map, layer.shape) },
    ...(layer.bounds ? { bounds: mapBox(map, layer.bounds) } : {}),
  }
}

const scaledShadow = (shadow: Shadow, by: number): Shadow => ({
  ...shadow,
  blur: shadow.blur * by,
  dx: shadow.dx * by,
  dy: shadow.dy * by,
})

// the painter gives pictures' shadows and effects in pixels of the frame, whatever group they are in
function scaledInside(layer: Layer, by: number): Layer {
  if (layer.kind === 'image')
    return layer.shadow ? { ...layer, shadow: scaledShadow(layer.shadow, by) } : layer
  if (layer.kind !== 'group') return layer
  return {
    ...layer,
    ...(layer.effect ? { effect: scaledEffect(layer.effect, by) } : {}),
    children: layer.children.map((child) => scaledInside(child, by)),
  }
}

/** Reach grows with the thing; the hand (a press's screen, a brush, a tube of light) stays the poster's own. */
function scaledEffect(effect: Effect, by: number): Effect {
  switch (effect.kind) {
    case 'outline':
      return { ...effect, width: effect.width * by }
    case 'glow':
    case 'soft':
      return { ...effect, radius: effect.radius * by }
    case 'reflection':
      return { ...effect, depth: effect.depth * by }
    case 'silhouette':
      return { ...effect, blur: effect.blur * by }
    default:
      return effect
  }
}
