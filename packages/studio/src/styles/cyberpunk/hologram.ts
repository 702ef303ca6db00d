import { bottom, centreX, centreY } from '../../box.ts'
import { mix, withAlpha } from '../../colour/oklch.ts'
import type { Box, Layer, Shape } from '../../layout.ts'
import { down, oval } from '../../subjects/draw.ts'
import { fill, grain } from '../backdrop.ts'
import type { Scene } from '../scene.ts'
import { besides, centred } from '../skeleton.ts'
import type { Composition } from '../style.ts'
import { lit } from './copy.ts'
import { signSize } from './crown.ts'
import { scan } from './ground.ts'
import { neonHero, screenPhoto } from './hero.ts'
import { halo, tubes } from './light-shapes.ts'
import { lightsOf } from './lights.ts'

/** The subject raised in the light of a projector. */
export const hologram: Composition = {
  id: 'hologram',
  takes: ['drawing', 'cutout', 'framed'],
  arrange(scene) {
    const { frame, shape, look, safe, unit } = scene
    const { copy, hero } =
      shape === 'wide'
        ? besides(scene, { headlineMax: signSize(scene) }, 0.55)
        : centred(scene, { headlineMax: shape === 'square' ? 78 : 92 })
    const wide = shape === 'wide'
    const place: Box = wide ? { ...hero, y: safe.y, height: safe.height } : hero
    const ry = place.height * 0.058
    const foot = bottom(place) - ry * 2.75
    const stands: Box = { ...place, height: foot - place.y - ry * 0.35 }
    const cx = centreX(place)
    const rx = Math.min(place.width * 0.46, stands.height * 0.62)
    const { high: dark, middle, low } = lightsOf(look)
    const thing =
      scene.hero === 'framed'
        ? screenPhoto(scene, { ...stands, height: stands.height - 6 * unit })
        : neonHero(scene, { ...stands, y: stands.y + stands.height * 0.07, height: stands.height * 0.93 }, 0)
    const seen = thing.find(({ role }) => role === 'subject')?.bounds ?? stands
    const r = Math.min(stands.height * 0.5, stands.width * 0.5, Math.max(seen.width, seen.height) * 0.58)
    const picture: Layer[] = [
      fill(frame, down(0, frame.height, [0, dark], [0.5, mix(dark, middle, 0.8)], [1, dark])),
      halo(
        cx,
        stands.y + stands.height * 0.55,
        Math.max(rx * 2.1, frame.width * 0.45),
        stands.height * 0.95,
        low,
        look.dark ? 0.9 : 0.85,
        look.dark,
      ),
      ...rings(scene, centreX(seen), Math.max(centreY(seen), stands.y + r), r),
      ...beam(scene, { x: cx - rx, y: stands.y, width: 2 * rx, height: foot - stands.y }),
      ...pedestal(scene, cx, foot, rx, ry),
    ]
    picture.push(...thing)
    return { picture: [...picture, grain(scene, 0.06)], copy: lit(scene, copy) }
  },
}

/** Scales around the thing, as a measuring machine would show them. */
function rings({ look, unit }: Scene, cx: number, cy: number, r: number): Layer[] {
  const { first, second, third } = lightsOf(look)
  const ring = (
    radius: number,
    colour: string,
    width: number,
    strength: number,
    dash: number[] = [],
  ): Layer => ({
    kind: 'shape',
    role: 'decor',
    shape: { kind: 'ellipse', cx, cy, rx: radius, ry: radius },
    stroke: { paint: withAlpha(colour, strength), width: width * unit, dash: dash.map((d) => d * unit) },
  })
  const s = look.dark ? 1 : 0.9
  const around = 2 * Math.PI * r * 1.02
  return [
    ring(r * 0.99, second, 2.4, 0.75 * s),
    ring(r * 1.04, second, 14, 0.4 * s, [2, around / unit / 120 - 2]),
    ring(r * 0.86, first, 2, 0.4 * s, [90, 26, 8, 26]),
    ring(r * 1.13, third, 4, 0.7 * s, [around / unit / 9, around / unit / 4.5]),
  ]
}

