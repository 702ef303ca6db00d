import { column, type ColumnOptions, type Placed } from '../column.ts'
import type { Scene } from '../scene.ts'

type Wanted = Omit<ColumnOptions, 'headlineLines'> & {
  /** How much the box may grow at its free end where the headline is long. */
  spare: number
}

/** A column whose headline is two loud lines; a long one takes more lines and more room before it loses words. */
export function loudColumn(scene: Scene, { spare, ...options }: Wanted): Placed {
  const noted = [...scene.shortened]
  const loud = column(scene, { ...options, headlineLines: 2 })
  if (!loud.crowded && !scene.shortened.some(({ role }) => role === 'headline')) return loud
  // what the first try cut off is not lost after all
  scene.shortened.splice(0, Infinity, ...noted)
  const { box, stand } = options
  const grown = { ...box, height: box.height + spare, y: stand === 'bottom' ? box.y - spare : box.y }
  return column(scene, { ...options, box: grown, headlineLines: 4 })
}
