import { bottom, right } from '../../box.ts'
import { mix, withAlpha } from '../../colour/oklch.ts'
import type { Box, Layer } from '../../layout.ts'
import type { Scene } from '../scene.ts'
import { fill } from '../backdrop.ts'
import { bar, down, oval } from '../../subjects/draw.ts'
import { halo } from './light-shapes.ts'
import { lightsOf } from './lights.ts'

/** The sky down to the horizon: deepest where the words stand. */
export function sky(scene: Scene, horizon: number): Layer[] {
  const { frame, look } = scene
  const { high, middle, low } = lightsOf(look)
  const night = fill(
    frame,
    down(0, horizon, [0, high], [0.42, mix(high, middle, 0.55)], [0.74, middle], [1, low]),
  )
  return look.dark ? [night] : [night, pearl(scene, horizon)]
}

/** What a pale sky has of mother-of-pearl: tints that run across, strongest over the horizon. */
function pearl({ frame, look }: Scene, horizon: number): Layer {
  const { middle, first, second, third } = lightsOf(look)
  const tint = (colour: string) => mix(colour, '#ffffff', 0.45)
  const stripes = fill(
    { ...frame, height: horizon },
    {
      kind: 'linear',
      from: [0, horizon * 0.35],
      to: [frame.width, horizon],
      stops: [
        [0, withAlpha(tint(second), 0)],
        [0.24, withAlpha(tint(second), 0.42)],
        [0.46, withAlpha(middle, 0.3)],
        [0.62, withAlpha(tint(third), 0.4)],
        [0.82, withAlpha(tint(first), 0.4)],
        [1, withAlpha(tint(second), 0.45)],
      ],
    },
  )
  return stripes
}

/** A floor of perspective lines that run to the vanishing point. */
export function gridFloor({ frame, look, unit }: Scene, horizon: number, vanishX: number): Layer[] {
  const { floor, low, first, second } = lightsOf(look)
  const high = frame.height - horizon
  // as wide at the eye as the frame is deep, so a wide frame has more lanes and not wider ones
  const lane = Math.max(150 * unit, high * 0.3)
  const lanes = Math.ceil(frame.width / lane / 0.28)
  const thick = 4.2 * unit
  let d = ''
  for (let i = -lanes; i <= lanes; i++) {
    const at = vanishX + (i + 0.5) * lane
    d += `M${at - thick / 2} ${frame.height} L${vanishX + (i + 0.5) * lane * 0.06} ${horizon} L${at + thick / 2} ${frame.height} Z `
  }
  for (let k = 0; k < 15; k++) {
    const near = 1 / (1 + k * 0.42)
    const y = horizon + high * near * 0.94
    const t = Math.max(0.7, thick * 0.62 * near)
    d += `M0 ${y} H${frame.width} V${y + t} H0 Z `
  }
  const line = look.dark ? first : mix(first, '#ffffff', 0.1)
  const glint = look.dark ? second : mix(second, '#ffffff', 0.2)
  const strength = look.dark ? 0.8 : 0.5
  return [
    bar(
      0,
      horizon,
      frame.width,
      high,
      down(
        horizon,
        frame.height,
        [0, mix(floor, low, 0.75)],
        [0.36, mix(floor, low, 0.34)],
        [1, mix(floor, low, 0.08)],
      ),
      {
        role: 'background',
      },
    ),
    {
      kind: 'shape',
      role: 'decor',
      shape: { kind: 'path', d },
      fill: down(
        horizon,
        frame.height,
        [0, withAlpha(glint, 0)],
        [0.06, withAlpha(glint, strength * 0.5)],
        [0.3, withAlpha(glint, strength)],
        [0.75, withAlpha(line, strength * 0.85)],
        [1, withAlpha(line, strength * 0.45)],
      ),
      ...(look.dark ? { blend: 'screen' as const } : {}),
    },
    // the horizon itself is the brightest line
    halo(vanishX, horizon, frame.width * 0.7, 34 * unit, glint, look.dark ? 0.8 : 0.5, look.dark),
    bar(
      0,
      horizon - 1.4 * unit,
      frame.width,
      2.8 * unit,
      withAlpha(mix(glint, '#ffffff', 0.5), look.dark ? 0.9 : 0.75),
      { role: 'decor' },
    ),
  ]
}

