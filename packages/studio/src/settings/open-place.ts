import { bar, deeper, down, lighter, oval } from '../subjects/draw.ts'
import { bouquet } from '../subjects/home.ts'
import type { Setting } from './setting.ts'

/** Rolling forms under an open sky: suits any trade. */
export const openPlace: Setting = {
  id: 'open_place',
  back(area, floor, { far, middle, near }, random) {
    const hill = (at: number, size: number, colour: string) =>
      oval(
        area.x + area.width * at,
        floor + area.width * size * 0.42,
        area.width * size,
        area.width * size * 0.62,
        down(floor - area.width * size * 0.2, floor, [0, lighter(colour, 0.12)], [1, deeper(colour, 0.05)]),
      )
    return [
      hill(0.12 + 0.1 * random(), 0.44, far),
      hill(0.86 - 0.1 * random(), 0.5, middle),
      hill(0.42 + 0.16 * random(), 0.3, near),
      bar(area.x, floor, area.width, area.y + area.height - floor, deeper(near, 0.08)),
    ]
  },
  props: [bouquet],
}
