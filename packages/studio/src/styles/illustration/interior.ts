import { bottom, centreX, right } from '../../box.ts'
import { withAlpha } from '../../colour/oklch.ts'
import type { Box, Layer, Shape } from '../../layout.ts'
import { bar, deeper, down, lighter, line, oval, path } from '../../subjects/draw.ts'
import { fill } from '../backdrop.ts'
import type { Scene } from '../scene.ts'
import { prop } from './home.ts'
import { landscape } from './scenery.ts'
import { floorOf } from './stage.ts'

/** A window in the wall and what is seen through it. */
export function view(scene: Scene, box: Box): Layer[] {
  const { look, unit } = scene
  const frameColour = look.dark ? lighter(look.form, 0.12) : '#fffaf2'
  const opening: Shape = { kind: 'rect', ...box, radius: [box.width / 2, box.width / 2, 6 * unit, 6 * unit] }
  const edge = 12 * unit
  const bars = { paint: frameColour, width: 7 * unit, cap: 'butt' as const }
  return [
    {
      kind: 'shape',
      shape: {
        kind: 'rect',
        x: box.x - edge,
        y: box.y - edge,
        width: box.width + 2 * edge,
        height: box.height + 2 * edge,
        radius: [box.width / 2 + edge, box.width / 2 + edge, 8 * unit, 8 * unit],
      },
      fill: frameColour,
      shadow: { colour: '#2a142033', blur: 26 * unit, dx: 0, dy: 10 * unit },
    },
    {
      kind: 'group',
      clip: opening,
      children: [
        fill(box, down(box.y, bottom(box), [0, look.ground], [1, look.groundFar])),
        ...landscape(scene, box, box.y + box.height * 0.78, undefined),
      ],
    },
    {
      kind: 'shape',
      shape: {
        kind: 'path',
        d: `M${centreX(box)} ${box.y} V${bottom(box)} M${box.x} ${box.y + box.height * 0.5} H${right(box)}`,
      },
      stroke: bars,
    },
    bar(
      box.x - 2.4 * edge,
      bottom(box) + edge * 0.6,
      box.width + 4.8 * edge,
      1.3 * edge,
      lighter(frameColour, 0.2),
      { radius: 4 * unit },
    ),
  ]
}

/** A lamp that hangs from the ceiling, with its light. */
export function lamp({ look, unit }: Scene, x: number, top: number, length: number, r: number): Layer[] {
  const y = top + length
  const light = look.palette[0] ?? '#ffffff'
  return [
    path(
      `M${x - r * 0.9} ${y} L${x - r * 3.2} ${y + r * 7} H${x + r * 3.2} L${x + r * 0.9} ${y} Z`,
      down(y, y + r * 7, [0, withAlpha(light, look.dark ? 0.34 : 0.4)], [1, withAlpha(light, 0)]),
    ),
    line(`M${x} ${top} V${y - r}`, deeper(look.form, 0.45), 4 * unit, { cap: 'butt' }),
    path(`M${x - r} ${y} A${r} ${r} 0 0 1 ${x + r} ${y} Z`, look.accent),
    oval(x, y, r * 0.34, r * 0.2, lighter(light, 0.5)),
  ]
}

/** A board on the wall with two of the place's small things. */
export const shelf = (scene: Scene, x: number, y: number, w: number): Layer[] => [
  prop(scene, 0, { x: x + w * 0.06, y: y - w * 0.62, width: w * 0.42, height: w * 0.62 }),
  prop(scene, 1, { x: x + w * 0.54, y: y - w * 0.44, width: w * 0.36, height: w * 0.44 }),
  bar(x, y, w, 13 * scene.unit, lighter(floorOf(scene.look), 0.08), {
    radius: 4 * scene.unit,
    shadow: { colour: '#2a142030', blur: 14 * scene.unit, dx: 0, dy: 9 * scene.unit },
  }),
]
