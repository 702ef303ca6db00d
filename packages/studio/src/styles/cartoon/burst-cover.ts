import { centreX, centreY, inset } from '../../box.ts'
import type { Box, Layer, Point } from '../../layout.ts'
import { moved, path } from '../../subjects/draw.ts'
import type { Scene } from '../scene.ts'
import type { Composition } from '../style.ts'
import { beaming, quietDot, screen } from './field.ts'
import { about, flyer, inkStroke, starPoints, type Flyer } from './forms.ts'
import { cartoonHero, printedPhoto } from './hero.ts'
import { lettered } from './lettering.ts'
import { stacked } from './stacked.ts'
import { tonesOf, type Tones } from './tones.ts'

/** Two jagged sheets, the lower one shifted as if cut from paper. */
export function doubleStar(scene: Scene, cx: number, cy: number, rx: number, ry: number): Layer[] {
  const { unit, look } = scene
  const tones = tonesOf(look)
  const points = starPoints(rx, ry, 16, 0.24, scene.random('star'))
  const outer = about(points, cx, cy)
  const inner = about(points, cx, cy, 0.83)
  return [
    moved(12 * unit, 14 * unit, 1, [path(outer, tones.line, inkStroke(tones.line, 8 * unit))]),
    path(outer, tones.burstFar, inkStroke(tones.line, 8 * unit)),
    path(inner, tones.burst, inkStroke(tones.line, 6 * unit)),
  ]
}

/** The subject bursts out of a jagged star, beams all around. */
export const burstCover: Composition = {
  id: 'burst',
  takes: ['drawing', 'cutout', 'framed'],
  arrange(scene) {
    const { frame, shape, look } = scene
    const tones = tonesOf(look)
    const { copy, hero } = stacked(scene)
    const [cx, cy] = [centreX(hero), centreY(hero)]
    const high = hero.height * (shape === 'wide' ? 0.54 : 0.59)
    const rx = Math.min(high * 1.3, hero.width * (shape === 'wide' ? 0.55 : 0.56))
    const ry = Math.min(high, rx * 1.12)
    const picture: Layer[] = [
      ...beaming(scene, cx, cy),
      screen(scene, { ...frame, height: frame.height * 0.34 }, quietDot(scene), -90),
      { kind: 'group', role: 'decor', children: doubleStar(scene, cx, cy, rx, ry) },
    ]
    const side = Math.min(hero.height, hero.width)
    if (scene.hero === 'framed') {
      const across = Math.min(side * 0.92, rx * 1.4)
      picture.push(
        ...printedPhoto(
          scene,
          { x: cx - across / 2, y: cy - across / 2, width: across, height: across },
          'round',
        ),
      )
    } else {
      const room: Box = inset(
        hero,
        Math.max(0, (hero.width - rx * 1.8) / 2),
        hero.height * (shape === 'wide' ? 0.045 : 0.012),
      )
      picture.push(...cartoonHero(scene, room, { afloat: true }))
    }
    picture.push(...flying(scene, hero, [rx, ry], tones))
    return { picture, copy: lettered(scene, copy) }
  },
}

/** Flashes at the star's edge, inside the picture's own room. */
function flying(scene: Scene, hero: Box, [rx, ry]: Point, { spark, line }: Tones): Layer[] {
  const { unit, frame, shape } = scene
  const [cx, cy] = [centreX(hero), centreY(hero)]
  const size = Math.min(120 * unit, ry * 0.36)
  const keep = (x: number) => Math.min(frame.width - size * 0.55, Math.max(size * 0.55, x))
  const at = (kind: Flyer, dx: number, dy: number, s: number, turn: number) =>
    flyer(kind, keep(cx + rx * dx), cy + ry * dy, size * s, spark, line, 4.5 * unit, turn)
  const right = [at('bolt', 0.99, 0.5, 1, 0.35), at('twinkle', 0.93, -0.56, 0.72, 0.1)]
  // beside the picture stand the words
  return shape === 'wide' ? right : [at('bolt', -0.97, -0.42, 1, -0.18), ...right]
}
