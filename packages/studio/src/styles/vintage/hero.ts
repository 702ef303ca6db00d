import { bottom } from '../../box.ts'
import type { Box, GroupLayer, Layer, Shape } from '../../layout.ts'
import { framedPhoto, standingHero } from '../hero.ts'
import type { Scene } from '../scene.ts'
import type { PrintEffect } from '../../effects.ts'
import { pressed } from './hand.ts'
import { inksOf } from './looks.ts'

/**
 * The drawing, printed; or the product cut out in its own colours, with a paper edge as if pasted on, standing on a
 * shade of dots.
 */
export function poster(scene: Scene, box: Box, how: Partial<PrintEffect> = {}): Layer[] {
  const { look, unit } = scene
  const standing = pressed(standingHero(scene, box), {
    pitch: 8.5 * unit,
    contour: 4.6 * unit,
    rim: 6 * unit,
    shift: 3 * unit,
    ...how,
  })
  const picture = standing.find((layer) => layer.kind === 'image')
  if (picture?.kind !== 'image') return standing
  const { key, paper } = inksOf(look)
  const { shadow: _, role, bounds, ...plain } = picture
  const at = bounds ?? box
  const edge = 7 * unit
  const ring = (children: Layer[], colour: string, width: number): GroupLayer => ({
    kind: 'group',
    bounds: at,
    effect: { kind: 'outline', colour, width },
    children,
  })
  return [
    dotShade(
      scene,
      at.x + at.width / 2,
      bottom(at) - at.height * 0.012,
      at.width * 0.56,
      Math.max(16 * unit, at.height * 0.05),
    ),
    {
      ...ring(
        [{ ...ring([unturned(scene, plain, at)], paper, edge), bounds: grown(at, edge + 2) }],
        key,
        3 * unit,
      ),
      ...(role ? { role } : {}),
      bounds: grown(at, 0),
    },
  ]
}

const grown = (box: Box, by: number): Box => ({
  x: box.x - by,
  y: box.y - by,
  width: box.width + 2 * by,
  height: box.height + 2 * by,
})

/** A flat ellipse of dots that thin out downwards: what a press makes of a shadow. */
export function dotShade(
  { look, unit, seedOf }: Scene,
  cx: number,
  cy: number,
  rx: number,
  ry: number,
): Layer {
  return {
    kind: 'group',
    role: 'decor',
    element: 'subject',
    clip: { kind: 'ellipse', cx, cy, rx, ry },
    children: [
      {
        kind: 'texture',
        box: { x: cx - rx, y: cy - ry, width: 2 * rx, height: 2 * ry },
        seed: seedOf('shade'),
        texture: { kind: 'dots', colour: inksOf(look).key, pitch: 11 * unit, from: 0.8, to: 0.45, angle: 90 },
      },
    ],
  }
}

/** Groups are turned over for right-to-left readers, pictures must not be: turned beforehand, they come out as they were. */
function unturned<T extends Layer>({ direction }: Scene, layer: T, at: Box): Layer {
  if (direction === 'ltr') return layer
  return { kind: 'group', transform: [-1, 0, 0, 1, 2 * at.x + at.width, 0], children: [layer] }
}

/** The photo as a printed picture inside a shape: its tones in the look's inks, some of its own colour left. */
export function printedPhoto(scene: Scene, box: Box, clip: Shape, foot = 0): Layer[] {
  const { look, unit } = scene
  return framedPhoto(scene, box, clip, 'photo', foot).map((layer): Layer => {
    if (layer.kind !== 'image') return layer
    const { shadow: _, role: __, bounds: ___, ...plain } = layer
    return {
      kind: 'group',
      role: 'photo',
      bounds: box,
      effect: {
        kind: 'print',
        inks: look.palette.slice(0, 4),
        pitch: 6.5 * unit,
        screen: 'dots',
        contour: 0,
        rim: 0,
        shift: 0,
        balance: 0.6,
        amount: 0.56,
      },
      children: [unturned(scene, plain, box)],
    }
  })
}
