import { union } from '../box.ts'
import { extentOf } from '../extent.ts'
import type { Box, Layer } from '../layout.ts'
import { isCore, ownerOf } from './owner.ts'

/** `core` is the thing itself with its plate; `whole` its ornaments too: a dot, an arrow, a speech bubble. */
export type ElementBoxes = { core: Box; whole: Box }

/** The boxes of one element's layers; undefined where nothing of it is seen. Shadows and glows do not count. */
export function boxesOf(layers: readonly Layer[]): ElementBoxes | undefined {
  const cores = layers.flatMap((layer) =>
    isCore(layer) && layer.bounds && isSeen(layer) ? [layer.bounds] : [],
  )
  if (cores.length === 0) return undefined
  const core = union(cores)
  const ornaments = layers.filter(
    (layer) => !isCore(layer) && layer.kind !== 'texture' && ownerOf(layer) !== 'subject',
  )
  return { core, whole: union([core, ...ornaments.flatMap((layer) => extentOf([layer]) ?? [])]) }
}

const isSeen = (layer: Layer): boolean => layer.kind !== 'text' || layer.lines.length > 0
