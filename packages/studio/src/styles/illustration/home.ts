import { withAlpha } from '../../colour/oklch.ts'
import type { Box, Layer, Point } from '../../layout.ts'
import { mapColours } from '../../map-layers.ts'
import type { Random } from '../../random.ts'
import type { SettingColours } from '../../settings/index.ts'
import { moved, placed } from '../../subjects/draw.ts'
import { subjectOf } from '../../subjects/index.ts'
import type { Scene } from '../scene.ts'
import type { Look } from '../style.ts'

/** The place's tones in this light. */
function placeColours({ subject, palette, form }: Look): SettingColours {
  const [, far = form, middle = form, near = form, floor = form] = palette
  return { ...subject, far, middle, near, floor }
}

/** The trade's own place, its back wall over the area and its floor at `floor`. */
export const placeBack = (scene: Scene, area: Box, floor: number): Layer[] =>
  scene.restyle(scene.setting.back(area, floor, placeColours(scene.look), scene.random('place')))

/** The width that the hero takes of a box it stands in. */
export function heroWidth(scene: Scene, box: Box): number {
  const { width, height } =
    scene.hero === 'cutout' && scene.photo?.cutout ? scene.photo.cutout : subjectOf(scene.subject).frame
  return Math.min(box.width, (box.height * width) / height)
}

/** One of the place's small things, standing on the box's lower edge; nothing needs to keep clear of it. */
export function prop(scene: Scene, at: number, box: Box): Layer {
  const { props } = scene.setting
  const thing = props[at % props.length] ?? props[0]
  return scenic(placed(scene.restyle(thing.draw(scene.look.subject)), thing.frame, box))
}

/** A drawing put into its place, as scenery: nothing needs to keep clear of it. */
export const scenic = (layer: Layer): Layer => (layer.kind === 'group' ? { ...layer, role: 'decor' } : layer)

/** A thing lying on what is seen from above, turned; and the place of its shade. */
export function lying(
  scene: Scene,
  at: number,
  [cx, cy]: Point,
  size: number,
  turn: number,
): { thing: Layer; shade: Layer } {
  const { props } = scene.setting
  const { frame, ...subject } = props[at % props.length] ?? props[0]
  const drawing = scene.restyle(subject.draw(scene.look.subject))
  const scale = size / Math.max(frame.width, frame.height)
  const middle: Layer = {
    kind: 'group',
    transform: [1, 0, 0, 1, -frame.x - frame.width / 2, -frame.y - frame.height / 2],
    children: drawing,
  }
  const put = (dx: number, dy: number) => moved(cx + dx, cy + dy, scale, [middle], turn)
  return { thing: put(0, 0), shade: put(size * 0.03, size * 0.045) }
}

/** The soft shade of a drawing: its silhouette out of focus. */
export const shadeOf = (scene: Scene, layers: Layer[], bounds: Box): Layer => ({
  kind: 'group',
  role: 'decor',
  opacity: 0.3,
  bounds,
  effect: { kind: 'soft', radius: 13 * scene.unit },
  children: mapColours(layers, () => '#2a1420'),
})

/** Lights far behind, out of focus. */
export function bokeh(
  random: Random,
  area: Box,
  r: number,
  colours: readonly string[],
  count: number,
): Layer[] {
  return Array.from({ length: count }, (_, i): Layer => {
    const size = r * (0.4 + 0.8 * random())
    return {
      kind: 'shape',
      role: 'decor',
      shape: {
        kind: 'ellipse',
        cx: area.x + area.width * random(),
        cy: area.y + area.height * random(),
        rx: size,
        ry: size,
      },
      fill: withAlpha(colours[i % colours.length] ?? '#ffffff', 0.14 + 0.2 * random()),
    }
  })
}