function beam(scene: Scene, { x, y, width, height }: Box): Layer[] {
  const { look } = scene
  const { second, first } = lightsOf(look)
  const [cx, foot] = [x + width / 2, y + height]
  const cone: Shape = {
    kind: 'path',
    d: `M${x - width * 0.08} ${y} H${x + width * 1.08} L${cx + width * 0.32} ${foot} H${cx - width * 0.32} Z`,
  }
  const s = look.dark ? 1 : 0.85
  return [
    {
      kind: 'group',
      role: 'decor',
      clip: cone,
      ...(look.dark ? { blend: 'screen' as const } : {}),
      children: [
        {
          kind: 'shape',
          shape: cone,
          fill: down(
            y,
            foot,
            [0, withAlpha(second, 0)],
            [0.4, withAlpha(second, 0.22 * s)],
            [1, withAlpha(second, 0.75 * s)],
          ),
        },
        oval(cx, foot, width * 0.2, height * 0.8, {
          kind: 'radial',
          centre: [cx, foot],
          radius: height * 0.8,
          stops: [
            [0, withAlpha(first, 0.4 * s)],
            [1, withAlpha(first, 0)],
          ],
        }),
      ],
    },
    {
      kind: 'group',
      role: 'decor',
      clip: cone,
      children: [scan(scene, { x: x - width * 0.08, y, width: width * 1.16, height }, look.dark ? 0.2 : 0.3)],
    },
  ]
}

/** Discs with lit edges, the upper the smaller. */
function pedestal({ look, unit }: Scene, cx: number, y: number, rx: number, ry: number): Layer[] {
  const { first, second, floor, middle, near } = lightsOf(look)
  const step = ry * 0.55
  const discs: Layer[] = []
  const edges: Shape[] = []
  for (const [k, size] of [
    [2, 1.2],
    [1, 0.98],
    [0, 0.72],
  ] as const) {
    const [a, b, top] = [rx * size, ry * size, y + k * step * 0.85]
    const side: Shape = {
      kind: 'path',
      d: `M${cx - a} ${top} A${a} ${b} 0 0 0 ${cx + a} ${top} V${top + step} A${a} ${b} 0 0 1 ${cx - a} ${top + step} Z`,
    }
    discs.push(
      {
        kind: 'shape',
        shape: side,
        fill: {
          kind: 'linear',
          from: [cx - a, 0],
          to: [cx + a, 0],
          stops: [
            [0, mix(near, second, 0.25)],
            [0.3, near],
            [0.7, floor],
            [1, mix(near, first, 0.3)],
          ],
        },
      },
      oval(cx, top, a, b, {
        kind: 'linear',
        from: [cx - a, 0],
        to: [cx + a, 0],
        stops: [
          [0, mix(middle, second, 0.4)],
          [0.5, mix(near, middle, 0.5)],
          [1, mix(middle, first, 0.4)],
        ],
      }),
    )
    edges.push({ kind: 'ellipse', cx, cy: top, rx: a, ry: b })
  }
  const bounds = { x: cx - rx * 1.25, y: y - ry * 1.4, width: rx * 2.5, height: ry * 3 + step * 3 }
  return [
    halo(cx, y + step * 2, rx * 1.9, ry * 3.4, second, look.dark ? 0.5 : 0.4, look.dark),
    { kind: 'group', role: 'decor', children: discs },
    tubes(
      edges,
      {
        kind: 'linear',
        from: [cx - rx, 0],
        to: [cx + rx, 0],
        stops: [
          [0, second],
          [1, first],
        ],
      },
      3.4 * unit,
      bounds,
      look.dark,
    ),
    halo(cx, y, rx * 0.7, ry * 0.9, mix(second, '#ffffff', 0.4), 0.85, look.dark),
  ]
}
