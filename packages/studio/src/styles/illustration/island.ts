import { bottom, centreX } from '../../box.ts'
import { mix, withAlpha } from '../../colour/oklch.ts'
import type { Box, Layer } from '../../layout.ts'
import { deeper, down, glow, lighter, oval, path } from '../../subjects/draw.ts'
import { fill, grain } from '../backdrop.ts'
import { standingHero } from '../hero.ts'
import type { Scene } from '../scene.ts'
import { centred } from '../skeleton.ts'
import type { Composition } from '../style.ts'
import { heroWidth, prop } from './home.ts'
import { cloud } from './scenery.ts'
import { photoCard } from './stage.ts'

// how deep the upper face reaches from its middle, as a share of its width
const flat = 0.205

/** A block of the world in isometric view: `w` from corner to corner, its upper face's middle at (cx, cy). */
function block({ look, unit }: Scene, cx: number, cy: number, w: number, deep: number): Layer[] {
  const [, , , near = look.form, earth = look.form] = look.palette
  const [half, quarter] = [w / 2, w * flat]
  const face = (x: number, y: number, k: number) =>
    `M${x - half * k} ${y} L${x} ${y - quarter * k} L${x + half * k} ${y} L${x} ${y + quarter * k} Z`
  const side = (dir: 1 | -1, from: number, to: number) =>
    `M${cx + dir * half} ${cy + from} L${cx} ${cy + quarter + from} L${cx} ${cy + quarter + to} L${cx + dir * half} ${cy + to} Z`
  const lawn = lighter(near, look.dark ? 0.16 : 0.12)
  const turf = deep * 0.3
  return [
    oval(
      cx,
      cy + quarter + deep + 6 * unit,
      half * 0.8,
      34 * unit,
      glow(
        cx,
        cy + quarter + deep + 6 * unit,
        half * 0.8,
        [0, withAlpha(deeper(look.groundFar, 0.7), 0.3)],
        [1, withAlpha(deeper(look.groundFar, 0.7), 0)],
      ),
    ),
    path(side(-1, turf, deep), lighter(earth, 0.14)),
    path(side(1, turf, deep), deeper(earth, 0.1)),
    path(side(-1, 0, turf), deeper(near, 0.06)),
    path(side(1, 0, turf), deeper(near, 0.24)),
    path(face(cx, cy, 1), lawn),
    path(face(cx, cy, 0.66), mix(lawn, look.dark ? look.form : '#fff3dd', 0.5)),
    path(face(cx, cy + 3 * unit, 0.58), mix(lawn, look.dark ? look.form : '#fff3dd', 0.72)),
  ]
}

/** A small floating world of the trade, its words on the same axis. */
export const island: Composition = {
  id: 'island',
  takes: ['drawing', 'cutout', 'framed'],
  arrange(scene) {
    const { look, frame, shape, unit } = scene
    const { copy, hero } = centred(scene)
    const [sun = look.form, , , , , cloudColour = '#ffffff'] = look.palette
    const w = Math.min(
      shape === 'wide' ? hero.width * 1.12 : frame.width * (shape === 'tall' ? 0.96 : 0.86),
      hero.height * (shape === 'tall' ? 1.6 : 1.5),
    )
    const deep = w * 0.1
    const cx = shape === 'wide' ? Math.min(centreX(hero), frame.width - w / 2 - 12 * unit) : centreX(hero)
    // on a story the block's sides may reach down to where Meta covers them
    const cy = bottom(hero) - (shape === 'tall' ? w * 0.14 : w * flat + deep + 30 * unit)
    const stands = cy + w * 0.07
    // the sun's light ends where the words above begin
    const r = Math.min(hero.width * 0.46, (hero.height * 0.44) / 1.34)
    const light = hero.y + hero.height * 0.45
    const picture: Layer[] = [
      fill(
        frame,
        down(
          0,
          frame.height,
          [0, look.ground],
          [0.75, look.groundFar],
          [1, mix(look.groundFar, look.form, 0.5)],
        ),
      ),
      ...[1.34, 1.16, 1].map((k) =>
        oval(
          cx,
          light,
          r * k,
          r * k,
          withAlpha(mix(sun, look.groundFar, k === 1 ? 0.1 : 0.3), k === 1 ? 0.9 : 0.3),
        ),
      ),
      ...(shape === 'wide' ? [] : [cloud(cx - w * 0.47, light + r * 0.1, unit * 0.62, cloudColour)]),
      cloud(cx + w * 0.46, light - r * 0.42, unit * 0.5, cloudColour),
      ...block(scene, cx, cy, w, deep),
    ]
    const room: Box = {
      x: cx - w * 0.39,
      y: hero.y + 6 * unit,
      width: w * 0.78,
      height: stands - hero.y - 6 * unit,
    }
    if (scene.hero === 'framed')
      picture.push(...photoCard(scene, { ...room, height: room.height - 4 * unit }))
    else {
      const width = Math.min(heroWidth(scene, room), w * 0.7)
      const size = w * 0.15
      picture.push(
        prop(scene, 0, {
          x: cx - Math.max(width / 2 + size * 0.7, w * 0.34),
          y: cy - size * 1.1,
          width: size,
          height: size * 1.1,
        }),
        prop(scene, 1, {
          x: cx + Math.max(width / 2 - size * 0.3, w * 0.2),
          y: cy - size * 1.1,
          width: size,
          height: size * 1.1,
        }),
        ...standingHero(scene, { ...room, x: cx - width / 2, width }),
      )
    }
    picture.push(cloud(cx - w * 0.34, cy + w * flat + deep * 0.9, unit * 0.5, cloudColour))
    return { picture: [...picture, grain(scene, 0.085)], copy }
  },
}
