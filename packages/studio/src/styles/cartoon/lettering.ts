import { right } from '../../box.ts'
import { contrast } from '../../colour/contrast.ts'
import type { Box, Layer, ShapeLayer, TextLayer } from '../../layout.ts'
import type { Scene } from '../scene.ts'
import { tonesOf, type Tones } from './tones.ts'

type Lettering = {
  /** Letters with an outline and a hard shadow, or plain ink where they stand in a bubble. */
  headline?: 'outlined' | 'plain'
  /** What is said small stands in a caption box, or plainly on calm ground. */
  captions?: boolean
}

/** The copy as a comic letters it: the placing stays, the manner changes. */
export function lettered(
  scene: Scene,
  copy: readonly Layer[],
  { headline = 'outlined', captions = true }: Lettering = {},
): Layer[] {
  const tones = tonesOf(scene.look)
  return copy.flatMap((layer): Layer[] => {
    if (layer.kind === 'text' && layer.role === 'headline')
      return [headline === 'outlined' ? outlined(scene, layer, tones) : { ...layer, ink: tones.line }]
    if (layer.kind === 'text' && layer.role === 'body' && captions) return captioned(scene, layer, tones)
    if (layer.kind === 'shape' && layer.role === 'cta_plate') return [keyed(scene, layer, tones, 24)]
    // the caption below has a border of its own: both need air between them
    if (layer.kind === 'text' && layer.role === 'offer') return [raised(layer, offerLift * scene.unit)]
    if (layer.kind === 'shape' && layer.role === 'offer_plate')
      return [ticket(scene, raised(layer, offerLift * scene.unit), tones)]
    return [layer]
  })
}

const offerLift = 10

function raised<T extends TextLayer | ShapeLayer>(layer: T, by: number): T {
  const bounds = layer.bounds ? { bounds: { ...layer.bounds, y: layer.bounds.y - by } } : {}
  if (layer.kind === 'text')
    return { ...layer, ...bounds, lines: layer.lines.map((own) => ({ ...own, y: own.y - by })) }
  const { shape } = layer
  return shape.kind === 'rect' ? { ...layer, ...bounds, shape: { ...shape, y: shape.y - by } } : layer
}

function outlined({ unit }: Scene, layer: TextLayer, { headline, line, cast }: Tones): TextLayer {
  const width = Math.min(10.5 * unit, Math.max(4.5 * unit, layer.size * 0.085))
  const fall = Math.min(11 * unit, layer.size * 0.085)
  return {
    ...layer,
    ink: headline,
    stroke: { colour: line, width },
    shadow: { colour: cast, blur: 0, dx: fall * 0.8, dy: fall },
  }
}

function captioned(scene: Scene, layer: TextLayer, tones: Tones): Layer[] {
  const { unit, safe, look } = scene
  const [padX, padY] = [20 * unit, 15 * unit]
  const fits = layer.align === 'left' && right(layer.bounds) + 2 * padX <= right(safe)
  const dx = fits ? padX : 0
  const text: TextLayer = {
    ...layer,
    ink: tones.line,
    bounds: { ...layer.bounds, x: layer.bounds.x + dx },
    lines: layer.lines.map((own) => ({ ...own, x: own.x + dx })),
  }
  const { x, y, width, height } = text.bounds
  const box: Box = { x: x - padX, y: y - padY, width: width + 2 * padX, height: height + 2 * padY }
  return [
    {
      kind: 'shape',
      role: 'decor',
      element: 'body',
      shape: { kind: 'rect', ...box, radius: 9 * unit },
      fill: tones.paper,
      stroke: { paint: tones.line, width: 4.5 * unit },
      shadow: hard(scene, look.dark ? tones.cast : tones.line, 6),
    },
    text,
  ]
}

const hard = ({ unit }: Scene, colour: string, by: number) => ({
  colour,
  blur: 0,
  dx: by * unit,
  dy: by * 1.15 * unit,
})

/** A key to press: ink around it and its own thickness below. */
function keyed(scene: Scene, layer: ShapeLayer, { line, cast }: Tones, radius: number): ShapeLayer {
  const { unit, look } = scene
  const shape = layer.shape.kind === 'rect' ? { ...layer.shape, radius: radius * unit } : layer.shape
  return {
    ...layer,
    shape,
    stroke: { paint: line, width: 6 * unit },
    shadow: hard(scene, look.dark ? cast : line, 9),
  }
}

/** A slanted slip for the offer. */
function ticket(scene: Scene, layer: ShapeLayer, { line, cast }: Tones): ShapeLayer {
  const { unit, look } = scene
  if (layer.shape.kind !== 'rect') return layer
  const { x, y, width, height } = layer.shape
  const lean = 9 * unit
  const d = `M${x + lean} ${y} L${x + width + lean} ${y - 3 * unit} L${x + width - lean} ${y + height} L${x - lean} ${y + height + 3 * unit} Z`
  const fall = look.dark && contrast(cast, look.offer) > 1.4 ? cast : line
  return {
    ...layer,
    shape: { kind: 'path', d },
    stroke: { paint: line, width: 5 * unit },
    shadow: hard(scene, fall, 6),
  }
}
