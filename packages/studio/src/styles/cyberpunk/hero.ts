import { bottom, centreX, centreY, right, within } from '../../box.ts'
import { withAlpha } from '../../colour/oklch.ts'
import { belongingTo } from '../../edit/owner.ts'
import type { Box, ImageLayer, Layer, Shape } from '../../layout.ts'
import { framedPhoto, standingHero } from '../hero.ts'
import type { Scene } from '../scene.ts'
import { cutBox } from './copy.ts'
import { halo, tubes } from './light-shapes.ts'
import { lightsOf } from './lights.ts'

/** The drawing or the product standing on the box's lower edge, mirrored in the wet ground. */
export function neonHero(scene: Scene, box: Box, wet = 0.5, until = scene.frame.height): Layer[] {
  const { look } = scene
  const depth = Math.min(box.height * 0.42, until - bottom(box))
  const effect = {
    kind: 'reflection',
    depth: Math.max(20, depth),
    strength: look.dark ? wet : wet * 0.5,
  } as const
  const drawn = standingHero(scene, box)
  return drawn.flatMap((layer): Layer[] => {
    if (layer.kind === 'image') return litProduct(scene, layer, effect)
    if (layer.role !== 'subject' || !layer.bounds) return [layer]
    const { role, bounds, ...thing } = layer
    return wet > 0 ? [{ kind: 'group', role, bounds, effect, children: [thing] }] : [layer]
  })
}

/** The product untouched, a line of light along its edge and its mirror image below. */
function litProduct(
  scene: Scene,
  image: ImageLayer,
  effect: { kind: 'reflection'; depth: number; strength: number },
): Layer[] {
  const { look, unit, direction } = scene
  const { first, second } = lightsOf(look)
  const { bounds: box = image.box } = image
  const { role: _, bounds: __, shadow: ___, ...plain } = image
  // products are not mirrored for other reading directions, so what copies them turns back what will be turned
  const upright: Layer =
    direction === 'rtl'
      ? { kind: 'group', transform: [-1, 0, 0, 1, 2 * centreX(box), 0], children: [plain] }
      : plain
  const { shadow: ____, ...product } = image
  return belongingTo('subject', [
    halo(
      centreX(box),
      centreY(box),
      box.width * 0.95,
      box.height * 0.8,
      first,
      look.dark ? 0.5 : 0.35,
      look.dark,
    ),
    { kind: 'group', role: 'decor', bounds: box, effect, children: [upright] },
    {
      kind: 'group',
      role: 'decor',
      bounds: box,
      effect: { kind: 'glow', radius: 16 * unit, strength: look.dark ? 0.9 : 0.4 },
      children: [
        {
          kind: 'group',
          bounds: box,
          effect: { kind: 'outline', colour: look.dark ? second : '#ffffff', width: 3.4 * unit },
          children: [upright],
        },
      ],
    },
    product,
  ])
}

/** The user's photo on a lit screen with cut corners, no wider than it was taken, so the scene goes on beside it. */
export function screenPhoto(scene: Scene, room: Box): Layer[] {
  const { look, unit, frame, direction, photo } = scene
  const cut = 34 * unit
  const aspect = photo ? photo.width / photo.height : 1.3
  const given = within(room, Math.min(1.6, Math.max(scene.shape === 'tall' ? 1.05 : 0.82, aspect)), 0.5, 0.5)
  const { first, second } = lightsOf(look)
  // a picture clipped by a path keeps its place when the arrangement is mirrored, so it is put there at once
  const flipped: Box = direction === 'rtl' ? { ...given, x: frame.width - right(given) } : given
  const clip: Shape = direction === 'rtl' ? mirroredCut(flipped, cut) : cutBox(flipped, cut)
  const edge = { ...given, x: given.x - 2, y: given.y - 2, width: given.width + 4, height: given.height + 4 }
  return belongingTo('subject', [
    halo(
      centreX(given),
      centreY(given),
      given.width * 0.8,
      given.height * 0.8,
      second,
      look.dark ? 0.5 : 0.4,
      look.dark,
    ),
    ...framedPhoto(scene, flipped, clip).map((layer): Layer => {
      if (layer.kind !== 'image') return layer
      const { shadow: _, ...flat } = layer
      return flat
    }),
    tubes(
      [cutBox(edge, cut)],
      {
        kind: 'linear',
        from: [edge.x, edge.y],
        to: [right(edge), bottom(edge)],
        stops: [
          [0, second],
          [1, first],
        ],
      },
      5 * unit,
      edge,
      look.dark,
    ),
    ...(look.dark
      ? []
      : [
          {
            kind: 'shape' as const,
            role: 'decor' as const,
            shape: cutBox(edge, cut),
            stroke: { paint: withAlpha('#ffffff', 0.8), width: 1.4 * unit },
          },
        ]),
  ])
}

const mirroredCut = (box: Box, cut: number): Shape => ({
  kind: 'path',
  d: `M${box.x} ${box.y} H${right(box) - cut} L${right(box)} ${box.y + cut} V${bottom(box)} H${box.x + cut} L${box.x} ${bottom(box) - cut} Z`,
})
