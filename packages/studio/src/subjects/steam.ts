import type { Layer } from '../layout.ts'
import { down, path } from './draw.ts'

/** Three wisps rising from (x, y). Closed forms, so that a style may outline or wash them. */
export function steam(x: number, y: number, height: number): Layer[] {
  const wisp = (at: number, tall: number, strength: string) =>
    path(
      `M${at} ${y} C${at - 66} ${y - tall * 0.3} ${at + 50} ${y - tall * 0.6} ${at - 8} ${y - tall} C${at + 78} ${y - tall * 0.62} ${at - 32} ${y - tall * 0.34} ${at} ${y} Z`,
      down(y, y - tall, [0, '#ffffff00'], [0.35, `#ffffff${strength}`], [1, '#ffffff10']),
    )
  return [wisp(x - 80, height * 0.78, '9c'), wisp(x, height, 'cc'), wisp(x + 80, height * 0.7, '9c')]
}
