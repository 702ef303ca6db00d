import { contrast, legibleInk } from '../../colour/contrast.ts'
import { mix, withAlpha } from '../../colour/oklch.ts'
import type { Box, Layer, Paint } from '../../layout.ts'
import { glow, line, oval } from '../../subjects/draw.ts'
import { grain } from '../backdrop.ts'
import type { Scene } from '../scene.ts'
import { inksOf, type Inks } from './looks.ts'

/** What years do to a sheet: darker towards its edges, here and there a faint stain. Words still stand clear on it. */
export function aged(scene: Scene): Layer[] {
  const { frame, unit, look } = scene
  const random = scene.random('stains')
  const brown = look.dark ? '#0b0705' : mix(inksOf(look).key, '#8a5a2b', 0.75)
  const reach = Math.hypot(frame.width, frame.height) / 2
  const [cx, cy] = [frame.width / 2, frame.height / 2]
  const edge: Paint = glow(
    cx,
    cy,
    reach,
    [0, withAlpha(brown, 0)],
    [0.68, withAlpha(brown, 0)],
    [1, withAlpha(brown, 0.3)],
  )
  const stains = Array.from({ length: 5 }, (): Layer => {
    const r = (90 + 170 * random()) * unit
    const side = random() < 0.5 ? random() * 0.12 : 1 - random() * 0.12
    const [x, y] =
      random() < 0.5
        ? [side * frame.width, random() * frame.height]
        : [random() * frame.width, side * frame.height]
    return oval(
      x,
      y,
      r,
      r * 0.8,
      glow(x, y, r, [0, withAlpha(brown, 0.055)], [0.5, withAlpha(brown, 0.04)], [1, withAlpha(brown, 0)]),
      { blend: 'multiply' },
    )
  })
  return [
    { kind: 'group', role: 'decor', children: stains },
    { kind: 'shape', role: 'decor', blend: 'multiply', shape: { kind: 'rect', ...frame }, fill: edge },
  ]
}

/** The tooth of the sheet and the press's unevenness over the whole picture, under the words. */
export const finish = (scene: Scene, amount = 1): Layer[] => [
  {
    kind: 'texture',
    role: 'grain',
    box: scene.frame,
    seed: scene.seedOf('paper'),
    texture: { kind: 'paper', amount: 0.2 * amount, scale: 1.1 * scene.unit },
  },
  grain(scene, 0.1 * amount),
]

/** Ink come off in specks that show the paper. */
export const worn = (scene: Scene, box: Box, amount: number, colour = inksOf(scene.look).paper): Layer => ({
  kind: 'texture',
  role: 'grain',
  // on dark paper bright specks would be read as stars
  opacity: scene.look.dark ? 0.3 : 0.9,
  box,
  seed: scene.seedOf('worn'),
  texture: { kind: 'worn', colour, amount, scale: scene.unit },
})

/** A printer's frame around the sheet: a strong rule and a fine one. */
export function border(scene: Scene, colour: string, far = 24): Layer {
  const { frame, unit } = scene
  const at = (inset: number, width: number) => {
    const [x, y, r, b] = [inset, inset, frame.width - inset, frame.height - inset]
    return line(`M${x} ${y} H${r} V${b} H${x} Z`, colour, width, { cap: 'butt' })
  }
  const edge = far * unit
  return { kind: 'group', role: 'decor', children: [at(edge, 6 * unit), at(edge + 10 * unit, 2 * unit)] }
}

/** The first ink that stands out on the ground and can carry words itself, and the words' ink. */
export function plateOn(
  ground: string,
  { key, main, second, paper }: Inks,
  colours: readonly string[] = [second, paper, main, key],
): { plate: string; ink: string } {
  const plate =
    colours.find(
      (colour) =>
        contrast(colour, ground) >= 2.2 && Math.max(contrast(colour, key), contrast(colour, paper)) >= 5.4,
    ) ?? (contrast(paper, ground) > contrast(key, ground) ? paper : key)
  return { plate, ink: legibleInk(plate, [key, paper], 5.4) }
}

/** The first ink that is seen on the ground as an ornament; words need more. */
export const seenOn = (ground: string, colours: readonly string[], atLeast = 1.7): string =>
  colours.find((colour) => contrast(colour, ground) >= atLeast) ?? colours[0] ?? '#000000'
