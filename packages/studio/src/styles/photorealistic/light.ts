import { withAlpha } from '../../colour/oklch.ts'
import type { Box, Layer } from '../../layout.ts'
import { fill, grain } from '../backdrop.ts'
import type { Scene } from '../scene.ts'
import type { StagedWish } from '../staged.ts'

/** Daylight: airy, hardly graded. */
export const daylit = ({ look }: Scene): Pick<StagedWish, 'mood' | 'manner'> => ({
  mood: 'airy',
  manner: () => ({
    wallLight: look.dark ? 1.05 : 1.0,
    grade: { exposure: look.dark ? 1.15 : 1.08, contrast: look.dark ? 1.08 : 1.03, warmth: 0.25 },
    gloss: 0.1,
  }),
})

/** What the lens adds: a little light from the window's side, a little fall-off in the corners. */
export function lens({ look, frame }: Scene, area: Box = frame): Layer[] {
  const far = Math.hypot(area.width, area.height)
  return [
    fill(area, {
      kind: 'radial',
      centre: [area.x, area.y],
      radius: far * 0.75,
      stops: [
        [0, withAlpha('#fff6e6', look.dark ? 0.1 : 0.22)],
        [1, '#fff6e600'],
      ],
    }),
    fill(area, {
      kind: 'radial',
      centre: [area.x + area.width * 0.5, area.y + area.height * 0.52],
      radius: far * 0.62,
      stops: [
        [0.55, '#1a0f1200'],
        [1, withAlpha('#1a0f12', look.dark ? 0.3 : 0.13)],
      ],
    }),
  ]
}

export const filmGrain = (scene: Scene): Layer => grain(scene, 0.05)
