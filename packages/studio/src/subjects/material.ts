import type { Layer, Paint } from '../layout.ts'
import { across, deeper, down, lighter, line, moved, path, slanted } from './draw.ts'

/** What things are made of, lit from the upper left. Strengths are two hex digits. */
export const shade = (strength: string) => `#1a0a10${strength}`
export const shine = (strength: string) => `#ffffff${strength}`

/** A round bar or tube lying up and down between two sides, with light thrown back on its far edge. */
export const tube = (x0: number, x1: number, colour: string): Paint =>
  across(
    x0,
    x1,
    [0, deeper(colour, 0.08)],
    [0.24, lighter(colour, 0.42)],
    [0.6, colour],
    [0.88, deeper(colour, 0.34)],
    [1, deeper(colour, 0.16)],
  )

/** The same, lying across. */
export const rod = (y0: number, y1: number, colour: string): Paint =>
  down(
    y0,
    y1,
    [0, lighter(colour, 0.2)],
    [0.2, lighter(colour, 0.44)],
    [0.6, colour],
    [0.9, deeper(colour, 0.32)],
    [1, deeper(colour, 0.16)],
  )

export const pane = (x0: number, y0: number, x1: number, y1: number): Paint =>
  slanted([x0, y0], [x1, y1], [0, '#9cc3d3'], [0.45, '#4f7489'], [1, '#263c4d'])

export const steel = '#b9c0c8'
export const gold = '#d6a950'
export const wood = '#b57f4c'

const round = (n: number) => Math.round(n * 10) / 10

/** `count` spokes around a hub, as one outline. */
export function spokes(count: number, inner: number, outer: number, foot: number, head: number): string {
  let d = ''
  for (let i = 0; i < count; i++) {
    const at = (i * Math.PI * 2) / count - Math.PI / 2
    const [c, s] = [Math.cos(at), Math.sin(at)]
    const point = (r: number, side: number) => `${round(c * r - s * side)} ${round(s * r + c * side)}`
    d += `M${point(inner, -foot)} L${point(outer, -head)} L${point(outer, head)} L${point(inner, foot)} Z `
  }
  return d
}

/** One petal's outline, given as numbers from the centre upwards, set around the centre. */
export function rosette(count: number, petal: readonly number[], from = 0, step = 1): string {
  let d = ''
  for (let i = from; i < count; i += step) {
    const at = (i * Math.PI * 2) / count
    const [c, s] = [Math.cos(at), Math.sin(at)]
    const points: string[] = []
    for (let k = 0; k < petal.length; k += 2) {
      const [x = 0, y = 0] = [petal[k], petal[k + 1]]
      points.push(`${round(x * c - y * s)} ${round(x * s + y * c)}`)
    }
    d += `M${points[0]} C${points.slice(1).join(' ')} Z `
  }
  return d
}

/** A sprig of two leaves growing from a point. */
export const sprig = (x: number, y: number, s: number, leaf: string, turn = 0): Layer =>
  moved(
    x,
    y,
    s,
    [
      path(
        'M0 0 C-60 -30 -96 -90 -84 -150 C-30 -130 10 -70 0 0 Z',
        slanted([-90, -150], [0, 0], [0, lighter(leaf, 0.2)], [1, leaf]),
      ),
      line('M-6 -14 C-30 -60 -54 -96 -74 -130', shine('59'), 4),
      path(
        'M0 0 C-20 -66 -4 -130 50 -160 C72 -104 52 -40 0 0 Z',
        slanted([0, -160], [40, 0], [0, leaf], [1, deeper(leaf, 0.24)]),
      ),
      line('M4 -14 C14 -60 28 -100 44 -138', shine('40'), 4),
    ],
    turn,
  )

/** A bush of two leaf masses, its light side to the left. */
export const shrub = (x: number, y: number, s: number, leaf: string): Layer =>
  moved(x, y, s, [
    path(
      'M-96 0 C-128 -30 -108 -78 -72 -74 C-70 -120 -8 -136 12 -98 C44 -126 96 -100 88 -58 C124 -52 126 -8 96 0 Z',
      slanted([-90, -120], [90, 0], [0, lighter(leaf, 0.22)], [0.5, leaf], [1, deeper(leaf, 0.3)]),
    ),
    path('M96 0 C126 -8 124 -52 88 -58 C70 -30 30 -16 -30 -14 C-50 -12 -60 -6 -60 0 Z', deeper(leaf, 0.28), {
      opacity: 0.55,
    }),
    path(
      'M-70 -52 C-64 -66 -48 -70 -40 -62 C-52 -58 -60 -54 -70 -52 Z M-16 -92 C-6 -106 10 -104 14 -94 C2 -94 -6 -92 -16 -92 Z M44 -78 C54 -88 70 -84 72 -72 C62 -76 54 -78 44 -78 Z',
      lighter(leaf, 0.4),
      { opacity: 0.8 },
    ),
  ])

/** Leafy crown on a trunk; stands at (x, y), about 350 high at scale 1. */
export const leafyTree = (x: number, y: number, s: number, leaf: string): Layer =>
  moved(x, y, s, [
    path('M-14 0 L-9 -150 L9 -150 L14 0 Z', across(-14, 14, [0, '#8a6244'], [1, '#553823'])),
    path(
      'M-92 -150 C-136 -176 -124 -240 -84 -248 C-92 -310 -30 -352 10 -330 C60 -350 104 -304 88 -254 C130 -238 128 -168 84 -154 C50 -126 -50 -122 -92 -150 Z',
      slanted([-90, -330], [90, -130], [0, lighter(leaf, 0.24)], [0.5, leaf], [1, deeper(leaf, 0.3)]),
    ),
    path(
      'M84 -154 C128 -168 130 -238 88 -254 C84 -206 30 -168 -50 -158 C-62 -150 -50 -138 -20 -135 C24 -131 64 -138 84 -154 Z',
      deeper(leaf, 0.3),
      { opacity: 0.55 },
    ),
    path(
      'M-66 -262 C-62 -290 -36 -308 -18 -304 C-36 -292 -50 -280 -66 -262 Z M-92 -190 C-96 -210 -86 -226 -74 -228 C-84 -216 -86 -202 -92 -190 Z',
      lighter(leaf, 0.44),
      { opacity: 0.8 },
    ),
  ])
