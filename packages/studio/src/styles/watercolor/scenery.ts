import { bottom } from '../../box.ts'
import { mix } from '../../colour/oklch.ts'
import type { Box, Layer, Point } from '../../layout.ts'
import { oval, path } from '../../subjects/draw.ts'
import type { Scene } from '../scene.ts'
import { frayed, outlineOf, roundOf, washOf } from './blot.ts'
import { asPigment, painted } from './hand.ts'

/** The trade's place in thin washes within an outline that ends where the brush ended. */
export function scenery(scene: Scene, area: Box, floor: number, outline: readonly Point[]): Layer {
  const { look, setting } = scene
  const [a = '', b = '', c = '', leaf = ''] = look.palette
  const random = scene.random('scenery')
  const pale = look.dark ? 0.1 : 0.36
  const sky = look.dark ? look.form : '#ffffff'
  const colours = {
    ...look.subject,
    far: mix(a, sky, pale + 0.16),
    middle: mix(mix(a, b, 0.5), sky, pale),
    near: mix(leaf, look.dark ? look.form : b, 0.42),
    floor: mix(b, c, 0.3),
  }
  const back = setting.back(area, floor, colours, random)
  return {
    kind: 'group',
    role: 'decor',
    children: [
      painted(
        [
          {
            kind: 'group',
            clip: { kind: 'path', d: outlineOf(frayed(outline, 3, 0.1, random)) },
            children: [
              path(
                `M${area.x - 60} ${area.y - 60} H${area.x + area.width + 60} V${bottom(area) + 60} H${area.x - 60} Z`,
                {
                  kind: 'linear',
                  from: [0, area.y],
                  to: [0, floor],
                  stops: [
                    [0, look.dark ? look.form : mix(a, '#ffffff', 0.42)],
                    [1, look.dark ? look.formFar : mix(b, '#ffffff', 0.5)],
                  ],
                },
              ),
              ...clouds(scene, area, floor, look.dark ? mix(look.formFar, '#ffffff', 0.2) : '#ffffff'),
              ...asPigment(back, look),
            ],
          },
        ],
        look,
        {
          seed: scene.seedOf('scenery') % 100_000,
          size: scene.unit * 1.25,
          wobble: 6,
          load: look.dark ? 1 : 0.8,
          variety: 0.85,
          rim: 0.5,
          flow: 0.75,
          gaps: 0.3,
          paper: '#fffdf9',
          detail: 0.4,
          ...(look.dark ? {} : { pencil: 0.24 }),
        },
      ),
    ],
  }
}

/** Paper lifted out of the wet sky. */
function clouds(scene: Scene, area: Box, floor: number, colour: string): Layer[] {
  const random = scene.random('clouds')
  const high = floor - area.y
  return [0.22, 0.7].flatMap((at): Layer[] => {
    const cx = area.x + area.width * (at + 0.14 * (random() - 0.5))
    const cy = area.y + high * (0.24 + 0.2 * random())
    const r = Math.min(area.width, high) * (0.1 + 0.05 * random())
    return [
      ...washOf(roundOf(cx, cy, r * 1.9, r * 0.62, random), colour, random, { layers: 2, alpha: 0.6 }),
      oval(cx + r * 0.4, cy - r * 0.35, r * 0.8, r * 0.5, colour, { opacity: 0.5 }),
    ]
  })
}
