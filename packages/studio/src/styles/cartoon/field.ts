import { mix } from '../../colour/oklch.ts'
import type { Box, Layer, Shape } from '../../layout.ts'
import { path } from '../../subjects/draw.ts'
import { fill } from '../backdrop.ts'
import type { Scene } from '../scene.ts'
import { beams } from './forms.ts'

/** The ground with broad beams that meet behind the subject. */
export function beaming(scene: Scene, cx: number, cy: number, count = 14): Layer[] {
  const { look, frame } = scene
  const reach = Math.hypot(frame.width, frame.height)
  return [
    fill(frame, look.ground),
    path(beams(cx, cy, reach, count, scene.random('beams')()), look.groundFar, { role: 'background' }),
  ]
}

/** A printer's screen that grows from nothing towards the angle, cut to a shape. */
export function screen(
  scene: Scene,
  box: Box,
  colour: string,
  angle: number,
  { clip = { kind: 'rect', ...box } as Shape, pitch = 26, from = 0, to = 0.86 } = {},
): Layer {
  return {
    kind: 'group',
    role: 'decor',
    clip,
    children: [
      {
        kind: 'texture',
        box,
        seed: 1,
        texture: { kind: 'dots', colour, pitch: pitch * scene.unit, from, to, angle },
      },
    ],
  }
}

/** A dot's colour that words can still cross. */
export const quietDot = ({ look }: Scene): string =>
  look.dark ? mix(look.ground, '#ffffff', 0.1) : mix(look.ground, look.ink, 0.09)
