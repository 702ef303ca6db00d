import { bottom, centreX, right } from '../../box.ts'
import { mix, withAlpha } from '../../colour/oklch.ts'
import type { Box, Layer, Paint } from '../../layout.ts'
import { bar, down } from '../../subjects/draw.ts'
import { grain } from '../backdrop.ts'
import type { Scene } from '../scene.ts'
import { besides, headlineOver } from '../skeleton.ts'
import type { Composition } from '../style.ts'
import { calm, textsOf, wetUntil } from './calm.ts'
import { lit } from './copy.ts'
import { signSize } from './crown.ts'
import { skyline, sky, stars } from './ground.ts'
import { neonHero, screenPhoto } from './hero.ts'
import { halo } from './light-shapes.ts'
import { lightsOf } from './lights.ts'

/** Long exposure: lights of a road that sweep past behind the subject. */
export const trails: Composition = {
  id: 'trails',
  takes: ['drawing', 'cutout', 'framed'],
  arrange(scene) {
    const { frame, shape, look, safe } = scene
    const { copy, hero } =
      shape === 'wide'
        ? besides(scene, { headlineMax: signSize(scene) }, 0.55)
        : headlineOver(scene, { footer: true })
    const wide = shape === 'wide'
    const stands: Box = wide ? { ...hero, y: safe.y + safe.height * 0.1, height: safe.height * 0.8 } : hero
    const line = stands.y + stands.height * (wide ? 0.62 : 0.6)
    const { low, middle, floor } = lightsOf(look)
    const towers = Math.min(stands.height * 0.42, frame.height * 0.26)
    const picture: Layer[] = [
      ...sky(scene, line),
      ...stars(scene, { ...frame, height: line * 0.8 }, textsOf(copy)),
      halo(
        centreX(stands),
        line,
        frame.width * 0.7,
        stands.height * 0.8,
        low,
        look.dark ? 0.8 : 0.7,
        look.dark,
      ),
      skyline(scene, { x: 0, y: line - towers, width: frame.width, height: towers }, 0.3),
      bar(
        0,
        line,
        frame.width,
        frame.height - line,
        down(line, frame.height, [0, mix(floor, middle, 0.9)], [0.4, mix(floor, middle, 0.3)], [1, floor]),
        { role: 'background' },
      ),
      ...sweep(scene, stands, line),
      ...calm(scene, copy, stands),
    ]
    picture.push(
      ...(scene.hero === 'framed'
        ? screenPhoto(scene, stands)
        : neonHero(scene, stands, 0.5, wetUntil(scene, copy, stands))),
    )
    return { picture: [...picture, grain(scene, 0.06)], copy: lit(scene, copy) }
  },
}

/** Two bundles: what comes and what goes, from the foreground at the start round to the far end of the road. */
function sweep(scene: Scene, stands: Box, line: number): Layer[] {
  const { frame, look, unit } = scene
  const { first, second, third } = lightsOf(look)
  const random = scene.random('trails')
  const foot = bottom(stands)
  const end: [number, number] = [right(stands) + (frame.width - right(stands)) * 0.4, line + 4 * unit]
  const strands = (colours: readonly string[], count: number, from: number, to: number): Layer[] =>
    Array.from({ length: count }, (_, i) => {
      const u = from + ((to - from) * (i + random() * 0.7)) / count
      // the nearer the strand, the lower it enters and the further out it swings
      const enters = line + (foot - line) * (0.25 + 1.25 * u)
      const swing = right(stands) + (frame.width * 0.16 + stands.width * 0.1) * u
      const colour = colours[Math.floor(random() * colours.length)] ?? first
      const thick = (2 + 10 * u * random() ** 1.6) * unit
      const d = (w: number) =>
        `M${-40 * unit} ${enters - w} C${frame.width * 0.34} ${enters + (foot - line) * 0.18 - w} ${swing + 120 * unit} ${line + (foot - line) * (0.32 + 0.5 * u) - w} ${end[0]} ${end[1]} C${swing + 120 * unit} ${line + (foot - line) * (0.32 + 0.5 * u) + w} ${frame.width * 0.34} ${enters + (foot - line) * 0.18 + w} ${-40 * unit} ${enters + w} Z`
      const paint: Paint = {
        kind: 'linear',
        from: [0, 0],
        to: [end[0], 0],
        stops: [
          [0, withAlpha(colour, look.dark ? 0.55 : 0.35)],
          [0.6, withAlpha(colour, 0.95)],
          [1, withAlpha(mix(colour, '#ffffff', look.dark ? 0.55 : 0.2), 1)],
        ],
      }
      return { kind: 'shape', shape: { kind: 'path', d: d(thick / 2) }, fill: paint }
    })
  const children = [
    ...strands([second, mix(second, '#ffffff', 0.5)], 9, 0.02, 0.5),
    ...strands([first, third], 9, 0.5, 1),
  ]
  const bounds: Box = { x: 0, y: line, width: frame.width, height: frame.height - line }
  return [
    look.dark
      ? {
          kind: 'group',
          role: 'decor',
          bounds,
          effect: { kind: 'glow', radius: 18 * unit, strength: 0.8 },
          blend: 'screen',
          children,
        }
      : { kind: 'group', role: 'decor', children },
  ]
}
