import { mix } from '../colour/oklch.ts'
import type { Layer } from '../layout.ts'
import { bar, deeper, down, lighter, line, path, slanted } from '../subjects/draw.ts'
import { leafyTree, shrub, wood } from '../subjects/material.ts'
import { chalkboard, crateOfApples, flowerPot, lemonade, stool } from './market-things.ts'
import { alongWall, ground, roomScale, within, type Stretch } from './row.ts'
import type { Setting } from './setting.ts'

/** A market square: stalls under striped awnings, flags between them, old roofs and trees beyond. */
export const market: Setting = {
  id: 'market',
  back(area, floor, { far, middle, near, floor: stones, accent, main, light, leaf }, random) {
    const k = roomScale(area, floor)
    const pale = lighter(light, 0.3)
    const gable = (x: number, w: number, h: number, colour: string): Layer[] => [
      path(`M${x} 0 L${x} ${-h} L${x + w / 2} ${-h - w * 0.42} L${x + w} ${-h} L${x + w} 0 Z`, colour),
      path(
        `M${x + w * 0.2} ${-h + 40} h${w * 0.18} v80 h${-w * 0.18} Z M${x + w * 0.62} ${-h + 40} h${w * 0.18} v80 h${-w * 0.18} Z M${x + w * 0.41} ${-h - w * 0.14} h${w * 0.18} v60 h${-w * 0.18} Z`,
        lighter(colour, 0.3),
      ),
    ]
    const roofs: Stretch[] = [
      { width: 560, draw: [...gable(0, 260, 520, far), ...gable(270, 270, 440, lighter(far, 0.1))] },
      {
        width: 620,
        draw: [
          ...gable(0, 240, 460, lighter(far, 0.08)),
          path('M290 0 V-640 L360 -840 L430 -640 V0 Z', far),
          path('M338 -600 h44 v100 h-44 Z', lighter(far, 0.3)),
          ...gable(440, 180, 400, far),
        ],
      },
    ]
    const awning = (x: number, y: number, w: number, colour: string): Layer[] => {
      const n = Math.round(w / 80)
      const part = w / n
      const stripe = (i: number) => {
        const [a, b] = [x + i * part, x + (i + 1) * part]
        const top = (v: number) => x + w / 2 + (v - x - w / 2) * 0.82
        return `M${top(a)} ${y} L${top(b)} ${y} L${b} ${y + 120} C${b} ${y + 164} ${a} ${y + 164} ${a} ${y + 120} Z `
      }
      const half = (odd: number) =>
        Array.from({ length: n }, (_, i) => (i % 2 === odd ? stripe(i) : '')).join('')
      return [
        path(half(0), down(y, y + 150, [0, lighter(colour, 0.14)], [1, deeper(colour, 0.08)])),
        path(half(1), down(y, y + 150, [0, pale], [1, mix(pale, middle, 0.26)])),
        bar(x + w * 0.09, y - 14, w * 0.82, 20, deeper(colour, 0.2), { radius: 6 }),
      ]
    }
    const heap = (x: number, y: number, colour: string): Layer[] => [
      path(
        `M${x} ${y} C${x} ${y - 34} ${x + 24} ${y - 40} ${x + 36} ${y - 30} C${x + 44} ${y - 60} ${x + 86} ${y - 60} ${x + 94} ${y - 30} C${x + 108} ${y - 40} ${x + 130} ${y - 32} ${x + 130} ${y} Z`,
        colour,
      ),
      path(
        `M${x - 8} ${y - 4} h146 l-12 56 h-122 Z`,
        slanted(
          [x, y],
          [x + 130, y + 56],
          [0, mix(wood, middle, 0.3)],
          [1, deeper(mix(wood, middle, 0.3), 0.2)],
        ),
      ),
    ]
    const stall = (colour: string, goods: readonly string[]): Layer[] => [
      path('M60 -640 h18 v640 h-18 Z M542 -640 h18 v640 h-18 Z', deeper(near, 0.1)),
      bar(78, -540, 464, 340, mix(far, middle, 0.5), { opacity: 0.8 }),
      path('M110 -400 h400 v12 h-400 Z', near),
      ...[130, 220, 310, 400].map((x, i) =>
        bar(x, -460 + (i % 2) * 16, 56, 60 - (i % 2) * 16, goods[i % goods.length] ?? middle, { radius: 10 }),
      ),
      ...[96, 246, 396].flatMap((x, i) => heap(x, -216, goods[i % goods.length] ?? middle)),
      bar(
        44,
        -170,
        532,
        170,
        slanted([44, -170], [576, 0], [0, lighter(near, 0.16)], [1, deeper(near, 0.1)]),
      ),
      path('M44 -170 h532 v22 h-532 Z', lighter(near, 0.34)),
      line('M150 -140 V-10 M256 -140 V-10 M362 -140 V-10 M468 -140 V-10', deeper(near, 0.16), 5, {
        cap: 'butt',
      }),
      ...awning(20, -690, 580, colour),
    ]
    const green = mix(leaf, near, 0.3)
    const stalls: Stretch[] = [
      {
        width: 680,
        draw: stall(mix(main, near, 0.16), [mix(accent, middle, 0.2), green, lighter(near, 0.3)]),
      },
      {
        width: 520,
        draw: [
          leafyTree(150, 0, 1.9, green),
          shrub(330, 0, 1, mix(leaf, near, 0.45)),
          bar(420, -560, 14, 560, near),
          path('M392 -650 h70 l-10 90 h-50 Z', lighter(accent, 0.5)),
          path('M384 -650 l43 -36 l43 36 Z', near),
        ],
      },
      {
        width: 680,
        draw: stall(mix(accent, near, 0.24), [green, mix(main, middle, 0.3), lighter(middle, 0.2)]),
      },
    ]
    const span = 460
    const flags = Array.from({ length: 8 }, (_, i) => {
      const [u, v] = [i / 8, (i + 0.7) / 8]
      const sag = (t: number) => -880 + 260 * t * (1 - t)
      return `M${u * span} ${sag(u)} L${v * span} ${sag(v)} L${((u + v) / 2) * span} ${sag((u + v) / 2) + 54} Z `
    })
    const garland: Stretch[] = [
      {
        width: span,
        draw: [
          path(`M0 -880 Q${span / 2} -750 ${span} -880`, '#00000000', { stroke: { paint: near, width: 5 } }),
          path(flags.filter((_, i) => i % 3 === 0).join(''), mix(main, middle, 0.2)),
          path(flags.filter((_, i) => i % 3 === 1).join(''), mix(accent, middle, 0.14)),
          path(flags.filter((_, i) => i % 3 === 2).join(''), mix(green, middle, 0.2)),
        ],
      },
    ]
    const first = Math.floor(random() * 3)
    return within(area, [
      ...alongWall(area, floor, k * 1.04, roofs, first % 2),
      ...alongWall(area, floor, k, garland, 0),
      ...alongWall(area, floor, k * 0.94, stalls, first),
      ...ground(area, floor, k, stones),
    ])
  },
  props: [crateOfApples, flowerPot, stool, lemonade, chalkboard],
}
