import { mix, withAlpha } from '../../colour/oklch.ts'
import type { Box, Layer } from '../../layout.ts'
import type { Random } from '../../random.ts'
import { deeper, line, moved, oval, path } from '../../subjects/draw.ts'
import type { Scene } from '../scene.ts'

const round = (n: number) => Math.round(n * 10) / 10

/** A hill line from edge to edge, filled down to `floor`. */
function hill(
  area: Box,
  y: number,
  height: number,
  waves: number,
  random: Random,
  colour: string,
  floor: number,
): Layer {
  const [a, b, c] = [random() * 6.3, random() * 6.3, random() * 6.3]
  const crest = (u: number) =>
    y -
    height *
      (0.55 * Math.sin(u * waves * 3.1 + a) +
        0.3 * Math.sin(u * waves * 6.7 + b) +
        0.15 * Math.sin(u * waves * 13 + c))
  const steps = 40
  let d = `M${round(area.x)} ${round(floor)}`
  for (let i = 0; i <= steps; i++)
    d += ` L${round(area.x + (area.width * i) / steps)} ${round(crest(i / steps))}`
  return path(`${d} L${round(area.x + area.width)} ${round(floor)} Z`, colour)
}

function sun(cx: number, cy: number, r: number, colour: string, sky: string): Layer[] {
  return [3, 2, 1]
    .map((k): Layer => oval(cx, cy, r + k * r * 0.3, r + k * r * 0.3, withAlpha(mix(colour, sky, 0.2), 0.14)))
    .concat(oval(cx, cy, r, r, colour))
}

export const cloud = (x: number, y: number, s: number, colour: string): Layer =>
  moved(x, y, s, [
    path(
      'M-150 40 C-176 40 -176 4 -146 4 C-140 -34 -88 -46 -62 -20 C-40 -70 40 -74 60 -24 C96 -44 134 -20 132 8 C164 8 164 40 138 40 Z',
      withAlpha(colour, 0.92),
    ),
  ])

const pine = (x: number, y: number, s: number, colour: string): Layer =>
  moved(x, y, s, [
    line('M0 6 V-26', '#5b3a29', 9, { cap: 'butt' }),
    path('M0 -128 L30 -60 L-30 -60 Z M0 -98 L42 -36 L-42 -36 Z M0 -66 L52 -10 L-52 -10 Z', colour),
    path('M0 -128 L30 -60 L6 -60 Z M0 -98 L42 -36 L8 -36 Z M0 -66 L52 -10 L10 -10 Z', deeper(colour, 0.16)),
  ])

export const bush = (x: number, y: number, s: number, colour: string): Layer =>
  moved(x, y, s, [
    path('M-90 0 C-110 -44 -70 -74 -44 -60 C-36 -100 36 -104 46 -62 C74 -78 112 -44 92 0 Z', colour),
    path('M10 0 C40 -20 56 -50 46 -62 C74 -78 112 -44 92 0 Z', deeper(colour, 0.12)),
  ])

/** Hills, sun, clouds and trees filling `area`; everything stands on `horizon`. */
export function landscape(scene: Scene, area: Box, horizon: number, avoid: Box | undefined): Layer[] {
  const { look, unit } = scene
  const [sunColour = '', far = '', middle = '', near = '', , cloudColour = ''] = look.palette
  const random = scene.random('hills')
  const h = area.height
  const sunSide = scene.random('sun')() < 0.5 ? 0.3 : 0.7
  // the sun rises in the room between the words and the hills
  const free = avoid && avoid.y + avoid.height < horizon ? horizon - avoid.y - avoid.height : h * 0.5
  const r = Math.min(area.width * 0.16, h * 0.15, Math.max(free * 0.48, h * 0.045))
  const sunX = area.x + area.width * sunSide
  const sunY = horizon - Math.min(h * 0.1 + r * 0.3, free - r)
  const floor = area.y + area.height
  const layers: Layer[] = [...sun(sunX, sunY, r, sunColour, look.groundFar)]
  layers.push(hill(area, horizon - h * 0.1, h * 0.055, 1.2, random, mix(far, look.groundFar, 0.4), floor))
  layers.push(hill(area, horizon - h * 0.045, h * 0.045, 1.6, random, far, floor))
  const trees = scene.random('trees')
  for (let i = 0; i < 12; i++)
    layers.push(
      pine(
        area.x + area.width * trees(),
        horizon + h * 0.012 * trees(),
        unit * (0.42 + 0.3 * trees()),
        mix(near, far, 0.35),
      ),
    )
  layers.push(hill(area, horizon + h * 0.012, h * 0.022, 1.3, random, middle, floor))
  layers.push(hill(area, horizon + h * 0.06, h * 0.02, 1.1, random, near, floor))
  for (let i = 0; i < 8; i++) {
    const u = i < 4 ? trees() * 0.2 : 0.8 + trees() * 0.2
    layers.push(
      pine(
        area.x + area.width * u,
        horizon + h * (0.065 + 0.02 * trees()),
        unit * (0.8 + 0.45 * trees()),
        deeper(near, 0.12),
      ),
    )
  }
  const puff = (x: number, y: number, s: number) => {
    const box: Box = { x: x - 170 * s, y: y - 70 * s, width: 340 * s, height: 115 * s }
    const clear =
      !avoid || box.y > avoid.y + avoid.height + 12 * unit || box.x > avoid.x + avoid.width + 12 * unit
    if (clear && box.x > area.x - box.width * 0.3) layers.unshift(cloud(x, y, s, cloudColour))
  }
  const c = scene.random('clouds')
  for (const [u, v, s] of [
    [0.16, 0.26, 0.9],
    [0.86, 0.33, 0.75],
    [0.52, 0.3, 0.5],
  ] as const) {
    puff(area.x + area.width * (u + 0.06 * (c() - 0.5)), horizon - h * (v + 0.04 * (c() - 0.5)), unit * s)
  }
  return layers
}
