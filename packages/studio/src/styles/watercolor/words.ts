import type { Box, Layer, Point } from '../../layout.ts'
import type { Random } from '../../random.ts'
import { path } from '../../subjects/draw.ts'
import type { Scene } from '../scene.ts'
import { outlineOf } from './blot.ts'
import { painted } from './hand.ts'

/**
 * The plates under the words made strokes of a loaded brush; the words, and where all stands, stay as they are.
 * `offer`: another colour for the offer's plate, where its own would be lost on the ground.
 */
export const brushedPlates = (scene: Scene, copy: Layer[], offer?: string): Layer[] =>
  copy.map((layer) => {
    if (layer.kind !== 'shape' || !layer.bounds || !layer.fill || typeof layer.fill !== 'string') return layer
    if (layer.role !== 'cta_plate' && layer.role !== 'offer_plate') return layer
    return plate(scene, layer.role, layer.bounds, (layer.role === 'offer_plate' && offer) || layer.fill)
  })

function plate(scene: Scene, role: 'cta_plate' | 'offer_plate', box: Box, colour: string): Layer {
  const { unit, look } = scene
  const random = scene.random(role)
  const stroke = loadedStroke(box, random)
  return {
    kind: 'group',
    role,
    bounds: box,
    children: [
      painted([path(stroke, colour)], look, {
        bounds: {
          x: box.x - 12 * unit,
          y: box.y - 12 * unit,
          width: box.width + 24 * unit,
          height: box.height + 24 * unit,
        },
        seed: scene.seedOf(role) % 100_000,
        size: unit,
        wobble: 3.5,
        load: 1.15,
        variety: 0.3,
        rim: role === 'cta_plate' ? 0.5 : 0.35,
        flow: 0,
        gaps: 0,
        paper: '#ffffff',
        detail: 0.75,
      }),
    ],
  }
}

/** A pill as a brush makes it: round where it is set down, a little dry where it is lifted. */
function loadedStroke(box: Box, random: Random): string {
  const r = box.height / 2
  const [p, q] = [random() * 6.28, random() * 6.28]
  const points: Point[] = []
  const give = (x: number, y: number, nx: number, ny: number) => {
    const along = x / box.height
    const off =
      box.height * (0.018 * Math.sin(along * 2.3 + p) + 0.012 * Math.sin(along * 5.9 + q + ny) - 0.022)
    points.push([x + nx * off, y + ny * off])
  }
  const steps = Math.ceil(box.width / r)
  for (let i = 0; i <= steps; i++) give(box.x + r * 0.7 + ((box.width - 1.5 * r) * i) / steps, box.y, 0, -1)
  // the lifted end: bristles of unequal length
  for (let i = 1; i < 8; i++) {
    const t = i / 8
    const reach = box.x + box.width - r * 0.3 * Math.abs(t * 2 - 1) ** 2 - random() * r * 0.2
    points.push([reach, box.y + box.height * t])
  }
  for (let i = steps; i >= 0; i--)
    give(box.x + r * 0.7 + ((box.width - 1.5 * r) * i) / steps, box.y + box.height, 0, 1)
  for (let i = 1; i < 8; i++) {
    const angle = Math.PI / 2 + (i / 8) * Math.PI
    points.push([box.x + r * 0.7 + Math.cos(angle) * r * 0.68, box.y + r + Math.sin(angle) * r * 0.97])
  }
  return outlineOf(points)
}
