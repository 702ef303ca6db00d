import type { Layout } from '../layout.ts'
import { withLegibleEdits } from '../styles/guard-by-hand.ts'
import { withLegibleCopy } from '../styles/guard.ts'
import { settledInks, withChosenInks } from './ink.ts'
import type { Surroundings } from './lay.ts'
import { withEdits, type Arranged, type PlacementEdits } from './with-edits.ts'

/** A composed arrangement as a person changed it, legible where things then stand. */
export function editedLayout(
  layout: Layout,
  arranged: Arranged,
  edits: PlacementEdits,
  around: Surroundings,
  ground: string,
): Layout {
  const edited = withEdits(arranged, edits, layout, around)
  const { copy, byHand } = withChosenInks(edited, edits)
  const guarded = withLegibleCopy(layout, edited.picture, copy, ground, byHand.texts)
  const legible = withLegibleEdits(guarded, byHand, ground)
  const { layers, notes } = settledInks(legible.layers, edits, byHand)
  return { ...layout, layers, ...(notes.length > 0 ? { notes } : {}) }
}
