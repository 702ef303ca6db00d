import { bottom, centreX, right } from '../../box.ts'
import { mix, withAlpha } from '../../colour/oklch.ts'
import type { Box, Layer, Paint, Shape } from '../../layout.ts'
import { bar, down, oval } from '../../subjects/draw.ts'
import { fill, grain } from '../backdrop.ts'
import { framedPhoto } from '../hero.ts'
import type { Scene } from '../scene.ts'
import { besides, headlineOver } from '../skeleton.ts'
import type { Composition } from '../style.ts'
import { calm, wetUntil } from './calm.ts'
import { lit } from './copy.ts'
import { signSize } from './crown.ts'
import { gridFloor, skyline } from './ground.ts'
import { neonHero } from './hero.ts'
import { halo, tubes } from './light-shapes.ts'
import { lightsOf } from './lights.ts'

/** A ring of neon with another evening behind it, the subject on its threshold. */
export const portal: Composition = {
  id: 'portal',
  takes: ['drawing', 'cutout', 'framed'],
  arrange(scene) {
    const { frame, shape, look, unit, safe } = scene
    const beside = shape === 'wide'
    const { copy, hero } = beside
      ? besides(scene, { headlineMax: signSize(scene) }, 0.55)
      : headlineOver(scene)
    const place: Box = beside ? { ...hero, y: safe.y + safe.height * 0.06, height: safe.height * 0.9 } : hero
    // in a square the ring is larger than its column and runs out of the frame
    const bleeds = shape === 'square' ? 0.07 * place.width : 0
    const r = Math.min(place.width * 0.5 + bleeds, place.height * (beside ? 0.46 : 0.5)) - 8 * unit
    const cx = centreX(place) + bleeds
    const cy = beside ? place.y + place.height * 0.48 : bottom(place) - r - 4 * unit
    const floor0 = cy + r * 0.8
    const { high, middle, low, first, second } = lightsOf(look)
    const picture: Layer[] = [
      fill(frame, down(0, floor0, [0, high], [1, mix(high, middle, 0.9)])),
      { kind: 'group', role: 'decor', opacity: 0.8, children: gridFloor(scene, floor0, cx) },
      ...calm(scene, copy, place, 0.8),
      halo(cx, cy, r * 1.95, r * 1.95, low, look.dark ? 1 : 0.8, look.dark),
    ]
    const around: Box = { x: cx - r, y: cy - r, width: 2 * r, height: 2 * r }
    const light: Paint = {
      kind: 'linear',
      from: [around.x, around.y],
      to: [right(around), bottom(around)],
      stops: [
        [0, second],
        [0.5, mix(second, first, 0.5)],
        [1, first],
      ],
    }
    if (scene.hero === 'framed') {
      const within = Math.min(r, place.width / 2 - 10 * unit)
      const whole: Box = { x: centreX(place) - within, y: cy - within, width: 2 * within, height: 2 * within }
      picture.push(
        ...framedPhoto(scene, whole, {
          kind: 'ellipse',
          cx: centreX(place),
          cy,
          rx: whole.width / 2,
          ry: whole.width / 2,
        }),
        ring(scene, centreX(place), cy, whole.width / 2 + 9 * unit, light),
      )
    } else {
      const stands: Box = {
        x: centreX(place) - Math.min(place.width / 2, r * 1.25),
        y: cy - r * 0.94,
        width: Math.min(place.width, r * 2.5),
        height: r * 1.88,
      }
      picture.push(
        {
          kind: 'group',
          role: 'decor',
          clip: { kind: 'ellipse', cx, cy, rx: r, ry: r },
          children: view(scene, around, floor0),
        },
        ring(scene, cx, cy, r, light),
        // the ring's light on the ground before it
        halo(cx, floor0 + r * 0.16, r * 1.3, r * 0.2, second, look.dark ? 0.6 : 0.35, look.dark),
        ...neonHero(scene, stands, 0.55, wetUntil(scene, copy, stands)),
      )
    }
    return { picture: [...picture, grain(scene, 0.06)], copy: lit(scene, copy) }
  },
}

function ring({ look, unit }: Scene, cx: number, cy: number, r: number, light: Paint): Layer {
  const circle = (radius: number): Shape => ({ kind: 'ellipse', cx, cy, rx: radius, ry: radius })
  const bounds: Box = { x: cx - r, y: cy - r, width: 2 * r, height: 2 * r }
  return tubes([circle(r)], light, 10 * unit, bounds, look.dark)
}

/** The city behind the ring, in its own glow. */
function view(scene: Scene, around: Box, line: number): Layer[] {
  const { look } = scene
  const { high, middle, low, floor, sunHigh, sunLow, second } = lightsOf(look)
  const r = around.width / 2
  const cx = around.x + r
  const towers: Box = { x: around.x, y: line - r * 0.95, width: around.width, height: r * 0.95 }
  return [
    fill(around, down(around.y, line, [0, mix(high, middle, 0.8)], [1, low])),
    oval(cx, line - r * 0.56, r * 0.52, r * 0.52, down(line - r * 1.08, line, [0, sunHigh], [1, sunLow]), {
      opacity: look.dark ? 0.9 : 1,
    }),
    skyline(scene, towers, 0.5),
    bar(
      around.x,
      line,
      around.width,
      bottom(around) - line,
      down(line, bottom(around), [0, mix(floor, low, 0.7)], [1, floor]),
    ),
    bar(around.x, line - 1, around.width, 2.4 * scene.unit, withAlpha(mix(second, '#ffffff', 0.5), 0.7)),
  ]
}
