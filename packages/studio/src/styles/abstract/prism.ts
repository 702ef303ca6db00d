import { centreX, centreY } from '../../box.ts'
import { mix, withAlpha } from '../../colour/oklch.ts'
import type { Box, Layer, Paint, Shape } from '../../layout.ts'
import { slanted } from '../../subjects/draw.ts'
import { grain, toneRamp } from '../backdrop.ts'
import { framedPhoto } from '../hero.ts'
import type { Scene } from '../scene.ts'
import { headlineOver } from '../skeleton.ts'
import type { Composition } from '../style.ts'
import { figure, raisedTones } from './figure.ts'

/** Panes of coloured glass that deepen each other where they cross. */
function panes(scene: Scene, cx: number, cy: number, r: number): Layer[] {
  const { look } = scene
  const [, , middle = '', bright = '', light = ''] = look.palette
  const random = scene.random('panes')
  const pane = (shape: Shape, from: string, to: string, [x, y]: readonly [number, number]): Layer => {
    const paint: Paint = slanted(
      [x - r * 0.8, y - r * 0.9],
      [x + r * 0.8, y + r * 0.9],
      [0, withAlpha(from, look.dark ? 0.78 : 0.85)],
      [1, withAlpha(to, look.dark ? 0.3 : 0.5)],
    )
    return { kind: 'shape', role: 'decor', shape, fill: paint, blend: look.dark ? 'screen' : 'multiply' }
  }
  const circle = (x: number, y: number, radius: number): Shape => ({
    kind: 'ellipse',
    cx: x,
    cy: y,
    rx: radius,
    ry: radius,
  })
  const start = random() * 0.9 - 0.45
  const at = (turn: number, reach: number) =>
    [cx + Math.cos(start + turn) * r * reach, cy + Math.sin(start + turn) * r * reach] as const
  const [a, b, c] = [at(-0.5, 0.46), at(1.6, 0.42), at(3.7, 0.5)]
  const corner = (turn: number) => {
    const [x, y] = at(turn, 1.12)
    return `${Math.round(x)} ${Math.round(y)}`
  }
  return [
    pane(circle(a[0], a[1], r * 0.82), bright, middle, a),
    pane(circle(b[0], b[1], r * 0.62), light, bright, b),
    pane({ kind: 'path', d: `M${corner(2.2)} L${corner(4.2)} L${corner(0.3)} Z` }, middle, bright, [cx, cy]),
    pane(circle(c[0], c[1], r * 0.44), mix(bright, light, 0.5), light, c),
  ]
}

/** Overlapping translucent geometry behind the subject. */
export const prism: Composition = {
  id: 'prism',
  takes: ['drawing', 'cutout', 'framed'],
  arrange(scene) {
    const { look, shape, unit, frame } = scene
    const { copy, hero } = headlineOver(scene, {
      headlineMax: shape === 'wide' ? 112 : 150,
      overOnStandard: true,
    })
    const r = Math.min(hero.width * 0.56, hero.height * (shape === 'wide' ? 0.5 : 0.47))
    const [cx, cy] = [centreX(hero), shape === 'wide' ? centreY(hero) : hero.y + r * 1.12]
    const picture: Layer[] = [toneRamp(scene, look.ground, look.groundFar)]
    if (shape === 'tall')
      picture.push(...panes(scene, frame.width * 0.5, hero.y + frame.width * 0.56, frame.width * 0.52))
    else picture.push(...panes(scene, cx, cy, r))
    if (scene.hero === 'framed') {
      const box: Box = { x: cx - r * 0.82, y: cy - r * 0.82, width: r * 1.64, height: r * 1.64 }
      picture.push(...framedPhoto(scene, box, { kind: 'rect', ...box, radius: 30 * unit }))
    } else
      picture.push(
        ...figure(
          scene,
          { x: hero.x, y: hero.y + hero.height * 0.04, width: hero.width, height: hero.height * 0.92 },
          'tones',
          raisedTones(look),
        ),
      )
    return { picture: [...picture, grain(scene, 0.08)], copy }
  },
}