/** The sun of a thousand posters: cut into bands that get thinner towards the horizon. */
export function slicedSun({ look }: Scene, cx: number, horizon: number, r: number, rise: number): Layer[] {
  const { sunHigh, sunLow } = lightsOf(look)
  const cy = horizon - r * rise
  const top = cy - r
  let d = `M${cx - r} ${top} H${cx + r} V${cy - r * 0.34} H${cx - r} Z `
  const bands = 10
  let y = cy - r * 0.34
  for (let i = 0; i < bands; i++) {
    const gap = r * (0.02 + 0.01 * i)
    const band = r * (0.14 - 0.009 * i)
    d += `M${cx - r} ${y + gap} H${cx + r} V${y + gap + band} H${cx - r} Z `
    y += gap + band
  }
  return [
    halo(cx, cy, r * 2.1, r * 2.1, sunLow, look.dark ? 0.55 : 0.5, look.dark),
    {
      kind: 'group',
      role: 'decor',
      clip: { kind: 'rect', x: cx - r - 1, y: top - 1, width: 2 * r + 2, height: horizon - top + 1 },
      children: [
        {
          kind: 'group',
          clip: { kind: 'path', d },
          children: [
            oval(
              cx,
              cy,
              r,
              r,
              down(top, cy + r * 0.8, [0, sunHigh], [0.5, mix(sunHigh, sunLow, 0.6)], [1, sunLow]),
            ),
          ],
        },
      ],
    },
  ]
}

/** Towers along the horizon. */
export function skyline(
  scene: Scene,
  box: Box,
  valley: number,
  name = 'skyline',
  block = box.width / 9,
): Layer {
  const { look, unit } = scene
  const { far, near, low, first, second, third } = lightsOf(look)
  return {
    kind: 'texture',
    role: 'decor',
    box,
    seed: scene.seedOf(name),
    texture: {
      kind: 'skyline',
      bodies: [mix(far, low, look.dark ? 0.35 : 0.2), mix(far, near, 0.45), near],
      lights: look.dark
        ? [second, mix(second, '#ffffff', 0.5), third, first]
        : ['#ffffff', mix(second, '#ffffff', 0.5), mix(first, '#ffffff', 0.6)],
      edge: look.dark ? second : mix(second, '#ffffff', 0.2),
      block: Math.min(104 * unit, block),
      valley,
      lit: look.dark ? 0.4 : 0.34,
    },
  }
}

/** Stars, a few, only where no words stand. */
export function stars(scene: Scene, area: Box, taken: readonly Box[]): Layer[] {
  const { look, unit } = scene
  const random = scene.random('stars')
  let d = ''
  for (let i = 0; i < 70; i++) {
    const x = area.x + random() * area.width
    const y = area.y + random() * area.height
    const r = (0.9 + 1.7 * random() ** 3) * unit
    if (taken.some((box) => x > box.x - 20 && x < right(box) + 20 && y > box.y - 20 && y < bottom(box) + 20))
      continue
    d += `M${x - r} ${y} L${x} ${y - r * 1.6} L${x + r} ${y} L${x} ${y + r * 1.6} Z `
  }
  return d === ''
    ? []
    : [
        {
          kind: 'shape',
          role: 'decor',
          shape: { kind: 'path', d },
          fill: withAlpha(look.dark ? '#ffffff' : lightsOf(look).first, look.dark ? 0.7 : 0.3),
        },
      ]
}

/** Falling rain in the colour of the lights. */
export const rain = (scene: Scene, box: Box, amount: number): Layer => ({
  kind: 'texture',
  role: 'decor',
  box,
  seed: scene.seedOf('rain'),
  texture: {
    kind: 'rain',
    colour: mix(lightsOf(scene.look).second, '#ffffff', 0.55),
    amount,
    length: 90 * scene.unit,
    lean: 0.16,
  },
})

/** A screen's lines over a box. */
export const scan = ({ look, unit }: Scene, box: Box, strength: number): Layer => ({
  kind: 'texture',
  role: 'decor',
  box,
  seed: 1,
  texture: {
    kind: 'scan',
    colour: withAlpha(look.dark ? '#000010' : '#ffffff', strength),
    pitch: 6 * unit,
    line: 2.4 * unit,
  },
})
